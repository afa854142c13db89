"""The count table: how often official texts hold a string of one to four characters, in 4 MB that open at once.

The file is a static function of three blocks of 16-bit cells: the exclusive or of a key's three cells holds a 12-bit
check and a 4-bit level. Nothing can be listed from it; a key never counted passes for one in 1 of 4,096 cases.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from zlib import crc32

MAGIC = b"DLNG0002"
HEADER = struct.Struct("<8s3If48f")  # magic, sizes of the blocks, logarithm of all that was counted, prices
LEAST = 3  # the smallest count kept
WORD = "w"  # keys of dictionary words begin with it
LEVELS, CHECK = 16, 0xFFF0  # how many levels there are; the bits of a cell and of a hash that must agree
DATA = Path(__file__).parent.parent / "data" / "ngrams"


class Table:
    """Look-ups in a count table. A level is 0 for unseen, else 1 + log2(count / 3), at most 15."""

    def __init__(self, blocks: Sequence[Sequence[int]], total: float, prices: Sequence[float]) -> None:
        """`blocks`: three, of sizes that have no common divisor; `total`: the logarithm of the number of symbols
        counted; `prices`: what it costs (in nats, negative) when a context of one, two or three symbols does not have
        the symbol behind it, sixteen for each: by the level of the context."""
        self._blocks, self._sizes, self.total = blocks, [len(block) for block in blocks], total
        self.prices = (prices[:LEVELS], prices[LEVELS : 2 * LEVELS], prices[2 * LEVELS :])

    def level(self, key: str) -> int:
        """Return the level of a string of symbols."""
        (first, second, third), (one, two, three) = self._blocks, self._sizes
        mixed = crc32(key.encode())
        value = first[mixed % one] ^ second[mixed % two] ^ third[mixed % three] ^ mixed & CHECK
        return value if value < LEVELS else 0

    def levels(self, keys: Iterable[str]) -> list[int]:
        """Return the level of each of many strings: asked together they cost half."""
        return self._levels([crc32(key.encode()) for key in keys])

    def along(self, text: str) -> Iterator[list[int]]:
        """Yield the levels of the strings of one, of two, of three and of four symbols that begin at each place.

        A checksum goes on from that of the string a symbol shorter: a third of the time of cutting and summing each.
        """
        codes, hashes = _codes(text), [0] * len(text)
        for size in range(4):
            hashes = list(map(crc32, codes[size:], hashes))
            yield self._levels(hashes)

    def words(self, text: str, starts: Sequence[int]) -> Iterator[list[int]]:
        """Yield the levels of the dictionary words of two, of three and of four characters that begin at some places."""
        codes, hashes = [*_codes(text), b"", b"", b""], [crc32(WORD.encode())] * len(starts)
        for size in range(4):
            hashes = list(map(crc32, [codes[at + size] for at in starts], hashes))
            if size:
                yield self._levels(hashes)

    def _levels(self, hashes: Iterable[int]) -> list[int]:
        (first, second, third), (one, two, three) = self._blocks, self._sizes
        return [
            value
            if (value := first[mixed % one] ^ second[mixed % two] ^ third[mixed % three] ^ mixed & CHECK) < LEVELS
            else 0
            for mixed in hashes
        ]

    def word(self, text: str) -> int:
        """Return the level of a dictionary word of up to four characters, 0 when it is none."""
        return self.level(WORD + text)


def _codes(text: str) -> list[bytes]:
    known = {char: char.encode() for char in set(text)}
    return [known[char] for char in text]


def of_bytes(data: bytes | memoryview) -> Table:
    """Return the table in the bytes of a file.

    Raises ValueError when it is none.
    """
    view = memoryview(data)
    if len(view) < HEADER.size or view[: len(MAGIC)] != MAGIC:
        raise ValueError("no table of counts")
    _, *sizes, total = HEADER.unpack(view[: HEADER.size])[:5]
    prices = HEADER.unpack(view[: HEADER.size])[5:]
    blocks: list[Sequence[int]] = []
    start = HEADER.size
    for size in sizes:
        blocks.append(_cells(view[start : start + 2 * size]))
        start += 2 * size
    return Table(blocks, total, prices)


def _cells(view: memoryview) -> Sequence[int]:
    if sys.byteorder == "little":
        return view.cast("H")
    cells = array("H", bytes(view))
    cells.byteswap()
    return cells


def mapped(path: Path) -> memoryview:
    """Return a file's bytes, mapped into memory."""
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


@cache
def table() -> Table:
    """Return the table shipped with the package."""
    return of_bytes(mapped(DATA / "grams.bin"))
