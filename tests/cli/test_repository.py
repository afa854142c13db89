"""In a repository: the commit hook with the real pre-commit, the cache, the settings `init` writes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from linter import engine
from linter.settings import Resolver

ROOT = Path(__file__).parent.parent.parent
SLIP = "落实年初制定制定的计划。\n"
CLEAN = "全年召开会议3次，各项工作按计划推进。\n"


def test_init_writes_settings_that_are_right(run):
    assert run("init", "--yes").exit_code == 0
    Path("a.txt").write_text(CLEAN, encoding="utf-8")
    assert run("a.txt").exit_code == 0
    assert run("init", "--yes").exit_code == 2
    os.remove("draftlint.toml")
    assert run("init", input="泉州市、市科技局\n公文\n").exit_code == 0
    given = Resolver().plan("a.txt").given
    assert (given.own, given.profile) == (("泉州市", "市科技局"), "公文")


def test_every_example_in_the_settings_file_is_right(run):
    import tomllib

    from linter.schema import KEYS, validate

    for name, key in KEYS.items():
        if key.example:
            validate(tomllib.loads(f"{name} = {key.example}"))


@pytest.fixture
def parsed(monkeypatch):
    """Which files were read."""
    paths = []
    read = engine.read

    def spy(path, options=None):
        paths.append(path)
        return read(path, options)

    monkeypatch.setattr(engine, "read", spy)
    return paths


def test_clean_drafts_are_parsed_once(run, parsed, tmp_path):
    for number in range(20):
        Path(f"{number:02}.txt").write_text(f"{CLEAN}第{number}份。\n", encoding="utf-8")
    Path("bad.txt").write_text(SLIP, encoding="utf-8")
    first = run(".", "--jobs", "1")
    assert (first.exit_code, len(parsed)) == (1, 21)
    parsed.clear()
    again = run(".", "--jobs", "1")
    assert (again.exit_code, again.output, parsed) == (1, first.output, ["bad.txt"])
    stored = b"".join(path.read_bytes() for path in (tmp_path / ".cache").rglob("*") if path.is_file())
    assert stored.isascii()
    for options in (["--date", "2023-01-01"], ["--ignore", "dates"], ["--no-cache"], ["--encoding", "utf-8"]):
        parsed.clear()
        run(".", "--jobs", "1", *options)
        assert len(parsed) == 21, options
    parsed.clear()
    Path("00.txt").write_text(f"{CLEAN}改过。\n", encoding="utf-8")
    run(".", "--jobs", "1")
    assert parsed == ["00.txt", "bad.txt"]


def test_a_damaged_cache_does_no_harm(run, parsed, tmp_path):
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(CLEAN, encoding="utf-8")
    run(".", "--jobs", "1")
    for path in (tmp_path / ".cache" / "draftlint").iterdir():
        path.write_bytes(path.read_bytes()[:40] + b"\xff\n")
    assert run(".", "--jobs", "1").exit_code == 0
    assert len(parsed) == 4


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A git repository whose commits are checked by the hook of this one, with the installed draftlint."""
    if shutil.which("pre-commit") is None and not Path(sys.executable).with_name("pre-commit").exists():
        pytest.skip("pre-commit is not installed: this test was NOT run")
    monkeypatch.chdir(tmp_path)
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    # the hook as published, run with the draftlint that is installed: no download during a test
    entry = hook.replace("language: python", "language: system").replace(
        "entry: draftlint", f"entry: {sys.executable} -m linter"
    )
    config = "repos:\n- repo: local\n  hooks:\n" + "".join(f"  {line}\n" for line in entry.splitlines())
    (tmp_path / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    subprocess.run(["git", "init", "-q"], check=True)
    return tmp_path


def staged(repository, **files):
    for name, text in files.items():
        (repository / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "add", "."], check=True)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(repository / ".home"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment)


def test_the_commit_hook(repository):
    good = staged(repository, **{"年度 总结.md": CLEAN, "README.md": "# A readme in English\n", "app.py": "x = 1\n"})
    assert good.returncode == 0, good.stdout
    bad = staged(repository, **{"年度 总结.md": SLIP})
    assert bad.returncode == 1
    assert "年度 总结.md:1:" in bad.stdout
    assert "doubled-word" in bad.stdout
    broken = staged(repository, **{"年度 总结.md": CLEAN, "坏 的.docx": "PK\x03\x04"})
    assert broken.returncode == 1
    assert "坏 的.docx: 没能检查" in broken.stdout


def test_the_commit_hook_on_word_files(repository):
    """A good and a bad one, with blanks and Chinese in their names."""
    name = "子 目录/第三季度 汇报.docx"
    (repository / "子 目录").mkdir()
    word = Document()
    word.add_paragraph("全年召开会议3次，各项工作按计划推进。")
    word.save(repository / name)
    good = staged(repository)
    assert good.returncode == 0, good.stdout
    shutil.copy(ROOT / "fixtures" / "word-draft.docx", repository / name)
    bad = staged(repository)
    assert bad.returncode == 1
    assert f"{name}: 必改1: 一、强化组织领导 “实行主要领导⟦负责则⟧" in bad.stdout


def test_baseline_is_readable_and_stable(run):
    for name in ("b.txt", "a.txt"):
        Path(name).write_text(SLIP, encoding="utf-8")
    run("baseline", "write", ".")
    first = Path("draftlint-baseline.json").read_text(encoding="utf-8")
    run("baseline", "write", ".")
    assert Path("draftlint-baseline.json").read_text(encoding="utf-8") == first
    assert list(json.loads(first)["files"]) == ["a.txt", "b.txt"]
