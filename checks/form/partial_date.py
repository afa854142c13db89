"""A year and month joined by a hyphen or point: 2018-8, 2020.06."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class PartialDate(Check):
    """只有年、月的日期不用“-”“.”“/”连接：2008年8月，不写“2008-8”“2020.06”。

    只看后面接着开工、建成、至今、任职等说时间的话的，期刊、批次、文件的编号不算；表格、简历里的不算。只作提示。
    """

    title = "年月写法"
    severity = "info"
    norm = "据惯例；GB/T 15835—2011"
    good = (
        "2018年8月开工",
        "2018-8号地块",
        "版本2020.06",
        "2018-08-15开工",
        "2020.6万元起",
        "| 时间 |\n| --- |\n| 2020.06至今 |",
    )
    bad = (
        Bad("项目于⟦2018-8⟧开工。", fixed="项目于2018年8月开工。"),
        Bad("任职时间为⟦2020.06⟧，试用期一年。", fixed="任职时间为2020年6月，试用期一年。"),
    )

    date = Pattern(
        r"(?<![\d.\-/A-Za-z])(?P<year>(?:19|20)\d\d)[-./](?P<month>0?[1-9]|1[0-2])(?![\d.\-/%])"
        r"(?:(?<=.)(?=(?:起|至今|以来|底前?|末|之?前|后)?(?:正式|全面)?(?:开工|动工|建成|竣工|投产|投入|启动|完工|完成|成立|任|入党|参加|至今|以来|印发|实施|开始|结束))"
        r"|(?=[，。；）]))",
        screen=Pattern(r"[-./](?<=(?:19|20)\d\d.)"),
    )
    before = Pattern(r"(?:时间|日期|[于在自从至到])[为是：]?$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.date):
            block = document.blocks[found.span.block]
            follows = document.after(found.span, 1) not in ("，", "。", "；", "）")
            if block.kind == "cell" or not (follows or self.before.search(document.before(found.span, 4))):
                continue
            right = f"{found.match['year']}年{int(found.match['month'])}月"
            message = f"“{found.match[0]}”只有年、月，宜写作“{right}”（据惯例）。"
            yield self.finding(found.span, message, fix=right)
