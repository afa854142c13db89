"""Chains and headings that a number announces: 以下三个方面：一是…, 做好五项工作： and （一） in the next paragraph."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.facts.enumerations import Enumeration
from linter.facts.numbers import Quantity
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

TO_CHAIN = Pattern(r"[\u4e00-\u9fff“”]{0,16}[：:。，]?\s{0,3}")
TO_HEADING = Pattern(r"[\u4e00-\u9fff“”]{0,16}[：:。]?\n")
SHORT, STATED = 6, frozenset(["件", "点", "条", "方面", "个方面", "项"])
"""要抓好三件事。一是…: how long the words between may be, and what is counted."""
CUE = Pattern(r"(?:以下|如下|下列|下面|这)[^，。；\n]{0,4}$")


def chain_behind(
    document: Document, item: Quantity, first: dict[int, Enumeration], starts: list[int]
) -> tuple[Span, ...]:
    """Return the items of the chain 一是…二是… that begins right behind the number."""
    end = document.offset(item.core) + item.core.end - item.core.start
    at = bisect_left(starts, end)
    if at == len(starts) or starts[at] - end > 24:
        return ()
    between = document.text[end : starts[at]]
    if not TO_CHAIN.fullmatch(between) or not _announces(document, item, between):
        return ()
    items = first[starts[at]].items
    if items[0].number != 1 or (items[-1].number == item.value and len(items) != item.value):
        return ()  # a gap in the numbering is told by another check
    return tuple(part.span for part in items) if _plausible(len(items), int(item.value)) else ()


def _plausible(listed: int, number: int) -> bool:
    """Say whether a chain is the list meant: items may be a few too many, but one too few at most."""
    return listed > 1 and -1 <= listed - number <= 2


def _announces(document: Document, item: Quantity, between: str) -> bool:
    plain = between.endswith("。") and len(between) <= SHORT and item.unit in STATED
    return plain or "：" in between or ":" in between or bool(CUE.search(document.before(item.core, 8)))


def headings_behind(document: Document, facts: Facts, item: Quantity) -> tuple[Span, ...]:
    """Return the numbered headings or paragraphs that begin in the next block."""
    end = document.offset(item.core) + item.core.end - item.core.start
    match = TO_HEADING.match(document.text, end)
    if not match or not _announces(document, item, match.group()):
        return ()
    headings = facts.headings
    for chain in headings.chains:
        span = headings.all[chain[0]].span
        if span.block == item.core.block + 1 and headings.all[chain[0]].number == 1 and headings.all[chain[0]].scheme:
            last = headings.all[chain[-1]].number
            complete = (last == len(chain) or last != item.value) and _plausible(len(chain), int(item.value))
            return tuple(headings.all[index].span for index in chain) if complete else ()
    return ()
