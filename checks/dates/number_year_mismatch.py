"""The year of the document's own number against its sign-off; printed before it was signed."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.frame import Frame
from linter.facts.frame_lines import date_line
from linter.facts.frame_parts import printed
from linter.finding import Finding
from linter.model import Document


class NumberYearMismatch(Check):
    """发文字号的年份与成文日期不是同一年；印发日期早于成文日期。

    只看本文自己的发文字号；上一年编号、次年一二月才印发的只作提示。
    """

    title = "文号年份"
    severity = "warning"
    norm = "GB/T 9704—2012 7.2.5：发文字号由发文机关代字、年份、发文顺序号组成，年份为成文年份"
    triggers = ("〕", "]", "］", "印发")
    good = (
        "某科〔2023〕12号\n\n# 关于开展检查的通知\n\n各单位：\n\n请照办。\n\n某某局\n\n2023年10月8日",
        "# 关于开展检查的通知\n\n根据《通知》（某科〔2019〕12号），请照办。\n\n某某局\n\n2023年10月8日",
    )
    bad = (
        Bad(
            "某科〔⟦2022⟧〕12号\n\n# 关于开展检查的通知\n\n各单位：\n\n请照办。\n\n某某局\n\n2023年10月8日",
            message="2022年",
        ),
        Bad(
            "# 关于开展检查的通知\n\n各单位：\n\n请照办。\n\n某某局\n\n2023年10月8日\n\n某某局办公室\n\n⟦2023年9月8日⟧印发"
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            yield from self._number(facts, frame, document)
        yield from self._printed(document, facts)

    def _number(self, facts: Facts, frame: Frame, document: Document) -> Iterator[Finding]:
        number = next((item for item in facts.titles.numbers if item.span == frame.number_span), None)
        written = frame.written
        if (
            not number
            or number.year is None
            or written.source not in ("落款", "印发日期")
            or not written.first
            or not written.last
        ):
            return
        if written.first.year <= number.year <= written.last.year:
            return
        late = written.first.year == number.year + 1 and written.first.month <= 2
        told = f"发文字号是{number.year}年，{written.source}是{written.first.year}年，请核对。"
        related = [(span, written.source) for span in written.spans[:1]]
        yield self.finding(number.year_span, told, related=related, severity="info" if late else "warning")

    def _printed(self, document: Document, facts: Facts) -> Iterator[Finding]:
        stamp = printed(document, facts)
        frame = facts.frames[0]
        signed = date_line(document, facts, document.blocks[frame.signed.block]) if frame.signed else None
        if stamp and signed and stamp.last and signed.first and stamp.last < signed.first:
            told = f"印发日期“{document.quote(stamp.span)}”早于成文日期“{document.quote(signed.span)}”，请核对。"
            yield self.finding(stamp.span, told, related=[(signed.span, "成文日期")])
