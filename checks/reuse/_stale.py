"""Dates of the former draft left standing: its own year and quarter, the end of its period, plans that are over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from linter.facts import Facts
from linter.facts.alignment import Alignment
from linter.facts.dates import DateMention
from linter.facts.dates_forms import month_last
from linter.facts.forward import planned
from linter.facts.timeline import surely_written
from linter.model import Document
from linter.patterns import Pattern

BEFORE = Pattern(r"(?:自|从|比|较|于|同期|上年|去年)$")
HELD = Pattern(r"(?:定于|将于|拟于|请于|须于)$")  # 于 that tells when something will be
AFTER = Pattern(r"^(?:以来|[日号]?起|的(?!十二月)|同期|相比|[—－~至]\d{4})")
CARRIED = Pattern(r"(?:落实|执行|贯彻|实施|按照|根据|对照|完成)(?:好)?$")
SCHEME = Pattern(r"方案|计划|要点|安排|目标|清单|任务")
DATED = ("year", "month", "day", "quarter", "half", "range")


class Share(NamedTuple):
    """The year reported on and the part of it: 4q, 1h, 5m, or "" for the whole year."""

    year: int
    part: str

    @property
    def month(self) -> int:
        """The month in which it ends."""
        return int(self.part[:-1]) * {"q": 3, "h": 6, "m": 1}[self.part[-1]] if self.part else 12


def stale_dates(document: Document, facts: Facts) -> Iterator[tuple[DateMention, str]]:
    """Yield the dates that are the former draft's and do not fit this one, and why (a Chinese clause)."""
    alignment = facts.alignment
    if alignment is None:
        return
    now, then = _share(facts), _share(alignment.old)
    if not now or not then or now == then:
        return
    head = max((span.block for span in facts.frame.title_spans), default=-1)
    for item in facts.dates.all:
        if item.kind not in DATED or item.span.block <= head or item.span == facts.frame.signed:
            continue
        if item.span in facts.dates.in_ranges or not _carried_over(document, alignment, item):
            continue
        why = _over(document, facts, item) or _former(document, facts, item, now, then)
        if why:
            yield item, why


def _carried_over(document: Document, alignment: Alignment, item: DateMention) -> bool:
    old = alignment.last_value(item.span)
    return bool(old) and old is not None and alignment.old.document.quote(old) == document.quote(item.span)


def _over(document: Document, facts: Facts, item: DateMention) -> str:
    """Say that something planned is over: 预计2024年6月建成 in a report of December."""
    frame = facts.frame
    first = surely_written(frame).first
    if item.cited or first is None or not planned(document, facts, item):
        return ""
    last = item.last
    if last is None and frame.written.known and (frame.looks_ahead(item.span.block) or not frame.reviews):
        last = _in_year(item, first)
    if last and last < first:
        return "说的是打算，却已经过去"
    reported = frame.period.last.year if frame.reviews and frame.period.last else 0
    whole = item.kind == "year" and not item.relative and item.year is not None
    return "说的是打算，却是本期报告的年份" if whole and reported and (item.year or 0) <= reported else ""


def _in_year(item: DateMention, written: date) -> date | None:
    """Return the last day of a month or a day that stands without its year, when it lies shortly before the writing."""
    if item.kind not in ("month", "day") or item.year or item.relative or not item.month:
        return None
    try:
        day = date(written.year, item.month, item.day) if item.day else month_last(written.year, item.month)
    except ValueError:
        return None
    return day if (written - day).days <= 150 else None


def _former(document: Document, facts: Facts, item: DateMention, now: Share, then: Share) -> str:
    """Say that a date is the former draft's own period, or lies in the former draft's year in a paper that arranges things."""
    if item.cited:
        return _scheme(document, facts, item, now, then)
    if _closes(document, item, now, then):
        return f"是上期的期末（上期到{then.month}月）"
    if item.relative == "以来" or _of(item, now) or _explained(document, facts, item, now):
        return ""
    if _of(item, then):
        return "是上期稿的时段"
    if now.year == then.year + 1 and item.kind == "year" and item.year == then.year - 1 and not item.relative:
        return "是前年"  # last year, when the former draft was written
    arranges = not facts.frame.reviews and now.year > then.year and item.kind in ("day", "month", "range")
    return (
        "是上期稿的年份" if arranges and item.first and item.last and _within(item.first, item.last, then.year) else ""
    )


def _within(first: date, last: date, year: int) -> bool:
    return first.year == last.year == year


def _scheme(document: Document, facts: Facts, item: DateMention, now: Share, then: Share) -> str:
    """认真落实《2024年……实施方案》 in what is arranged for 2025."""
    title = facts.titles.inside(item.span)
    if not title or item.kind != "year" or item.year != then.year or now.year == then.year:
        return ""
    if item.span in facts.dates.in_ranges or item.span.start > title.span.start + 1 or not SCHEME.search(title.text):
        return ""
    ahead = facts.frame.looks_ahead(item.span.block) or not facts.frame.reviews
    return "是上期那一年的方案" if ahead and CARRIED.search(document.before(title.span, 6)) else ""


def _closes(document: Document, item: DateMention, now: Share, then: Share) -> bool:
    """Say whether a date is 截至 the end of the former period."""
    if document.before(item.span, 2) not in ("截至", "截止"):
        return False
    if item.kind == "year":
        return item.year == then.year < now.year and item.relative in ("底", "末")
    at_end = item.kind in ("month", "day") and item.month == then.month
    same = (item.year or then.year) == then.year
    return at_end and same and (then.month != now.month or item.year is not None)


def _explained(document: Document, facts: Facts, item: DateMention, now: Share) -> bool:
    before = document.before(item.span, 2)
    if (BEFORE.search(before) and not HELD.search(before)) or AFTER.search(document.after(item.span, 6)):
        return True
    return any(_of(other, now) for other in facts.dates.within(facts.sentences.at(item.span)))


def _share(facts: Facts) -> Share | None:
    """Return the period a draft is about; None when the draft does not tell."""
    period = facts.frame.period
    if not period.first or not period.last:
        return Share(facts.frame.years[0], "") if len(facts.frame.years) == 1 else None
    months = (period.first.month, period.last.month)
    part = {(1, 12): "", (1, 6): "1h", (7, 12): "2h"}.get(months)
    if months[0] == months[1] and period.first.year == period.last.year and period.last.day >= 28:
        part = f"{months[1]}m"
    if part is None and months[1] - months[0] == 2 and months[0] % 3 == 1:
        part = f"{months[1] // 3}q"
    return Share(period.first.year, part or "")


def _of(item: DateMention, period: Share) -> bool:
    """Say whether a date is the period itself, or lies in the year of a period that is a year."""
    year, part = period
    if part and item.kind == "quarter":
        return part == f"{item.number}q" and item.year in (None, year)
    if part and item.kind == "half":
        return part == f"{item.number}h" and item.year in (None, year)
    if part.endswith("m") and item.kind == "month":
        return part == f"{item.month}m" and item.year in (None, year)
    if item.kind == "range" and item.first and item.last:
        return not part and _within(item.first, item.last, year)
    return not part and item.year == year and item.kind in ("year", "month", "day", "quarter", "half")
