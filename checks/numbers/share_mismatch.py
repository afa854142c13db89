"""A percentage that does not follow from the two figures beside it, and shares that do not make up a whole."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import figure, percent
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_partition import crossing
from linter.facts.number_relations import Hundred, Share, half_step, in_unit
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

FARTHEST = Decimal(35)
"""Percentage points beyond which a rate is taken to be of something else."""
LEAST, MOST = Decimal(94), Decimal(116)
"""Between which sums of shares are taken to be meant as a whole."""


class ShareMismatch(Check):
    """占比与旁边的两个数算不拢，或各项占比之和不是100%。

    “摸排89座，完成84座，占86.5%”按84÷89计算，按末位四舍五入留出余地；“甲占…、乙占…、丙占…”三项以上相加应为100%。
    占全市、占计划等分母不在句中的，“主要”“前三位”之类只列一部分的，不报。
    """

    title = "占比不符"
    severity = "warning"
    triggers = ("%", "％")
    good = (
        "共排查隐患50处，已整改48处，占96%。",
        "抽检样品300批次，合格291批次，合格率为97%。",
        "应到50人，实到50人，到会率100%；受理120件，办结120件，办结率为100%。",
        "新办企业40家，注销企业12家，占全县企业的3.5%。",
        "三类用地占比分别为33.3%、33.3%、33.3%；三类支出占比分别为33.4%、33.4%、33.4%。",
        "学员中，党员占45%，女性占60%，30岁以下占20%。",
        "主要来源中，财政拨款占60%，社会捐赠占20%，其他省市援助占10%。",
        "受理120件，办结118件，满意率为99.2%。",
        "全年完成投资80亿元，占年度计划的92%。",
    )
    bad = (
        Bad("共排查隐患50处，已整改48处，占⟦86%⟧。", related=("48处", "50处"), message="96.0%"),
        Bad("337名村干部中，35岁以下的仅有41人，占比⟦12.7%⟧。", message="12.2%"),
        Bad("受理信访件120件，办结120件，办结率为⟦98%⟧。", message="100.0%"),
        Bad("抽检样品300批次，合格291批次，合格率为⟦98.5%⟧。"),
        Bad("收入构成中，工资性收入占52%，经营性收入占30%，转移性收入占⟦22%⟧。", message="104%"),
        Bad("三类支出占比分别为50.5%、30.2%、⟦22.1%⟧。"),
    )

    other = Pattern(r"满意|同比|增长|覆盖|合格率|完成|优[良秀]|知晓")
    partial = Pattern(r"主要|前[二三四五]|重点|其中|分别占全|占全")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for share in facts.relations.shares:
            if not share.whole.value:
                continue
            expected = in_unit(share.part, share.whole.unit) * 100 / share.whole.value
            if not _fits(share, expected) and abs(expected - share.rate.value) <= FARTHEST:
                related = [(share.part.core, "分子"), (share.whole.core, "分母")]
                yield self.finding(share.rate.core, self._of(document, share, expected), related=related)
        for hundred in facts.relations.hundreds:
            total = sum((item.value for item in hundred.shares), Decimal(0))
            if self._incomplete(hundred, total):
                terms = "+".join(f"{item.written}" for item in hundred.shares)
                message = f"各项占比相加为{total.normalize():f}%（{terms}），不是100%，请核对。"
                related = [(item.core, "占比") for item in hundred.shares[:-1]]
                yield self.finding(hundred.shares[-1].core, message, related=related)

    def _of(self, document: Document, share: Share, expected: Decimal) -> str:
        part, whole = document.quote(share.part.core), figure(share.whole.value, share.whole)
        said = document.quote(share.rate.core)
        return f"{part}占{whole}应为{percent(expected, share.rate.decimals)}，文中写为{said}，请核对这三个数。"

    def _incomplete(self, hundred: Hundred, total: Decimal) -> bool:
        allowed = max(item.step for item in hundred.shares) * (len(hundred.shares) + 1) / 2
        if abs(total - 100) <= allowed or not LEAST <= total <= MOST:
            return False
        labels = "".join(hundred.labels)
        if self.other.search(labels) or crossing(hundred.labels):
            return False
        return total > 100 or (hundred.closed and not self.partial.search(labels))


def _fits(share: Share, expected: Decimal) -> bool:
    """Say whether a rate is the expected one rounded or cut off, as finely as the two figures are written."""
    part, whole, said = share.part, share.whole, share.rate
    if part.value == whole.value and part.unit == whole.unit:
        return said.value == 100
    relative = half_step(part, whole) / part.value + half_step(whole, part) / whole.value if part.value else Decimal(0)
    slack = expected * relative
    return -said.step - slack < said.value - expected <= said.step / 2 + slack
