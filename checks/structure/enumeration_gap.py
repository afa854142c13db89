"""一是…二是…四是…"""

from collections.abc import Iterator
from itertools import pairwise

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.enumerations import Item
from linter.finding import Finding
from linter.model import Document


class EnumerationGap(Check):
    """“一是……二是……四是……”“第一、第三”一类列举缺项、重号或不从“一”开始。

    “一是一、二是二”这样的成语，“全省第五、第七”这样的名次，不算列举。
    """

    title = "列举缺项"
    severity = "error"
    good = (
        "一是抓学习。二是抓作风。三是抓落实。",
        "首先，抓学习；其次，抓作风；再次，抓整改；最后，抓落实。",
        "增速居全国第五、第七。",
        "一方面抓学习，二是抓作风。",
        "分为：①学习②作风③落实",
    )
    bad = (
        Bad("一是抓学习。二是抓作风。⟦四是⟧抓落实。", message="缺“三是”", related=("二是",)),
        Bad("一是抓学习。二是抓作风。⟦二是⟧抓落实。", message="重复"),
        Bad("第一，抓学习；第二，抓作风；⟦第四⟧，抓落实。"),
        Bad("任务是：（1）抓学习；（2）抓作风；⟦（4）⟧抓落实。"),
        Bad("主要问题：⟦二是⟧学习不深。三是作风不实。", message="没有“一是”"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        others = "一方面" in document.text or "首先" in document.text  # a first item without 一是
        for chain in facts.enumerations.chains:
            first = chain.items[0]
            if chain.scheme == "一是" and (first.number or 1) > 1 and len(chain.items) > 1 and not others:
                yield self.finding(first.marker, f"列举从“{document.quote(first.marker)}”开始，前面没有“一是”。")
            for before, item in pairwise(chain.items if chain.scheme != "首先" else ()):
                if item.number != (before.number or 0) + 1:
                    yield self._finding(document, before, item)

    def _finding(self, document: Document, before: Item, item: Item) -> Finding:
        here, last = document.quote(item.marker), document.quote(before.marker)
        related = [(before.marker, "上一项")]
        if item.number == before.number:
            return self.finding(item.marker, f"列举的“{here}”重复，请顺次改正。", related=related)
        if item.number == (before.number or 0) + 2 and here[-1] in "是要" and here[0] != "第":
            missing = "一二三四五六七八九十"[before.number or 0] + here[-1]
            return self.finding(item.marker, f"列举缺项：“{last}”之后是“{here}”，缺“{missing}”。", related=related)
        return self.finding(item.marker, f"列举不连续：“{last}”之后是“{here}”，请核对。", related=related)
