"""Figures that are missing: a mask, or nothing, before a measure word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import Match

from linter.facts.blanks.claims import Claim
from linter.facts.blanks.context import Context
from linter.facts.blanks.doubtful import AFTER_VERBS, END
from linter.facts.blanks.exceptions import is_mask
from linter.facts.blanks.scan import ATOM, BLANK, HAN, HOLLOW, MASK_AHEAD
from linter.facts.blanks.wanted import SURNAME
from linter.facts.blanks.words import GROUP_DOES, ORGANS, SCALE, units
from linter.patterns import Pattern

CUES = "共约近达超第计各了至为有增过率"
NUMERAL_BEFORE = "一二两三四五六七八九十百千万几数多每首上下再屡历这那某各本此逐初层档名批车座频场人轮班半无哪"
PLAIN = frozenset("次篇")  # words a blank alone may stand before, besides the firm ones


@cache
def _amount() -> str:
    unit = units().pattern
    return rf"(?:[余多几]?{SCALE}[余多]?{unit}?|[余多几]?{unit}|[余多]{END})"


@cache
def _masked() -> Pattern:
    number = rf"(?:(?<!\d)\d[\d,]{{0,30}}[.．]?)?{ATOM}(?:[.．,，—\-~～至到]{ATOM}|\.\d+)?"
    ahead = MASK_AHEAD.replace("[", r"[\d")
    return Pattern(rf"{ahead}(?P<mask>{number}){BLANK}?(?P<unit>{_amount()})", screen=Pattern(MASK_AHEAD))


@cache
def _hollow() -> Pattern:
    return Pattern(rf"(?=[（(【\[〔])(?P<mask>{HOLLOW}){BLANK}?(?P<unit>{_amount()})", screen=Pattern(HOLLOW))


@cache
def _empty() -> Pattern:
    firm = rf"[余多]?(?:{units().firm}|[次篇][余多]?)"
    wide = rf"(?:\u3000|{BLANK}{{2,40}})"
    ways = (
        rf"(?<=[{CUES}]){BLANK}{{1,40}}(?P<unit>{_amount()}){END}",
        rf"(?<=[{HAN}”》）]){BLANK}{{1,40}}(?P<unit2>{firm}|[余多]?[条件名家份个处所项户场座人]){END}",
        rf"(?<=[：:])(?<!单位[：:]){BLANK}{{1,40}}(?P<unit3>{firm}){END}",
        rf"(?<=[{HAN}”》）]){wide}(?P<unit4>{_amount()}){END}",
        rf"(?<=[{CUES}{AFTER_VERBS}]){wide}(?P<unit5>{_amount()})(?=[{HAN}])",
        rf"(?<=[{HAN}、，]){BLANK}{{1,40}}(?P<unit6>[%％]|个百分点)(?=[{HAN}，。；、])",
        # within running text
        rf"(?<=[{HAN}、，]){wide}(?P<unit7>{_amount()})(?=[{HAN}（\d])",
    )
    return Pattern(f"(?={BLANK})(?:{'|'.join(ways)})", screen=_gap())


@cache
def _gap() -> Pattern:
    """Blanks between words and what a measure word may begin with."""
    firsts = "".join(
        sorted({unit[0] for unit in units().wanted} | set("余多几十百千万亿次篇%％个条件名家份处所项户场座人"))
    )
    return Pattern(rf"{BLANK}(?<=[{HAN}”》）：:、，].){BLANK}{{0,39}}[{re.escape(firsts)}]")


WIDE = Pattern(r"(?<=\S)[ \u3000]{2,40}(?=\S)|(?<=\S)\u3000(?=\S)")
ORDINAL = Pattern(
    r"第(?P<gap>[ \u3000\xa0]*)(?P<unit>届|季度|(?<=[ \u3000\xa0])[位名](?=[，。；、])"
    r"|次(?=会议|全|集体|常委)|批(?=[一-鿿])|轮(?=巡)|号(?=文))"
)
BARE = Pattern(
    rf"(?=[%％个余共资投经金罚会学培检活调研讲宣督巡走演座党])"
    rf"(?:(?P<unit>%(?<=[{HAN}]%)|％(?<=[{HAN}]％)|个(?<=[{HAN}]个)百分点|余(?<=[{HAN}]余)(?:人次|次|家|件|份|名|条|篇|场|万元))"
    r"(?=[，。；、]|参[加与])"
    r"|共(?<![公中总]共)(?P<total>[次篇项件]|人次|万元|(?:名|家|户|场)(?=[，。；])|人(?=[，。；]|参加|参与))(?=[，。；、参])"
    r"|(?:资金|投资|经费|金额|罚款)(?P<money>[万亿]元)(?=[，。；、])"
    r"|(?:会议|学习|培训|检查|活动|调研|研讨|讲座|宣讲|督导|巡查|走访|演练|座谈|党课)(?P<times>次)(?=[，。；]))"
)

GROUP = Pattern(rf"[{ORGANS}][XxＸ]组(?:{GROUP_DOES})")


def find(text: str, context: Context) -> Iterator[Claim]:
    """Yield the missing figures of a text."""
    for match in _masked().finditer(text):
        first, last = _run(match)
        if is_mask(text, first, last, True, context) and not _ambiguous(text, match):
            yield _claim(match, "mask", match["unit"])
    for match in _hollow().finditer(text):
        if _fits(text, match) and not context.questions:
            yield _claim(match, "mask", match["unit"])
    yield from _ordinals(text)
    yield from _empties(text, context)
    if context.some:
        yield from _some(text)
    yield from _bare(text, context)


def _run(match: Match[str]) -> tuple[int, int]:
    """Return where the mask characters of a match stand, digits left aside."""
    mask = match["mask"]
    skip = len(mask) - len(mask.lstrip("0123456789,.．"))
    atom = re.match(ATOM, mask[skip:])
    width = atom.end() if atom else len(mask) - skip
    return match.start("mask") + skip, match.start("mask") + skip + width


def _ambiguous(text: str, match: Match[str]) -> bool:
    """Say whether a number is multiplied: 3×个; 2*3; a range of digits around the mask."""
    mask, start = match["mask"], match.start("mask")
    if mask[0].isdigit() and mask.lstrip("0123456789,.．") in ("x", "X", "×", "_", "○", "〇", "□"):
        return True
    if match["unit"] == "号" and len(mask) == 1 and text[start - 1 : start] != "第":
        return True  # “长江X号” is a name
    if match["unit"] == "组" and len(mask) == 1 and GROUP.search(text, max(0, start - 1), start + 6):
        return True  # “局X组决策”: 党组
    if match["unit"].startswith("多") and SURNAME.search(text[max(0, start - 4) : start]):
        return True  # “局长张*多次带队”: the name is hidden
    return text[start - 1 : start].isdigit()


def _claim(match: Match[str], group: str, unit: str) -> Claim:
    return Claim(match.start(group), match.end(group), (match.start(group), match.end()), "count", unit)


def _fits(text: str, match: Match[str]) -> bool:
    """Say whether empty brackets stand where a figure belongs, not behind a word they explain."""
    before = text[match.start() - 1 : match.start()]
    return bool(before) and before not in ")）" and not (before.isascii() and before.isalnum())


def _empties(text: str, context: Context) -> Iterator[Claim]:
    for match in _empty().finditer(text):
        unit = next(group for group in match.groups() if group)
        if match["unit2"] and context.document.format == "pdf":
            continue  # blanks between the words of a PDF are often the layout's
        if match["unit7"] and not _running(text, match, context):
            continue
        before = text[match.start() - 1]
        if (before in NUMERAL_BEFORE and before not in CUES) or _spread(text, match.start()):
            continue
        start = match.start()
        yield Claim(start, match.end() - len(unit), (start, match.end()), "count", unit)


def _running(text: str, match: Match[str], context: Context) -> bool:
    """Say whether a wide blank stands in a running sentence, not between the columns of a list."""
    if context.document.format == "pdf":
        return False
    line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    return len(line) >= 20 and ("，" in line or "。" in line) and sum(1 for _ in WIDE.finditer(line)) <= 12


def _spread(text: str, start: int) -> bool:
    """Say whether the text is spaced out (全 文 如 此) or too short to leave something out of (附  件)."""
    line = text[max(0, start - 12) : start].rpartition("\n")[2]
    return line[-2:-1] in (" ", "\u3000") or len(line) < 2


def _ordinals(text: str) -> Iterator[Claim]:
    for match in ORDINAL.finditer(text):
        yield Claim(match.start("gap"), match.end("gap"), (match.start(), match.end()), "count", match["unit"])


def _bare(text: str, context: Context) -> Iterator[Claim]:
    for match in BARE.finditer(text):
        unit = next(match[name] for name in ("unit", "total", "money", "times") if match[name])
        if match["unit"] and (
            text[match.start() - 1] in NUMERAL_BEFORE + "点分几数之用以是干某其剩富盈结业有"
            or _in_cell(text, match, context)
        ):
            continue
        yield Claim(
            match.end() - len(unit), match.end() - len(unit), (match.end() - len(unit), match.end()), "count", unit
        )


def _in_cell(text: str, match: Match[str], context: Context) -> bool:
    block = context.document.span(match.start(), match.end()).block
    return context.document.blocks[block].cell is not None


@cache
def _counted() -> Pattern:
    return Pattern(rf"若干(?P<unit>[%％]|{SCALE}?{units().pattern}|{SCALE})")


def _some(text: str) -> Iterator[Claim]:
    for match in _counted().finditer(text):
        yield Claim(match.start(), match.start() + 2, (match.start(), match.end()), "count", match["unit"])
