"""Figures of which one lies within the other: 应到与实到, 受理与办结, 全年与上半年.

`number_stages.tsv` holds the words of the whole and those of the part.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from linter.facts.number_context import SCOPE
from linter.facts.number_relations import Passage, Within, comparable, is_ratio
from linter.facts.number_units import base_of, kind_of
from linter.facts.numbers import Quantity
from linter.model import Document
from linter.patterns import Pattern
from linter.wordlists import records

if TYPE_CHECKING:
    from linter.facts import Facts

Rows = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

OLDER = Pattern(r"上年|去年|往年|历年|旧存|结转|积案|累计|含|余|增长|同比|每|平均|计划|目标|比")
MARK = Pattern(r"[，。；：、,;:（(]")
LIGHT = Pattern(r"[已共实了的均各类]|目前|其中|全[年县市区局]|各类|累计")
WHOLE_YEAR = Pattern(r"(?:(?P<year>(?:19|20)\d\d)年)?全年$")
PART_YEAR = Pattern(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?:[上下]半年|[前第][一二三]季度|[一二三四]季度|\d{1,2}[-—－~～至到]\d{1,2}月份?)$"
)
LEAST, LEAST_ELSEWHERE = 2, 5
"""Characters the words of two figures have at least, in one sentence and in two."""


@cache
def stages() -> Rows:
    """Return the words of wholes with those of their parts."""
    rows = records(Path(__file__).with_name("number_stages.tsv"))
    return tuple((tuple(row["whole"].split()), tuple(row["part"].split())) for row in rows)


def within(passage: Passage) -> Iterator[Within]:
    """Yield the parts that follow their wholes in a passage: 应到98人，实到92人."""
    for index in range(len(passage.items) - 1):
        whole, part = passage.items[index], passage.items[index + 1]
        if not _may_compare(whole, part) or not comparable(whole, part) or "。" in passage.gap(index):
            continue
        first, second = _words(passage, index), _words(passage, index + 1)
        if OLDER.search(first + second) or not second:
            continue
        word = next((word for words, parts in stages() if _has(first, words) for word in parts if word in second), "")
        if word and _same_thing(first, second, word):
            yield Within(whole, part, word)


def _may_compare(whole: Quantity, part: Quantity) -> bool:
    counted = kind_of(whole.unit) not in ("time", "age", "anniversary") and not is_ratio(whole)
    return whole.exact and part.exact and bool(whole.unit) and counted


def _words(passage: Passage, index: int) -> str:
    """Return the words of a figure: those of its clause before it, and what it counts behind it."""
    before = passage.before(index, 24)
    marks = [mark.end() for mark in MARK.finditer(before)]
    item = passage.items[index]
    behind = item.counted if item.counted_span and item.counted_span.start >= item.span.end else ""
    return before[marks[-1] if marks else 0 :] + behind


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _same_thing(first: str, second: str, word: str) -> bool:
    """Say whether the words of the part name nothing new: the word of the stage alone, or a thing named before."""
    named = LIGHT.compiled.sub("", second.replace(word, "", 1))
    return not named or any(named[at : at + 2] in first for at in range(len(named) - 1))


def periods(document: Document, facts: Facts) -> Iterator[Within]:
    """Yield the figures of a part of a year with that of the whole year: 全年立案45件，上半年立案24件."""
    wholes: dict[tuple[str, ...], list[Quantity]] = {}
    parts: list[tuple[tuple[str, ...], Quantity]] = []
    for item in facts.quantities.all:
        whole, part = WHOLE_YEAR.match(item.scope), PART_YEAR.match(item.scope)
        found = whole or part
        label = SCOPE.compiled.sub("", item.subject) + _noun(item)
        if not found or not item.exact or not item.unit or is_ratio(item) or len(label) < LEAST or OLDER.search(label):
            continue
        key: tuple[str, ...] = (
            label,
            base_of(item.unit)[0],
            str(facts.frame_at(item.core.block).first_block),
            found["year"] or "",
        )
        if whole:
            wholes.setdefault(key, []).append(item)
        else:
            parts.append((key, item))
    for key, item in parts:
        same = wholes.get(key, [])
        near = len(same) == 1 and (
            len(key[0]) >= LEAST_ELSEWHERE or facts.sentences.index(same[0].core) == facts.sentences.index(item.core)
        )
        if near:
            yield Within(same[0], item, item.scope)


def _noun(item: Quantity) -> str:
    return item.counted if item.counted_span and item.counted_span.start >= item.span.end else ""
