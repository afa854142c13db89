"""The form of a document number: 闽科〔2020〕34号."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.titles import DocumentNumber
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern


class DocumentNumberForm(Check):
    """发文字号的写法：年份用全称、放在六角括号“〔〕”里，序号不加“第”、不编虚位（1 不编为 01）。

    正在填写的（〔20XX〕XX号）只看括号。裁判文书号（（2020）闽05民终1号）和标准号不算。
    """

    title = "发文字号"
    severity = "warning"
    triggers = ("号",)
    norm = "GB/T 9704—2012 7.2.5"
    good = (
        "闽科〔2020〕34号",
        "（2020）闽05民终1号",
        "根据闽政办〔20XX〕XX号文件",
        "2020年第3号公告",
        "高新区（12）35号地块",
    )
    bad = (
        Bad("根据⟦闽科[2018]5号⟧文件", fixed="根据闽科〔2018〕5号文件"),
        Bad("⟦闽科（2021）21号⟧", fixed="闽科〔2021〕21号"),
        Bad("⟦闽科【2018】第05号⟧", fixed="闽科〔2018〕5号"),
        Bad("⟦闽科〔2018〕05号⟧", fixed="闽科〔2018〕5号"),
        Bad("⟦闽科〔18〕5号⟧", message="全称"),
    )

    prefix = Pattern("第|^0+(?=[1-9])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for number in facts.titles.numbers:
            year = document.quote(number.year_span)
            if number.bracket != "〔" and not (number.year and 1949 <= number.year <= 2100):
                continue
            wrong = self._wrong(number, year)
            if wrong:
                right = None if "全称" in wrong else Fix(self._right(number, year))
                message = f"发文字号“{document.quote(number.span)}”{wrong}（GB/T 9704—2012 7.2.5）。"
                yield self.finding(number.span, message, fix=right)

    def _wrong(self, number: DocumentNumber, year: str) -> str:
        serial = number.serial.replace("第", "").strip()
        faults = [
            ("年份应放在六角括号“〔〕”里", number.bracket != "〔"),
            ("年份应写全称", year.isdigit() and len(year) != 4),
            ("序号不加“第”", "第" in number.serial),
            ("序号不编虚位", serial.startswith("0") and serial.isdigit() and len(serial) > 1),
        ]
        return "，".join(text for text, is_so in faults if is_so)

    def _right(self, number: DocumentNumber, year: str) -> str:
        serial = number.serial.replace("第", "").strip()
        return f"{number.agency}〔{year}〕{serial.lstrip('0') or serial}号"
