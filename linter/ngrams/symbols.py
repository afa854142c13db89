"""Text as the count table sees it: one symbol a character, so that positions stay as they are."""

from __future__ import annotations

OTHER, DIGIT, LETTER, COMMA = "|", "0", "a", "，"
DIGITS = "0123456789０１２３４５６７８９"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%％"


class _Symbols(dict[int, str]):
    """Maps code points to symbols; an unknown one is looked at once."""

    def __missing__(self, code: int) -> str:
        symbol = chr(code) if 0x4E00 <= code <= 0x9FFF or chr(code) in "、，〇" else OTHER
        self[code] = symbol
        return symbol


SYMBOLS = _Symbols(
    {**{ord(char): DIGIT for char in DIGITS}, **{ord(char): LETTER for char in LETTERS}, ord(","): COMMA}
)


def symbols(text: str) -> str:
    """Return `text` with digits, letters and marks each turned into one symbol; as long as `text`."""
    return text.translate(SYMBOLS)
