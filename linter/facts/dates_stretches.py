"""From when to when a number of years, months or days is said to last, and how many it can be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.dates import DateMention
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

LASTS = Pattern(
    r"^(?![）)])[^。；\n]{0,14}?[，,、]?(?:为期|历时|工期|期限|用时|共计?|总计|时长|任期|已?有?工龄|党龄|工作年限)[为是已有达]{0,2}$"
)
THESE = Pattern(r"^[）)]?(?:，|,)?$")
TO = Pattern(r"^[^。；\n]{0,14}?(?:[，,至到]|[-—－~～])[^。；\n]{0,4}$")
NEARLY = Pattern(r"[近约超逾]过?$|^[多余半]|^左右|^以[上内]")
PARTS = ("间", "来", "时间", "里", "中")
FARTHEST = 3
"""Dates before a duration that are looked at."""


class Stretch(NamedTuple):
    """A duration with the place of its two ends and the numbers it may be."""

    item: DateMention
    ends: Span
    right: tuple[int, ...]


def stretch(document: Document, facts: Facts, at: int) -> Stretch | None:
    """Return the stretch of the duration at index `at` of all dates, whose ends stand before it."""
    dates = facts.dates.all
    item = dates[at]
    if not item.number or NEARLY.search(document.before(item.span, 2)) or NEARLY.search(document.after(item.span, 2)):
        return None
    near = [found for found in dates[max(0, at - FARTHEST) : at] if not found.cited]
    whole = next((found for found in reversed(near) if found.kind == "range"), None)
    if whole:
        ends = facts.dates.ends(whole)
        return _stretch(document, item, whole.span, ends) if len(ends) == 2 else None
    if len(near) < 2 or near[-1].kind != near[-2].kind or near[-1].span.block != near[-2].span.block:
        return None
    between = _gap(document, near[-2].span, near[-1].span)
    return (
        _stretch(document, item, whole_span(near[-2], near[-1]), (near[-2], near[-1])) if TO.search(between) else None
    )


def whole_span(first: DateMention, last: DateMention) -> Span:
    """Return the span from one date to another."""
    return Span(first.span.block, first.span.start, last.span.end)


def _stretch(document: Document, item: DateMention, span: Span, ends: tuple[DateMention, ...]) -> Stretch | None:
    gap = _gap(document, span, item.span)
    these = THESE.search(gap) and document.after(item.span, 2).startswith(PARTS)
    if not these and not LASTS.search(gap):
        return None
    right = lengths(ends[0], ends[1], item.unit)
    return Stretch(item, span, right) if right else None


def lengths(begin: DateMention, end: DateMention, unit: str) -> tuple[int, ...]:
    """Return the numbers of days, months or years that may be said to lie between two dates, first and last counted
    or not; none when it cannot be told."""
    if unit == "天" and begin.kind == end.kind == "day":
        days = _days(begin, end)
        return () if days is None else (days, days + 1)
    months = _months(begin, end)
    if months is None:
        return ()
    if unit == "月":
        return (months, months + 1) if begin.kind == "month" else ()
    if begin.kind == "year":
        return (months // 12, months // 12 + 1)
    return tuple(sorted({months // 12, round((months + 1) / 12)}))


def _days(begin: DateMention, end: DateMention) -> int | None:
    if begin.first and end.last:
        return (end.last - begin.first).days if end.last >= begin.first else None
    if not (begin.month and begin.day and end.day and begin.valid and end.valid):
        return None
    first, last = date(2023, begin.month, begin.day), date(2023, end.month or begin.month, end.day)
    return (last - first).days if last >= first else None


def _months(begin: DateMention, end: DateMention) -> int | None:
    if begin.kind != end.kind or begin.kind not in ("year", "month", "day") or not begin.first or not end.first:
        return None
    months = (end.first.year - begin.first.year) * 12 + end.first.month - begin.first.month
    return months if months > 0 else None


def _gap(document: Document, left: Span, right: Span) -> str:
    """Return the text between two spans of one block; a mark that fits nothing when they lie apart."""
    if left.block != right.block or not 0 <= right.start - left.end <= 30:
        return "。\n"
    return document.blocks[left.block].text[left.end : right.start]
