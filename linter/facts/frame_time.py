"""Which period a draft reports on, when it was written, and whether the evidence for its year conflicts."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.dates import DateMention
from linter.facts.frame import REVIEWS, Frame, Interval
from linter.facts.frame_parts import Part
from linter.facts.frame_years import Stretch, years_meant
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

GOVERNMENT = "政府工作报告"
ABOUT = Pattern(r"(?:现将|就|对).{0,40}(?:报告|汇报|总结|通报|述职)(?:如下|于后)?")
YEARLY = ("要点", "计划", "思路", "打算", "安排")  # of work, drawn up for each year
NOTHING = Interval(None, None, "")


class Around(NamedTuple):
    """What else in the file tells of time: the date of its 印发 line, the frame of the notice a part is attached to."""

    printed: DateMention | None = None
    cover: Frame | None = None


class Evidence:
    """What the lines of one part tell of its time."""

    def __init__(
        self, document: Document, facts: Facts, part: Part, ahead: tuple[tuple[int, int], ...], around: Around
    ) -> None:
        self.document, self.facts, self.part, self.ahead = document, facts, part, ahead
        self.printed, self.cover = around
        self.review = part.genre in REVIEWS
        self.government = GOVERNMENT in part.title

    @cached_property
    def period(self) -> Interval:
        """What is reported on or planned for."""
        given = self.facts.given.period
        if given:
            return Interval(*given, "--period")
        found = self._from_title or self._from_opening or self._from_this_year
        if found and self.government and found.first and found.last:
            return Interval(_back(found.first), _back(found.last), found.source, found.spans)
        return found or NOTHING

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years reported on or planned for."""
        period = self.period
        if period.source == "标题" and len(self._titled) > 1:
            return tuple(sorted({item.year for item in self._titled if item.year}))
        if not (period.first and period.last):
            return ()
        last = period.last.year + (1 if self.government else 0)
        return tuple(range(period.first.year, last + 1)) if last - period.first.year <= 20 else ()

    @cached_property
    def written(self) -> Interval:
        """When it was written."""
        given = self.facts.given.date
        if given:
            return Interval(given, given, "--date")
        part = self.part
        for item, source in ((part.signed, "落款"), (part.dated, "题注"), (self.printed, "印发日期")):
            if item and item.valid and item.first and item.last:
                return self._not_before_period(Interval(item.first, item.last, source, (item.span,)))
        if self.cover and self.cover.written.first:
            return self.cover.written
        if part.number_year and part.number_span:
            year = part.number_year
            return self._not_before_period(Interval(date(year, 1, 1), date(year, 12, 31), "文号", (part.number_span,)))
        if self._year_planned:
            return Interval(date(self._year_planned - 1, 10, 1), None, "标题", self.period.spans)
        if self.review and self.period.first:
            return self._not_before_period(Interval(self.period.first, None, "报告期", self.period.spans))
        return NOTHING

    @cached_property
    def candidates(self) -> tuple[int, ...]:
        """The years the evidence speaks for: one, several when it conflicts, none when there is no evidence."""
        if not self.review or self.government or self.facts.given.period or self._long:
            return self.years if len(self.years) == 1 else ()
        claimed = self.period.last.year if self.period.last else None
        part = Stretch(self.part.opening, self.part.last, self.ahead)
        return years_meant(self.document, self.facts, part, claimed, self.period.source)

    @property
    def _year_planned(self) -> int | None:
        """The one year a plan of work is for (2025年工作要点): it is written from the autumn before on."""
        period = self.period
        yearly = self.part.genre in YEARLY and period.source == "标题" and len(self._titled) == 1
        return period.first.year if yearly and period.first and self._titled[0].whole_year else None

    @property
    def _long(self) -> bool:
        return bool(self.period.first and self.period.last and self.period.first.year != self.period.last.year)

    @cached_property
    def _titled(self) -> list[DateMention]:
        """The dated stretches in the title, outermost only."""
        found: list[DateMention] = []
        for span in self.part.title_spans:
            for item in self.facts.dates.within(span):
                inside = found and found[-1].span.block == item.span.block and item.span.end <= found[-1].span.end
                if item.kind in ("year", "quarter", "half", "month", "range", "day") and not inside:
                    found.append(item)
        return found

    @cached_property
    def _from_title(self) -> Interval | None:
        dated = [item for item in self._titled if item.first and item.last]
        if not dated:
            return None
        item = dated[0]
        if len(dated) > 1 and item.kind == "year" and dated[1].span[:2] == (item.span.block, item.span.end):
            item = dated[1]  # 2023年1—9月
        # 2019年度……第三季度……: the smaller stretch belongs to the year
        share = next((other for other in self._titled if other.kind in ("quarter", "half") and not other.year), None)
        if share and item.year and item.kind == "year":
            return Interval(*_share_of(share, item.year), "标题", (item.span, share.span))
        return Interval(item.first, item.last, "标题", (item.span,))

    @cached_property
    def _opening(self) -> list[DateMention]:
        """The dates at the very beginning of the text, and in its 现将……报告如下."""
        blocks = [
            block for block in self.document.blocks[self.part.opening : self.part.opening + 4] if len(block.text) > 30
        ]
        if not blocks:
            return []
        block = blocks[0]
        dates = [item for item in self.facts.dates.within(Span(block.index, 0, len(block.text))) if not item.cited]
        found = [item for item in dates if item.span.start == 0 and item.kind in ("year", "quarter", "half", "range")]
        about = ABOUT.search(block.text)
        if about:
            found += [item for item in dates if about.start() <= item.span.start < about.end() and item not in found]
        return found

    @cached_property
    def _from_opening(self) -> Interval | None:
        if not self.review:
            return None
        dated = next(
            (item for item in self._opening if item.first and item.last and item.relative in ("", "以来")), None
        )
        if not dated:
            return None
        return Interval(dated.first, dated.last, "开头", (dated.span,))

    @cached_property
    def _from_this_year(self) -> Interval | None:
        """今年以来 with a dated sign-off: the year of the sign-off, or the quarter or half that is named."""
        signed = self.part.signed or self.part.dated or self.printed
        given = self.facts.given.date
        year = given.year if given else signed.year if signed else None
        if not self.review or year is None:
            return None
        for item in (*self._titled, *self._opening):
            if item.kind in ("quarter", "half") and not item.year:
                return Interval(*_share_of(item, year), "落款", (item.span,))
        for item in self.facts.dates.of("relative"):
            if self.part.opening <= item.span.block <= self.part.last and item.relative in THIS_YEAR and not item.cited:
                return Interval(date(year, 1, 1), date(year, 12, 31), "落款", (item.span,))
        return None

    def _not_before_period(self, interval: Interval) -> Interval:
        """A report is written when most of what it reports on is over: in the last sixth, or the last month."""
        period = self.period
        if (
            not (self.review and not self.government and interval.first and period.first and period.last)
            or period.source == "落款"
        ):
            return interval
        days = (period.last - period.first).days
        earliest = period.last - timedelta(days=min(max(days // 6, 15), 61))
        if interval.last and interval.last < earliest:
            return interval
        return Interval(max(interval.first, earliest), interval.last, interval.source, interval.spans)


# 一年来 and 过去一年 are not among them: signed in January they mean the year before
THIS_YEAR = frozenset({"今年", "今年以来", "今年年初", "本年度", "今年度"})


def _share_of(item: DateMention, year: int) -> tuple[date, date]:
    """Return the days of a quarter or half year in `year`."""
    from linter.facts.dates_forms import month_last

    length = 3 if item.kind == "quarter" else 6
    end = (item.number or 1) * length
    start = 1 if item.relative.startswith("前") else end - length + 1
    return date(year, start, 1), month_last(year, end)


def _back(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, 28) if day.month == 2 else day.day)
