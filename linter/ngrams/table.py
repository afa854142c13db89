"""The count table: how often official texts hold a string of one to four characters, in 4 MB that open at once.

The file is a static function of three blocks of 16-bit cells: the exclusive or of a key's three cells holds a 12-bit
check and a 4-bit level. Nothing can be listed from it; a key never counted passes for one in 1 of 4,096 cases.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from zlib import crc32

MAGIC = b"DLNG0001"
HEADER = struct.Struct("<8sI4x")
LEAST = 3  # the smallest count kept
WORD = "w"  # keys of dictionary words begin with it
DATA = Path(__file__).parent.parent / "data" / "ngrams"

MOST_SEEN = 500_000  # look-ups remembered

_SPREAD, _SPREAD_AGAIN = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9
_MASK, _PART = 0xFFFFFFFFFFFFFFFF, 0x1FFFFF


def places(key: str, size: int) -> tuple[int, int, int, int]:
    """Return the three cells of a key in blocks of `size` cells, and its 12-bit check (in the high bits of 16)."""
    mixed = crc32(key.encode()) * _SPREAD & _MASK
    mixed = (mixed ^ mixed >> 29) * _SPREAD_AGAIN & _MASK
    first = (mixed & _PART) * size >> 21
    second = ((mixed >> 21 & _PART) * size >> 21) + size
    third = ((mixed >> 42 & _PART) * size >> 21) + 2 * size
    return first, second, third, (mixed >> 13 ^ mixed >> 37) & 0xFFF0


class Table:
    """Look-ups in a count table. A level is 0 for unseen, else 1 + log2(count / 3), at most 15."""

    def __init__(self, cells: Sequence[int]) -> None:
        """`cells`: the three blocks, one after the other."""
        self.cells, self.size = cells, len(cells) // 3
        self.seen: dict[str, int] = {}

    def level(self, key: str) -> int:
        """Return the level of a string of symbols."""
        found = self.seen.get(key)
        if found is None:
            # the same as `places`, written out: this line is run a million times a minute
            mixed = crc32(key.encode()) * _SPREAD & _MASK
            mixed = (mixed ^ mixed >> 29) * _SPREAD_AGAIN & _MASK
            size, cells = self.size, self.cells
            value = (
                cells[(mixed & _PART) * size >> 21]
                ^ cells[((mixed >> 21 & _PART) * size >> 21) + size]
                ^ cells[((mixed >> 42 & _PART) * size >> 21) + 2 * size]
                ^ ((mixed >> 13 ^ mixed >> 37) & 0xFFF0)
            )
            found = self.seen[key] = value if value < 16 else 0
            if len(self.seen) > MOST_SEEN:
                self.seen.clear()
        return found

    def word(self, text: str) -> int:
        """Return the level of a dictionary word of two to four characters, 0 when it is none."""
        return self.level(WORD + text)


def open_table(path: Path) -> Table:
    """Map a table into memory.

    Raises OSError, and ValueError when it is no table.
    """
    with path.open("rb") as file:
        view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    magic, size = HEADER.unpack(view[: HEADER.size])
    if magic != MAGIC:
        raise ValueError(str(path))
    body = view[HEADER.size : HEADER.size + 6 * size]
    if sys.byteorder == "little":
        return Table(body.cast("H"))
    cells = array("H", bytes(body))
    cells.byteswap()
    return Table(cells)


@cache
def table() -> Table:
    """Return the table shipped with the package."""
    return open_table(DATA / "grams.bin")
