"""What a place or unit says it has, and the same thing numbered again: 我县辖186个行政村, 全县186个行政村."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.numbers import Quantity
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

OWN = r"(?:全|我|本)(?P<level>[省市县区乡镇村局院校厅委系司所队]|街道|公司|学校|医院|系统)|(?P<named>学校|公司|医院|街道|中心)"
HAS = Pattern(rf"(?:{OWN})(?:目前|现)?(?:下?辖|现有|共有|设有|下设|内设|拥有|管辖)(?P<body>[^。；\n]{{2,60}})")
USES = Pattern(rf"(?:{OWN})(?:所有|现有|的)?$")
SHORT = {"公司": "司", "学校": "校", "医院": "院", "街道": "道", "系统": "系", "中心": "心"}
FIRST_WORDS = Pattern(r"^(?:现有|共有|下?辖|设有|下设|拥有|内设(?!机构)|其中|和|及|、|共)+")
NOT_HERE = Pattern(r"其中|新增|增加|比|占")
LEAST = 2


class Same(NamedTuple):
    """One thing a place says it has, numbered twice."""

    first: Quantity
    second: Quantity
    noun: str


class _Had(NamedTuple):
    """What is had: key (level, noun, frame) and the figure."""

    key: tuple[str, str, int]
    item: Quantity


def inventories(document: Document, facts: Facts) -> Iterator[Same]:
    """Yield the things a place says it has with the figures that number them again."""
    found = list(_had(document, facts))
    had = {item.key: item for item in reversed(found)}
    for again in found:
        first = had[again.key]
        if first is not again and first.item.scope == again.item.scope:
            yield Same(first.item, again.item, again.key[1])
    nouns = {key[1] for key in had}
    if not nouns:
        return
    for item in facts.quantities.all:
        if not item.exact or not item.counted_span or item.counted_span.start < item.span.end:
            continue
        match = USES.search(document.before(item.core, 8))
        if not match:
            continue
        noun = max((noun for noun in nouns if item.counted.startswith(noun)), key=len, default="")
        frame = facts.frame_at(item.core.block).first_block
        told = had.get((_level(match), noun, frame))
        if told and told.item.core < item.core and not item.scope:
            yield Same(told.item, item, noun)


def _had(document: Document, facts: Facts) -> Iterator[_Had]:
    """Yield what places say they have, in lists too: 辖12个乡镇、186个行政村."""
    for block in document.blocks:
        for match in HAS.finditer(block.text):
            start, end = match.span("body")
            for item in facts.quantities.within(Span(block.index, start, end)):
                noun = _noun(document, item)
                if NOT_HERE.search(block.text[start : item.core.start]):
                    break
                if item.exact and len(noun) >= LEAST:
                    yield _Had((_level(match), noun, facts.frame_at(block.index).first_block), item)


def _noun(document: Document, item: Quantity) -> str:
    words = item.counted if item.counted_span and item.counted_span.start >= item.span.end else item.subject
    words = words.split("有")[-1] if words is item.subject else words
    return str(FIRST_WORDS.compiled.sub("", words))


def _level(match: re.Match[str]) -> str:
    word = match["level"] or match["named"]
    return SHORT.get(word, word)
