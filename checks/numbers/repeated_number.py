"""A number repeated in Chinese numerals in brackets that differs: 5（六）."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class RepeatedNumber(Check):
    """阿拉伯数字后括注的汉字数字与前面不同：一式5（六）份。

    “3（三）”这样相同的不报；括号里是序号、不是复述的（见第3（二）项）不报。
    """

    title = "复述数字不符"
    severity = "error"
    triggers = ("（", "(")
    good = ("本协议一式5（五）份。", "按照第3（二）项办理。", "详见附件3（二）。", "完成表1（一）。")
    bad = (
        Bad("本协议一式5（⟦六⟧）份。", related=("5",), message="6"),
        Bad("有效期3(⟦二⟧)年。"),
    )

    followed = Pattern(r"[）)]\s?(?:份|年|个|名|人|次|天|日|月|套|家|项|台|件|本|页|元|万元|倍|人次|周|小时)")
    ordinal = Pattern(r"(?:第|附件|附表|附录|表|图|条|款|项|注|之)\s?$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pair in facts.relations.pairs:
            first, second = pair.first, pair.second
            if pair.kind != "restated" or first.value == second.value:
                continue
            if self.ordinal.search(document.before(first.core, 3)):
                continue
            if self.followed.match(document.after(second.core, 5)):
                said = document.quote(second.core)
                worth = f"（{second.value}）" if second.form == "chinese" else ""
                message = f"“{document.quote(first.core)}”后括注为“{said}”{worth}，前后不一致，请核对。"
                yield self.finding(second.core, message, related=[(first.core, "同一数字")])
