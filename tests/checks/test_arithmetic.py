"""Generated arithmetic: what is right stays silent, one perturbed figure is found where it stands."""

import importlib.util
from pathlib import Path

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.registry import own_checks

_spec = importlib.util.spec_from_file_location("arithmetic", Path(__file__).with_name("arithmetic.py"))
arithmetic = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(arithmetic)

SENTENCES, TABLES, SEEDS = 100, 20, range(20)
LOUD = [check for check in own_checks().values() if check.family == "numbers" and check.severity != "info"]


def loud(text):
    """Return (check, quoted place) of every loud finding of the family."""
    document = parse(text)
    facts = Facts(document)
    return [
        (finding.check, document.quote(finding.span)) for check in LOUD for finding in check().check(document, facts)
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_right_sentences_are_silent_and_wrong_ones_found(seed):
    maker = arithmetic.Maker(seed)
    for _ in range(SENTENCES):
        case = maker.case()
        assert loud(case.right) == [], case.right
        found = loud(case.wrong)
        assert case.check in [check for check, _ in found], case.wrong
        assert all(quoted in case.figure or case.figure in quoted for _, quoted in found), (case.wrong, found)


@pytest.mark.parametrize("seed", SEEDS)
def test_right_tables_are_silent_and_wrong_ones_found(seed):
    maker = arithmetic.Maker(1000 + seed)
    for _ in range(TABLES):
        right, wrong, figure = maker.table()
        assert loud(right) == [], right
        assert loud(wrong) == [("table-total", figure)], wrong
