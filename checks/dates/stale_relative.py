"""今年, 去年 … with an explicit year beside them that is another one."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.timeline import offset, years_of
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

GAP = Pattern(r"^[（(，,]?(?:即|也就是|也即)?$")


class StaleRelative(Check):
    """“今年”“去年”“明年”旁边写明的年份，与成文年份、报告年份都对不上：2023年成文的报告写“今年（2022年）以来”“去年（2020年）”。

    推不出成文年份和报告年份的不报；年份本身有矛盾的，由“年份不一”去说。
    """

    title = "今年所指"
    severity = "warning"
    triggers = ("年（", "年(", "年即", "年，即", "今年2", "去年2", "明年2", "年今年", "年去年")
    good = (
        Good("去年（2022年），完成投资3亿元；今年（2023年）力争突破4亿元。", date="2023-10-08"),
        Good("较上年（2021年）增长5%。", date="2023-01-08", period="2022"),
        "去年（2022年），完成投资3亿元。",
    )
    bad = (
        Bad("今年（⟦2021年⟧）以来，完成投资3亿元。", date="2023-10-08", message="2023年"),
        Bad("去年（⟦2020年⟧），完成投资3亿元。", date="2023-10-08", message="2022年"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        pairs = zip(facts.dates.all, facts.dates.all[1:], strict=False)
        for left, right in pairs:
            word, year = (left, right) if not left.year else (right, left)
            frame = facts.frame_at(left.span.block)
            if not frame.settled or not self._beside(document, left, right, word, year):
                continue
            years = years_of(frame, word)
            if years and year.year not in years:
                meant = "或".join(f"{value}年" for value in years)
                text = document.quote(word.span)
                yield self.finding(
                    year.span,
                    f"“{text}”按本文年份应是{meant}，旁边却写作“{document.quote(year.span)}”，请核对。",
                    related=[(word.span, "所指")],
                )

    def _beside(
        self, document: Document, left: DateMention, right: DateMention, word: DateMention, year: DateMention
    ) -> bool:
        if left.span.block != right.span.block or word.year or not year.year or year.kind != "year" or word.cited:
            return False
        if offset(word.relative) is None or word.kind != "relative" or right.span.start < left.span.end:
            return False
        return bool(GAP.search(document.blocks[left.span.block].text[left.span.end : right.span.start]))
