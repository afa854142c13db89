"""How figures of a passage belong together: totals with their parts, changes, shares, products, conversions."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.number_units import base_of, kind_of
from linter.facts.numbers import Quantity
from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


class Breakdown(NamedTuple):
    """A total and the parts it is said to have.

    cue: the word that binds them (其中 包括 分别 合计 共 （ ：). closed: the parts are said to be all of it. labels: the
    words of the parts. after: the total stands behind its parts.
    """

    total: Quantity
    parts: tuple[Quantity, ...]
    labels: tuple[str, ...]
    cue: str
    closed: bool
    after: bool = False


class Change(NamedTuple):
    """A value that went from `old` to `new`, and what the change is said to be.

    verb: the word of the change (增长 减少 增幅 翻 …). delta: its figure; None for 翻番 without a number. span: the place of
    what is said. grew: whether the words speak of growth; None when they do not say.
    """

    old: Quantity
    new: Quantity
    delta: Quantity | None
    span: Span
    verb: str
    grew: bool | None


class Step(NamedTuple):
    """A value with what it rose or fell by and the rate of that: 120亿元，比上年增加20亿元，增长20%."""

    new: Quantity
    delta: Quantity
    rate: Quantity
    grew: bool


class Share(NamedTuple):
    """A rate and the part and the whole it is said to be of. word: 占 合格率 完成率 …"""

    part: Quantity
    whole: Quantity
    rate: Quantity
    word: str


class Hundred(NamedTuple):
    """Shares that make up a whole. closed: said to be all of them (分别为, 四类)."""

    shares: tuple[Quantity, ...]
    labels: tuple[str, ...]
    closed: bool


class Product(NamedTuple):
    """A price or standard for one, how many, and what they make together; average: the standard is their mean."""

    rate: Quantity
    count: Quantity  # type: ignore[assignment]  # hides tuple.count
    total: Quantity
    average: bool = False


class Within(NamedTuple):
    """A figure that lies within another: 应到98人，实到92人. word: what says so (实到, 上半年)."""

    whole: Quantity
    part: Quantity
    word: str


class Pair(NamedTuple):
    """One amount written twice: 3.47亿元（合34700万元）, 壹拾万元整（100000元）. kind: conversion, capital, restated."""

    first: Quantity
    second: Quantity
    kind: str


class Relations(NamedTuple):
    """All relations, each in document order."""

    breakdowns: tuple[Breakdown, ...]
    changes: tuple[Change, ...]
    steps: tuple[Step, ...]
    shares: tuple[Share, ...]
    hundreds: tuple[Hundred, ...]
    products: tuple[Product, ...]
    within: tuple[Within, ...]
    pairs: tuple[Pair, ...]


class Passage(NamedTuple):
    """A sentence (with the 其中 sentence that follows it) and its quantities; offsets are those of its block's text."""

    block: int
    text: str
    end: int
    items: tuple[Quantity, ...]

    def gap(self, index: int) -> str:
        """Return the text between quantity `index` and the one after it (or the end of the passage)."""
        stop = self.items[index + 1].span.start if index + 1 < len(self.items) else self.end
        return self.text[self.items[index].span.end : stop]

    def before(self, index: int, length: int) -> str:
        """Return up to `length` characters before quantity `index`, not past the quantity before it."""
        start = self.items[index].span.start
        low = self.items[index - 1].span.end if index else 0
        return self.text[max(low, start - length) : start]


def passages(document: Document, facts: Facts) -> Iterator[Passage]:
    """Yield the passages with two quantities or more."""
    pending: Span | None = None
    for span in (*facts.sentences.spans, None):
        if span and pending and span.block == pending.block and document.quote(span).lstrip("　 ").startswith("其中"):
            pending = Span(pending.block, pending.start, span.end)
            continue
        if pending:
            items = tuple(item for item in facts.quantities.within(pending) if not item.ordinal)
            if len(items) > 1:
                yield Passage(pending.block, document.blocks[pending.block].text, pending.end, items)
        pending = span


def comparable(first: Quantity, second: Quantity) -> bool:
    """Say whether two quantities are counted in the same unit or in units that convert."""
    return first.unit == second.unit or (bool(first.unit) and base_of(first.unit)[0] == base_of(second.unit)[0])


def in_unit(item: Quantity, unit: str) -> Decimal:
    """Return the value of a quantity in another unit, one it is comparable in."""
    return item.value if item.unit == unit else item.value * base_of(item.unit)[1] / base_of(unit)[1]


def step_in(item: Quantity, unit: str) -> Decimal:
    """Return what the last digit written is worth in another unit."""
    return item.step if item.unit == unit else item.step * base_of(item.unit)[1] / base_of(unit)[1]


def half_step(item: Quantity, beside: Quantity) -> Decimal:
    """Return how far a figure may be off because it was rounded, in its unit: nothing for plain counts.

    A whole number of 万 or 亿 beside a figure with decimals is taken to be as fine as that one.
    """
    if item.scale == 1 and not item.decimals:
        return Decimal(0)
    finer = item.scale == beside.scale and beside.decimals > item.decimals
    return (beside.step if finer else item.step) / 2


def is_ratio(item: Quantity) -> bool:
    """Say whether a quantity is a percentage, points, times or the like."""
    return kind_of(item.unit) == "ratio"


def extract(document: Document, facts: Facts) -> Relations:
    """Find the relations of a document's quantities."""
    from linter.facts.number_changes import changes
    from linter.facts.number_periods import steps, two_periods
    from linter.facts.number_products import products
    from linter.facts.number_shares import hundreds, pairs, shares
    from linter.facts.number_stages import periods, within
    from linter.facts.number_totals import breakdowns

    found = list(passages(document, facts))

    return Relations(
        tuple(item for passage in found for item in breakdowns(passage)),
        tuple(item for passage in found for item in (*changes(passage), *two_periods(passage))),
        tuple(item for passage in found for item in steps(passage)),
        tuple(item for passage in found for item in shares(passage)),
        tuple(item for passage in found for item in hundreds(passage)),
        tuple(item for passage in found for item in products(passage)),
        (*(item for passage in found for item in within(passage)), *periods(document, facts)),
        tuple(item for passage in found for item in pairs(passage)),
    )
