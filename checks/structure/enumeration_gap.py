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
        Bad("首先，抓学习；其次，抓作风；⟦其次⟧，抓整改。", message="再次"),
        Bad("首先，抓学习；⟦再次⟧，抓作风。", message="其次"),
        Bad("主要问题：⟦二是⟧学习不深。三是作风不实。", message="没有“一是”"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for chain in facts.enumerations.chains:
            first = chain.items[0]
            headless = chain.scheme == "一是" and (first.number or 1) > 1 and len(chain.items) > 1
            if headless and not self._begun_otherwise(document, first):
                yield self.finding(first.marker, f"列举从“{document.quote(first.marker)}”开始，前面没有“一是”。")
            if chain.scheme == "首先":
                yield from self._in_order(document, chain.items)
                continue
            for before, item in pairwise(chain.items):
                if item.number != (before.number or 0) + 1:
                    yield self._finding(document, before, item)

    def _begun_otherwise(self, document: Document, first: Item) -> bool:
        """Say whether a first item without 一是 stands before: 一方面, 首先."""
        block = first.marker.block
        texts = [document.blocks[at].text for at in range(max(0, block - 2), block)]
        texts.append(document.blocks[block].text[: first.marker.start])
        return any(word in text for text in texts for word in ("一方面", "首先", "第一", "一要", "一是"))

    def _in_order(self, document: Document, items: tuple[Item, ...]) -> Iterator[Finding]:
        """首先……其次……其次: each of the words once, and in their order."""
        for before, item in pairwise(items):
            if before.number is None or item.number is None or before.marker.block != item.marker.block:
                continue
            here, last = document.quote(item.marker), document.quote(before.marker)
            related = [(before.marker, "上一项")]
            if item.number <= before.number and not here.startswith("再"):
                told = "重复，可顺次改用“再次”" if item.number == before.number else f"写在“{last}”后面，次序不对"
                yield self.finding(item.marker, f"列举的“{here}”{told}，请核对。", related=related, severity="warning")
            elif item.number > before.number + 1:
                told = f"列举不连续：“{last}”之后是“{here}”，中间没有“其次”，请核对。"
                yield self.finding(item.marker, told, related=related, severity="warning")

    def _finding(self, document: Document, before: Item, item: Item) -> Finding:
        here, last = document.quote(item.marker), document.quote(before.marker)
        related = [(before.marker, "上一项")]
        if item.number == before.number:
            return self.finding(item.marker, f"列举的“{here}”重复，请顺次改正。", related=related)
        if item.number == (before.number or 0) + 2 and here[-1] in "是要" and here[0] != "第":
            missing = "一二三四五六七八九十"[before.number or 0] + here[-1]
            return self.finding(item.marker, f"列举缺项：“{last}”之后是“{here}”，缺“{missing}”。", related=related)
        return self.finding(item.marker, f"列举不连续：“{last}”之后是“{here}”，请核对。", related=related)
