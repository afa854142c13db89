"""Which characters official texts have side by side at all: one bit a pair, for a quick no before the count table is asked.

`python -m linter.ngrams.pairs` makes `pairs.bin` of `grams.bin`; to be run whenever that changes.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from linter.ngrams.symbols import COMMA, DIGIT, LETTER, OTHER
from linter.ngrams.table import DATA, Table, table

MAGIC = b"DLPR0001"
HEADER = struct.Struct("<8sI4x")
SYMBOLS = (*map(chr, range(0x4E00, 0xA000)), "〇", "、", COMMA, DIGIT, LETTER, OTHER)
FILE = DATA / "pairs.bin"


class Pairs:
    """The pairs of a count table: row by row, bit number `n` of a row (low bits first) for the character `n` behind."""

    def __init__(self, chars: str, bits: Sequence[int]) -> None:
        """`chars`: every character the table has; `bits`: a row of whole bytes for each of them."""
        self._number = {char: number for number, char in enumerate(chars)}
        self._bits, self._width = bits, width(chars)

    def beside(self, before: str, news: Iterable[str], after: str) -> Iterator[tuple[str, bool, bool]]:
        """Yield those of `news` that occur behind `before` or ahead of `after`, with which of the two is true.

        An empty `before` or `after` (the text ends there) goes with every character that occurs.
        """
        number, bits, size = self._number, self._bits, self._width
        row, column = number.get(before), number.get(after)
        for new in news:
            at = number.get(new)
            if at is None:
                continue
            left = not before or (row is not None and bits[row * size + (at >> 3)] >> (at & 7) & 1)
            right = not after or (column is not None and bits[at * size + (column >> 3)] >> (column & 7) & 1)
            if left or right:
                yield new, bool(left), bool(right)


def width(chars: str) -> int:
    """Return the number of bytes of a row."""
    return (len(chars) + 7) // 8


@cache
def pairs() -> Pairs:
    """Return the pairs shipped with the package."""
    return open_pairs(FILE)


def open_pairs(path: Path) -> Pairs:
    """Map a file of pairs into memory.

    Raises OSError, and ValueError when it is no such file.
    """
    with path.open("rb") as file:
        view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    magic, count = HEADER.unpack(view[: HEADER.size])
    if magic != MAGIC:
        raise ValueError(str(path))
    start = HEADER.size + 2 * count
    return Pairs(bytes(view[HEADER.size : start]).decode("utf-16-le"), view[start:])


def content(counts: Table) -> bytes:
    """Return the file of the pairs a table knows (half a minute)."""
    chars = "".join(char for char in SYMBOLS if counts.level(char))
    rows = bytearray(len(chars) * width(chars))
    for row, first in enumerate(chars):
        for number, second in enumerate(chars):
            if counts.level(first + second):
                rows[row * width(chars) + (number >> 3)] |= 1 << (number & 7)
    return HEADER.pack(MAGIC, len(chars)) + chars.encode("utf-16-le") + bytes(rows)


if __name__ == "__main__":
    FILE.write_bytes(content(table()))
