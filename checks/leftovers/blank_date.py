"""A date, year or document number with a part that is missing."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.blanks import Blank
from linter.finding import Finding
from linter.model import Document


class BlankDate(Check):
    """日期、年份、文号没有填全：2023年*月*日、X年X月X日、20XX年、202X年、20*16年、8月 日、〔20XX〕X号。

    表格、附件里供签字时填写的“年  月  日”只作提示。“某年”“某月”只有在全文用“某”代替真实日期时才算。
    20X镜头、20×30厘米、二〇〇八年都不是空白。
    """

    title = "日期未填"
    severity = "error"
    good = (
        "二〇〇八年八月八日，二○二三年，2023年第3次会议。",
        "选用20X镜头，规格20×30厘米，共202个。",
        "某年某月，有人提出过类似设想。",
        "今年8月日均接待300人，年月收入稳步提高。",
        "近年来，每年月度例会不少于1次。",
    )
    bad = (
        Bad("⟦二〇XX年⟧⟦*-*月⟧完成投资，⟦201X/X/XX⟧通过验收。"),
        Bad("市科学技术局\n\n⟦2023年*月*日⟧", message="日期"),
        Bad("⟦20XX年⟧工作总结\n\n自⟦202X年⟧起，到⟦20*16年⟧止，于⟦X年X月X日⟧验收。"),
        Bad("会议定于⟦8月 日⟧召开，文号为市科〔2022〕8号，印发⟦〔20XX〕X号⟧文件。"),
        Bad("截至⟦2023年  月⟧，任务全部完成；⟦2024年__月__日⟧复查。"),
        Bad("根据市科⟦〔20221 102⟧号文件要求，抓好落实。", message="缺后六角括号"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for blank in facts.blanks.of("date"):
            yield self.finding(blank.whole, self._say(document, blank), severity="info" if blank.form else "error")

    def _say(self, document: Document, blank: Blank) -> str:
        quoted = document.quote(blank.whole)
        if blank.form:
            return f"“{quoted}”是留待填写的日期，如本件不是空白表格，应填上。"
        if quoted[0] == "〔" and quoted[-1].isdigit():
            return f"发文字号“{quoted}号”缺后六角括号，请核对年份和序号。"
        return f"“{quoted}”未填全，应写明{blank.wanted}。"
