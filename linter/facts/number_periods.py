"""One thing in two periods and its change: 去年为15名，今年18名，增加3名; 120亿元，比上年增加20亿元，增长20%."""

from __future__ import annotations

from collections.abc import Iterator

from linter.facts.number_changes import DOWN, UP, following
from linter.facts.number_relations import Change, Passage, Step, comparable, is_ratio
from linter.facts.numbers import Quantity
from linter.patterns import Pattern

YEAR = Pattern(r"((?:19|20)\d\d)年")
EARLIER = Pattern(r"去年|上年|前一年|上一年|年初|上月|上季|上届")
LATER = Pattern(r"今年|本年|目前|现在|当前|年末|年底|本月|本季|本届")
TIMES = Pattern(
    r"(?:19|20)\d\d年|[去上今本前]一?年度?|同期|全年|年[初末底]|目前|现在|当前|[上本]月|[上本]季度?|[上本]届|[上下]半年|[为是达共的有约]|完成|实现"
)
SAID = Pattern(
    rf"[^，。；,;:：（）()0-9]{{0,6}}[，,（(]?\s?(?:[^，。；,;:：（）()0-9]{{0,8}}[，,])?(?:同比|环比|比[上去前]年同?期?|较[上去前]年同?期?|与[上去]年同?期?相比[，,]?|比年初|相比)?"
    rf"[^，。；,;:：（）()0-9]{{0,6}}?(?P<verb>{UP}|{DOWN})(?:幅度?|了|率|达到?|为|约|\s){{0,3}}"
)
BRACKETED = Pattern(r"[（(](?:去年|上年)(?:同期)?[^，。；0-9]{0,6}")
RAISED = Pattern(
    rf"[^，。；,;:：（）()0-9]{{0,6}}[，,（(]?\s?(?:同比|环比|[比较][^，。；0-9]{{1,8}}?)(?P<verb>{UP}|{DOWN})(?:了|收|支|亏|约)?"
)
BY_RATE = Pattern(
    rf"[^，。；,;:：（）()0-9]{{0,3}}[，,、]?\s?(?P<verb>{UP}|{DOWN})(?:幅度?|了|率|达到?|为|约|\s){{0,3}}"
)
NOT_ONE = Pattern(r"分别|平均|人均|年均|累计|预算|计划|目标|其中|可比|剔除|扣除|不变价|占")


def two_periods(passage: Passage) -> Iterator[Change]:
    """Yield the changes of a thing told in two clauses, one for each period."""
    items = passage.items
    for index in range(len(items) - 2):
        first, second = items[index], items[index + 1]
        if not comparable(first, second) or not (first.exact and second.exact) or not first.unit:
            continue
        order = _order(passage, index)
        said = SAID.fullmatch(passage.gap(index + 1)) if order else None
        if order and said and not NOT_ONE.search(passage.gap(index + 1)):
            old, new = (index, index + 1) if order > 0 else (index + 1, index)
            yield from following(passage, old, new, index + 2, said["verb"])
    yield from _bracketed(passage)


def _order(passage: Passage, index: int) -> int:
    """Return 1 when the figure at `index` is of the earlier of two periods, -1 when of the later, else 0."""
    first, second = _clause(passage, index), _clause(passage, index + 1)
    labels = [TIMES.compiled.sub("", text).strip("，,、；; 　") for text in (first, second)]
    if labels[1] and labels[1] != labels[0] and labels[0] not in labels[1]:
        return 0
    if any(mark in second[:-1] for mark in "。；") or len(second) > 30 or NOT_ONE.search(first + second):
        return 0
    years = [YEAR.compiled.findall(text) for text in (first, second)]
    if all(len(found) == 1 for found in years) and years[0] != years[1]:
        return 1 if years[0] < years[1] else -1
    if EARLIER.search(second) and not EARLIER.search(first):
        return -1
    return 1 if EARLIER.search(first) and LATER.search(second) and not EARLIER.search(second) else 0


def _clause(passage: Passage, index: int) -> str:
    """Return the words before a figure, back to the figure or the end of the sentence before it."""
    before = passage.before(index, 30)
    return before[max(before.rfind(mark) for mark in "。；（(") + 1 :]


def _bracketed(passage: Passage) -> Iterator[Change]:
    """Yield the change of “46.2亿元，同比增长10%（上年为42亿元）”."""
    items = passage.items
    for index in range(len(items) - 2):
        new, delta, old = items[index : index + 3]
        said = BY_RATE.fullmatch(passage.gap(index)) or RAISED.fullmatch(passage.gap(index))
        if said and comparable(new, old) and new.exact and old.exact and BRACKETED.fullmatch(passage.gap(index + 1)):
            grew = said["verb"] in UP.split("|")
            yield Change(old, new, delta, delta.core, said["verb"], grew)


def steps(passage: Passage) -> Iterator[Step]:
    """Yield figures with how much and by how much per cent they changed: 120亿元，比上年增加20亿元，增长20%."""
    for index in range(len(passage.items) - 2):
        new, delta, rate = passage.items[index : index + 3]
        if not (_plain(new) and _plain(delta) and comparable(new, delta) and rate.exact and rate.unit in ("%", "％")):
            continue
        raised, by = RAISED.fullmatch(passage.gap(index)), BY_RATE.fullmatch(passage.gap(index + 1))
        if not raised or not by or NOT_ONE.search(passage.before(index, 16) + passage.gap(index)):
            continue
        grew = raised["verb"] in UP.split("|")
        if grew == (by["verb"] in UP.split("|")):
            yield Step(new, delta, rate, grew)


def _plain(item: Quantity) -> bool:
    return item.exact and bool(item.unit) and not is_ratio(item)
