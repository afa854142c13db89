"""Lists with a number that is said to count them: “甲、乙、丙等3家单位”, “五个一”（…）, 以下三个方面：一是….

Where a list can be read in several ways (和 inside the last item, marks of two kinds) the reading that agrees with the
number is taken, so that what does not agree is wrong in every reading. An open list (等 and fewer items) is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.facts.counted_chains import chain_behind, headings_behind
from linter.facts.enumerations import CountedList, Enumeration
from linter.facts.numbers import Quantity
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

UNITS = frozenset(
    [
        "个",
        "项",
        "类",
        "种",
        "方面",
        "大",
        "大类",
        "点",
        "条",
        "件",
        "名",
        "家",
        "部",
        "份",
        "位",
        "所",
        "座",
        "单位",
        "部门",
        "环节",
        "步",
        "户",
        "组",
        "支",
    ]
)
AND = Pattern(r"以及|和|及|与|暨")
MOST, LONGEST = 30, 160
CLOSERS = {"》": "《", "”": "“", "’": "‘", "）": "（", ")": "(", "】": "【", "〉": "〈"}
STOPS = frozenset("，。；：！？!?;:\n,—")
INSIDE = Pattern(
    r"[\u4e00-\u9fff]{0,10}[”]?(?:[\u4e00-\u9fff]{0,6})[（(](?!含|其中|即|如|例如|包括|详见|见|即将|不含|按照)(?P<list>[^（）()\n。]{5,150})[）)]"
)
AFTER_COLON = Pattern(
    r"[\u4e00-\u9fff]{0,10}”?(?:[\u4e00-\u9fff]{0,6})[：:](?!一|（|\(|1|①|第一|首先)(?P<list>[^，。；：:;！？\n（）()0-9]{6,120})[。；]"
)
VAGUE = Pattern(r"等|…|省略")
NUMBERED = Pattern(r"[\s　]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]")
CONGRESS = Pattern(r"(?:党的|全国|中共|[十党])$")
OTHER_NUMERAL = Pattern(r"[二两三四五六七八九十]")


def extract(document: Document, facts: Facts, chains: Sequence[Enumeration]) -> tuple[CountedList, ...]:
    """Find the counted lists of a document; `chains` are the enumerations with markers found before."""
    first = {document.offset(chain.items[0].marker): chain for chain in chains if chain.items}
    starts = sorted(first)
    found: list[CountedList] = []
    floor = (-1, 0)
    for item in facts.quantities.all:
        if _may_count(document, item):
            low = floor[1] if floor[0] == item.core.block else 0
            number = int(item.value)
            spans = (
                _before(document, item, low, number)
                or _behind(document, item, number)
                or chain_behind(document, item, first, starts)
                or headings_behind(document, facts, item)
            )
            if spans:
                found.append(CountedList(_shown(document, item), number, spans))
        floor = (item.span.block, item.span.end)
    return tuple(found)


def _may_count(document: Document, item: Quantity) -> bool:
    if not item.exact or item.decimals or item.scale != 1 or item.unit not in UNITS or not 2 <= item.value <= MOST:
        return False
    if item.unit == "大" and (item.value > 9 or CONGRESS.search(document.before(item.core, 2))):
        return False  # 十四大 is a congress
    return document.before(item.core, 1) not in ("第", "各", "每", "近", "前", "另", "余")


def _shown(document: Document, item: Quantity) -> Span:
    """Return the span of “五项任务”, or of the number and measure word alone when nothing short follows."""
    noun = item.counted_span
    if noun and noun.start == item.core.end:
        if noun.end - noun.start <= 2:
            return Span(item.core.block, item.core.start, noun.end)
        if document.quote(noun).startswith("方面"):
            return Span(item.core.block, item.core.start, noun.start + 2)
    return item.core


def _before(document: Document, item: Quantity, floor: int, number: int) -> tuple[Span, ...]:
    """Return the items of a list that ends right before the number, with or without 等."""
    text, end = document.blocks[item.core.block].text, item.core.start
    while end > floor and text[end - 1] == " ":
        end -= 1
    closed = text[end - 1 : end] == "等"
    end -= closed
    numbered = NUMBERED.match(text)
    floor = max(floor, end - LONGEST, numbered.end() if numbered else 0)
    start, marks = _list_back(text, end, floor)
    if not marks or (not closed and len(marks) < 2):
        return ()
    pieces = _pieces(start, end, marks, text)
    if len(pieces) < number:
        pieces = _split_last(text, pieces, number)
    if closed:
        return _spans(item.core.block, pieces) if len(pieces) >= number else ()
    return _spans(item.core.block, pieces) if _nouns(text, pieces, item) else ()


def _list_back(text: str, end: int, floor: int) -> tuple[int, list[int]]:
    """Return where the list that ends at `end` begins, and its 、 outside brackets (and the seams of 》《)."""
    marks, at = [], end
    while at > floor:
        char = text[at - 1]
        if char in CLOSERS:
            opened = text.rfind(CLOSERS[char], floor, at - 1)
            if opened < 0:
                break
            at = opened
            if at > floor and text[at] in "《“" and text[at - 1] in "》”":
                marks.append(at)
            continue
        if char in STOPS or char in "《“‘（(【":
            break
        at -= 1
        if char == "、":
            marks.append(at)
    return at, marks[::-1]


def _pieces(start: int, end: int, marks: list[int], text: str) -> list[tuple[int, int]]:
    edges = [start, *marks, end]
    cut = [(low + (text[low] == "、"), high) for low, high in pairwise(edges)]
    return [(low, high) for low, high in cut if high > low]


def _split_last(text: str, pieces: list[tuple[int, int]], number: int) -> list[tuple[int, int]]:
    """Cut the last items at 和, 及, 与 until there are as many as `number` says."""
    pieces = list(pieces)
    if not pieces:
        return pieces
    for index in (len(pieces) - 1, 0, *range(1, len(pieces) - 1)):
        for match in AND.finditer(text, *pieces[index]):
            if len(pieces) < number and pieces[index][0] < match.start() and match.end() < pieces[index][1]:
                pieces[index : index + 1] = [(pieces[index][0], match.start()), (match.end(), pieces[index][1])]
                break
    return pieces


def _nouns(text: str, pieces: list[tuple[int, int]], item: Quantity) -> bool:
    """Say whether items right before a number are things it counts (堤防加固、管网改造五项任务), not verbs (新建、改建5所)."""
    lengths = [high - low for low, high in pieces]
    ends = {text[high - 1] for _, high in pieces}
    if (
        len(pieces) >= 3
        and len(ends) == 1
        and item.counted.endswith(tuple(ends))
        and abs(len(pieces) - item.value) <= 2
    ):
        return True  # 甲村、乙村、丙村3个行政村
    if (
        len(pieces) < 3
        or item.form != "chinese"
        or item.unit not in ("项", "类", "种", "大", "方面", "个", "条", "大类")
    ):
        return False
    if abs(len(pieces) - int(item.value)) > 2 or text[pieces[-1][1] - 1] in "的了在以为是有到至共各这那前上好":
        return False
    return min(lengths[1:]) >= 2 and max(lengths[1:]) <= 2 * min(lengths[1:]) + 2


def _behind(document: Document, item: Quantity, number: int) -> tuple[Span, ...]:
    """Return the items of a list in brackets or behind a colon after the number."""
    text = document.blocks[item.core.block].text
    match = INSIDE.match(text, item.core.end)
    marks = "；、，"
    if not match:
        match, marks = AFTER_COLON.match(text, item.core.end), "、"
    if not match or VAGUE.search(match["list"]) or any(char.isdigit() for char in match["list"]):
        return ()
    if OTHER_NUMERAL.search(text[item.core.end : match.start("list")]):
        return ()  # 三支两军（…）
    start, end = match.span("list")
    readings = [_cut(text, start, end, mark) for mark in marks if mark in match["list"]]
    readings = [pieces for pieces in readings if len(pieces) > 1]
    if len(readings) != 1:
        return ()
    pieces = _split_last(text, readings[0], number)
    return _spans(item.core.block, pieces) if len(pieces) > 2 and abs(len(pieces) - number) <= 3 else ()


def _cut(text: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    """Cut a stretch at a mark outside 《》 and quotation marks."""
    pieces, low, depth = [], start, 0
    for at in range(start, end):
        depth += (text[at] in "《“") - (text[at] in "》”")
        if text[at] == mark and depth <= 0:
            pieces.append((low, at))
            low = at + 1
    return [(low, high) for low, high in (*pieces, (low, end)) if high > low]


def _spans(block: int, pieces: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(block, low, high) for low, high in pieces)
