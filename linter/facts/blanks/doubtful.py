"""Signs that are masks only by where they stand (？名, …场, 共——次), or because the draft uses them so again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from re import Match

from linter.facts.blanks.claims import Claim
from linter.facts.blanks.context import Context
from linter.facts.blanks.scan import HAN
from linter.facts.blanks.words import SCALE, nouns, units
from linter.patterns import Pattern

END = r"(?=[，。；、,;）)”]|\n|\Z)"
AFTER_VERBS = "到超破成育入及施展等建设理发放集出现聘训问访助置供得获批定布开办"
ASKS = "吗呢么何谁哪吧啊办样"  # a question mark behind these asks
ODD = r"(?<![^\n，、；：《（第”])"  # where no sentence can end: a line's beginning, behind a comma or 第
USED_AGAIN = 3  # places that make a rare sign a mask
RARE = "NnMm▲△◆◇●★☆@＠&＆"


@cache
def _query() -> Pattern:
    mask = r"(?P<mask>[?？]{1,3}|…{1,2})"
    unit = rf"(?:[余多]?{SCALE}?|{SCALE}[余多]){units().pattern}"
    ends = rf"(?<=[{HAN}]){mask}(?!对)(?P<unit>{unit}|{SCALE}){END}"
    rate = rf"(?<=[{HAN}、，]){mask.replace('mask', 'mask2')}(?P<unit2>[%％]|个百分点|{SCALE}?(?:[美欧]元|元))"
    cued = rf"(?<=[约近达共至中有为区{AFTER_VERBS}]){mask.replace('mask', 'mask3')}(?P<unit3>{unit})(?=[{HAN}（\d])"
    twice = rf"(?<=[{HAN}、])(?P<mask4>[?？]{{2,3}})(?P<unit4>{unit})"
    odd = rf"{ODD}{mask.replace('mask', 'mask5')}(?P<unit5>{unit})"
    return Pattern(f"(?=[?？…])(?:{odd}|{ends}|{rate}|{cued}|{twice})", screen=Pattern("[?？…]"))


@cache
def _name() -> Pattern:
    place = rf"(?:{ODD}|(?<=[赴与由向共于和及往驻]))"
    return Pattern(
        rf"(?=[?？])(?:{place}(?P<mask>[?？]{{1,3}})(?P<noun>{nouns().pattern})|(?P<mask2>[?？]{{1,3}})(?P<noun2>总书记))",
        screen=Pattern("[?？]"),
    )


@cache
def _dashes() -> Pattern:
    return Pattern(
        rf"(?<=[约共近达为了各至到计])(?P<mask>[-－—–]{{2,4}})(?P<unit>{SCALE}?{units().pattern})",
        screen=Pattern("[约共近达为了各至到计][-－—–]"),
    )


@cache
def _rare() -> Pattern:
    return Pattern(
        rf"(?<=[{HAN}、，；：（“])(?P<mask>(?P<sign>[{RARE}])(?P=sign){{0,3}})(?P<unit>[余多]?{SCALE}?{units().pattern})",
        screen=Pattern(rf"[{HAN}、，；：（“][{RARE}]"),
    )


@cache
def _worded() -> Pattern:
    mask = r"[（(【\[](?:若干|具体数字|数字|数量|数据|人数|次数|金额|几)[）)】\]]"
    return Pattern(rf"(?P<mask>{mask})(?P<unit>[余多]?{SCALE}?{units().pattern})", screen=Pattern(mask))


def find(text: str, context: Context) -> Iterator[Claim]:
    """Yield the figures and names behind such signs."""
    for match in _query().finditer(text):
        if text[match.start() - 1 : match.start()] not in tuple(ASKS):
            group = next(name for name in ("mask", "mask2", "mask3", "mask4", "mask5") if match[name])
            yield _claim(match, group, "count", match[group.replace("mask", "unit")])
    for match in _name().finditer(text):
        group = "mask" if match["mask"] else "mask2"
        yield _claim(match, group, "name", match[group.replace("mask", "noun")])
    for match in _worded().finditer(text):
        yield _claim(match, "mask", "count", match["unit"])
    yield from _used_again(text)


def _used_again(text: str) -> Iterator[Claim]:
    """Yield figures behind signs that hide nothing unless the draft has them before measure words several times."""
    rare = list(_rare().finditer(text))
    often = Counter(match["sign"] for match in rare)
    dashed = list(_dashes().finditer(text))
    chosen = [match for match in rare if often[match["sign"]] >= USED_AGAIN] + (dashed if len(dashed) > 1 else [])
    for match in chosen:
        yield _claim(match, "mask", "count", match["unit"])


def _claim(match: Match[str], group: str, kind: str, noun: str) -> Claim:
    return Claim(match.start(group), match.end(group), (match.start(group), match.end()), kind, noun)
