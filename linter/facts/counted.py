"""Lists with a number that is said to count them: “甲、乙、丙等3家单位”, “五个一”（…）, 以下三个方面：一是….

Where a list can be read in several ways (和 inside the last item, marks of two kinds) the reading that agrees with the
number is taken, so that what does not agree is wrong in every reading. An open list (等 and fewer items) is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.facts import counted_names
from linter.facts.counted_chains import chain_behind, headings_behind
from linter.facts.counted_lists import Pieces, both_sides, cut, list_back, pieces_of, spans_of, split_last
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
        "张",
        "次",
        "场",
        "篇",
        "本",
        "门",
        "人",
    ]
)
THINGS = frozenset(["项", "类", "种", "大", "方面", "个", "条", "大类"])
KINDS = frozenset(["支", "张", "家", "部", "份", "本", "门"])
VERB_ENDS = frozenset("建修改造治查办")
BRACKETS = Pattern(r"[（(][^（）()]*[）)]")
MOST, LONGEST = 30, 160
INSIDE = Pattern(
    r"[\u4e00-\u9fff]{0,10}[”]?(?:[\u4e00-\u9fff]{0,6})[（(](?!含|其中|即|如|例如|包括|详见|见|即将|不含|按照)(?P<list>[^（）()\n。]{5,150})[）)]"
)
AFTER_COLON = Pattern(
    r"[\u4e00-\u9fff]{0,10}”?(?:[\u4e00-\u9fff]{0,6})(?P<mark>[：:]|[，,](?:即|分别[是为])|分别[是为]|(?<=[村镇乡县市区人名所校])[是为])"
    r"(?!一|（|\(|1|①|第一|首先)(?P<list>[^，。；：:;！？\n（）()0-9]{6,120})(?P<end>[。；，])(?!以及|和|及|并|同时|还|或)"
)
SPLITTING = Pattern(r"(?:分别|共?分)?[为是](?=.)|包括|[下共]设|设[有立]|评[选出]|听取了?|走访了?|通过|获得?")
"""Verbs in the middle of an item: what stands before them is no part of the list."""
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
            low = floor[1] if floor[0] == item.core.block and not _in_quotes(document, item, floor[1]) else 0
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
    taken = {(item.count.block, item.count.start) for item in found}
    named = counted_names.extract(document)
    found += [item for item in named if (item.count.block, item.count.start) not in taken]
    return tuple(sorted(found, key=lambda item: item.count))


def _in_quotes(document: Document, item: Quantity, floor: int) -> bool:
    """Say whether the figure that ends at `floor` stands in a title or in quotation marks that close behind it."""
    between = document.blocks[item.core.block].text[floor : item.core.start]
    return any(0 <= between.find(end) < (between.find(begin) % LONGEST) for begin, end in ("“”", "《》"))


def _may_count(document: Document, item: Quantity) -> bool:
    if not item.exact or item.decimals or item.scale != 1 or item.unit not in UNITS or not 2 <= item.value <= MOST:
        return False
    if document.quote(item.number) == "二":
        return False  # 二级, 二类 are ranks; what is counted is 两
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
    start, marks = list_back(text, end, floor)
    if not marks:
        return ()
    pieces = both_sides(text, _behind_verb(text, pieces_of(start, end, marks, text)))
    if len(pieces) < number:
        pieces = split_last(text, pieces, number)
    if closed:
        return spans_of(item.core.block, pieces) if len(pieces) >= number else ()
    if len(marks) == 1 and not any(item.counted[:2] in text[low:high] for low, high in pieces if item.counted):
        return ()  # 为实现、发展和保卫四个现代化
    fitting = len(pieces) > 1 and (_nouns(text, pieces, item) or _persons(pieces, item))
    return spans_of(item.core.block, pieces) if fitting else ()


def _behind_verb(text: str, pieces: Pieces) -> Pieces:
    """Return the pieces from the last one on that holds a verb the list depends on: 分为一等奖、二等奖."""
    for at in range(len(pieces) - 1, 0, -1):
        verbs = list(SPLITTING.finditer(text, *pieces[at]))
        if verbs and verbs[-1].end() < pieces[at][1]:
            return [(verbs[-1].end(), pieces[at][1]), *pieces[at + 1 :]]
    return pieces


def _persons(pieces: Pieces, item: Quantity) -> bool:
    """Say whether the items are names of persons: 赵某某、钱某某、孙某某4人."""
    short = all(2 <= high - low <= 4 for low, high in pieces[1:])
    return len(pieces) >= 3 and short and item.unit in ("人", "名", "位") and abs(len(pieces) - item.value) <= 2


def _nouns(text: str, pieces: Pieces, item: Quantity) -> bool:
    """Say whether items right before a number are things it counts (堤防加固、管网改造五项任务), not verbs (新建、改建5所)."""
    ends = {text[high - 1] for _, high in pieces}
    off = abs(len(pieces) - int(item.value))
    if len(pieces) < 3 or off > 2:
        return False
    if len(ends) == 1 and ends & set(item.counted[:1] + item.counted[-1:]):
        return True  # 甲村、乙村、丙村3个行政村
    if text[pieces[-1][1] - 1] in "的了在以为是有到至共各这那前上好" or (len(ends) == 1 and ends & VERB_ENDS):
        return False
    if item.unit not in THINGS and not (off == 1 and item.unit in KINDS):
        return False
    lengths = [len(BRACKETS.compiled.sub("", text[low:high])) for low, high in pieces[1:]]
    return (
        (item.form == "chinese" or off == 1)
        and (min(lengths) >= 2 or (off == 1 and max(lengths) == 1))
        and max(lengths) <= 2 * min(lengths) + 2
    )


def _behind(document: Document, item: Quantity, number: int) -> tuple[Span, ...]:
    """Return the items of a list in brackets or behind a colon after the number."""
    text = document.blocks[item.core.block].text
    match = INSIDE.match(text, item.core.end)
    marks = "；、，"
    if not match:
        match, marks = AFTER_COLON.match(text, item.core.end), "、"
    if match and "end" in match.groupdict() and not _surely_listed(match):
        return ()
    if not match or VAGUE.search(match["list"]) or any(char.isdigit() for char in match["list"]):
        return ()
    if OTHER_NUMERAL.search(text[item.core.end : match.start("list")]):
        return ()  # 三支两军（…）
    start, end = match.span("list")
    readings = [cut(text, start, end, mark) for mark in marks if mark in match["list"]]
    readings = [pieces for pieces in readings if len(pieces) > 1]
    if len(readings) != 1:
        return ()
    pieces = split_last(text, readings[0], number)
    return spans_of(item.core.block, pieces) if len(pieces) > 2 and abs(len(pieces) - number) <= 3 else ()


def _surely_listed(match: re.Match[str]) -> bool:
    """Say whether what stands behind a mark is a list of three, or of two joined by 和, and no clause."""
    return match["list"].count("、") >= 1 and (match["end"] != "，" or match["list"].count("、") >= 2)
