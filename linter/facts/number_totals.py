"""Totals and the parts they are said to have, read from the words between the figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from linter.facts.number_relations import Breakdown, Passage, comparable, is_ratio
from linter.facts.number_units import kind_of
from linter.facts.numbers import Quantity
from linter.patterns import Pattern

OPENER = Pattern(
    r"(?P<noun>[^，。；：、,;:（）()]{0,16})(?P<mark>[，,：:；;。]?\s?[（(]?|[（(])\s?(?P<cue>其中|包括|包含|分别为|分别是|分为|即|含)"
    r"(?P<label>[：:，,]?[^，。；：,;:（）()]*)"
)
PLAIN = Pattern(r"(?P<noun>[^，。；：、,;:（）()]{0,12})(?P<mark>[（(：:])(?P<label>[^，。；：,;:（）()]*)")
OPEN_CUES = frozenset({"其中", "含"})
SEPARATOR = Pattern(r"(?P<mark>[、，,；;])?\s?(?P<word>以及|及|和|与)?(?P<label>[^，。；：、,;:（）()]*)")
STOP = Pattern(
    r"同比|环比|比上|较上|比去|较去|增长|增加|下降|减少|提高|占|合计|共计|总计|共|其中|累计|全[年市省县区]|分别|平均|人均|最|超过|高于|低于|增至|达到|到|每|由|从"
)
CLOSER = Pattern(
    r"(?P<strong>合计|共计|总计|总共|一共|合共)(?P<verb>[\u4e00-\u9fff]{0,4})$|(?P<weak>共)(?P<verb2>[\u4e00-\u9fff]{0,4})$"
)
CHANGED = Pattern(
    r"(?:比|较)[^，。；]*(?:增|减|升|降|提高|高|低|多|少)[^，。；]*$|(?:平均|年均|人均|户均|每)[^，。；]*$|(?:增加|减少|增长|提高|下降|降低)了?$"
)
FARTHEST = 100
"""Figures behind a total that are looked at for its parts."""
GOES_ON = Pattern(r"(?:^|[，。；：、,;:])\s?(?:加上?|另|再加|还有|此外|减去?|扣除)")
"""How the first part found begins when parts stand before it: 财政收入85亿元，增长5%；加上级补助12亿元…"""
LISTING = Pattern(r"[^，。；：、,;:（）()]{0,6}?(?:(?P<mark>[、，,；;])|和|及|与|以及)[^，。；：,;:（）()]{0,14}")


@dataclass(slots=True)
class _Parts:
    """Parts as they are gathered."""

    items: list[Quantity] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    mark: str = ""


def breakdowns(passage: Passage) -> Iterator[Breakdown]:
    """Yield the totals of a passage with their parts: those behind the total, then those before it."""
    depths = _depths(passage)
    for index in range(len(passage.items) - 1):
        found = _forward(passage, index, depths)
        if found:
            yield found
    for index in range(2, len(passage.items)):
        found = _backward(passage, index, depths)
        if found:
            yield found


def _depths(passage: Passage) -> list[int]:
    """Return how many brackets are open at each quantity."""
    found, depth = [0], 0
    for index in range(len(passage.items) - 1):
        for char in passage.gap(index):
            depth += (char in "（(") - (char in "）)")
        found.append(depth)
    return found


def _forward(passage: Passage, index: int, depths: list[int]) -> Breakdown | None:
    total, gap = passage.items[index], passage.gap(index)
    if is_ratio(total) or not total.exact or kind_of(total.unit) in ("time", "age", "anniversary"):
        return None
    if CHANGED.search(passage.before(index, 20)):
        return None
    opener = OPENER.fullmatch(gap)
    plain = None if opener else PLAIN.fullmatch(gap)
    match = opener or plain
    if not match:
        return None
    bracket = "（" in match["mark"] or "(" in match["mark"]
    if bracket != (depths[index + 1] > depths[index]):
        return None
    cue = opener["cue"] if opener else match["mark"]
    parts = _gather(passage, index + 1, depths, match["label"], cue.startswith("分别"))
    if len(parts.items) < (1 if cue in OPEN_CUES else 2):
        return None
    return Breakdown(total, tuple(parts.items), tuple(parts.labels), cue, cue not in OPEN_CUES)


def _gather(passage: Passage, first: int, depths: list[int], label: str, bare: bool) -> _Parts:
    """Gather the parts that begin with quantity `first` at its depth of brackets, as long as the list goes on."""
    parts, total = _Parts(), passage.items[first - 1]
    level, previous = depths[first], first
    if not comparable(passage.items[first], total):
        return parts
    parts.items.append(passage.items[first])
    parts.labels.append(label + _noun(passage.items[first]))
    if STOP.search(label.removeprefix("其中")):
        return _Parts()
    for index in range(first + 1, min(len(passage.items), first + FARTHEST)):
        item = passage.items[index]
        if depths[index] < level:
            break
        if depths[index] > level:
            continue
        match = SEPARATOR.fullmatch(_outside(passage, previous, index))
        if not match or not _goes_on(parts, match["mark"], match["word"]) or STOP.search(match["label"]):
            break
        previous = index
        if not comparable(item, total):
            if is_ratio(item):
                break
            continue
        if not bare and not (match["label"] or _noun(item)):
            break
        parts.items.append(item)
        parts.labels.append(match["label"] + _noun(item))
    return parts


def _goes_on(parts: _Parts, mark: str | None, word: str | None) -> bool:
    """Say whether a separator continues the list: lists keep their mark, the last item may follow 和."""
    if mark and not parts.mark:
        parts.mark = mark
    return (mark == parts.mark) if mark else bool(word)


def _noun(item: Quantity) -> str:
    behind = item.counted_span and item.counted_span.start >= item.span.end
    return item.counted if behind else ""


def _outside(passage: Passage, first: int, last: int) -> str:
    """Return the text between two quantities without what stands in brackets between them and without other figures."""
    kept, depth = [], 0
    for char in passage.text[passage.items[first].span.end : passage.items[last].span.start]:
        depth += char in "（("
        if depth <= 0:
            kept.append(char)
        depth -= char in "）)"
    return "".join(kept)


def _backward(passage: Passage, index: int, depths: list[int]) -> Breakdown | None:
    total, gap = passage.items[index], passage.gap(index - 1)
    if is_ratio(total) or not total.exact:
        return None
    match = CLOSER.search(gap)
    if not match or len(gap) > 24 or "。" in gap or depths[index] != depths[index - 1]:
        return None
    first = _run(passage, index, depths)
    if index - first < 2:
        return None
    before = passage.text[max(0, passage.items[first].span.start - 30) : passage.items[index - 1].span.end]
    verb = (match["verb"] or match["verb2"] or "").removesuffix("了")
    if verb and verb not in before:
        return None
    parts = passage.items[first:index]
    labels = tuple(passage.before(at, 12) + _noun(passage.items[at]) for at in range(first, index))
    if GOES_ON.search(labels[0]):
        return None
    return Breakdown(total, parts, labels, match["strong"] or match["weak"], True, after=True)


def _run(passage: Passage, index: int, depths: list[int]) -> int:
    """Return the first of the comparable quantities in a list that ends right before quantity `index`."""
    total, first, mark = passage.items[index], index, ""
    while first and comparable(passage.items[first - 1], total) and depths[first - 1] == depths[index]:
        if first < index:
            gap = passage.gap(first - 1)
            match = LISTING.fullmatch(gap)
            if not match or STOP.search(gap) or (mark and match["mark"] and match["mark"] != mark):
                break
            mark = mark or match["mark"] or ""
        first -= 1
    return first
