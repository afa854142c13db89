"""Patterns with a screen find what they would find without, in all examples of the checks and all fixtures."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import checks
import linter
from linter.examples import unmark
from linter.patterns import Pattern, lines_with
from linter.registry import own_checks

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"


def held(value: object) -> Iterator[Pattern]:
    """Yield the patterns in a value, and in tuples."""
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from held(item)


def screened() -> dict[str, Pattern]:
    """Return the patterns with a screen, by where they are first found."""
    found: dict[int, tuple[str, Pattern]] = {}
    for package in (linter, checks):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            names = dict(vars(importlib.import_module(info.name)))
            for owner in [item for item in names.values() if isinstance(item, type)]:
                names |= {f"{owner.__name__}.{name}": value for name, value in vars(owner).items()}
            for name, value in names.items():
                for pattern in held(value):
                    found.setdefault(id(pattern), (f"{info.name}.{name} {pattern.source[:30]}", pattern))
    return {name: pattern for name, pattern in found.values() if pattern.screen}


SCREENED = screened()


@pytest.fixture(scope="module")
def lines() -> str:
    """Every line of the examples and of the fixtures, once."""
    examples = (item for check in own_checks().values() for item in (*check.good, *check.bad))
    texts = [unmark(str(getattr(item, "text", item)))[0] for item in examples]
    texts += [path.read_text(encoding="utf-8") for path in FIXTURES.rglob("*.txt")]
    return "\n".join(dict.fromkeys(line.strip() for text in texts for line in text.split("\n")))


@pytest.mark.parametrize("name", SCREENED)
def test_a_screen_hides_nothing(name: str, lines: str) -> None:
    pattern = SCREENED[name]
    unscreened = Pattern(pattern.source, pattern.flags, pattern.engine)
    assert [match.span() for match in pattern.finditer(lines)] == [match.span() for match in unscreened.finditer(lines)]


def test_lines_with_words_or_a_pattern() -> None:
    text = "甲乙\n丙\n\n乙丁乙"
    assert lines_with(text, ("乙",)) == lines_with(text, Pattern("[乙]")) == [(0, 2), (6, 9)]
    assert lines_with(text, ("丁", "丙", "甲")) == [(0, 2), (3, 4), (6, 9)]
    assert lines_with(text, ("戊",)) == lines_with("", ("戊",)) == []


def test_a_screened_pattern_stays_in_its_lines() -> None:
    pattern = Pattern("乙(?=[^丙]*丁)", screen=("乙",))
    assert [match.span() for match in pattern.finditer("乙\n丁\n乙甲丁")] == [(4, 5)]
    assert pattern.search("甲\n丁") is None
