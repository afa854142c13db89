"""One thing counted in one period, with different values."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_inventory import inventories
from linter.facts.number_keys import Statement, statements
from linter.facts.number_relations import in_unit, step_in
from linter.finding import Finding
from linter.model import Document


class ConflictingValue(Check):
    """同一事项、同一时段，前后写了不同的数。

    按所说的事项、单位和时段（全年、截至某日、某期间）对照，两处都列出，不判断哪个对；时段不同、约数、四舍五入后相等的不报；
    分别说甲村、乙村的两段（同样几项、各有各的数），一项有三个以上不同数的，看作各说各的，不报。
    """

    title = "前后数据不一"
    severity = "warning"
    good = (
        "2025年，县级公路养护支出65.61亿元。\n\n2024年县级公路养护支出62.3亿元。",
        "截至6月底，累计建成农村蓄水池300口。\n\n截至12月底，累计建成农村蓄水池420口。",
        "2025年，县级公路养护支出6.5612亿元。\n\n2025年县级公路养护支出6.56亿元。",
        "甲乡开展培训12次。\n\n乙乡开展培训15次。",
        "2025年，县级公路养护支出约65亿元。\n\n2025年县级公路养护支出62.3亿元。",
        "从业人员五百人以上的，应当配备三名专职安全管理人员。\n\n从业人员一千人以上的，应当配备五名专职安全管理人员。",
        "一标段完成路基土石方3.2万立方米。\n\n二标段完成路基土石方2.8万立方米。",
        "预算数：公务用车运行维护费65万元。\n\n决算数：公务用车运行维护费58.3万元。",
        "（一）甲村。现有建档立卡脱贫户35户，村集体经济收入12万元。\n\n（二）乙村。现有建档立卡脱贫户42户，村集体经济收入9万元。",
        "我县辖12个乡镇、186个行政村。\n\n全县48个行政村开展试点，全县186个行政村通硬化路。",
        "公共场所设置可回收物、干垃圾两类收集容器。\n\n居住区设置湿垃圾、可回收物、干垃圾三类收集容器。",
    )
    bad = (
        Bad(
            "2025年，县级公路养护支出65.61亿元。\n\n加强统筹，2025年县级公路养护支出⟦62.3亿元⟧。",
            related=("65.61亿元",),
            message="65.61亿元",
        ),
        Bad("我县辖12个乡镇、186个行政村。\n\n全县⟦168个⟧行政村全部通硬化路。", related=("186个",), message="行政村"),
        Bad("截至6月底，全县累计建成农村蓄水池300口。\n\n截至6月底，全县农村蓄水池累计建成⟦320口⟧，缓解用水难题。"),
    )

    many = 3
    """So many different figures of one thing are taken to be of different things."""

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        found = sorted(statements(document, facts), key=lambda item: (item.key, item.item.core))
        conflicts = [self._others(facts, list(group)) for _, group in groupby(found, key=lambda item: item.key)]
        places = Counter((same[0].item.core.block, same[-1].item.core.block) for same in conflicts if same)
        for same in conflicts:
            if same and places[same[0].item.core.block, same[-1].item.core.block] == 1:
                yield self._finding(document, same)
        for thing in inventories(document, facts):
            if thing.first.value != thing.second.value and _near(thing.first.value, thing.second.value):
                said, before = document.quote(thing.second.core), document.quote(thing.first.core)
                message = f"“{thing.noun}”此处为{said}，前文说共有{before}，两处不一，请核对后统一。"
                yield self.finding(thing.second.core, message, related=[(thing.first.core, "前文")])

    def _others(self, facts: Facts, same: list[Statement]) -> list[Statement]:
        """Return the first figure of a thing with those that differ from it; nothing when none does."""
        first = same[0]
        others = [item for item in same[1:] if _differs(first, item) and _apart(facts, first, item)]
        values = {item.item.value for item in (first, *others)}
        return [first, *others] if others and len(values) < self.many else []

    def _finding(self, document: Document, same: list[Statement]) -> Finding:
        first, last = same[0], same[-1]
        said, before = document.quote(last.item.core), document.quote(first.item.core)
        message = f"“{last.label}”此处为{said}，前文为{before}，时段相同而数据不一，请核对后统一。"
        related = [(first.item.core, "前文"), *((item.item.core, "另一处") for item in same[1:-1])]
        return self.finding(last.item.core, message, related=related)


def _near(first: Decimal, second: Decimal) -> bool:
    """Say whether one figure may be a slip for the other, and not of a part."""
    return min(first, second) * 2 > max(first, second)


def _differs(first: Statement, second: Statement) -> bool:
    """Say whether two figures differ by more than the rounding of the coarser one."""
    unit = first.item.unit
    steps = [first.item.step, step_in(second.item, unit)]
    plain = max(steps) <= 1 and not first.item.decimals and not second.item.decimals
    gap = abs(first.item.value - in_unit(second.item, unit))
    return gap > (0 if plain else max(steps) / 2 if steps[0] != steps[1] else 0)


def _apart(facts: Facts, first: Statement, second: Statement) -> bool:
    return facts.sentences.index(first.item.core) != facts.sentences.index(second.item.core)
