"""Two words of approximation on one figure."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_units import kind_of
from linter.finding import Finding
from linter.model import Document


class DoubleApproximation(Check):
    """同一个数前后都有表示约略的词：约500万元左右、近60余处、超过30人以上。

    前后两个词留一个即可；意思相反的（不足…以上）更要核对。“近3年多来”“约定”“签约”“一万元以上十万元以下”不算；
    “查摆不足30余条”“攻关突破20余项”的“不足、突破”是别的意思，也不算。
    """

    title = "约数重复"
    severity = "warning"
    good = (
        "投入约500万元。",
        "投入500万元左右。",
        "走访60余处。",
        "最近20余年来。",
        "签约企业30余家。",
        "近3年多来，服务群众约20万人次。",
        "情节严重的，处一万元以上十万元以下罚款。",
        "查摆不足30余条，攻关突破20余项。",
        "走近百余户家庭，特约20余名监督员，网上千余条留言。",
        "约30家上下游企业入驻，建成约50所多媒体教室，账户有约500元余额。",
        "约十几个人参加。",
    )
    bad = (
        Bad("投入⟦约500万元左右⟧。", fixed="投入约500万元。"),
        Bad("走访⟦近60余处⟧。", fixed="走访近60处。"),
        Bad("参加人数⟦超过30人以上⟧。", fixed="参加人数超过30人。"),
        Bad("受益群众⟦大约2000多人⟧。", fixed="受益群众大约2000人。"),
    )

    vague = frozenset(["概数", "几", "数"])
    other_words = frozenset(["上", "不足", "突破"])
    """Words that are as often something else: 会上百余人, 查摆不足30余条, 技术突破20余项."""

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.quantities.all:
            if len(item.approx) < 2 or item.span.start == item.core.start or self.vague & set(item.approx):
                continue
            first, last = item.approx[0].strip(), item.approx[-1].strip()
            if first in self.other_words and kind_of(item.unit) in ("measure", "noun"):
                continue
            if last in ("以内", "之内") or (first == "近" and kind_of(item.unit) == "time"):
                continue
            text = document.quote(item.span)
            at = text.rfind(last, len(first))
            message = f"“{text}”里“{first}”和“{last}”都表示约数，留一个即可。"
            yield self.finding(item.span, message, fix=text[:at] + text[at + len(last) :])
