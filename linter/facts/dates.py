"""Dates in all written forms: days, months, years, quarters, ranges, relative words, weekdays, anniversaries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


class DateMention(NamedTuple):
    """A date in the text.

    kind: day month year quarter half range relative weekday time anniversary duration age. year, month, day as written
    (None when absent or blank: 2023年*月*日 has year 2023, month and day None); first and last are the days it covers
    when they can be known from the mention alone (end inclusive), else None. form: arabic, chinese, mixed, dotted,
    hyphen, slash, short (19年3月), letter (2O19年). relative: 今年 去年 本月 … as written, also before a month or half
    (去年12月: kind month, relative 去年, month 12) and 前三季度. weekday: 1 Monday … 7 Sunday. number: N of N周年, N年间,
    第N季度, 1 or 2 of a half year, the hour of a time. unit: what a duration counts (年 月 天). valid: false for 2月30日.
    cited: inside 《》. blank: month or day is left blank. parts: for a range its two ends, for a weekday the day it
    stands beside, as indexes in `Dates.all`.
    inherited: the end of a range whose year is said by the other end only.
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
    unit: str = ""
    blank: bool = False
    inherited: bool = False

    @property
    def whole_year(self) -> bool:
        """Whether it names a year and nothing smaller."""
        return self.kind == "year" and self.year is not None


class Dates:
    """All dates in document order; a range stands before its two ends."""

    def __init__(self, all: tuple[DateMention, ...]) -> None:
        self.all = all

    def within(self, span: Span) -> tuple[DateMention, ...]:
        """Return the dates that lie in `span`."""
        at = bisect_left(self._keys, (span.block, span.start))
        found = []
        while at < len(self.all) and self._keys[at] < (span.block, span.end):
            if self.all[at].span.end <= span.end:
                found.append(self.all[at])
            at += 1
        return tuple(found)

    def between(self, first: int, last: int) -> tuple[DateMention, ...]:
        """Return the dates in blocks `first` to `last` (included)."""
        return self.all[bisect_left(self._keys, (first, 0)) : bisect_left(self._keys, (last + 1, 0))]

    def of(self, *kinds: str) -> Iterator[DateMention]:
        """Yield the dates of some kinds."""
        return (item for item in self.all if item.kind in kinds)

    def ends(self, item: DateMention) -> tuple[DateMention, ...]:
        """Return the two ends of a range, or the day a weekday stands beside."""
        return tuple(self.all[index] for index in item.parts)

    @cached_property
    def in_ranges(self) -> frozenset[Span]:
        """The spans of dates that are ends of ranges."""
        return frozenset(end.span for item in self.of("range") for end in self.ends(item))

    @cached_property
    def _keys(self) -> list[tuple[int, int]]:
        return [(item.span.block, item.span.start) for item in self.all]


def extract(document: Document, facts: Facts) -> Dates:
    """Find the dates of a document."""
    from linter.facts import dates_forms, dates_ranges

    found = dates_forms.mentions(document)
    if not facts.titles.cited:
        return Dates(dates_ranges.with_ranges(document, found))
    found = [item._replace(cited=True) if facts.titles.inside(item.span) else item for item in found]
    return Dates(dates_ranges.with_ranges(document, found))
