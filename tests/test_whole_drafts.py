"""Whole drafts of many kinds, right in every figure, date and name, have nothing at error and warning level."""

from pathlib import Path

import pytest

from linter.finding import Finding
from linter.pool import Job, limited
from linter.settings import Asked, Resolver

DRAFTS = Path(__file__).parent.parent / "fixtures" / "clean"
FILES = sorted(path for path in DRAFTS.iterdir() if path.suffix in (".md", ".txt"))


def loud(path: Path) -> list[Finding]:
    """Return the findings of a draft at error and warning level."""
    plan = Resolver(Asked(found=False, user=False)).plan(str(path))
    result = limited(Job(str(path), plan))
    assert result.status == "ok"
    assert not result.crashes
    return [found for found in result.findings if found.severity != "info"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_clean_draft_is_silent(path):
    assert [(found.check, found.message) for found in loud(path)] == []


def test_the_drafts_are_read(tmp_path):
    """A slip put into one of the drafts is found: silence above is not for want of reading."""
    text = (DRAFTS / "年度总结.md").read_text(encoding="utf-8")
    path = tmp_path / "年度总结.md"
    path.write_text(text.replace("改造提升1.1万亩", "改造提升1.3万亩"), encoding="utf-8")
    assert [found.check for found in loud(path)] == ["total-mismatch"]
