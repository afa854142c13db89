"""The numbers that stand before headings and items: 一、（一）1.（1）① 第一章, in all widths and slips of the pen."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from linter.patterns import Pattern

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
HAN = "[一二三四五六七八九十百零〇]{1,6}"
ARABIC = "[0-9０-９]{1,3}"

# Schemes from the widest to the narrowest; "第一条" runs through all chapters, so it stands below them.
SCHEMES = (
    ("第一编", rf"第(?P<n>{HAN}|{ARABIC})[编篇]"),
    ("第一部分", rf"第(?P<n>{HAN}|{ARABIC})部分"),
    ("第一章", rf"第(?P<n>{HAN}|{ARABIC})章"),
    ("第一节", rf"第(?P<n>{HAN}|{ARABIC})节"),
    ("第一条", rf"第(?P<n>{HAN}|{ARABIC})条"),
    ("一、", rf"(?P<n>{HAN})(?:[、，,．.]|[ \u3000]*、|[:：](?=.))"),
    ("（一）", rf"[（(〔【\[]?[ \u3000]*(?P<n>{HAN})[ \u3000]*[）)〕】\]]|(?P<m>[㈠-㈩])"),
    ("1.1", rf"(?P<n>{ARABIC}(?:[.．]{ARABIC})+)(?:[.．、](?![0-9０-９])|(?=[ \u3000\u4e00-\u9fff]))"),
    ("1.", rf"(?P<n>{ARABIC})(?:[.．、](?:(?![0-9０-９])|(?=(?:19|20)\d\d年))|[ \u3000]+[.．、])|(?P<m>[⒈-⒛])"),
    ("（1）", rf"[（(〔【\[][ \u3000]*(?P<n>{ARABIC})[ \u3000]*[）)〕】\]]|(?P<m>[⑴-⒇])"),
    ("1）", rf"(?P<n>{ARABIC})[）)]"),
    ("①", r"(?P<m>[①-⑳])"),
)
RANK = {scheme: rank for rank, (scheme, _) in enumerate(SCHEMES)}
FIRST_OF = {"㈠": 10, "⒈": 20, "⑴": 20, "①": 20}

# 一、二等奖 / 一、二季度 / 三、四线城市: two numbers of one thing, no heading
PAIR = Pattern(
    r"(?P<a>[一二三四五六七八九])、(?P<b>[二三四五六七八九十])(?:[、和及至到]?[三四五六七八九十])*"
    r"(?=[等级季期线类批产次月年层阶步者号楼区组轮届线环天个位名])"
)
NUMBER = Pattern(
    "(?:(?P<hundreds>[一二三四五六七八九]?)百[零〇]?)?(?:(?P<tens>[一二三四五六七八九]?)十)?(?P<ones>[一二三四五六七八九])?"
)
# 一九五八，: a year in Chinese digits
WRITTEN_YEAR = Pattern("[一二三四五六七八九零〇]{3,}")
# （四）、（五）项所列…: items that are referred to
QUOTED = Pattern(
    r"[、，和及至到—~～-][（(](?:[一二三四五六七八九十百]{1,4}|[0-9]{1,3})[）)]|项(?!目)|款(?![项待])|目(?![标的录前光次])"
)
# 第一条 of a sentence (第三条规定的…) is no heading: a blank or the end must follow, or a short line
AFTER_UNIT = Pattern(r"[ \u3000\xa0\n：:、，]|$")


# 1.5亿元, 3.8%: a figure that begins a sentence
QUANTITY = Pattern("[万亿千百元米吨公亩倍个人次家项年月日%％℃—–~～至]|以[上下]|平方|立方|[-]\\d")


class Marker(NamedTuple):
    """A number before a heading or item: `scheme` as in `SCHEMES`, `number` its value, `start` and `end` with its
    brackets and mark (offsets in the text it was read from). `path` are the numbers before the last (1.2.3: 1, 2)."""

    scheme: str
    number: int
    start: int
    end: int
    path: tuple[int, ...] = ()


@cache
def _pattern(scheme: str) -> Pattern:
    return Pattern(dict(SCHEMES)[scheme])


def chinese(text: str) -> int | None:
    """Return the value of a Chinese number below a thousand (十二, 三十, 二〇, 一百零五); None when it is none."""
    if not text or any(char not in "十百" and char not in DIGITS for char in text):
        return None
    if "十" not in text and "百" not in text:
        return int("".join(str(DIGITS[char]) for char in text))
    shape = NUMBER.fullmatch(text)
    if not shape:
        return None
    hundreds = DIGITS.get(shape["hundreds"], 1) * 100 if "百" in text else 0
    tens = DIGITS.get(shape["tens"] or "", 1) * 10 if "十" in text else 0
    return hundreds + tens + DIGITS.get(shape["ones"] or "", 0)


def value(text: str) -> int | None:
    """Return the value of a number in Arabic (either width) or Chinese digits; None when it is none."""
    return int(text) if text.isdigit() else chinese(text)


def marker_at(text: str, start: int = 0) -> Marker | None:
    """Read the heading number at code point `start` of `text`; None when there is none."""
    if start >= len(text) or text[start] not in STARTERS:
        return None
    for scheme, _ in SCHEMES:
        match = _pattern(scheme).match(text, start)
        if match and not _is_prose(scheme, text, start, match.end()):
            found = _marker(scheme, match.groupdict(), start, match.end())
            if found:
                return found
    return None


STARTERS = frozenset("第一二三四五六七八九十百零〇（(〔【[0123456789０１２３４５６７８９") | frozenset(
    chr(code) for first, last in ("①⑳", "⑴⒇", "⒈⒛", "㈠㈩") for code in range(ord(first), ord(last) + 1)
)


def _marker(scheme: str, groups: dict[str, str | None], start: int, end: int) -> Marker | None:
    sign = groups.get("m")
    if sign:
        first = max(char for char in FIRST_OF if char <= sign and ord(sign) - ord(char) < FIRST_OF[char])
        return Marker(scheme, ord(sign) - ord(first) + 1, start, end)
    parts = [value(part) for part in (groups.get("n") or "").replace("．", ".").split(".")]
    if None in parts:
        return None
    numbers = [part for part in parts if part is not None]
    return Marker(scheme, numbers[-1], start, end, tuple(numbers[:-1]))


def _is_prose(scheme: str, text: str, start: int, end: int) -> bool:
    """Say whether what looks like a number is the beginning of a sentence."""
    if scheme == "一、":
        return bool(PAIR.match(text, start) or WRITTEN_YEAR.match(text, start))
    if scheme in ("（一）", "（1）"):
        return bool(QUOTED.match(text, end))
    if scheme.startswith("第"):
        return not AFTER_UNIT.match(text, end) and (len(text) - start > 20 or text[-1] in "。；，")
    return scheme == "1.1" and bool(QUANTITY.match(text, end))
