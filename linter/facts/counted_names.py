"""Lists that a name with a number counts: “四到位”, “三位一体”, “看、听、问、查”四种方式, 县、乡、村三级."""

from __future__ import annotations

from collections.abc import Iterator

from linter.facts.counted_lists import AND, Pieces, both_sides, cut, list_back, pieces_of, spans_of
from linter.facts.enumerations import CountedList
from linter.facts.number_values import chinese
from linter.model import Block, Document, Span
from linter.patterns import Pattern

NAMED = Pattern(
    r"[“\"](?P<said>(?P<number>[二两三四五六七八九十])(?:(?P<unit>[个大项张条种重])(?=[^”\"一])|位(?=一体))?(?P<name>一体|[\u4e00-\u9fff]{1,6}))[”\"]"
)
"""“四个突出”, “三位一体”; “五个一” is counted elsewhere."""
BEHIND = Pattern(r"[\u4e00-\u9fff]{0,8}(?:[，,]\s?即|[：:]|[（(]即?)(?P<list>[^。；：:;（）()0-9\n]{4,150})[。；）)]")
INSIDE = Pattern(
    r"[“\"](?P<list>[\u4e00-\u9fff]{1,4}(?:、[\u4e00-\u9fff]{1,4}){1,9})[”\"]"
    r"(?P<said>(?P<number>[二两三四五六七八九十])(?P<unit>字(?!之)|种|个|项|大|点|条|方面|关|[\u4e00-\u9fff](?=[活行工机要的，。])))"
)
LEVELS = Pattern(r"(?P<said>(?P<number>[二两三四五六])(?:级(?![公医甲文以])|地(?![区方块点处级])))")
COUNTERS = frozenset(["字", "种", "个", "项", "大", "点", "条", "方面", "关"])
VAGUE = Pattern(r"等|…")
MOST_OFF, LONGEST = 2, 150


def extract(document: Document) -> Iterator[CountedList]:
    """Yield the lists counted by a name."""
    for block in document.blocks:
        text = block.text
        if "、" not in text and "，" not in text:
            continue
        yield from _named(block)
        for match in INSIDE.finditer(text):
            pieces = cut(text, *match.span("list"), "、")
            if match["unit"] in COUNTERS or _all_hold(text, pieces, match["unit"]):
                yield from _judged(block, match.span("said"), match["number"], pieces)
        for match in LEVELS.finditer(text):
            yield from _judged(block, match.span("said"), match["number"], _levels(text, match.start()))


def _named(block: Block) -> Iterator[CountedList]:
    text = block.text
    for match in NAMED.finditer(text):
        name, number = match["name"], match["number"]
        pieces = _before(text, match.start())
        if name == "一体":
            pieces = pieces if len(pieces) > 2 else []
        elif not (match["unit"] == "大" and _alike(pieces, number)) and not _all_hold(text, pieces, name):
            pieces = _behind(text, match.end(), name)
        yield from _judged(block, match.span("said"), number, pieces)


def _judged(block: Block, said: tuple[int, int], number: str, pieces: Pieces) -> Iterator[CountedList]:
    count = int(chinese(number))
    if len(pieces) > 1 and abs(len(pieces) - count) <= MOST_OFF:
        yield CountedList(Span(block.index, *said), count, spans_of(block.index, pieces))


def _alike(pieces: Pieces, number: str) -> bool:
    """Say whether the items are equally long and one more or less than the number: 产业、人才、文化、生态、组织“五大振兴”."""
    lengths = {high - low for low, high in pieces[1:]}
    return len(pieces) > 2 and len(lengths) == 1 and abs(len(pieces) - int(chinese(number))) <= 1


def _all_hold(text: str, pieces: Pieces, name: str) -> bool:
    """Say whether every item holds the word that is counted: 组织领导到位 … “四到位”; 节水 … “四节” begins with it."""
    if len(pieces) < 2 or any("，" in text[low:high] for low, high in pieces):
        return False
    if len(name) == 1:
        return all(text[low] == name for low, _ in pieces[1:]) and name in text[slice(*pieces[0])]
    return all(name[-2:] in text[low:high] for low, high in pieces)


def _before(text: str, end: int) -> Pieces:
    """Return the items of the list that ends right before `end`: bare, before 的, or in quotation marks."""
    if text[end - 1 : end] in ("、", "和", "及", "与"):
        return []
    end -= text[end - 1 : end] == "的"
    if text[end - 1 : end] in ("”", '"'):
        start = text.rfind("“" if text[end - 1] == "”" else '"', max(0, end - LONGEST), end - 1) + 1
        pieces = cut(text, start, end - 1, "、") if start else []
        return pieces if len(pieces) > 1 else []
    start, marks = list_back(text, end, max(0, end - LONGEST))
    return both_sides(text, pieces_of(start, end, marks, text)) if marks else []


def _behind(text: str, end: int, name: str) -> Pieces:
    """Return the items of “四到位”，即组织领导到位、责任落实到位…"""
    match = BEHIND.match(text, end)
    if not match or VAGUE.search(match["list"]):
        return []
    readings = [cut(text, *match.span("list"), mark) for mark in "、，" if mark in match["list"]]
    return next((pieces for pieces in readings if _all_hold(text, pieces, name)), [])


def _levels(text: str, end: int) -> Pieces:
    """Return the items of 县、乡、村三级, 延安、井冈山、西柏坡三地: short ones."""
    start, marks = list_back(text, end, max(0, end - LONGEST))
    pieces = pieces_of(start, end, marks, text) if marks else []
    short = all(high - low <= 5 for low, high in pieces[1:])
    joined = AND.search(text, start, end) or "级" in text[start:end]
    return pieces if len(pieces) > 2 and short and not joined and text[end - 1] not in "等的岸" else []
