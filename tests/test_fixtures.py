"""The drafts that come with the project give the reports that lie beside them.

After a change that is meant, `DRAFTLINT_UPDATE=1 pytest tests/test_fixtures.py` writes the reports anew; read the diff.
"""

import os
from pathlib import Path

import pytest

from linter.pool import Job, limited
from linter.reporters import Run, View, render
from linter.settings import Asked, Resolver

DRAFTS = Path(__file__).parent.parent / "fixtures" / "drafts"
FILES = sorted(path for path in DRAFTS.iterdir() if path.suffix in (".md", ".txt", ".docx", ".pdf"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_report_is_the_golden_one(path, monkeypatch):
    monkeypatch.chdir(DRAFTS)
    plan = Resolver(Asked(found=False, user=False)).plan(path.name)
    text = render("text", Run([limited(Job(path.name, plan))], "0", view=View(show_all=True))) + "\n"
    golden = DRAFTS / "golden" / f"{path.name}.report"
    if os.environ.get("DRAFTLINT_UPDATE"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


def test_one_of_them_is_clean():
    """The linter is quiet on a good draft."""
    assert "未发现问题" in (DRAFTS / "golden" / "学习通知.md.report").read_text(encoding="utf-8")
