"""Numbers as Word's list formats write them."""

from __future__ import annotations

from collections.abc import Callable

DIGITS, UNITS = "零一二三四五六七八九", ("", "十", "百", "千")
LEGAL_DIGITS, LEGAL_UNITS = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def chinese(number: int, digits: str = DIGITS, units: tuple[str, ...] = UNITS) -> str:
    """Write 0 to 9999 with place words: 105 is 一百零五, 12 is 十二 (legal: 壹拾贰)."""
    if not 0 < number < 10_000:
        return str(number)
    out, gap = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            out += (digits[0] if gap and out else "") + digits[digit] + units[place]
        gap = not digit
    return out[1:] if 10 <= number < 20 and digits is DIGITS else out


def _cycle(letters: str) -> Callable[[int], str]:
    """Take letters in turn; beyond the last the number stays in figures."""
    return lambda number: letters[number - 1] if 0 < number <= len(letters) else str(number)


def _from(first: str, count: int) -> Callable[[int], str]:
    return _cycle("".join(chr(ord(first) + step) for step in range(count)))


def _positional(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(figure)] for figure in str(max(0, number)))


def _letters(number: int) -> str:
    """Word repeats a letter: 27 is AA, 28 is BB."""
    return chr(ord("A") + (number - 1) % 26) * min(30, (number - 1) // 26 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for size, letters in ROMAN:
        out += letters * (number // size)
        number %= size
    return out


def _counting(number: int) -> str:
    return chinese(number) if number < 100 else _positional("○一二三四五六七八九")(number)


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "none": lambda number: "",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _positional("０１２３４５６７８９"),
    "decimalFullWidth2": _positional("０１２３４５６７８９"),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": chinese,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "chineseLegalSimplified": lambda number: chinese(number, LEGAL_DIGITS, LEGAL_UNITS),
    "ideographLegalTraditional": lambda number: chinese(number, "零壹貳參肆伍陸柒捌玖", LEGAL_UNITS),
    "ideographDigital": _positional("○一二三四五六七八九"),
    "taiwaneseDigital": _positional("○一二三四五六七八九"),
    "japaneseDigitalTenThousand": _positional("〇一二三四五六七八九"),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from("㊀", 10),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
}


def written(number: int, style: str) -> str:
    """Write `number` in a list format of WordprocessingML, or in one given by example (“001, 002, 003, ...”).

    Formats of other languages become plain figures.
    """
    if style.startswith("0"):
        return str(number).zfill(len(style.split(",", 1)[0]))
    return FORMATS.get(style, str)(number)
