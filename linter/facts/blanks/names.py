"""Names that are hidden: *市*区, XX局, ××市, 某某单位, （某）."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.facts.blanks.claims import Claim, Taken
from linter.facts.blanks.context import Context
from linter.facts.blanks.exceptions import is_mask
from linter.facts.blanks.scan import ATOM, BLANK, MASK_AHEAD
from linter.facts.blanks.words import nouns
from linter.patterns import Pattern

MOU_BRACKET = Pattern(r"[（(]某+[）)]")
MOU_WORDS = Pattern(
    r"某某+(?=(?P<noun>单位|[市县区局省镇乡厅]|街道|社区|公司|企业|集团|学校|医院|学院|大学|中心|协会|同志|部门|书记|主任|局长|院长|校长|经理"
    r"|活动|工作|项目|工程|会议|行动|方案|制度|品牌|系统|年(?=[，某初底末])))"
)
MOU = Pattern(r"某(?=(?P<noun>单位|自治[区州县]|[省市县区镇乡局厅委处年]|公司|部门|街道|集团|学校|中心))")
ROUND = Pattern(
    r"[（(](?P<what>姓名|单位名称|单位全称|单位|地名|时间|日期|会议名称|活动名称|文件名称|具体数字|数字|数据)[）)]"
)
LEAD = tuple("由向在以为经据对被和与及，。；、：:\n")


@cache
def _run() -> Pattern:
    return Pattern(rf"{MASK_AHEAD}(?:(?P<mask>{ATOM}){BLANK}?(?P<noun>{nouns().pattern})|(?P<alone>{ATOM}))")


def find(text: str, context: Context, taken: Taken) -> Iterator[Claim]:
    """Yield the hidden names of a text; masks that figures and dates have taken are left out."""
    for match in _run().finditer(text):
        group = "mask" if match["mask"] else "alone"
        start, end = match.span(group)
        if not taken.free(start, end) or not is_mask(text, start, end, bool(match["noun"]), context):
            continue
        if context.prescribed(start) or (context.cases and not context.at_edge(start)):
            continue
        yield Claim(start, end, (start, match.end()), "name", match["noun"] or "")
    yield from _words(text, context)
    yield from _round(text)


def _words(text: str, context: Context) -> Iterator[Claim]:
    for match in MOU_BRACKET.finditer(text):
        yield Claim(*match.span(), match.span(), "name")
    if not context.cases:
        for match in MOU_WORDS.finditer(text):
            noun, end = match["noun"], match.end() + len(match["noun"])
            yield Claim(*match.span(), (match.start(), end), "date" if noun == "年" else "name", noun)
    if context.mou:
        for match in MOU.finditer(text):
            noun = match["noun"]
            yield Claim(
                *match.span(), (match.start(), match.end() + len(noun)), "date" if noun == "年" else "name", noun
            )


def _round(text: str) -> Iterator[Claim]:
    """（姓名） in the place of a name, or （日期） as a line."""
    for match in ROUND.finditer(text):
        after = text[match.end() : match.end() + 2]
        before = text[match.start() - 1 : match.start()]
        alone = before in ("", "\n") and after[:1] in ("", "\n")
        if after == "同志" or alone or (before in LEAD and before and after[:1] and after[0] not in "，。；、：:\n"):
            yield Claim(*match.span(), match.span(), "name", match["what"], f"{match['what']}")
