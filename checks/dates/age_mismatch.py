"""An age that does not fit the birth date and the date it is told for."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

BORN = Pattern(r"^(?:[，,]?出生|[，,]?生(?:于|，|。|）)|生人)")
BORN_BEFORE = Pattern(r"(?:出生于|生于|出生日期为?[：:]?|出生年月为?[：:]?)$")


GAP = Pattern(r"^[，,]?[他她]?(?:时|底|末)?(?:即将|已经|已|将|刚|才|就)?(?:年满|满|年|为|是|达到|超过)?$")


class AgeMismatch(Check):
    """写明出生年月和截至年月时，周岁数算不对：1966年1月出生，到2025年12月已满55周岁（应为59周岁）。

    生日没到、只写年份时，差一岁的两种算法都不报。
    """

    title = "年龄不符"
    severity = "error"
    triggers = ("周岁",)
    good = (
        "老周1966年1月出生，到2025年12月已年满59周岁。",
        "老周1966年12月出生，到2025年3月为58周岁。",
        "老周1966年出生，2025年58周岁。",
        "老周，1975年3月出生，1998年参加工作，现年49周岁。",
        "年满60周岁的老人，1966年1月以前出生的均可申请。",
    )
    bad = (
        Bad("老周1966年1月出生，到2025年12月已年满⟦55周岁⟧。", message="59周岁"),
        Bad("她生于1980年5月20日，截至2024年5月已满⟦40周岁⟧。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.of("age"):
            sentence = facts.sentences.at(item.span)
            dates = [
                d
                for d in facts.dates.within(sentence)
                if d.first and d.last and not d.cited and d.kind in ("year", "month", "day")
            ]
            born = [
                d
                for d in dates
                if BORN.search(document.after(d.span, 4)) or BORN_BEFORE.search(document.before(d.span, 8))
            ]
            then = [d for d in dates if d not in born and _told_for(document, d, item)]
            if len(born) == 1 and then and item.number is not None:
                yield from self._judge(document, item, born[0], then[-1])

    def _judge(self, document: Document, item: DateMention, born: DateMention, then: DateMention) -> Iterator[Finding]:
        if not (born.first and born.last and then.first and then.last) or then.first < born.last:
            return
        least, most = _years(born.last, then.first), _years(born.first, then.last)
        if item.number is not None and not least <= item.number <= most:
            told = f"{least}周岁" if least == most else f"{least}或{most}周岁"
            birth, day, text = document.quote(born.span), document.quote(then.span), document.quote(item.span)
            message = f"按“{birth}”出生算，到“{day}”应为{told}，此处写作“{text}”。"
            yield self.finding(item.span, message, related=[(born.span, "出生"), (then.span, "截至")])


def _told_for(document: Document, day: DateMention, age: DateMention) -> bool:
    """Say whether an age is told for a day: 到2025年12月已年满59周岁."""
    gap = document.blocks[age.span.block].text[day.span.end : age.span.start]
    return day.span.end <= age.span.start and bool(GAP.search(gap))


def _years(born: date, then: date) -> int:
    """Return full years between two days."""
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))
