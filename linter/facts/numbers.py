"""Numbers with what they count.

Values are exact decimals; a value never replaces the text, whose span is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text.

    span: number, scale and unit with their approximators (约500万元左右). number: the digits alone. unit_span: the unit.
    value: in units of `unit` with 万 亿 % resolved (12.5万人 → 125000 人; 95% → 95, unit "%"); high: upper end of a range.
    written: the value as written, before the scale (12.5); scale: 1, 10, … 10⁸. decimals: digits after the point.
    unit: measure word or unit ("次" "人次" "元" "%" "个百分点" "公里" ""). form: arabic, full-width, chinese, capital.
    approx: the approximators found, before and after (("约",), ("左右",), ("余",)). ordinal: 第…. counted: the words
    that say what is counted (“集中学习”), from the text before or after; counted_span likewise. scope: 全年, 前三季度,
    主题教育期间, 上半年 … as far as the clause or sentence says, else "".
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


@dataclass(frozen=True)
class Quantities:
    """All quantities in document order; years, dates, document and heading numbers are not among them."""

    all: tuple[Quantity, ...]

    def within(self, span: Span) -> tuple[Quantity, ...]:
        """Return the quantities that lie in `span`."""
        raise NotImplementedError


def extract(document: Document, facts: Facts) -> Quantities:
    """Find the quantities of a document."""
    return Quantities(())
