"""Which characters official texts have side by side at all, for a quick no before the count table is asked.

Sets of characters are whole numbers here, one bit a character: what may stand between two others is one `&` of three
numbers. `pairs.bin` is made by `count` together with the table.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import cache

from linter.ngrams.table import DATA, mapped

MAGIC = b"DLPR0002"
HEADER = struct.Struct("<8sI4x")


class Neighbours:
    """The pairs of a count table: for each character the set of those behind it, then of those ahead of it."""

    def __init__(self, data: memoryview) -> None:
        """Raises ValueError when `data` is no file of pairs."""
        magic, count = HEADER.unpack(data[: HEADER.size]) if len(data) >= HEADER.size else (b"", 0)
        if magic != MAGIC:
            raise ValueError("no file of pairs")
        start = HEADER.size + 2 * count
        self.chars = bytes(data[HEADER.size : start]).decode("utf-16-le")
        self._number = {char: number for number, char in enumerate(self.chars)}
        self._rows, self._width = data[start:], (count + 7) // 8
        self._every = (1 << count) - 1
        self._known: dict[int, int] = {}

    def behind(self, char: str) -> int:
        """Return the set of characters that occur behind one; every one when the text begins there."""
        return self._row(char, 0)

    def ahead(self, char: str) -> int:
        """Return the set of characters that occur ahead of one; every one when the text ends there."""
        return self._row(char, len(self.chars))

    def _row(self, char: str, offset: int) -> int:
        number = self._number.get(char)
        if number is None:
            return 0 if char else self._every
        found = self._known.get(number + offset)
        if found is None:
            start = (number + offset) * self._width
            found = int.from_bytes(self._rows[start : start + self._width], "little")
            self._known[number + offset] = found
        return found

    def set_of(self, chars: Iterable[str]) -> int:
        """Return the set of those characters that occur at all."""
        found = bytearray(self._width)
        for char in chars:
            number = self._number.get(char)
            if number is not None:
                found[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(found, "little")

    def each(self, found: int) -> list[str]:
        """Return the characters of a set, the usual ones first."""
        chars = []
        while found:  # from the highest bit down, so that the number gets shorter
            highest = found.bit_length() - 1
            chars.append(self.chars[highest])
            found ^= 1 << highest
        return chars[::-1]


def content(strings: Iterable[str]) -> bytes:
    """Return the file of those of the strings that are pairs; its characters are those that stand alone among them.

    The usual ones should come first: sets of them are small numbers.
    """
    kept = dict.fromkeys(strings)
    chars = "".join(string for string in kept if len(string) == 1)
    number = {char: at for at, char in enumerate(chars)}
    behind, ahead = [0] * len(chars), [0] * len(chars)
    for pair in kept:
        if len(pair) == 2 and pair[0] in number and pair[1] in number:
            first, second = number[pair[0]], number[pair[1]]
            behind[first] |= 1 << second
            ahead[second] |= 1 << first
    rows = b"".join(row.to_bytes((len(chars) + 7) // 8, "little") for row in behind + ahead)
    return HEADER.pack(MAGIC, len(chars)) + chars.encode("utf-16-le") + rows


@cache
def neighbours() -> Neighbours:
    """Return the pairs shipped with the package."""
    return Neighbours(mapped(DATA / "pairs.bin"))
