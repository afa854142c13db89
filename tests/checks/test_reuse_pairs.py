"""A paper and the next one made from it, of twelve kinds: all that was left standing is found, what belongs there is not loud.

⟦ ⟧ is a place that must be loud, ⟪ ⟫ one that must stand in the list of what is unchanged.
"""

import re
from pathlib import Path

import docx_files
import pytest

from linter.engine import run_checks
from linter.facts import Facts
from linter.given import Given
from linter.readers import ReadOptions, markdown, text
from linter.registry import available

FOLDER = Path(__file__).parents[2] / "fixtures" / "reuse"
NAMES = sorted(path.name.split(".")[0] for path in FOLDER.glob("*.本期.md"))
CHECKS = [check() for check in available().values() if not check.preview]


def unmarked(said):
    """Return the text without marks, the places that must be loud and those that must be listed."""
    plain, loud, listed, begun = "", [], [], 0
    for piece in re.split("([⟦⟧⟪⟫])", said):
        if piece in ("⟦", "⟪"):
            begun = len(plain)
        elif piece in ("⟧", "⟫"):
            (loud if piece == "⟧" else listed).append(plain[begun:])
        else:
            plain += piece
    return plain, loud, listed


def as_markdown(said):
    return markdown.read(said.encode(), "a.md", ReadOptions())


def as_text(said):
    return text.read(said.encode(), "a.txt", ReadOptions())


def as_word(said):
    lines = [line for line in said.splitlines() if line.strip()]
    return docx_files.of_body(*(docx_files.make.p(docx_files.make.r(line.lstrip("# "))) for line in lines))


def said(document, former):
    """Return the texts of loud places and of places in the lists of what is unchanged."""
    facts = Facts(document, Given(former=former))
    found = run_checks(CHECKS, document, facts).findings
    loud = [document.quote(item.span) for item in found if item.severity != "info" and item.span]
    listed = [
        document.quote(span)
        for item in found
        if item.check.startswith("unchanged")
        for span in (item.span, *(place.span for place in item.related))
    ]
    return loud, listed


def holds(place, texts):
    return any(place in other or other in place for other in texts)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("new", "old"), [(as_markdown, as_markdown), (as_word, as_text)], ids=["md-md", "docx-txt"])
def test_what_was_left_standing_is_found(name, new, old):
    plain, wanted, unchanged = unmarked((FOLDER / f"{name}.本期.md").read_text(encoding="utf-8"))
    former = old((FOLDER / f"{name}.上期.md").read_text(encoding="utf-8"))
    loud, listed = said(new(plain), former)
    assert [place for place in wanted if not holds(place, loud)] == []
    assert [place for place in loud if not holds(place, wanted)] == []
    assert [place for place in unchanged if not holds(place, listed)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_against_itself_is_not_loud(name):
    former = as_markdown((FOLDER / f"{name}.上期.md").read_text(encoding="utf-8"))
    loud, _ = said(former, former)
    assert loud == []
