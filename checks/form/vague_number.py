"""Approximate numbers: 三四天, 十几."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern

DIGITS = "一二三四五六七八九"


class VagueNumber(Check):
    """概数的写法：相邻两个数字连用表示概数，用汉字，中间不用顿号（三四个月，不写“三、四个月”“3、4个月”）；
    带“几”的用汉字（十几，不写“10几”）。

    “一、二等奖”“三、四季度”“第三、四次”是省略，不是概数；相邻的两个不相连的数（三、五年级）不算。
    """

    title = "概数写法"
    severity = "warning"
    norm = "GB/T 15835—2011 4.2.2、5.2.1；GB/T 15834—2011 4.5.3.4"
    good = (
        "三四个月",
        "十几个单位",
        "一、二等奖各3个",
        "第三、四次全会",
        "三、四年级",
        "十八届三、四次全会",
        "2、3月份",
        "几十人",
    )
    bad = (
        Bad("需要⟦三、四个⟧月。", fixed="需要三四个月。"),
        Bad("用了⟦3、4天⟧时间。", fixed="用了三四天时间。"),
        Bad("共有⟦10几⟧个单位。", fixed="共有十几个单位。"),
    )

    pair = Pattern(
        r"(?<![第届期\d.、一二三四五六七八九十至—\-到和])(?:(?P<a>[一二三四五六七八九])、(?P<b>[一二三四五六七八九])|(?P<c>[1-9])、(?P<d>[1-9]))"
        r"(?P<unit>个(?=[月人小单多星])|天|公里|倍|岁)"
    )
    some = Pattern(r"(?<![\d.])(?P<tens>[1-9])0几(?=[个人家项次年天名])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.pair):
            low = found.match["a"] or DIGITS[int(found.match["c"]) - 1]
            high = found.match["b"] or DIGITS[int(found.match["d"]) - 1]
            if DIGITS.index(high) == DIGITS.index(low) + 1:
                right = f"{low}{high}{found.match['unit']}"
                message = f"“{found.match[0]}”是概数，应写作“{right}”，用汉字，中间不加顿号。"
                yield self.finding(found.span, message, fix=Fix(right))
        for found in document.find(self.some):
            tens = int(found.match["tens"])
            right = ("" if tens == 1 else DIGITS[tens - 1]) + "十几"
            yield self.finding(found.span, f"“{found.match[0]}”带“几”，应用汉字写作“{right}”。", fix=Fix(right))
