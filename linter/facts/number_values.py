"""What a numeral is worth: Arabic, full-width, Chinese and capital numerals as exact decimals."""

from __future__ import annotations

from decimal import Decimal

GLYPHS = ("零〇○", "一壹", "二两贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
DIGITS = {char: value for value, chars in enumerate(GLYPHS) for char in chars}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
LARGEST, LONGEST = Decimal(10) ** 18, 24  # of what is counted, and its digits; more are numbers of accounts or persons
FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")


def arabic(text: str) -> Decimal:
    """Return the value of Arabic digits, half or full width, with thousands separators."""
    return Decimal(text.translate(FULL_WIDTH).replace(",", ""))


def decimals(text: str) -> int:
    """Return how many digits follow the point."""
    return len(text.translate(FULL_WIDTH).partition(".")[2])


def scale(text: str) -> int:
    """Return what the scale words of a string multiply by: 万 10⁴, 百万 10⁶, 万亿 10¹², "" 1."""
    product = 1
    for char in text:
        product *= TENS.get(char) or MYRIADS.get(char, 1)
    return product


def chinese(text: str) -> Decimal:
    """Return the value of a Chinese or capital numeral: 三千零五十二, 二〇二五, 壹拾万, 半, 一万二 (12000)."""
    if text == "半":
        return Decimal("0.5")
    if len(text) > 1 and all(char in DIGITS for char in text):
        return Decimal("".join(str(DIGITS[char]) for char in text))
    total = section = digit = 0
    last = 1
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
            last = 1 if digit == 0 else last
        elif char in TENS:
            section += (digit or 1) * TENS[char]
            digit, last = 0, TENS[char]
        elif char in MYRIADS:
            amount = section + digit
            total = (total + amount) * MYRIADS[char] if MYRIADS[char] > 10**4 else total + (amount or 1) * 10**4
            total = total or MYRIADS[char]
            section, digit, last = 0, 0, MYRIADS[char]
    # 三百五 is 350, 一万二 12000: a last digit without its unit counts tenths of the unit before
    return Decimal(total + section + digit * (last // 10 if last >= 100 else 1))


def amount(text: str) -> Decimal | None:
    """Return the yuan of an amount in capitals (壹拾万伍佰元叁角整), or None when it is none."""
    rest, total = text.rstrip("整正"), Decimal(0)
    for marks, factor in (("元圆", Decimal(1)), ("角", Decimal("0.1")), ("分", Decimal("0.01"))):
        at = max(rest.find(mark) for mark in marks)
        if at >= 0:
            if not _numeral(rest[:at]):
                return None
            total, rest = total + chinese(rest[:at]) * factor, rest[at + 1 :]
    return None if rest or not total else total


def _numeral(text: str) -> bool:
    return bool(text) and all(char in DIGITS or char in TENS or char in MYRIADS for char in text)
