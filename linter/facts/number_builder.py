"""From numerals to quantities: units, ranges, approximators, what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.number_context import AFTER, BEFORE, Context
from linter.facts.number_scan import Token, tokens
from linter.facts.number_units import unit_at
from linter.facts.number_values import LARGEST, LONGEST, amount, arabic, chinese, decimals, scale
from linter.facts.numbers import Quantity
from linter.model import Document
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

RANGE = Pattern(r"[ \u3000]?(?:[~～〜]|[-—－–]|至|到)[ \u3000]?")
FROM = Pattern(r"[由从自](?:[^，。；：、\n]{0,12})$")
# Chinese numerals that are vague amounts when they stand beside each other: 三五天, 两三个, 七八十人
DIGITS = "一二两三四五六七八九"
SCALES_ONLY = frozenset("百千万亿")
TENS_AND_MORE = frozenset("十百千万亿")
TO_CHINESE = Pattern(r"[至到][一二两三四五六七八九十半]")
RESTATED = Pattern(r"[（(]\d{1,4}[）)]")
LONGEST_BARE = 6
"""Digits a figure without a unit has at most; longer ones are numbers of accounts and the like."""


class Raw(NamedTuple):
    """A numeral with its unit. unit_start, end: extent of the unit in the document's text."""

    token: Token
    value: Decimal
    high: Decimal | None
    written: Decimal
    unit: str
    unit_start: int
    end: int
    suffix: str = ""


def quantities(document: Document, facts: Facts) -> Iterator[Quantity]:
    """Yield the quantities of a document in document order."""
    context = Context(document, facts.scopes)
    sentences = _SentenceStarts(document, facts)
    previous_end = 0
    for first, last in _paired(document.text, list(_raws(document.text))):
        begin = sentences.start(first.token.start)
        item = _quantity(context, first, last, max(begin, previous_end), begin)
        yield item
        previous_end = document.offset(item.span) + item.span.end - item.span.start


class _SentenceStarts:
    """Where the sentence of a place begins; places are asked for in document order."""

    def __init__(self, document: Document, facts: Facts) -> None:
        self.starts = [document.offset(span) for span in facts.sentences.spans] or [0]
        self.at = 0

    def start(self, place: int) -> int:
        while self.at + 1 < len(self.starts) and self.starts[self.at + 1] <= place:
            self.at += 1
        return self.starts[self.at]


def _raws(text: str) -> Iterator[Raw]:
    end = 0
    for token in tokens(text):
        if token.start < end or len(token.digits) > LONGEST:
            continue
        raw = _raw(text, token)
        if raw and raw.value < LARGEST:
            end = raw.end
            yield raw


def _raw(text: str, token: Token) -> Raw | None:
    if token.form == "capital":
        value = amount(token.digits)
        if value is None or len(token.digits) < 2:
            return None
        return Raw(token, value, None, value, "元", token.end, token.end)
    if token.form == "fraction":
        return _fraction(token)
    return _counted(text, token)


def _fraction(token: Token) -> Raw | None:
    if not token.digits.replace(".", "").isdigit() and ("点" in token.digits or token.digits == "几"):
        return None
    value = arabic(token.digits) if token.digits[0].isdigit() else chinese(token.digits)
    whole = chinese(token.denominator) if token.denominator not in SCALES_ONLY else Decimal(scale(token.denominator))
    if not whole:
        return None
    return Raw(token, value * 100 / whole, None, value, "%", token.end, token.end)


def _counted(text: str, token: Token) -> Raw | None:
    plain = token.form != "chinese"
    start = token.end + (text[token.end : token.end + 1] in (" ", "\u00a0"))
    unit = unit_at(text, start, plain)
    if not unit:
        start = token.end
    after = text[start : start + 1]
    if not unit and (not _bare(text, token) or (after.isascii() and after.isalpha())):
        return None
    end = start + (len(unit.text) if unit else 0)
    rate = _per(text, end) if unit else ""
    name = unit.text if unit else "元" if text[token.start - 1 : token.start] in ("¥", "￥") else ""
    pair = None if plain else _vague(token.digits)
    if pair:
        low, high = pair
        return Raw(token, low, high, low, name + rate, start, end + len(rate))
    written = arabic(token.digits) if plain else chinese(token.digits)
    value = written * scale(token.scale)
    return Raw(token, value, None, written, name + rate, start, end + len(rate))


