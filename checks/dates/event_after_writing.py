"""Something told as done on a day after the draft was written."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.frame import Frame
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

DONE = Pattern(
    r"召开了|举办了|开展了|完成了|组织了|印发了|通过了|荣获|获得|被评为|已完成|已召开|圆满|顺利|共计|先后|获批|闭幕|落幕|收官|竣工|建成"
)
WILL = Pattern(
    r"将|拟|预计|计划|力争|争取|确保|目标|届时|有望|规划|前|起施行|起实施|至|到|截止|有效期|期限|为期|定于|安排|准备|应|须|要|不得|任期|执行|底|末"
)


UP_TO = Pattern(r"(?:^|[，。；：\n])(?:截至|截止)$")
FIGURES = Pattern(r"^(?:底|末)?[，,][^。；]{0,30}(?:已|共|累计|完成|办结|达到|实现)(?!.{0,8}(?:目标|力争|预计))")
THIS_YEAR = ("今年", "本年")
ALREADY = Pattern(r"已(?:经)?(?:于|在)$")


class EventAfterWriting(Check):
    """成文日期之后的事，写成了已经做完：2023年10月成文，却写“2023年12月3日召开了……”。多半是年份没有改。

    只报写明年份、月份，并用“召开了”“完成了”“荣获”等词说已经做完的；打算、期限、起止时间、书名号里的日期不报；推不出成文时间的不报。
    """

    title = "事后日期"
    severity = "warning"
    good = (
        Good("2023年9月5日，召开了推进会。项目将于2024年3月建成。", date="2023-10-08"),
        Good("确保2024年6月底前完成了验收。", date="2023-10-08"),
        "2024年3月，召开了推进会。",
        "# 某局报告\n\n今年9月，荣获先进集体称号；今年11月将接受复查。\n\n某局\n\n2023年10月8日",
        "# 某局报告\n\n去年11月，荣获先进集体称号。\n\n某局\n\n2023年10月8日",
    )
    bad = (
        Bad("⟦2023年12月3日⟧，召开了推进会。", date="2023-10-08", message="2023年10月8日"),
        Bad("⟦2024年3月⟧，荣获先进集体称号。", date="2023-10-08"),
        Bad("# 某局报告\n\n截至⟦2023年11月⟧底，已完成整改52个。\n\n某某局\n\n2023年10月8日"),
        Bad("# 某局报告\n\n项目已于⟦2023年11月⟧完成勘察。\n\n某某局\n\n2023年10月8日"),
        Bad("# 某局报告\n\n⟦今年11月⟧，荣获先进集体称号。\n\n某局\n\n2023年10月8日"),
        Bad("# 某局报告\n\n⟦2023年11月⟧，组织了3次培训。\n\n某某局\n\n2023年10月8日"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.of("day", "month", "year"):
            frame = facts.frame_at(item.span.block)
            last, begins = frame.written.last, _begins(item, frame)
            if not last or not frame.settled or not begins or begins <= last or item.cited or item.inherited:
                continue
            if frame.looks_ahead(item.span.block) or item.span == frame.signed or item.span in facts.dates.in_ranges:
                continue
            if self._done(document, facts, item):
                written = f"{last.year}年{last.month}月{last.day}日"
                related = [(span, frame.written.source) for span in frame.written.spans[:1]]
                told = f"本文成文于{written}，“{document.quote(item.span)}”在这之后，却写成已经做完，请核对日期。"
                yield self.finding(item.span, told, related=related)

    def _done(self, document: Document, facts: Facts, item: DateMention) -> bool:
        sentence = facts.sentences.at(item.span)
        end = min(sentence.end, item.span.end + 40)
        after = document.quote(Span(item.span.block, item.span.end, end))
        before = document.before(item.span, 8)
        if item.kind == "year" and not item.relative:
            return False
        if ALREADY.search(before) or (UP_TO.search(before) and FIGURES.search(after)):
            return True
        return bool(DONE.search(after)) and not WILL.search(before + after)


def _begins(item: DateMention, frame: Frame) -> date | None:
    """Return the first day meant, if it can be known; 年底 is the last month, 今年11月 is of the year of writing."""
    first, written = item.first, frame.written
    if (
        not first
        and item.kind == "month"
        and item.relative in THIS_YEAR
        and item.month
        and written.first == written.last
    ):
        return date(written.last.year, item.month, 1) if written.last else None
    if not first:
        return None
    return first.replace(month=12) if item.kind == "year" and item.relative in ("底", "末") else first
