"""Whether the words of several parts divide their whole: 男、女; 已整改、正在整改; 小学、初中、其他.

`number_dimensions.tsv` says which words tell of one side of a thing: 女职工 and 党员 cross each other, 男党员 and
女党员 do not.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter.patterns import Pattern
from linter.wordlists import records

REST = Pattern(r"其[他它余]|剩余|余下|另外")
OPPOSITE = Pattern(
    r"^(?:目前|现|有|还有|仍有|尚有|另有)?(?:(?:尚|仍|暂|还)?[未无没]|不(?!少于)|(?:尚|还|仍|剩余|余下|尚有|还有)?(?:缺|剩|余|差)(?:[额口编]|$)|尚余|结余|剩余|请假|缺席|缺勤"
    r"|病假|事假|其余|(?:正在|在)(?:整改|办理?|推进|建|建设|施工|审理?|处理|进行|化解|落实|调查|核查))"
)
STILL = Pattern(r"^(?:还有|尚有|仍有|还剩|余下的?|剩下的?)$")
ORDINAL = Pattern(
    r"^(?:第[一二三四五六七八九十\d]{1,3}|[一二三四]季度|[甲乙丙丁]|[一二三四五六]期|[一二三四五六七八九]年级|[上下]半年)"
)
DIVIDING = frozenset(["性别", "学历", "职称", "面貌", "民族", "方式", "所有制", "大小", "评价"])
"""Sides of a thing of which each member has one."""
FIRST = Pattern(r"^(?:第?[一1](?!\d)|甲|上半年)")


@cache
def dimensions() -> dict[str, str]:
    """Return which side of a thing a word tells of: 女 → 性别."""
    return {row["word"]: row["dimension"] for row in records(Path(__file__).with_name("number_dimensions.tsv"))}


def without_common_end(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels without the words they all end with (机关党员, 农村党员 → 机关, 农村)."""
    size = 0
    while all(len(label) > size and label[-1 - size] == labels[0][-1 - size] for label in labels):
        size += 1
    return tuple(label[: len(label) - size] for label in labels)


def rest_named(labels: tuple[str, ...]) -> bool:
    """Say whether one of the parts is what the others leave: 其他12件."""
    return any(REST.search(label) for label in labels)


def opposed(labels: tuple[str, ...]) -> bool:
    """Say whether the last part is what the ones before leave: 已整改398处，正在整改28处."""
    return bool(OPPOSITE.search(labels[-1]) or STILL.search(labels[-1])) and not OPPOSITE.search(labels[0])


def numbered(labels: tuple[str, ...]) -> bool:
    """Say whether the parts are numbered: 第一组, 第二组; 一季度, 二季度."""
    return bool(FIRST.search(labels[0])) and all(ORDINAL.search(label) for label in labels)


def crossing(labels: tuple[str, ...]) -> bool:
    """Say whether the same thing may be counted in two of the parts: 党员45名、女职工38名."""
    if rest_named(labels):
        return False
    judged = labels[:-1] if opposed(labels) else labels
    told = [{side for word, side in dimensions().items() if word in label} for label in without_common_end(judged)]
    if not any(told):
        return False
    shared = set.intersection(*told)
    return len(shared) != 1 or len(judged) < 2 or not shared & DIVIDING