def _bare(text: str, token: Token) -> bool:
    """Say whether a numeral may stand without a unit."""
    if token.ordinal:
        return True
    if token.form == "chinese":
        restated = text[token.start - 1 : token.start] in ("（", "(") and text[max(0, token.start - 2)].isdigit()
        return restated or bool(RESTATED.match(text, token.end)) or bool(TO_CHINESE.match(text, token.end))
    return bool(token.scale) or len(token.digits.replace(",", "")) <= LONGEST_BARE or "." in token.digits


def _per(text: str, end: int) -> str:
    """Return the second half of a compound unit: /亩, 每立方米."""
    if text[end : end + 1] not in ("/", "每"):
        return ""
    unit = unit_at(text, end + 1, True)
    return text[end] + unit.text if unit else ""


def _vague(digits: str) -> tuple[Decimal, Decimal] | None:
    """Return the two ends of 三五, 两三百, 七八十."""
    pair = digits[:2]
    if len(digits) < 2 or any(char not in DIGITS for char in pair) or any(char in DIGITS for char in digits[2:]):
        return None
    low, high = chinese(pair[0] + digits[2:]), chinese(pair[1] + digits[2:])
    return (low, high) if low < high else None


def _paired(text: str, raws: list[Raw]) -> Iterator[tuple[Raw, Raw | None]]:
    """Yield each numeral, two joined by a range mark together."""
    index = 0
    while index < len(raws):
        first = raws[index]
        last = raws[index + 1] if index + 1 < len(raws) else None
        if last and _is_range(text, first, last):
            yield first, last
            index += 2
        else:
            if first.unit or not TO_CHINESE.match(text, first.end):
                yield first, None
            index += 1


def _is_range(text: str, first: Raw, last: Raw) -> bool:
    between = text[first.end : last.token.start]
    if len(between) > 3 or not RANGE.fullmatch(between) or first.token.ordinal or first.high or last.high:
        return False
    if not last.unit and not last.token.scale:
        return False
    if first.unit and first.unit != last.unit:
        return False
    return not (first.unit and FROM.search(text[max(0, first.token.start - 14) : first.token.start]))


def _quantity(context: Context, first: Raw, last: Raw | None, floor: int, sentence: int) -> Quantity:
    document, end_raw = context.document, last or first
    start, end = first.token.start, end_raw.end
    before, after = _around(document.text, start, end, floor)
    noun, subject = context.noun(end + len(after), end_raw.unit), context.subject(start, floor)
    counted = noun or subject
    scaled = _shared_scale(first, last)
    own_value = first.token.form in ("capital", "fraction") or first.high is not None
    return Quantity(
        span=document.span(start - len(before), end + len(after)),
        number=document.span(start, first.token.digits_end),
        unit_span=document.span(end_raw.unit_start, end),
        value=first.value if own_value else first.written * scaled,
        high=last.value if last else first.high,
        written=first.written,
        scale=scaled,
        decimals=decimals(first.token.digits) if first.token.form in ("arabic", "full-width") else 0,
        unit=end_raw.unit,
        form="chinese" if first.token.form == "fraction" else first.token.form,
        approx=_approximators(first, last, before, after),
        ordinal=first.token.ordinal,
        counted=document.quote(counted) if counted else "",
        counted_span=counted,
        scope=context.scope(start, sentence),
        core=document.span(start, end),
        subject=document.quote(subject) if subject else "",
        fraction=first.token.form == "fraction" and first.token.denominator != "百",
        low_unit=first.unit if last else "",
        low_scale=scale(first.token.scale) if last else 1,
    )


def _shared_scale(first: Raw, last: Raw | None) -> int:
    """Return the scale of a figure; the lower end of 5-10万 has that of the upper one."""
    own = scale(first.token.scale)
    shared = last is not None and not first.unit and own == 1 and first.written < last.written
    return scale(last.token.scale) if last and shared else own


def _approximators(first: Raw, last: Raw | None, before: str, after: str) -> tuple[str, ...]:
    inside = (*first.token.approx, *(last.token.approx if last else ()))
    vague = "概数" if first.high is not None and not last else ""
    return tuple(word for word in (before, *inside, after, vague) if word)


def _around(text: str, start: int, end: int, floor: int) -> tuple[str, str]:
    """Return the approximators right before (not before `floor`) and right after a figure, as they stand."""
    found, after = BEFORE.search(text[max(floor, start - 5) : start]), AFTER.match(text, end)
    before = found.group() if found else ""
    if before == "上" and text[start] not in TENS_AND_MORE:
        before = ""
    return before, (after.group() if after else "")
