"""Ranges of dates: two dates with a dash, 至 or 到 between them; and days beside weekdays."""

from __future__ import annotations

from datetime import date

from linter.facts.dates import DateMention
from linter.facts.dates_forms import extent, month_last
from linter.model import Document, Span
from linter.patterns import Pattern

GAP = Pattern(r"[ \u3000]{0,2}起?(?:[-—–－~～﹣]{1,2}|至|到)[ \u3000]{0,2}(?:同年|次年|当年)?")
BESIDE = Pattern(r"[ \u3000]?[（(，,、]?[ \u3000]?")
POINTS = frozenset({"day", "month", "year", "quarter", "half"})
RANK = {"day": 0, "month": 1, "quarter": 2, "half": 3, "year": 4}


def with_ranges(document: Document, items: list[DateMention]) -> tuple[DateMention, ...]:
    """Add ranges to single dates in document order; a range stands before its ends."""
    found: list[DateMention] = []
    at = 0
    while at < len(items):
        here, after = items[at], items[at + 1] if at + 1 < len(items) else None
        if after and _joined(document, here, after):
            begin, end = filled(_of_year(here, found), after)
            span = Span(here.span.block, here.span.start, after.span.end)
            first, last = begin.first, end.last
            parts = (len(found) + 1, len(found) + 2)
            found += [DateMention(span, "range", first=first, last=last, cited=here.cited, parts=parts), begin, end]
            at += 2
            continue
        if here.kind == "weekday" and found and found[-1].kind == "day" and _beside(document, found[-1], here):
            here = here._replace(parts=(len(found) - 1,))
        found.append(here)
        at += 1
    return tuple(found)


def _of_year(begin: DateMention, found: list[DateMention]) -> DateMention:
    """Give the begin of a range the year that is written right before it (2019年3—5月)."""
    last = found[-1] if found else None
    if begin.year or begin.kind == "year" or not last or not last.whole_year:
        return begin
    near = last.span.block == begin.span.block and last.span.end == begin.span.start
    return _with(begin, last.year, begin.month, "")._replace(inherited=False) if near else begin


def filled(begin: DateMention, end: DateMention) -> tuple[DateMention, DateMention]:
    """Give each end of a range what only the other one says: the year, the month (3月5日—8日, 2019—2022年)."""
    if end.year is None and not end.relative and begin.year is not None:
        month = end.month if end.month is not None or end.kind != "day" else begin.month
        end = _with(end, begin.year, month, begin.relative)
    elif end.year is None and end.kind == "day" and end.month is None:
        end = _with(end, None, begin.month, begin.relative)
    if begin.year is None and not begin.relative and end.year is not None and begin.kind != "day":
        begin = _with(begin, end.year, begin.month, "")
    return begin, end


def _with(item: DateMention, year: int | None, month: int | None, relative: str) -> DateMention:
    if item.kind in ("quarter", "half") and year:
        length = 3 if item.kind == "quarter" else 6
        start = (item.number or 1) * length - length + 1
        last_day = month_last(year, start + length - 1)
        return item._replace(year=year, first=date(year, start, 1), last=last_day, inherited=True)
    first, last = extent(year, month, item.day)
    return item._replace(
        year=year, month=month, first=first, last=last, relative=item.relative or relative, inherited=True
    )


def _joined(document: Document, here: DateMention, after: DateMention) -> bool:
    """Say whether two neighbours are the ends of one range."""
    if here.span.block != after.span.block or here.kind not in POINTS or after.kind not in POINTS:
        return False
    if here.blank or after.blank or (RANK[here.kind] < RANK[after.kind] and here.kind != after.kind and not here.year):
        return False
    between = document.blocks[here.span.block].text[here.span.end : after.span.start]
    return bool(GAP.fullmatch(between))


def _beside(document: Document, day: DateMention, weekday: DateMention) -> bool:
    """Say whether a weekday stands right after a day: 3月5日（星期三）."""
    between = document.blocks[day.span.block].text[day.span.end : weekday.span.start]
    return day.span.block == weekday.span.block and bool(BESIDE.fullmatch(between))
