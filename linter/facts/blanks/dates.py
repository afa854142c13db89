"""Dates and document numbers with a part that is missing: 2023年*月*日, 20XX年, 8月 日, 〔20XX〕X号."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from re import Match

from linter.facts.blanks.claims import Claim
from linter.facts.blanks.context import Context
from linter.facts.blanks.exceptions import is_mask
from linter.facts.blanks.scan import ATOM, BLANK, FAMILY, HOLLOW, MASK_CHARS, is_han
from linter.patterns import Pattern, lines_with

MASK = rf"(?:{ATOM}|{HOLLOW}|[?？]{{1,4}}|…{{1,2}}|某{{1,2}})"
DIGITS = r"(?:\d{1,4}|[一二三四五六七八九十〇○零]{1,4})"
HIDDEN = rf"(?:\d{{0,3}}{MASK}\d{{0,2}}|[一二]?[〇○零]?[一二三]?{MASK})"
# a blank of nothing: `年  月  日` at a line's beginning, `2023年 月 日`
PART = rf"(?:{BLANK}{{0,20}}(?:{HIDDEN}|{DIGITS}){BLANK}{{0,20}}|{BLANK}{{1,40}})"
BEGIN = (
    "[ \\u3000\\xa0\\t\\d年某零一二三四五六七八九十（(\\[〔【" + "".join(FAMILY) + "]"
)  # what any of the ways begins with
# a year, month or day without a plain figure: lines whose dates all have one need not be searched
HIDES = MASK_CHARS + "?？…某"
EMPTY = rf"[（(\[〔【 \u3000\xa0\t{MASK_CHARS}][）)\]〕】]"
UNPLAIN = Pattern(
    rf"[年月日号](?:(?<=[{HIDES}）)\]〕】年月].)|(?<=[{HIDES}]\d.)|(?<=[{HIDES}]\d\d.)|(?<={EMPTY}\d.)|(?<={EMPTY}\d\d.)"
    rf"|(?<={BLANK}.)(?<!\d{BLANK}.)|(?<=年)(?<![\u3400-\u9fff\d].)(?=.{{0,50}}月))"
)
WHOLE = Pattern(
    rf"(?={BEGIN})(?:(?P<y>(?:{BLANK}{{0,20}}(?:{HIDDEN}|{DIGITS}){BLANK}{{0,20}}|(?<![\u3400-\u9fff])(?:(?<!\S){BLANK}{{0,20}}|(?<=[：:，。]){BLANK}{{0,20}})))年"
    rf"(?:(?P<m>{PART}|)月(?:(?P<d>{PART}|)[日号])?)?"
    rf"|(?P<m2>{PART})月(?:(?P<d2>{PART})[日号])?"
    rf"|(?P<d3>{BLANK}{{0,20}}{HIDDEN}{BLANK}{{0,20}})日(?!报|期|常|程|均|益))"
)
BROKEN_YEAR = Pattern(
    r"(?<![\dA-Za-z.*×/\-])(?:(?P<short>20\d[*＊XxＸ×_○〇?？]|20[*＊XxＸ×_○〇?？]{1,2}|2[*＊XxＸ×_○〇?？]{3})(?![\dA-Za-z*])"
    r"|(?P<long>20\d?[*＊XxＸ×_○〇?？]\d{1,2})(?=年|〕|\]|】))",
    screen=Pattern("2[0*＊XxＸ×_○〇?？]\\d?[*＊XxＸ×_○〇?？]"),
)
NUMBER = Pattern(
    rf"(?P<year>[〔\[【（(](?:\d{{0,4}}{ATOM}|\d{{4}}|(?:20)?{BLANK}{{0,20}}|(?:20)?[?？…某]{{1,4}})[〕\]】）)]){BLANK}{{0,20}}(?P<serial>第?(?:{ATOM}|{HOLLOW}|[?？]{{1,3}}|…{{1,2}}|{BLANK}{{0,20}})|第?\d+)号"
)
CUT_NUMBER = Pattern(r"[〔【\[]20\d{2}\d?[ \u3000]?\d{1,4}(?=号)")
# a hole in a date of its own line or clause: 20  年上半年, 现将   年工作总结, 于   月底前, 月12日
HOLES = Pattern(
    rf"(?=[2月 \u3000\xa0\t])(?:(?<![\d.])20(?:{BLANK}{{2,20}}|\u3000)年(?![来前后间以多历内期的])"
    rf"|(?<![\d.])20{BLANK}年(?=[度上下第工]|\d{{1,2}}月)"
    rf"|(?<=[将至自于到和与及关对：])(?:{BLANK}{{2,20}}|\u3000)年(?=[度工第上下底以初末全]|\d{{1,2}}月)"
    rf"|(?<=[于至到自从在：])(?:{BLANK}{{2,20}}|\u3000)月(?=[底份初末中上下]|\d{{1,2}}日)"
    r"|(?<![^\n，。；：])月\d{1,2}日(?=[，上下前起至召组开晚、到]))"
)
SPELT = Pattern(r"二[〇○零][*＊XxＸｘ×]")  # 二〇XX年
# a stretch of months, and dates with strokes: *-*月, 1-*月, 201X/X/XX
RANGE = Pattern(
    rf"(?<![A-Za-z\d*＊\-])(?:{ATOM}|\d{{1,2}})[—–\-~～至]{ATOM}月(?!饼|票)"
    r"|(?<![\dA-Za-z.*×/\-])20[\dXxＸ×*]{2}(?P<stroke>[/.\-])[\dXxＸ×*]{1,2}(?P=stroke)[XxＸ×*]{1,2}(?![A-Za-z\d*/])",
    screen=Pattern(rf"[—–\-~～至/.][{MASK_CHARS}〔\[]"),
)
BEFORE_DATE = "自至到于将和与及关从（《，、：；"
NOT_A_DATE = tuple("来前后间轻龄级味货华纪代")
AFTER_MONTH = ("度", "均", "末", "初", "底", "球", "薪", "嫂", "光", "亮", "票", "饼", "台", "子", "坛")
AFTER_YEAR = (
    "度",
    "轻",
    "龄",
    "级",
    "味",
    "货",
    "华",
    "纪",
    "代",
    "均",
    "产",
    "限",
    "检",
    "审",
    "薪",
    "终",
    "中",
    "底",
    "初",
    "末",
    "会",
    "鉴",
    "报",
    "景",
    "画",
    "富",
)


def find(text: str, context: Context) -> Iterator[Claim]:
    """Yield the blank dates, years and document numbers of a text; not those of a form it prescribes (“20XX年X月X日”)."""
    for claim in _all(text, context):
        if not context.prescribed(claim.start):
            yield claim


def _all(text: str, context: Context) -> Iterator[Claim]:
    yield from _numbers(text)
    for match in RANGE.finditer(text):
        yield Claim(*match.span(), match.span(), "date", "月" if match[0][-1] == "月" else "年月日")
    for match in chain.from_iterable(WHOLE.finditer(text, *line) for line in lines_with(text, UNPLAIN)):
        parts = {name: part for name, part in match.groupdict().items() if part is not None}
        if _is_blank(text, match, parts, context):
            yield Claim(*_place(match), _place(match), "date", _kind(parts), form=_empty(parts))
    for match in BROKEN_YEAR.finditer(text):
        if _is_year(text, match):
            yield Claim(match.start(), match.end(), (match.start(), match.end()), "date", "年")
    for match in HOLES.finditer(text):
        yield Claim(*match.span(), match.span(), "date", "年" if "年" in match[0] else "月日")


def _place(match: Match[str]) -> tuple[int, int]:
    lead = len(match[0]) - len(match[0].lstrip(" \u3000\xa0\t"))
    return match.start() + lead, match.end()


def _kind(parts: dict[str, str]) -> str:
    return "年月日"[: len(parts)] if "y" in parts else "月日" if len(parts) > 1 else "月" if "m2" in parts else "日"


def _empty(parts: dict[str, str]) -> bool:
    """Say whether all the blank parts are blanks of nothing or lines to write on, as in forms."""
    return all(part.strip(" \u3000\xa0\t_＿0123456789") == "" for part in parts.values()) and not any(
        any(char.isdigit() for char in part) for part in parts.values()
    )


def _is_blank(text: str, match: Match[str], parts: dict[str, str], context: Context) -> bool:
    masked = [name for name, part in parts.items() if _masked(text, match, name, context)]
    if masked:
        return _fits(text, match, parts, masked, context)
    hollow = [name for name, part in parts.items() if not part.strip()]
    if not hollow:
        return False
    return _fits_hollow(text, match, parts, hollow)


def _masked(text: str, match: Match[str], name: str, context: Context) -> bool:
    part = match[name]
    if "某" in part:
        return True
    if part.strip()[:1] in ("（", "(", "[", "〔", "【", "?", "？", "…"):
        return True
    if SPELT.match(part):
        return True
    at = next((index for index, char in enumerate(part) if char in FAMILY), -1)
    if at < 0:
        return False
    run = at
    while run < len(part) and part[run] in FAMILY:
        run += 1
    start = match.start(name) + at
    if part[at] in "○〇" and (
        part[:at].strip("一二三四五六七八九十〇○零") != part[:at]
        or part[run:].strip()
        or (at and part[at - 1] in "一二三四五六七八九十")
    ):
        return False
    return is_mask(text, start, start + run - at, True, context) or part[:at].strip().isdigit()


def _fits(text: str, match: Match[str], parts: dict[str, str], masked: list[str], context: Context) -> bool:
    """A masked year alone is a blank when it cannot be a length of time (某年 only where 某 is a mask)."""
    part = parts[masked[0]]
    if "某" in part:
        dated = any(char.isdigit() for item in parts.values() for char in item)
        return dated or context.mou
    after = text[match.end() : match.end() + 1]
    if len(parts) == 1 and part.strip()[:1] in tuple("（([〔【?？…"):
        before = text[match.start() - 1 : match.start()].strip()
        return part.strip()[0] in "?？…" and (not before or before in BEFORE_DATE) and after not in NOT_A_DATE
    return not (
        len(parts) == 1 and after in AFTER_YEAR and "y" in parts and not part.strip()[:1].isdigit()
    ) or after in ("度", "底", "初", "末")


def _fits_hollow(text: str, match: Match[str], parts: dict[str, str], hollow: list[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    filled = [part for part in parts.values() if part.strip()]
    if "y" in parts and len(parts) >= 2:
        if len(filled) == len(parts):
            return False
        if not filled:
            return (
                len(parts) == 3
                and any(part for part in parts.values())
                and not is_han(text[match.start() - 1 : match.start()])
            )
        return after not in AFTER_MONTH
    if "m2" in parts and "d2" in parts:
        return after not in ("均", "常", "益", "报", "程") and parts["m2"].strip().isdigit()
    return False


def _is_year(text: str, match: Match[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    if match["long"]:
        return True
    mask = match["short"].lstrip("0123456789")
    if len(match["short"]) < 4 and after not in ("年", "〕", "]"):
        return False
    if after == "年" or after in tuple("〕])】）—-–~～/.版级届至度"):
        return True
    return len(match["short"]) == 4 and len(mask) > 1 and not (after and after.isascii() and after.isalnum())


def _numbers(text: str) -> Iterator[Claim]:
    for match in NUMBER.finditer(text):
        inner, serial = match["year"][1:-1].strip(), match["serial"].strip().removeprefix("第").strip()
        known = inner.isdigit() and serial.isdigit()
        before = text[match.start() - 1 : match.start()]
        if (
            not known
            and (inner or serial)
            and (is_han(before) or match["year"][0] == "〔")
            and not _plain(match, inner)
        ) or (not inner and not serial and match["year"][0] == "〔"):
            yield Claim(match.start(), match.end(), (match.start(), match.end()), "date", "号")
    for match in CUT_NUMBER.finditer(text):
        yield Claim(match.start(), match.end(), (match.start(), match.end()), "date", "号")


def _plain(match: Match[str], inner: str) -> bool:
    """Round brackets may be no year at all: （3）号."""
    return match["year"][0] in "（(" and not (inner[:2] == "20" or len(inner) == 4)
