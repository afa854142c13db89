"""Values that went from one figure to another, and what the change is said to be."""

from __future__ import annotations

from collections.abc import Iterator

from linter.facts.number_relations import Change, Passage, comparable, is_ratio
from linter.model import Span
from linter.patterns import Pattern

UP = (
    "增加|增收|增产|增长|净增|新增|提高|提升|上升|上涨|扩大|增至|升至|增幅|涨幅|增速|发展|攀升|跃升|拓展|壮大|上调|延长"
    "|增|升|涨|多"
)
DOWN = "减少|减亏|减收|减产|下降|降低|精简|压缩|压减|净减|缩短|缩减|缩小|回落|下调|降幅|减幅|跌幅|降至|减至|下跌|下滑|减|降|少|跌"
TO = Pattern(
    rf"[^，。；、,;:：0-9（）]{{0,8}}?(?:{UP}|{DOWN}|调整|变化|变)?(?:到了?|至|为|成)(?:\d{{4}}年)?[^，。；、,;:：0-9（）]{{0,4}}"
)
AGAIN = Pattern(
    rf"[^，。；,;:：（）()0-9]{{0,3}}[，,、（(]\s?(?:同比|环比)?(?P<verb>{UP}|{DOWN})(?:幅度?|了|率|达到?|为|约){{0,2}}"
)
TO_VERB = Pattern(rf"(?:{UP}|{DOWN}|调整|变化|变)(?:到了?|至|为|成)")
FROM = Pattern(r"[由从自][^，。；,;:：（）]{0,16}$")
FROM_HERE = Pattern(r"[，,（(]?[^，。；0-9]{0,6}[由从][^，。；0-9]{0,6}")
THAN = Pattern(
    rf"[^，。；,;:：（）]{{0,8}}[，,（(]?同?(?:比|较)(?:(?!{UP}|{DOWN}|翻|超|高|低|好|快|慢)[^，。；,;:：（）0-9]){{1,10}}"
)
SAID = Pattern(
    rf"[^，。；,;:：（）()]{{0,6}}[，,、；（(]?\s?[^，。；,;:：（）()0-9]{{0,10}}?(?P<verb>{UP}|{DOWN}|翻)(?:幅度?|了|率|达到?|为|约|近|超过?|至少|\s){{0,3}}"
)
SAID_AFTER_THAN = Pattern(rf"[^，。；,;:：（）()]{{0,4}}[，,]?(?P<verb>{UP}|{DOWN})(?:了|达到?|为|约|近|超过?){{0,2}}")
DOUBLED = Pattern(
    r"[^，。；,;:：（）()]{0,6}[，,、（(]?\s?[^，。；,;:：（）()0-9]{0,6}?(?P<said>翻番|翻了番)(?![以多])"
)
OTHER = Pattern(r"年均|分别|平均每|其中|累计|每年|同期|全[国省市县区]|力争|预计|可比|扣除|剔除|不变价|实际增|名义")
REACHES = Pattern(r"(?:到|至)$")


def changes(passage: Passage) -> Iterator[Change]:
    """Yield the changes of a passage."""
    items = passage.items
    yield from _doubled_before(passage)
    for index in range(len(items) - 1):
        old, new = items[index], items[index + 1]
        if not comparable(old, new) or not (old.exact and new.exact):
            continue
        gap = passage.gap(index)
        if _from_to(passage, index, gap):
            yield from _said(passage, index + 1, old_index=index)
        elif THAN.fullmatch(gap) and not OTHER.search(gap.replace("同期", "")):
            yield from _said_after_than(passage, index + 1)


def _doubled_before(passage: Passage) -> Iterator[Change]:
    """Yield the changes of “翻了两番，由2000万元增加到4000万元”."""
    items = passage.items
    for index in range(len(items) - 2):
        old, new = items[index + 1], items[index + 2]
        if items[index].unit != "番" or not FROM_HERE.fullmatch(passage.gap(index)):
            continue
        if comparable(old, new) and old.exact and new.exact and TO.fullmatch(passage.gap(index + 1)):
            start = max(passage.text.rfind("翻", 0, items[index].core.start), items[index].core.start - 3)
            yield Change(old, new, items[index], Span(passage.block, start, items[index].core.end), "翻", True)


def _from_to(passage: Passage, index: int, gap: str) -> bool:
    if not TO.fullmatch(gap):
        return False
    opened = FROM.search(passage.before(index, 20))
    listed = passage.text[passage.items[index].span.start - 1 : passage.items[index].span.start] in ("、", "和")
    return not listed and bool(opened or TO_VERB.search(gap))


def _said(passage: Passage, new: int, old_index: int) -> Iterator[Change]:
    """Yield what is said behind the new value of how it changed."""
    items, rest = passage.items, passage.text[passage.items[new].span.end : passage.end]
    doubled = DOUBLED.match(rest)
    if doubled:
        start = items[new].span.end + doubled.start("said")
        span = Span(passage.block, start, start + len(doubled["said"]))
        yield Change(items[old_index], items[new], None, span, "翻", True)
        return
    if new + 1 == len(items):
        return
    gap = passage.gap(new)
    match = SAID.fullmatch(gap)
    if match and not OTHER.search(gap) and not REACHES.search(gap):
        yield from following(passage, old_index, new, new + 1, match["verb"])


def following(passage: Passage, old: int, new: int, at: int, verb: str) -> Iterator[Change]:
    """Yield the change whose figure stands at `at`, and the one right behind it: 增加15件，增长12.5%."""
    yield _change(passage, (old, new), at, verb)
    if at + 1 < len(passage.items):
        again = AGAIN.fullmatch(passage.gap(at))
        if again and is_ratio(passage.items[at + 1]) != is_ratio(passage.items[at]):
            yield _change(passage, (old, new), at + 1, again["verb"])


def _said_after_than(passage: Passage, old: int) -> Iterator[Change]:
    """Yield the change of “新值，比上年旧值增长…”, where the old value stands second."""
    if old + 1 < len(passage.items):
        gap = passage.gap(old)
        match = SAID_AFTER_THAN.fullmatch(gap)
        if match and not OTHER.search(gap) and not REACHES.search(gap):
            yield from following(passage, old, old - 1, old + 1, match["verb"])


def _change(passage: Passage, ends: tuple[int, int], at: int, verb: str) -> Change:
    delta = passage.items[at]
    start = delta.core.start
    if verb == "翻":
        start = max(passage.text.rfind("翻", 0, start), start - 3)
    grew = True if verb == "翻" or verb in UP.split("|") else False if verb in DOWN.split("|") else None
    old, new = ends
    return Change(passage.items[old], passage.items[new], delta, Span(passage.block, start, delta.core.end), verb, grew)
