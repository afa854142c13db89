"""Dated things with names of their own: conferences, events, campaigns, regulations, bodies; found word by word.

Names are compared with folded marks, so “不忘初心，牢记使命” is found as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.claims import Claims
from linter.facts.dated import FOLD, Row, fold, rows, shipped
from linter.facts.meetings import Mention, mention_of
from linter.facts.meetings_titles import regulations
from linter.facts.pairs import pairs_of
from linter.given import Given
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

MARKS = frozenset((*FOLD, *FOLD.values()))
KINDS = {"campaigns": "campaign", "bodies": "body", "plans": "plan"}
# a body's old name inside a longer word: 环保部门, 农业部门, 纪检监察部门
AFTER_BODY = "门队件长级位属署下"
# short names that a firm's own departments end with: 安全环保部, 纪检监察部
OTHERS = {"保监会": "银", "安监局": "山矿"}
DEPARTMENTS = ("环保部", "农业部", "监察部")
BEFORE_DEPARTMENT = "家由与和向经被在获报从据按及同受原"
JUBILEE = Pattern(
    r"(?P<word>庆祝|纪念)(?P<what>[^，。；：、\n]{2,24}?)(?P<n>\d{1,3}|[一二两三四五六七八九]?百?[一二三四五六七八九]?十?[一二三四五六七八九]?)周年(?P<form>大会|座谈会|招待会)"
)


class Word(NamedTuple):
    """A name to look for, its row, and the right name when it is a wrong one."""

    text: str
    row: Row
    right: str
    pairs: frozenset[str]  # of neighbouring characters, as far as they are no marks that are folded


def _word(name: str, row: Row, right: str = "") -> Word:
    text = fold(name)
    return Word(text, row, right, frozenset(pair for pair in pairs_of(text) if MARKS.isdisjoint(pair)))


def mentions(document: Document, facts: Facts) -> list[Mention]:
    """Return the named things of a document."""
    text = fold(document.text)
    found = [*_meetings(document, facts, text), *_jubilees(document, facts)]
    for table, kind in KINDS.items():
        found += _literal(document, facts, text, table, kind)
    return found + list(regulations(document, facts))


def _words(table: str, given: Given) -> tuple[Word, ...]:
    """Return the names of a table to look for, the longest first."""
    own = given.tables.get(table)
    return _named(rows(table, given)) if own else _shipped_words(table)


@cache
def _shipped_words(table: str) -> tuple[Word, ...]:
    return _named(shipped(table))


def _named(table: Iterable[Row]) -> tuple[Word, ...]:
    """Return all names of rows, right and wrong, one text once; counted meetings are found by their forms."""
    seen: dict[str, Word] = {}
    for row in table:
        if row.fields.get("kind") in ("congress", "plenum", "session"):
            continue
        for name in (row.name, *row.aliases):
            seen.setdefault(fold(name), _word(name, row))
        for name in row.wrong:
            seen.setdefault(fold(name), _word(name, row, row.name))
    return tuple(sorted(seen.values(), key=lambda word: -len(word.text)))


def _places(text: str, words: Iterable[Word], pairs: frozenset[str]) -> Iterator[tuple[int, int, Word]]:
    """Yield (start, end, word) of the words in `text`; a place belongs to the longest word; `pairs` are those of the draft."""
    claims = Claims(len(text))
    for word in words:
        if not pairs >= word.pairs:  # of nearly all names
            continue
        at = text.find(word.text)
        while at >= 0:
            end = at + len(word.text)
            if claims.claim(at, end):
                yield at, end, word
            at = text.find(word.text, end)


def _literal(document: Document, facts: Facts, text: str, table: str, kind: str) -> Iterator[Mention]:
    """Yield the campaigns and bodies."""
    for start, end, word in _places(text, _words(table, facts.given), facts.pairs.known):
        if kind == "body" and _part_of_longer(text, start, end):
            continue
        if kind == "plan" and (text[start - 1 : start] != "“" and text[end : end + 1] not in "时规期末"):
            continue
        yield mention_of(facts, document.span(start, end), kind, word.row, word.right)


def _part_of_longer(text: str, start: int, end: int) -> bool:
    """Say whether a body's name is only part of a longer word: 环保部门, 安全环保部, 银保监会."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after and after in AFTER_BODY:
        return True
    if text[start:end] in DEPARTMENTS:
        return "一" <= before <= "龥" and before not in BEFORE_DEPARTMENT
    return before != "" and before in OTHERS.get(text[start:end], "")


def _meetings(document: Document, facts: Facts, text: str) -> Iterator[Mention]:
    """Yield conferences and events, resolved by a year that stands before the name."""
    table = [row for row in rows("meetings", facts.given) if row.fields.get("kind") in ("conference", "event")]
    series: dict[str, list[Row]] = {}
    for row in table:
        series.setdefault(row.fields["series"], []).append(row)
    for start, end, word in _places(text, _words("meetings", facts.given), facts.pairs.known):
        span = document.span(start, end)
        year = _year_before(document, facts, span)
        same = series[word.row.fields["series"]]
        held = next((row for row in same if year is not None and row.number("term") == year), None)
        held = held or (word.row if len(same) == 1 and not word.row.number("term") else None)
        mention = mention_of(facts, span, word.row.fields["kind"], held or word.row, word.right)
        if held is None:
            mention = mention._replace(row="", held=None)
        yield mention._replace(term=year, why="会议名称有误" if word.right else "")


def _year_before(document: Document, facts: Facts, span: Span) -> int | None:
    """Return the year said right before a name: 2018年8月召开的全国……会议, 2023年全国……会议."""
    near = Span(span.block, max(0, span.start - 24), span.start)
    dated = [item for item in facts.dates.within(near) if item.year and not item.cited]
    if not dated:
        return None
    between = document.blocks[span.block].text[dated[-1].span.end : span.start]
    return dated[-1].year if len(between) <= 12 and not any(mark in between for mark in "。；，,、（") else None


def _jubilees(document: Document, facts: Facts) -> Iterator[Mention]:
    """Yield 庆祝……N周年大会: held in the year N after what is remembered."""
    table = [row for row in rows("anniversaries", facts.given) if row.first]
    if "周年" not in document.text:
        return
    counts = {item.span: item for item in facts.dates.of("anniversary")}
    for found in document.find(JUBILEE):
        block = document.blocks[found.span.block].text
        count = next((item for span, item in counts.items() if _covers(found.span, span)), None)
        row = jubilee(block[found.span.start : found.span.end], table)
        if not count or not row or not row.first or not count.number:
            continue
        year = row.first.year + count.number
        mention = mention_of(facts, found.span, "event", row)
        settled = row.fields.get("word", "")
        wrong = bool(settled) and settled != found.match["word"]
        right = settled + document.quote(found.span)[2:] if wrong else ""
        yield mention._replace(
            series=f"{row.name}周年",
            term=year,
            session=count.number,
            held=(date(year, 1, 1), date(year, 12, 31)),
            right=right,
            why=f"这类会议的名称用“{settled}”" if wrong else "",
        )


def jubilee(text: str, table: Iterable[Row]) -> Row | None:
    """Return the anniversary row whose name stands in `text`; the longest name wins."""
    folded = fold(text)
    hits = [(len(name), row) for row in table for name in (row.name, *row.aliases) if fold(name) in folded]
    return max(hits, key=lambda hit: hit[0])[1] if hits else None


def _covers(outer: Span, inner: Span) -> bool:
    return outer.block == inner.block and outer.start <= inner.start and inner.end <= outer.end
