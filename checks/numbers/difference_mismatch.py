"""A difference that is not the difference of the two values."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import figure
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_relations import Change, comparable, in_unit, is_ratio, step_in
from linter.finding import Finding
from linter.model import Document

LARGEST = 3
"""How many times the true difference a figure may be and still be taken for it."""


class DifferenceMismatch(Check):
    """增减的数量与前后两个数算不拢：由475人到460人，减少25人。

    单位先换算，小数按末位留出余地；“累计减少”“分别减少”这类说别的事的不报。
    """

    title = "增减数不符"
    severity = "warning"
    triggers = ("到", "至", "为", "比", "较")
    good = (
        "在编人数由475人减少到460人，减少15人。",
        "在编人数由475人减少到460人，累计分流38人。",
        "投入由1.2万元增加到2万元，增加8000元。",
        "门店由15家增加到20家，带动就业300人。",
        "从3家增加到5家，每年增加2家。",
    )
    bad = (
        Bad("在编人数由475人到460人，减少⟦25人⟧。", message="15人", related=("475人", "460人")),
        Bad("投入由1.2万元增加到2.4万元，增加⟦9000元⟧。"),
        Bad("受理投诉600件，比上年的680件减少⟦60件⟧。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for change in facts.relations.changes:
            delta = change.delta
            if delta is None or not delta.exact or is_ratio(delta) or not comparable(delta, change.old):
                continue
            gap = abs(in_unit(change.new, delta.unit) - in_unit(change.old, delta.unit))
            if gap and abs(gap - delta.value) > _slack(change) and delta.value <= LARGEST * gap:
                ends = f"{document.quote(change.old.core)}与{document.quote(change.new.core)}"
                message = f"{ends}相差{figure(gap, delta)}，文中写为{figure(delta.value, delta)}，请核对这三个数。"
                yield self.finding(delta.core, message, related=[(change.old.core, "原值"), (change.new.core, "现值")])


def _slack(change: Change) -> Decimal:
    assert change.delta
    terms = (change.old, change.new, change.delta)
    if all(item.decimals == 0 and item.scale == 1 for item in terms):
        return Decimal(0)
    return min(step_in(item, change.delta.unit) for item in terms) * Decimal("1.5")
