"""Totals and the parts they are said to have, read from the words between the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.facts.number_partition import numbered, opposed, rest_named
from linter.facts.number_relations import Breakdown, Passage, comparable, is_ratio
from linter.facts.number_totals_behind import STOP, behind, noun_of
from linter.facts.number_units import kind_of
from linter.facts.numbers import Quantity
from linter.patterns import Pattern

OPENER = Pattern(
    r"(?P<noun>[^，。；：、,;:（）()]{0,16})(?P<mark>[，,：:；;。]?\s?[（(]?|[（(])\s?(?P<cue>其中|包括|包含|分别为|分别是|分为|即|含)"
    r"(?P<label>[：:，,]?[^，。；：,;:（）()]*)"
)
ASIDE = Pattern(r"[（(][\u4e00-\u9fff]{1,4}[）)](?=[\u4e00-\u9fff])")
"""A word in brackets inside a name: 因公出国（境）费."""
PLAIN = Pattern(r"(?P<noun>[^，。；：、,;:（）()]{0,12})(?P<mark>[（(：:])(?P<label>[^，。；：,;:（）()]*)")
AMONG = Pattern(r"(?P<noun>[^，。；：、,;:（）()]{1,12})(?P<mark>中[，,：:、])(?P<label>[^，。；：,;:（）()]*)")
"""120名党员中，研究生30名…"""
LOOSE = Pattern(
    r"(?P<noun>[^，。；：、,;:（）()]{0,12})(?P<mark>[，,])(?:[^，。；：、,;:（）()0-9]{2,12}[，,])?(?P<label>[^，。；：,;:（）()]{1,20})"
)
"""Parts that follow a total without a word that says so, as far as the parts themselves tell: 已整改…，正在整改…"""
OPEN_CUES = frozenset({"其中", "含", "，", ",", "中，", "中,", "中：", "中:", "中、"})
ALL_COUNTED = Pattern(r"(?:(?<!公)共|现有|总|累计|合计)[^，。；]*$")
SEPARATOR = Pattern(r"(?P<mark>[、，,；;])?\s?(?P<word>以及|及|和|与)?(?P<label>[^，。；：、,;:（）()]*)")
CHANGED = Pattern(
    r"(?:比|较)[^，。；]*(?:增|减|升|降|提高|高|低|多|少)[^，。；]*$|(?:平均|年均|人均|户均|每)[^，。；]*$|(?:增加|减少|增长|提高|下降|降低)了?$"
)
FARTHEST = 100
"""Figures behind a total that are looked at for its parts."""
NEAREST = 3
"""Figures behind a total among which its first part must be."""
LONGEST_NAME = 8


class _Parts:
    """Parts as they are gathered."""

    def __init__(self) -> None:
        self.items: list[Quantity] = []
        self.labels: list[str] = []
        self.mark = ""


def breakdowns(passage: Passage) -> Iterator[Breakdown]:
    """Yield the totals of a passage with their parts: those behind the total, then those before it."""
    depths = _depths(passage)
    for index in range(len(passage.items) - 1):
        found = _forward(passage, index, depths)
        if found:
            yield found
    yield from behind(passage, depths)


def _depths(passage: Passage) -> list[int]:
    """Return how many brackets are open at each quantity."""
    found, depth = [0], 0
    for index in range(len(passage.items) - 1):
        for char in passage.gap(index):
            depth += (char in "（(") - (char in "）)")
        found.append(depth)
    return found


def _forward(passage: Passage, index: int, depths: list[int]) -> Breakdown | None:
    total = passage.items[index]
    if is_ratio(total) or not total.exact or kind_of(total.unit) in ("time", "age", "anniversary"):
        return None
    first = _first_part(passage, index)
    ranked = total.form == "chinese" and total.unit in ("类", "级", "等", "期")  # 一类街巷、二类街巷
    if first is None or ranked or CHANGED.search(passage.before(index, 20)):
        return None
    gap = ASIDE.compiled.sub("", passage.text[total.span.end : passage.items[first].span.start])
    opener = OPENER.fullmatch(gap)
    match = opener or PLAIN.fullmatch(gap) or AMONG.fullmatch(gap) or LOOSE.fullmatch(gap)
    if not match or ("（" in match["mark"] or "(" in match["mark"]) != (depths[first] > depths[index]):
        return None
    cue = opener["cue"] if opener else match["mark"]
    parts = _gather(passage, (index, first), depths, match["label"], cue.startswith("分别"))
    if len(parts.items) < (1 if cue in ("其中", "含") else 2):
        return None
    labels = tuple(parts.labels)
    if match.re.pattern == LOOSE.compiled.pattern and not (total.unit and _surely_parts(passage, index, labels)):
        return None
    return Breakdown(total, tuple(parts.items), labels, cue, cue not in OPEN_CUES or rest_named(labels))


def _first_part(passage: Passage, index: int) -> int | None:
    """Return the first figure behind a total that is counted as it is: 122个村中，收入10万元以下的22个."""
    nearest = range(index + 1, min(len(passage.items), index + 1 + NEAREST))
    return next((at for at in nearest if comparable(passage.items[at], passage.items[index])), None)


def _surely_parts(passage: Passage, index: int, labels: tuple[str, ...]) -> bool:
    """Say whether parts without a word that binds them to the total before them are parts all the same."""
    start = passage.items[index].span.start
    if "其中" in passage.text[max(0, start - 20) : start]:
        return False  # 26个，其中投资千万元以上12个，已完工18个
    if opposed(labels) or numbered(labels):
        return True
    ends = {label[-1:] for label in labels}
    subject = passage.items[index].subject
    alike = len(ends) == 1 and not ends & {"", *subject[-1:]} and max(map(len, labels)) <= LONGEST_NAME
    return alike and bool(ALL_COUNTED.search(passage.before(index, 16)))


def _gather(passage: Passage, ends: tuple[int, int], depths: list[int], label: str, bare: bool) -> _Parts:
    """Gather the parts of a total at their depth of brackets, as long as the list goes on; ends: total, first part."""
    first = ends[1]
    parts, total = _Parts(), passage.items[ends[0]]
    level, previous, skipped = depths[first], first, first
    parts.items.append(passage.items[first])
    parts.labels.append(label + noun_of(passage.items[first]))
    if STOP.search(label.removeprefix("其中")):
        return _Parts()
    for index in range(first + 1, min(len(passage.items), first + FARTHEST)):
        item = passage.items[index]
        if depths[index] < level:
            break
        if depths[index] > level:
            continue
        counts = comparable(item, total)
        match = (counts and _separator(passage, previous, index)) or _separator(passage, skipped, index)
        if not match or not _goes_on(parts, match["mark"], match["word"]) or STOP.search(match["label"]):
            break
        skipped = index
        if not counts:
            if is_ratio(item):
                break
            continue
        previous = index
        if not bare and not (match["label"] or noun_of(item)):
            break
        parts.items.append(item)
        parts.labels.append(match["label"] + noun_of(item))
    return parts


def _separator(passage: Passage, first: int, last: int) -> re.Match[str] | None:
    return SEPARATOR.fullmatch(_outside(passage, first, last))


def _goes_on(parts: _Parts, mark: str | None, word: str | None) -> bool:
    """Say whether a separator continues the list: lists keep their mark, the last item may follow 和."""
    if mark and not parts.mark:
        parts.mark = mark
    return (mark == parts.mark) if mark else bool(word)


def _outside(passage: Passage, first: int, last: int) -> str:
    """Return the text between two quantities without the words the first counts and what stands in brackets."""
    kept, depth = [], 0
    item = passage.items[first]
    start = item.counted_span.end if item.counted_span and noun_of(item) else item.span.end
    for char in passage.text[start : passage.items[last].span.start]:
        depth += char in "（("
        if depth <= 0:
            kept.append(char)
        depth -= char in "）)"
    return "".join(kept)
