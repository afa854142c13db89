"""Shares of a whole, and amounts written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.facts.number_relations import Hundred, Pair, Passage, Share, comparable, is_ratio
from linter.facts.numbers import Quantity
from linter.patterns import Pattern

RATE = Pattern(
    r"(?P<word>占(?P<of>[^，。；,;0-9]{0,14}?)|(?P<stem>[\u4e00-\u9fff]{2})(?:率|比例|比重)|(?P<done>完成)(?:率|任务的?|计划的?|目标的?)?)"
    r"(?:达到?了?|为|是|约|近|仅|的|，|到|了)?$"
)
ELSEWHERE = Pattern(r"占全[国省市县区]|其中|增长|提高|下降|年均|比上|同比|较|不低于|以上|[增降]幅|同期|世界")
ALL_OF = Pattern(r"总[数量额计人次和]*|全[部体年]?|应[到参办]\w{0,2}人数|[比之]?[重例]?|的|其|上述|年度|已|人数|任务")
"""Words of 占…的 that name no other whole than the one before."""
PLANNED = Pattern(r"计划|任务|目标|预算|年初|应")
DUE = Pattern(r"应[\u4e00-\u9fff]{1,4}")
DONE = Pattern(r"[实已][\u4e00-\u9fff]{1,4}|完成")
AMONG = Pattern(r"[\u4e00-\u9fff]{0,8}[中里]，?(?:已?有|共有)")
MARKS = Pattern(r"[，。；,;：:（(]")
SHARE_LABEL = Pattern(r"(?:占|占比|比重|比例)(?:达到?|为|约)?$")
SHARE_LIST = Pattern(r"(?:占比|比重|比例|结构|构成|份额)[^，。；,;0-9]{0,8}?(?:分别)?(?:为|是|达|占|占比)$")
WHOLE = Pattern(r"全部[^，。；]{1,10}中|总[量数额][^，。；]{0,6}中|构成|结构|分为|按[^，。；]{1,8}[分看]")
TAKES = Pattern(r"[^，。；]{0,8}[，,（(]?占[^，。；0-9]{0,12}")
LISTED = Pattern(r"\s?(?:[、，,；;]|和|及|与|以及)\s?")
SAME = Pattern(r"\s?[，,（(]\s?(?:即|合|约合|折合|折算为?|换算为?|相当于|折)(?:人民币)?")
CAPITAL_GAP = Pattern(r"\s?[（(，,]?\s?(?:大写|小写|人民币|即|¥|￥|计|[：:])*\s?")
RESTATED = Pattern(r"\s?[（(]")


PEOPLE = frozenset("人名位")


def _alike(first: Quantity, second: Quantity) -> bool:
    """Say whether two figures count the same: people are counted in 人 and 名 in one breath."""
    return comparable(first, second) or (first.unit in PEOPLE and second.unit in PEOPLE)


def shares(passage: Passage) -> Iterator[Share]:
    """Yield the rates of a passage that are said of two of its figures: 抽检548批次，合格526批次，合格率96%."""
    for index in range(2, len(passage.items)):
        rate = passage.items[index]
        if rate.unit not in ("%", "％") or not rate.exact:
            continue
        gap = passage.gap(index - 1)
        if gap in ("的", "）的", ")的") and _of_whole(passage, index):
            yield Share(passage.items[index - 2], passage.items[index - 1], rate, "占")
            continue
        match = RATE.search(gap)
        if not match or ELSEWHERE.search(gap):
            continue
        pair = _part_and_whole(passage, index, match)
        if pair:
            yield Share(*pair, rate, match["word"])


def _of_whole(passage: Passage, index: int) -> bool:
    """Say whether the figures before a rate read “…45万亩，占总面积60万亩的…”."""
    part, whole, gap = passage.items[index - 2], passage.items[index - 1], passage.gap(index - 2)
    whole_first = bool(TAKES.fullmatch(gap)) and comparable(part, whole) and part.exact and whole.exact
    return whole_first and not is_ratio(part) and part.value <= whole.value


def _part_and_whole(passage: Passage, index: int, said: re.Match[str]) -> tuple[Quantity, Quantity] | None:
    """Return the figure right before the rate and the nearest comparable one before it."""
    part, gap = passage.items[index - 1], passage.gap(index - 1)
    if is_ratio(part) or not part.exact or not part.unit or len(gap) > 24:
        return None
    at = next((at for at in range(index - 2, -1, -1) if _alike(passage.items[at], part)), None)
    others = [item for item in passage.items[: index - 1] if _alike(item, part)]
    if at is None or not passage.items[at].exact or len(others) > 1 or part.value > passage.items[at].value:
        return None
    if at + 2 < index and is_ratio(passage.items[at + 1]):
        return None  # 一期3亿元，占60%；二期2亿元，占40%
    before = passage.text[max(0, passage.items[at].span.start - 12) : passage.items[at].span.end]
    between = passage.text[passage.items[at].span.end : part.span.start]
    behind = str(MARKS.compiled.split(gap, maxsplit=1)[0])
    return (part, passage.items[at]) if _fitting(said, before, between, behind) else None


def _fitting(said: re.Match[str], before: str, between: str, behind: str) -> bool:
    """Say whether the words of a rate speak of the two figures before it.

    before, between, behind: the words before the whole, between the two figures, and right behind the part.
    """
    due = bool(DUE.search(before[-14:]) and DONE.search(between))
    if said["of"] is not None:
        named = ALL_OF.compiled.sub("", said["of"])
        planned = PLANNED.search(said["of"])
        if planned:
            return bool(PLANNED.search(before))
        return not named or named in before + between or len(said["of"]) < 5
    if said["done"]:
        return due or bool(PLANNED.search(before) and DONE.search(between))
    if due or AMONG.match(between):
        return True
    return any(char in between[-8:] + behind for char in said["stem"])


def hundreds(passage: Passage) -> Iterator[Hundred]:
    """Yield runs of three percentages or more that divide a whole."""
    index = 0
    while index < len(passage.items):
        run = _listed_after(passage, index) or _labelled(passage, index)
        if len(run) >= 3:
            labels = tuple(passage.before(at, 12) for at in run)
            before = passage.text[max(0, passage.items[run[0]].span.start - 40) : passage.items[run[0]].span.start]
            listed = _listed_after(passage, index) is not None
            if listed:  # its clause whole: 前三位占比分别为 holds a figure itself
                labels = (str(MARKS.compiled.split(before)[-1]), *labels[1:])
            closed = listed or bool(WHOLE.search(before))
            yield Hundred(tuple(passage.items[at] for at in run), labels, closed)
        index = run[-1] + 1 if run else index + 1


def _listed_after(passage: Passage, index: int) -> list[int] | None:
    """Return the percentages of “占比分别为40.6%、11.2%和48.2%”, or None."""
    if passage.items[index].unit not in ("%", "％") or not SHARE_LIST.search(passage.before(index, 24)):
        return None
    run = [index]
    while run[-1] + 1 < len(passage.items) and LISTED.fullmatch(passage.gap(run[-1])):
        run.append(run[-1] + 1)
    return run if all(passage.items[at].unit in ("%", "％") for at in run) else None


def _labelled(passage: Passage, index: int) -> list[int]:
    """Return the percentages of “甲占30%、乙占20%、丙占50%” that begin at `index`."""
    run: list[int] = []
    while index < len(passage.items):
        item = passage.items[index]
        before = passage.before(index, 16)
        if item.unit not in ("%", "％") or not SHARE_LABEL.search(before) or (run and "其中" in before):
            break
        if run and passage.text[passage.items[index - 1].span.end] not in "、，,；;":
            break
        run.append(index)
        index += 1
    return run


def pairs(passage: Passage) -> Iterator[Pair]:
    """Yield amounts written twice."""
    for index in range(len(passage.items) - 1):
        first, second, gap = passage.items[index], passage.items[index + 1], passage.gap(index)
        if first.high is not None or second.high is not None:
            continue
        if (first.form == "capital") != (second.form == "capital"):
            if comparable(first, second) and CAPITAL_GAP.fullmatch(gap):
                yield Pair(first, second, "capital")
        elif RESTATED.fullmatch(gap) and _restates(passage, index):
            yield Pair(first, second, "restated")
        elif (
            comparable(first, second)
            and (SAME.fullmatch(gap) or _converted(passage, index))
            and not (first.approx or second.approx)
        ):
            yield Pair(first, second, "conversion")


def _converted(passage: Passage, index: int) -> bool:
    """Say whether a figure is followed by itself in another unit, alone in brackets: 2平方公里（200公顷）."""
    first, second = passage.items[index], passage.items[index + 1]
    closed = passage.text[second.span.end : second.span.end + 1] in ("）", ")")
    return (
        closed
        and bool(RESTATED.fullmatch(passage.gap(index)))
        and (first.unit, first.scale) != (second.unit, second.scale)
    )


def _restates(passage: Passage, index: int) -> bool:
    """Say whether a figure is followed by itself in Chinese numerals: 5（五）份."""
    first, second = passage.items[index], passage.items[index + 1]
    after = passage.text[second.number.end : second.number.end + 1]
    forms = {first.form, second.form}
    return not first.unit and forms == {"arabic", "chinese"} and after in ("）", ")")
