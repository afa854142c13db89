"""The imprint at the foot of an official document: 抄送 and 印发 lines."""

from collections.abc import Iterator

from checks.form._sample import FOOT, HEAD
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.patterns import Pattern

ABOVE = f"{HEAD.rstrip()}{FOOT}\n\n"


class ImprintForm(Check):
    """版记的写法：“抄送：甲局，乙局。”末尾用句号；“某某办公室　2024年4月15日印发”用阿拉伯数字写全年、月、日，后加“印发”。

    只在 profile = "公文" 时检查。
    """

    title = "版记写法"
    severity = "warning"
    norm = "GB/T 9704—2012 7.4.2（抄送机关）、7.4.3（印发机关和印发日期）"
    good = (f"{ABOVE}抄送：甲局，乙局。\n\n某局办公室　2024年4月15日印发",)
    bad = (
        Bad(f"{ABOVE}抄送：甲局，乙局⟦⟧", profile="公文", fixed=f"{ABOVE}抄送：甲局，乙局。"),
        Bad(f"{ABOVE}抄送：甲局，乙局⟦；⟧", profile="公文", fixed=f"{ABOVE}抄送：甲局，乙局。"),
        Bad(f"{ABOVE}抄送：甲局，⟦各科室⟧。", profile="公文", message="主送"),
        Bad(f"{ABOVE}某局办公室　⟦2024.4.15⟧印发", profile="公文", message="2024年4月15日"),
        Bad(f"{ABOVE}某局办公室　2024年4月15日⟦⟧", profile="公文", message="印发"),
    )

    padded = Pattern("[年月]0")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        if facts.given.profile != "公文":
            return
        copied, printed = facts.layout.copied, facts.layout.printed
        if copied:
            yield from self._copied(document, copied)
            yield from self._repeated(document, facts, copied)
        if printed:
            yield from self._printed(document, facts, printed)

    def _copied(self, document: Document, line: Span) -> Iterator[Finding]:
        text = document.quote(line).rstrip()
        if not text.endswith("。"):
            last = len(text) - (text[-1] in "；，、;,.")
            span = Span(line.block, last, len(text))
            yield self.finding(span, "抄送机关写完后用句号（GB/T 9704—2012 7.4.2）。", fix=Fix("。"))

    def _repeated(self, document: Document, facts: Facts, line: Span) -> Iterator[Finding]:
        """Bodies that stand in the 主送 line as well."""
        sent = facts.layout.addressee
        names = document.quote(sent).rstrip("：: ").replace("，", "、").split("、") if sent else []
        for name in names:
            at = document.quote(line).find(name)
            if len(name) >= 3 and at >= 0:
                span = Span(line.block, at, at + len(name))
                yield self.finding(span, f"“{name}”已是主送机关，不必再抄送（据惯例）。", severity="info")

    def _printed(self, document: Document, facts: Facts, line: Span) -> Iterator[Finding]:
        dated = facts.dates.within(line)
        text = document.quote(line).rstrip(" \u3000。")
        if not text.endswith("印发"):
            span = Span(line.block, len(text), len(text))
            yield self.finding(span, "印发日期后面加“印发”二字（GB/T 9704—2012 7.4.3）。", fix=Fix("印发"))
        for item in dated[-1:]:
            said = document.quote(item.span)
            if item.form != "arabic" or self.padded.search(said) or not item.day:
                right = f"{item.year}年{item.month}月{item.day}日" if item.day else "2024年4月15日"
                message = f"印发日期“{said}”应用阿拉伯数字把年、月、日写全，月、日不编虚位，如“{right}”（GB/T 9704—2012 7.4.3）。"
                yield self.finding(item.span, message, fix=right if item.day else None)
