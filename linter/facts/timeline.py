"""Which years a date without a year, or 今年 and 去年, can mean in a frame."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from linter.facts.dates import DateMention
from linter.facts.frame import Frame, Interval
from linter.model import Span

if TYPE_CHECKING:
    from linter.facts import Facts

OFFSETS = (
    ("今年", 0),
    ("本年", 0),
    ("去年", -1),
    ("上年", -1),
    ("上一年", -1),
    ("前年", -2),
    ("明年", 1),
    ("下一年", 1),
    ("后年", 2),
)


def anchors(frame: Frame) -> tuple[int, ...]:
    """Return the years that 今年 can mean: the one reported on, the one of writing, all that the evidence speaks for."""
    years = set(frame.candidates)
    for interval in (frame.period, frame.written):
        if interval.first and interval.last and interval.last.year - interval.first.year <= 1:
            years |= {interval.first.year, interval.last.year}
    if not years and frame.written.first:
        years = {frame.written.first.year}
    return tuple(sorted(years))


def offset(relative: str) -> int | None:
    """Return how many years 今年, 去年 … lie after the year meant by 今年; None for other words."""
    return next((years for word, years in OFFSETS if relative.startswith(word)), None)


def years_of(frame: Frame, item: DateMention) -> tuple[int, ...]:
    """Return the years a date can lie in; none when nothing tells."""
    if item.year is not None:
        return (item.year,)
    shift = offset(item.relative) if item.relative else 0
    years = anchors(frame)
    if item.relative:
        return tuple(year + shift for year in years) if shift is not None else ()
    ahead = frame.looks_ahead(item.span.block)
    return tuple(sorted({*years, *(year + 1 for year in years if ahead)}))


def surely_written(frame: Frame) -> Interval:
    """Return when it was written under every year the evidence speaks for."""
    written, years = frame.written, frame.candidates
    if len(years) < 2 or written.source != "报告期" or not written.first:
        return written
    early = _shift(written.first, min(years) - max(years))
    return Interval(early, written.last, written.source, written.spans)


def within_reach(frame: Frame) -> date | None:
    """Return the day after which it was surely not written: the end of the interval, for a report a year after its period."""
    written = frame.written
    if written.last or not frame.reviews or not frame.period.last:
        return written.last
    return _shift(frame.period.last, 1)


def _shift(day: date, years: int) -> date:
    return date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)


def told_earlier(facts: Facts, span: Span, day: date) -> bool:
    """Say whether the sentence of `span` is dated by its own words, and before `day`: it tells what was then."""
    sentence = facts.sentences.at(span)
    found = [
        item
        for item in facts.dates.within(sentence)
        if not item.cited and item.kind in ("day", "month", "year", "range")
    ]
    return any(item.first is not None and item.first < day for item in found)


def dated_within(facts: Facts, span: Span) -> bool:
    """Say whether a month or day stands before `span` in its sentence: what follows was done then."""
    sentence = facts.sentences.at(span)
    near = Span(span.block, sentence.start, span.start)
    return any(item.kind in ("day", "month", "quarter", "half") and not item.cited for item in facts.dates.within(near))
