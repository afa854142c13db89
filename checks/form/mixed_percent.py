"""Percentages written in two ways."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class MixedPercent(Check):
    """百分比的写法全文统一：用了“98%”，就不再写“百分之九十八”；“百分之95”一种里混了两种，也不用。

    “百分之百”作副词、形容词（百分之百保证、百分之百的把握）不算；法条、引文里照录的可不改。只作提示，只报一条。
    """

    title = "百分数写法"
    severity = "info"
    triggers = ("百分之",)
    norm = "GB/T 15835—2011 4.3（同类别同形式）"
    good = ("满意率98%，百分之百完成任务。", "不低于百分之三十，不超过百分之五十。", "提高2个百分点，占比5%。")
    bad = (
        Bad("满意率⟦百分之九十八⟧，安全感达到99.2%。", related=("99.2%",), message="并用"),
        Bad("到课率⟦百分之95⟧以上。", message="95%"),
    )

    words = Pattern(r"百分之(?:(?P<han>[一二两三四五六七八九十百零〇点几多]+)|(?P<arabic>\d+(?:\.\d+)?))")
    sign = Pattern(r"\d[%％]")
    figure = Pattern(r"[\d.]+[%％]")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        written = []
        for found in document.find(self.words):
            if found.match["arabic"]:
                right = found.match["arabic"] + "%"
                yield self.finding(found.span, f"“{found.match[0]}”宜写作“{right}”（GB/T 15835—2011 4.3）。", fix=right)
            elif found.match["han"] != "百" or document.before(found.span, 2)[-1:] in ("为", "到", "率"):
                written.append(found.span)
        signs = list(document.find(self.figure))
        if written and signs and len(written) <= len(signs):
            message = f"全文用“%”，这里写“{document.quote(written[0])}”，两种写法并用，宜统一（GB/T 15835—2011 4.3）。"
            also = [(span, "同样写法") for span in written[1:]]
            yield self.finding(written[0], message, related=[*also, (signs[0].span, "另一种写法")])
