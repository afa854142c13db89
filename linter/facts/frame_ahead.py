"""Which parts of a draft look ahead: 下一步打算, 2020年工作思路, 今后五年目标任务."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.facts.frame import PLANS
from linter.facts.frame_parts import Part
from linter.facts.headings import Heading
from linter.model import Document
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

AHEAD = Pattern(
    r"下一?步|下一?阶段|今后|未来|打算|(?:工作|发展)思路|努力方向|整改方向|改进措施|展望|明年|来年|(?:工作|进度|推进|时间|实施)(?:计划|安排|步骤|建议|要求)|工作设想|[上下]半年(?:安排|打算|任务|重点)|下学期|目标任务|总体要求|(?:主要|重点)(?:任务|举措)|预期目标"
)
BACK = Pattern(r"回顾|总结|完成情况|开展情况|落实情况|进展|成效|成绩|成就|做法|背景|现状|发展基础|形势|存在|不足|问题")
LEAD = Pattern(r"^(?:[一二三四五六七八九十]+是)?(?:下一?步|下一?阶段|今后工作中|今后一个时期|接下来)[，,：:]?")


def ahead(document: Document, facts: Facts, part: Part) -> tuple[tuple[int, int], ...]:
    """Return the stretches of blocks (first, last) of a part that look forward."""
    headings = [item for item in facts.headings.all if part.opening <= item.span.block <= part.last]
    tops = [item for item in headings if item.level <= 2 and item.alone]
    found: list[tuple[int, int]] = []
    if part.genre in PLANS:
        found.append((part.first, part.last))
    reported = _reported(facts, part)
    for at, heading in enumerate(tops):
        later = reported and any((item.year or 0) > reported for item in facts.dates.within(heading.body))
        if _forward(document.quote(heading.body), bool(later)) and not _covered(found, heading.span.block):
            after = next((item for item in tops[at + 1 :] if item.level <= heading.level), None)
            found.append((heading.span.block, after.span.block - 1 if after else part.last))
    found += _leads(document, part, headings, found)
    return tuple(sorted(found))


def _reported(facts: Facts, part: Part) -> int | None:
    """Return the year the title says is reported on; a 政府工作报告 bears the year after it."""
    years = [item.year for span in part.title_spans for item in facts.dates.within(span) if item.year]
    if not years:
        return None
    return years[0] - ("政府工作报告" in part.title)


def _forward(words: str, later: bool) -> bool:
    """Say whether a heading announces what is to come; 2025年工作回顾和2026年安排 does not, as a whole.

    `later`: it names a year after the one reported on.
    """
    hit, past = AHEAD.search(words), BACK.search(words)
    if not hit:
        return later and past is None
    return past is None or past[0] in ("存在", "不足", "问题", "形势")


def _leads(
    document: Document, part: Part, headings: list[Heading], found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the paragraphs that begin with 下一步, each to the next heading of its own height or wider."""
    leads: list[tuple[int, int]] = []
    for block in document.blocks[part.opening : part.last + 1]:
        if LEAD.match(block.text) and not _covered(found + leads, block.index):
            stop = next(
                (item.span.block for item in headings if item.span.block > block.index and item.level == 1), None
            )
            leads.append((block.index, stop - 1 if stop else part.last))
    return leads


def _covered(stretches: list[tuple[int, int]], block: int) -> bool:
    return any(first <= block <= last for first, last in stretches)
