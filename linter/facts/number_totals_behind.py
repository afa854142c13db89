"""Totals that stand behind their parts: 甲5个、乙6个，共11个."""

from __future__ import annotations

from collections.abc import Iterator

from linter.facts.number_relations import Breakdown, Passage, comparable, is_ratio
from linter.facts.numbers import Quantity
from linter.patterns import Pattern

STOP = Pattern(
    r"同比|环比|比上|较上|比去|较去|增长|增加|下降|减少|提高|占|合计|共计|总计|(?<!公)共(?!享|建|青)|其中|累计|全[年市省县区]|分别|平均|人均|最|超过|高于|低于|增至|达到|(?<!应|实)到|每|由|从|实际完成"
)
CLOSER = Pattern(
    r"(?P<strong>合计|共计|总计|总共|一共|合共|总(?:人?数|量|额|人次)[为是达有]?)(?P<verb>[\u4e00-\u9fff]{0,4})$"
    r"|(?P<weak>(?<!公)共)(?P<verb2>[\u4e00-\u9fff]{0,4})$"
)
GOES_ON = Pattern(r"(?:^|[，。；：、,;:])\s?(?:加上?|另|再加|还有|此外|减去?|扣除)")
"""How the first part found begins when parts stand before it: 财政收入85亿元，增长5%；加上级补助12亿元…"""
OTHER_UNIT = Pattern(r"[（(](?P<unit>[\u4e00-\u9fff]{1,2})[）)]")
LISTING = Pattern(r"[^，。；：、,;:（）()]{0,6}?(?:(?P<mark>[、，,；;])|和|及|与|以及)[^，。；：,;:（）()]{0,14}")


def behind(passage: Passage, depths: list[int]) -> Iterator[Breakdown]:
    """Yield the totals of a passage with the parts before them."""
    for index in range(2, len(passage.items)):
        found = _backward(passage, index, depths)
        if found:
            yield found


def noun_of(item: Quantity) -> str:
    """Return the words that a figure counts, where they stand behind it."""
    behind = item.counted_span and item.counted_span.start >= item.span.end
    return item.counted if behind else ""


def _backward(passage: Passage, index: int, depths: list[int]) -> Breakdown | None:
    total, gap = passage.items[index], passage.gap(index - 1)
    if is_ratio(total) or not total.exact:
        return None
    match = CLOSER.search(gap)
    if not match or len(gap) > 24 or "。" in gap or depths[index] != depths[index - 1]:
        return None
    verb = (match["verb"] or match["verb2"] or "").removesuffix("了")
    first = _run(passage, index, depths, (_other_unit(passage, index), verb))
    if index - first < 2:
        return None
    before = passage.text[max(0, passage.items[first].span.start - 30) : passage.items[index - 1].span.end]
    if verb and verb not in before:
        return None
    parts = passage.items[first:index]
    labels = tuple(passage.before(at, 12) + noun_of(passage.items[at]) for at in range(first, index))
    if GOES_ON.search(labels[0]):
        return None
    return Breakdown(total, parts, labels, match["strong"] or match["weak"], True, after=True)


def _other_unit(passage: Passage, index: int) -> str:
    """Return the measure word in brackets behind a total of things counted in two: 46份（期）."""
    match = OTHER_UNIT.match(passage.text, passage.items[index].span.end)
    return match["unit"] if match else ""


def _run(passage: Passage, index: int, depths: list[int], words: tuple[str, str]) -> int:
    """Return the first of the comparable quantities in a list that ends right before quantity `index`.

    words: the other unit of the total, and its verb, which the parts may repeat (减少3万元，减少2.5万元，合计减少…).
    """
    other, verb = words
    total, first, mark = passage.items[index], index, ""
    while first and depths[first - 1] == depths[index]:
        if not comparable(passage.items[first - 1], total) and passage.items[first - 1].unit != (other or None):
            break
        if first < index:
            gap = passage.gap(first - 1)
            match = LISTING.fullmatch(gap)
            if (
                not match
                or STOP.search(gap.replace(verb, "") if verb else gap)
                or (mark and match["mark"] and match["mark"] != mark)
            ):
                break
            mark = mark or match["mark"] or ""
        first -= 1
    return first
