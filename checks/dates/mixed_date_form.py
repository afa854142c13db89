"""One date in two kinds of digits, 零 for 〇, a year of two digits."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class MixedDateForm(Check):
    """日期写法不规范：同一日期汉字、阿拉伯数字混用（二〇〇八年8月8日），汉字年份用“零”（应为“〇”），年份只写两位（09年、19年3月）。

    “十二月8日”以外的农历、星期、引文不管；书名号里的不报。
    """

    title = "日期写法"
    severity = "info"
    norm = "GB/T 15835—2011 4.1、5.1：日期用阿拉伯数字或全用汉字，年份不应简写，汉字年份用“〇”"
    good = ("2008年8月8日开幕，二〇〇八年八月八日开幕。", "工期15年3个月，《09年纪事》。", "服务期由10年延长到15年。")
    bad = (
        Bad("⟦二〇〇八年8月8日⟧开幕。", message="混用"),
        Bad("⟦二零一九年⟧完成。", fixed="二〇一九年完成。"),
        Bad("⟦19年3月⟧启动。", message="四位"),
        Bad("⟦09年⟧建成。"),
        Bad("二⟦○⟧二一年完成。", fixed="二〇二一年完成。"),
        Bad("该楼建于⟦98年⟧，到⟦25年⟧底改造完成。"),
    )

    # a year of two digits by the words beside it; 到15年 alone may be a length of time
    bare = Pattern(
        r"(?:(?:建|创办|成立|创建|落成|投用|形成)于|(?:到|至|截至|截止)(?=\d\d年[底末]))(?P<year>\d\d年)(?![\d])",
        screen=Pattern(r"年(?<=[于到至止]\d\d.)"),
    )

    circle = Pattern(r"(○)(?<=[一二].)(?=[〇○一二三四五六七八九]{2}年)")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.all:
            if item.kind in ("day", "month", "year", "quarter", "half") and not item.cited:
                text = document.quote(item.span)
                yield from self._form(item, text)
        circles = [Slip(document.group(found, 1), "〇") for found in document.find(self.circle)]
        if circles:
            told = "汉字年份里的“○”宜用“〇”{count}（GB/T 15835—2011）。"
            yield together(self, circles, told)
        for found in document.find(self.bare):
            span = document.group(found, "year")
            yield self.finding(span, f"“{document.quote(span)}”的年份宜写四位（GB/T 15835—2011）。")

    def _form(self, item: DateMention, text: str) -> Iterator[Finding]:
        if item.form == "mixed":
            told = f"“{text}”汉字和阿拉伯数字混用，同一日期应统一为一种（GB/T 15835—2011 4.3）。"
            yield self.finding(item.span, told, severity="warning")
        elif item.form == "short" and item.year:
            yield self.finding(item.span, f"“{text}”的年份宜写四位：{item.year}年（GB/T 15835—2011）。")
        elif item.form == "chinese" and "零" in text.split("年")[0]:
            right = text.split("年")[0].replace("零", "〇") + text[text.index("年") :]
            told = f"汉字年份里的“零”应为“〇”：“{right}”（GB/T 15835—2011）。"
            yield self.finding(item.span, told, fix=right, severity="warning")
