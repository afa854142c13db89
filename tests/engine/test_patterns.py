"""Patterns with a screen find what they would find without, in all examples of the checks and all fixtures."""

import importlib
import os
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

import checks
import linter
from linter.examples import parse, unmark
from linter.facts.blanks import dates
from linter.facts.blanks.context import Context
from linter.patterns import Pattern, lines_with
from linter.registry import own_checks

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"


def held(value: object) -> Iterator[Pattern]:
    """Yield the patterns in a value and in tuples, and what functions without arguments return."""
    if isinstance(value, Pattern):
        yield value
    elif hasattr(value, "cache_info") and getattr(value, "__annotations__", {}) == {"return": "Pattern"}:
        yield value()
    elif isinstance(value, tuple):
        for item in value:
            yield from held(item)


def patterns() -> dict[str, Pattern]:
    """Return all patterns, by where they are first found and what they say."""
    found: dict[int, tuple[str, Pattern]] = {}
    for package in (linter, checks):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            names = dict(vars(importlib.import_module(info.name)))
            for owner in [item for item in names.values() if isinstance(item, type)]:
                names |= {f"{owner.__name__}.{name}": value for name, value in vars(owner).items()}
            for name, value in names.items():
                for pattern in held(value):
                    found.setdefault(id(pattern), (f"{info.name}.{name} {pattern.source}", pattern))
    return dict(found.values())


SCREENED = {name[:100]: pattern for name, pattern in patterns().items() if pattern.screen}


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


def test_lines_whose_dates_are_plain_need_no_search(lines: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = (
        "",
        "8",
        "12 ",
        " ",
        "　",
        "*",
        "X5",
        "*12",
        "某",
        "（ ）",
        "（ ）2",
        "[]31",
        "？",
        "…1",
        "某3",
        "三",
        "二〇XX",
        "2023",
    )
    ways = ("{0}年", "{0}月", "{0}日", "{0}年{1}月", "{0}月{1}日", "{0}月{1}号", "2023年{0}月{1}日", "{0}年9月{1}日")
    written = [way.format(*pair) for way in ways for pair in product(parts, parts)]
    text = "\n".join([lines, *(f"{lead}{date}前" for date in written for lead in ("", "于", "，", "“"))])
    context = Context(parse(lines))
    found = list(dates.find(text, context))
    monkeypatch.setattr(dates, "UNPLAIN", Pattern("(?=.)"))
    assert len(found) > 1000
    assert list(dates.find(text, context)) == found


def test_patterns_are_the_same_in_every_process() -> None:
    """Else they would be compiled in each, and what is kept of them would grow and grow."""
    code = "import test_patterns as found; print(sorted(found.patterns()))"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_lines_with_words_or_a_pattern() -> None:
    text = "甲乙\n丙\n\n乙丁乙"
    assert lines_with(text, ("乙",)) == lines_with(text, Pattern("[乙]")) == [(0, 2), (6, 9)]
    assert lines_with(text, ("丁", "丙", "甲")) == [(0, 2), (3, 4), (6, 9)]
    assert lines_with(text, ("戊",)) == lines_with("", ("戊",)) == []


def test_a_screened_pattern_stays_in_its_lines() -> None:
    pattern = Pattern("乙(?=[^丙]*丁)", screen=("乙",))
    assert [match.span() for match in pattern.finditer("乙\n丁\n乙甲丁")] == [(4, 5)]
    assert pattern.search("甲\n丁") is None
