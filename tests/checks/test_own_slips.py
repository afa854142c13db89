"""Own drafts of many kinds with one slip each: a date of the year before (recycled), a slip in the outline (outline).

The draft itself is silent at error and warning level; every slip marked `yes` in slips.tsv gives something loud that the
draft does not. Those marked `no` are not found, or as a query only: they are kept to be seen.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from linter.engine import run_checks
from linter.facts import Facts
from linter.readers import ReadOptions, read_content
from linter.registry import available

FIXTURES = Path(__file__).parents[2] / "fixtures"
DRAFTS = sorted(
    path for kind in ("recycled", "outline") for path in (FIXTURES / kind).iterdir() if path.suffix != ".tsv"
)
CHECKS = [check() for check in available().values() if not check.preview]


def slips():
    for kind in ("recycled", "outline"):
        with (FIXTURES / kind / "slips.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                path = next((FIXTURES / kind).glob(f"{row['draft']}.*"))
                yield path, row["loud"] == "yes", row["right"], row["wrong"]


def loud(said, name):
    document = read_content(said.encode(), name, ReadOptions())
    found = run_checks(CHECKS, document, Facts(document)).findings
    return {(item.check, item.message) for item in found if item.severity != "info"}


@cache
def loud_before(path):
    return frozenset(loud(path.read_text(encoding="utf-8"), path.name))


def slipped(path, right, wrong):
    said = path.read_text(encoding="utf-8")
    for before, after in zip(right.split("|"), wrong.split("|"), strict=True):
        before, after = before.replace("\\n", "\n"), after.replace("\\n", "\n")
        assert before in said
        said = said.replace(before, after, 1)
    return said


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_the_right_draft_is_silent(path):
    assert loud_before(path) == frozenset()


@pytest.mark.parametrize(
    ("path", "right", "wrong"), [(path, right, wrong) for path, found, right, wrong in slips() if found]
)
def test_the_slip_is_found(path, right, wrong):
    assert loud(slipped(path, right, wrong), path.name) - loud_before(path)


def test_most_slips_are_found():
    found = [found for _, found, _, _ in slips()]
    assert len(found) >= 200
    assert sum(found) >= 0.75 * len(found)
