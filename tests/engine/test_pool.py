"""Many files: a file that hangs or kills its process costs only itself."""

import os
import time
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from linter import pool
from linter.plan import Plan
from linter.pool import Job
from linter.running import run_checks
from linter.workers import Pool

HOSTILE = '''
import os
from linter.api import Check


class Hostile(Check):
    """坏的检查。"""

    title = "坏检查"
    severity = "info"
    good = ()
    bad = ()

    def check(self, document, facts):
        if "死" in document.text or document.format == "pdf":
            os._exit(3)
        while "慢" in document.text:
            pass
        yield self.finding(None, "到了。")
'''


@pytest.fixture
def jobs(tmp_path):
    os.makedirs(tmp_path / "mine" / "wording")
    (tmp_path / "mine" / "wording" / "hostile.py").write_text(HOSTILE, encoding="utf-8")
    plan = Plan(checks=("hostile",), folders=(str(tmp_path / "mine"),), time_limit=2)
    made = []
    for number, word in enumerate("好好死好慢好好死好好"):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"第{number}份{word}\n", encoding="utf-8")
        made.append(Job(str(path), plan))
    return made


@pytest.mark.parametrize("method", ["spawn", None])
def test_a_dead_or_hanging_worker_costs_its_own_file(jobs, method):
    results = dict(Pool(jobs, 2, method).results(range(len(jobs))))
    assert sorted(results) == list(range(len(jobs)))
    bad = {index: result.reason for index, result in results.items() if result.status == "unreadable"}
    assert sorted(bad) == [2, 4, 7]
    assert "意外退出" in bad[2]
    assert "超过2秒" in bad[4]
    assert all(len(result.findings) == 1 for index, result in results.items() if index not in bad)


def test_results_keep_the_order_of_the_files(jobs, monkeypatch):
    monkeypatch.setattr(pool, "SERIAL", 0)
    told = []
    good = [job for job in jobs if "好" in open(job.path, encoding="utf-8").read()]  # noqa: SIM115
    results = pool.run(good, 2, lambda done, total: told.append((done, total)))
    assert [result.path for result in results] == [job.path for job in good]
    assert told[-1] == (len(good), len(good))


def test_standard_input_beside_files(jobs, monkeypatch):
    monkeypatch.setattr(pool, "SERIAL", 0)
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO("一份好稿\n".encode())))
    results = pool.run([jobs[0], Job("-", jobs[0].plan), jobs[1]], 2)
    assert [(result.status, len(result.findings)) for result in results] == [("ok", 1)] * 3


@pytest.mark.parametrize("workers", [1, 2, None])
def test_a_pdf_beside_other_files_cannot_end_the_run(jobs, workers):
    pdf = Path(__file__).parents[2] / "fixtures" / "pdf-report.pdf"
    results = pool.run([Job(str(pdf), jobs[0].plan), jobs[0], jobs[1]], workers)
    assert [result.status for result in results] == ["unreadable", "ok", "ok"]
    assert "意外退出" in results[0].reason


@pytest.mark.skipif(os.name == "nt", reason="no alarm on Windows")
def test_a_hang_in_this_process_is_ended_too(jobs):
    begin = time.monotonic()
    assert "超过2秒" in pool.limited(jobs[4]).reason
    assert time.monotonic() - begin < 20


def test_one_process_is_one_process(tmp_path, monkeypatch):
    """A draft that is alone is checked by two, unless the user asks for one."""
    forks = []
    monkeypatch.setattr("linter.beside.is_possible", lambda: True)
    monkeypatch.setattr("linter.beside.run_in_two", lambda work, seconds: forks.append(seconds) or run_checks(*work))
    path = tmp_path / "a.txt"
    path.write_text("制定制定计划。\n", encoding="utf-8")
    job = Job(str(path), Plan(checks=("doubled-word",), time_limit=9))
    assert pool.run([job], 1)[0].findings[0].check == "doubled-word"
    assert forks == []
    assert pool.run([job])[0].findings[0].check == "doubled-word"
    assert forks == [9]
    pool.run([job, job])
    assert forks == [9]
