"""Days known by their date: 3·15."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class CalendarName(Check):
    """含有月日的专名，月、日之间用间隔号：“3·15”“11·9”，不用圆点（“3.15”）。

    只看紧跟“国际……日”一类名称的，和引号里紧跟“日”“活动”“晚会”“宣传”“事件”“事故”等词的；版本号、小数不算。只作提示。
    """

    title = "月日专名"
    severity = "info"
    triggers = (".", "．")
    norm = "GB/T 15834—2011 4.14；GB/T 15835—2011"
    good = ("开展“3·15”宣传活动。", "升级到“3.15”版", "得分“9.15”")
    bad = (
        Bad("开展“3⟦.⟧15”消费者权益日宣传活动。", fixed="开展“3·15”消费者权益日宣传活动。"),
        Bad("开展6⟦.⟧26国际禁毒日宣传。", fixed="开展6·26国际禁毒日宣传。"),
    )

    name = Pattern(
        r"“(?:1[0-2]|[1-9])(?P<dot>[.．])(?:[12]\d|3[01]|[1-9])”(?=[\u4e00-\u9fff]{0,8}(?:日|周|月|活动|晚会|宣传|事件|事故|专案|大案|讲话))"
        r"|(?<![\d.])(?:1[0-2]|[1-9])(?P<bare>[.．])(?:[12]\d|3[01]|[1-9])(?!\d)(?=(?:国际|国家|全国|世界|全民|消费者|防灾|禁毒|学雷锋)[\u4e00-\u9fff]{0,8}(?:日|周)|[晚年]会|专案|特大)",
        screen=Pattern(r"[.．]\d{1,2}(?:”|国际|国家|全国|世界|全民|消费者|防灾|禁毒|学雷锋|[晚年]会|专案|特大)"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.name):
            message = f"{found.match[0]}是月日专名，月、日之间宜用间隔号“·”（GB/T 15834—2011 4.14）。"
            yield self.finding(document.group(found, "dot" if found.match["dot"] else "bare"), message, fix="·")
