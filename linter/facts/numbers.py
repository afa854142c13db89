"""Numbers with what they count.

Values are exact decimals; a value never replaces the text, whose span is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


NOWHERE = Span(0, 0, 0)


class Quantity(NamedTuple):
    """A number in the text.

    span: number, scale and unit with their approximators (约500万元左右). number: the digits alone. unit_span: the unit.
    value: in units of `unit` with 万 亿 % resolved (12.5万人 → 125000 人; 95% → 95, unit "%"); high: upper end of a range.
    written: the value as written, before the scale (12.5); scale: 1, 10, … 10⁸. decimals: digits after the point.
    unit: measure word or unit ("次" "人次" "元" "%" "个百分点" "公里" ""). form: arabic, full-width, chinese, capital.
    approx: the approximators found, before and after (("约",), ("左右",), ("余",)). ordinal: 第…. counted: the words
    that say what is counted (“集中学习”), from the text before or after; counted_span likewise. scope: 全年, 前三季度,
    主题教育期间, 上半年 … as far as the clause or sentence says, else "".
    core: digits to unit, without the approximators around them (500万元); of a range its whole extent. subject: the words
    before, back to the last mark. fraction: 三分之二 (value in %). low_unit, low_scale: unit and scale the lower end of a
    range has of its own (5%~8%, 5万—10万).
    """

    span: Span
    number: Span
    unit_span: Span
    value: Decimal
    high: Decimal | None
    written: Decimal
    scale: int
    decimals: int
    unit: str
    form: str
    approx: tuple[str, ...]
    ordinal: bool
    counted: str
    counted_span: Span | None
    scope: str
    core: Span = NOWHERE
    subject: str = ""
    fraction: bool = False
    low_unit: str = ""
    low_scale: int = 1

    @property
    def exact(self) -> bool:
        """Whether the figure is a plain one: no range, no approximator, no ordinal, no fraction."""
        return self.high is None and not self.approx and not self.ordinal and not self.fraction

    @property
    def step(self) -> Decimal:
        """What one unit of the last digit written is worth, in `unit` (12.5万 → 1000)."""
        return Decimal(self.scale).scaleb(-self.decimals)


class Quantities:
    """All quantities in document order; years, dates, document and heading numbers are not among them."""

    def __init__(self, all: tuple[Quantity, ...]) -> None:
        self.all = all

    @cached_property
    def _keys(self) -> list[tuple[int, int]]:
        return [(item.number.block, item.number.start) for item in self.all]

    def within(self, span: Span) -> tuple[Quantity, ...]:
        """Return the quantities whose digits lie in `span`."""
        first = bisect_left(self._keys, (span.block, span.start))
        last = bisect_right(self._keys, (span.block, span.end))
        return tuple(item for item in self.all[first:last] if item.number.end <= span.end)


def extract(document: Document, facts: Facts) -> Quantities:
    """Find the quantities of a document."""
    from linter.facts.number_builder import quantities

    return Quantities(tuple(quantities(document, facts)))
