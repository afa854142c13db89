"""An approximate figure given to the last digit."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document

DIGITS = 4


class FalsePrecision(Check):
    """约数却精确到末位：约24391份、1357人左右。

    有效数字四位以上才提示；末尾的零不算，换算而来的小数（约合13.33公顷）不算。
    """

    title = "约数过细"
    severity = "info"
    good = ("发放资料约24000份。", "约合13.333公顷。", "发放资料24391份。", "约1250人参加。", "投入近1.25亿元。")
    bad = (Bad("发放资料⟦约24391份⟧。", message="24391"), Bad("参加人数⟦1357人左右⟧。"))

    around = frozenset(["约", "大约", "大概", "近", "将近", "接近", "左右", "上下", "余", "多"])
    more = frozenset(["余", "多"])

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.quantities.all:
            if (
                item.high is not None
                or item.form != "arabic"
                or not self.around & {word.strip(" 在有") for word in item.approx}
            ):
                continue
            if item.decimals and not (item.decimals > 1 and self.more & set(item.approx)):
                continue
            if item.decimals or len(f"{item.written:f}".rstrip("0")) >= DIGITS:
                said = document.quote(item.core)
                yield self.finding(item.span, f"“{said}”已精确到末位，又用了表示约数的词，请写整数或删去约数词。")
