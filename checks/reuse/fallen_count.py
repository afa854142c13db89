"""A cumulative count that is lower than in the former draft."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.number_relations import comparable, in_unit
from linter.facts.numbers import Quantity
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class FallenCount(Check):
    """累计数比上期稿还小：上期累计建成300口，本期累计建成280口。

    只看对应句子里带“累计”“共有”“总数”“达到”的数；百分数、约数和本来会减少的（未整改、存量、库存）不算。
    """

    title = "累计数回落"
    severity = "warning"
    compares = True
    good = (
        Good("截至目前，累计建成农村蓄水池320口。", against="截至目前，累计建成农村蓄水池300口。"),
        Good("全年建成农村蓄水池20口，惠及村民。", against="全年建成农村蓄水池30口，惠及村民。"),
        Good("累计未整改问题12个，正在推进。", against="累计未整改问题15个，正在推进。"),
    )
    bad = (
        Bad(
            "截至目前，累计建成农村蓄水池⟦280口⟧，用水难题缓解。",
            against="截至目前，累计建成农村蓄水池300口，用水难题缓解。",
            message="300口",
        ),
    )

    cumulative = Pattern(r"累计[^，。；]{0,16}$")
    falling = Pattern(r"未|存量|库存|剩余|余额|欠|压减|尚|减少|下降")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        alignment = facts.alignment
        if alignment is None:
            return
        old_items = {item.core: item for item in alignment.old.quantities.all}
        for item in facts.quantities.all:
            before = document.before(item.core, 20)
            if not item.exact or item.unit in ("%", "％") or not self.cumulative.search(before):
                continue
            if self.falling.search(before):
                continue
            place = alignment.last_value(item.core)
            old: Quantity | None = old_items.get(place) if place else None
            if old and old.exact and comparable(old, item) and in_unit(old, item.unit) > item.value:
                said = document.quote(item.core)
                former = alignment.old.document.quote(old.core)
                yield self.finding(item.core, f"累计数写为{said}，比上期稿的{former}还少，请核对。")
