"""Approximate numbers: 三四天, 十几."""

from collections.abc import Iterator

from checks.form._han import DIGITS, written
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern


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
        "一、二十大精神学习情况",
        "一、二次设备改造，三、四家属楼",
        "二、三年级，五、六名单",
    )
    bad = (
        Bad("需要⟦三、四个⟧月。", fixed="需要三四个月。"),
        Bad("用了⟦3、4天⟧时间。", fixed="用了三四天时间。"),
        Bad("参加的有⟦七、八十⟧人。", fixed="参加的有七八十人。"),
        Bad("每处⟦三、五名⟧，拖了⟦两、三年⟧。", fixed="每处三五名，拖了两三年。"),
        Bad("走访⟦几10⟧家。", fixed="走访几十家。"),
        Bad("共有⟦10几⟧个单位。", fixed="共有十几个单位。"),
    )

    # not at the head of a line (一、二十大精神), not after 第, 届 or another number
    pair = Pattern(
        r"(?<=[^\n第届期\d.、一二三四五六七八九十百千万至—\-到和])(?:(?P<a>[一二两三四五六七八九])、(?P<b>[二三四五六七八九])|(?P<c>[1-9])、(?P<d>[1-9]))"
        r"(?P<unit>个(?=[月人小单多星工部县乡村企家项])|天|公里|倍|岁|年(?![级制期])|次(?=[，。、；）以左]|的)|[名户亩斤](?!单)|人(?=[，。、；）的以左]|次)|家(?![庭园属])|小时|分钟"
        r"|(?:[十百千万]|百万|千万)(?=[余多]?(?:元|人|户|亩|个|家|名|公里|吨|斤|年|岁|天|平方|次|米|份|万|亿)))",
        screen=Pattern("、(?<=[一二两三四五六七八九1-9]、)[二三四五六七八九1-9]"),
    )
    some = Pattern(
        r"(?<![\d.])(?:(?P<tens>[1-9])0几|几(?P<zeros>10{1,3})|(?P<tens2>[12])几)(?=[余多]?(?:万|个|人|家|项|次|年|天|名|户|亩|处|件|条|公里|里|岁|位|场|所|座|台|吨))",
        screen=("几",),
    )
    names = {"10": "十", "100": "百", "1000": "千"}

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.pair):
            low = found.match["a"] or DIGITS[int(found.match["c"])]
            high = found.match["b"] or DIGITS[int(found.match["d"])]
            if self._vague(low, high):
                right = f"{low}{high}{found.match['unit']}"
                message = f"“{found.match[0]}”是概数，应写作“{right}”，用汉字，中间不加顿号（GB/T 15835—2011 4.2.2）。"
                yield self.finding(found.span, message, fix=Fix(right))
        for found in document.find(self.some):
            tens = found.match["tens"] or found.match["tens2"]
            right = written(int(tens) * 10) + "几" if tens else "几" + self.names[found.match["zeros"]]
            message = f"“{found.match[0]}”带“几”，应用汉字写作“{right}”（GB/T 15835—2011 4.2.2）。"
            yield self.finding(found.span, message, fix=Fix(right))

    def _vague(self, low: str, high: str) -> bool:
        """Say whether two digits side by side are an approximate number: neighbours, 两三, 三五."""
        return low + high == "三五" or DIGITS.index(high) == DIGITS.index(low.replace("两", "二")) + 1
