"""Dates, names and lists left exactly as they were in the former draft."""

from collections.abc import Iterator

from checks.reuse._stale import stale_dates
from checks.reuse._unchanged import is_unchanged, told
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.alignment import Alignment
from linter.facts.people import lists, people
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class UnchangedDetails(Check):
    """与上期稿（--against）相比原样未动的日期、人名、名单和会议届次，合成一条列出，请逐个核对。

    只看对应句子里的；历史日期（早于上期的年份、“以来”“起”）、书名号里的、节日和纪念日不列；年份、时段没有更新的由“时段未更新”去说。
    """

    title = "日期名单未改"
    severity = "info"
    compares = True
    good = (
        "3月15日，召开推进会，局长王大勇出席。",
        Good("3月18日，召开推进会，总结工作。", against="3月15日，召开推进会，总结工作。"),
        Good("自1998年8月改革以来，成效明显。", against="自1998年8月改革以来，成效明显。"),
        Good("12月4日国家宪法日前后，开展宣传。", against="12月4日国家宪法日前后，开展宣传。"),
    )
    bad = (
        Bad(
            "⟦3月15日⟧，召开全市粮食安全会议，副市长刘卫东出席并讲话。",
            against="3月15日，召开全市粮食安全会议，副市长刘卫东出席并讲话。",
            related=("刘卫东",),
            message="1个日期、1个人名",
        ),
        Bad(
            "涌现出⟦王海燕、赵小刚、孙立⟧等3名先进典型，作风持续好转。",
            against="涌现出王海燕、赵小刚、孙立等5名先进典型，作风持续好转。",
            message="1份名单",
        ),
    )

    history = Pattern(
        r"^(?:[^，。；]{0,10}以来|之前|以前|至今|的)"
        r"|^[^，。；]{0,8}(?:节|日活动|纪念|宪法日|宣传[周月日]|诞辰|事件|生效|施行|实施)"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        alignment = facts.alignment
        if alignment is None:
            return
        places = {
            "个日期": self._dates(document, facts, alignment),
            "次会议": self._meetings(facts),
            "个人名": people(document),
            "份名单": lists(document),
        }
        kinds = {
            kind: [span for span in spans if is_unchanged(document, alignment, span)] for kind, spans in places.items()
        }
        same = sorted(span for spans in kinds.values() for span in spans)
        if same:
            counted = "、".join(f"{len(spans)}{kind}" for kind, spans in kinds.items() if spans)
            yield told(self, alignment, same, counted)

    def _dates(self, document: Document, facts: Facts, alignment: Alignment) -> Iterator[Span]:
        """Yield the months and days that are told as of the period."""
        then = alignment.old.frame.period.first
        stale = {item.span for item, _ in stale_dates(document, facts)}
        for item in facts.dates.of("day", "month", "range"):
            begun = item.first if item.kind == "range" else None
            year = begun.year if begun else item.year
            if (item.kind == "range" and not begun) or (then and year and year < then.year):
                continue
            if item.cited or item.relative or item.span in facts.dates.in_ranges or item.span == facts.frame.signed:
                continue
            if item.year and document.after(item.span, 1) == "起":
                continue
            if item.span not in stale and not self.history.search(document.after(item.span, 16)):
                yield item.span

    def _meetings(self, facts: Facts) -> Iterator[Span]:
        """Yield the sessions and plenums of one's own province, city, body: the tables do not know them."""
        for mention in facts.meetings:
            if not mention.held and mention.session and not mention.cited and not mention.central:
                yield mention.span
