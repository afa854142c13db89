"""Dates in all written forms: days, months, years, quarters, ranges, relative words, weekdays, anniversaries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text.

    kind: day month year quarter half range relative weekday time anniversary duration. year, month, day as written
    (None when absent or blank: 2023年*月*日 has year 2023, month and day None); first and last are the days it covers
    when they can be known from the mention alone (end inclusive), else None. form: arabic, chinese, mixed, dotted,
    hyphen, slash. relative: 今年 去年 本月 …. weekday: 1 Monday … 7 Sunday. number: N of N周年, N年间. valid: false
    for 2月30日. cited: inside 《》. parts: for a range its two ends, as indexes in `Dates.all`.
    """

    span: Span
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    first: date | None = None
    last: date | None = None
    form: str = "arabic"
    relative: str = ""
    weekday: int | None = None
    number: int | None = None
    valid: bool = True
    cited: bool = False
    parts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Dates:
    """All dates in document order."""

    all: tuple[DateMention, ...]

    def within(self, span: Span) -> tuple[DateMention, ...]:
        """Return the dates that lie in `span`."""
        raise NotImplementedError


def extract(document: Document, facts: Facts) -> Dates:
    """Find the dates of a document."""
    return Dates(())
