"""Counts official texts and writes the table `table.py` reads: `python -m linter.ngrams.count laws.txt.xz … -o grams.bin`.

Strings of one to four symbols that occur at least three times are kept (four symbols: `--four`), so no sentence can be
rebuilt. `text.xz:5` counts a text five times as heavy: there is less of reports than of laws. The words of jieba's
dictionary (MIT) are put in under keys of their own. Needs numpy and jieba. SOURCES.md beside the table lists what was counted.
"""

from __future__ import annotations

import argparse
import hashlib
import lzma
import math
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from linter.ngrams.symbols import OTHER, symbols
from linter.ngrams.table import HEADER, LEAST, MAGIC, WORD, places

HAN_WORD = range(1, 5)


def codes(text: str) -> Any:
    """Return the symbols of a text as 16-bit numbers."""
    np: Any = import_module("numpy")

    return np.frombuffer(symbols(text).encode("utf-16-le", "replace"), dtype="<u2")


def grams(text: Any, length: int) -> tuple[Any, Any]:
    """Return the distinct strings of `length` symbols, packed into 64-bit keys, and how often they occur."""
    np: Any = import_module("numpy")

    count = len(text) - length + 1
    keys = np.zeros(count, dtype="u8")
    for place in range(length):
        keys |= text[place : place + count].astype("u8") << np.uint64(16 * (3 - place))
    distinct, counts = np.unique(keys, return_counts=True)
    return distinct, counts


def together(parts: list[tuple[Any, Any]], weights: list[int]) -> tuple[Any, Any, Any]:
    """Add up counts; return keys, plain counts, weighted counts."""
    np: Any = import_module("numpy")

    keys, back = np.unique(np.concatenate([part[0] for part in parts]), return_inverse=True)
    plain, heavy = np.zeros(len(keys), "i8"), np.zeros(len(keys), "i8")
    start = 0
    for (own, counts), weight in zip(parts, weights, strict=True):
        at = back[start : start + len(own)]
        np.add.at(plain, at, counts)
        np.add.at(heavy, at, counts * weight)
        start += len(own)
    return keys, plain, heavy


def level_of(count: float) -> int:
    """Return the level a count is stored as."""
    return max(1, min(15, 1 + round(math.log2(count / LEAST))))


def unpacked(key: int) -> str:
    """Return the symbols of a 64-bit key."""
    return "".join(chr(key >> shift & 0xFFFF) for shift in (48, 32, 16, 0) if key >> shift & 0xFFFF)


def levels(texts: list[Any], weights: list[int], four: int) -> dict[str, int]:
    """Return the level of every string that is kept."""
    kept: dict[str, int] = {}
    for length in range(1, 5):
        keys, plain, heavy = together([grams(text, length) for text in texts], weights)
        enough = (plain >= LEAST) & (heavy >= (four if length == 4 else LEAST))
        for key, count in zip(keys[enough].tolist(), heavy[enough].tolist(), strict=True):
            text = unpacked(key)
            if OTHER * 2 not in text and "000" not in text and "aa" not in text:
                kept[text] = level_of(count)
    return kept


def words() -> dict[str, int]:
    """Return the level of the words of one to four characters in jieba's dictionary."""
    jieba: Any = import_module("jieba")

    kept = {}
    with jieba.get_dict_file() as file:
        for line in file:
            word, count, _ = line.decode().split(" ")
            if len(word) in HAN_WORD and int(count) >= LEAST and OTHER not in symbols(word):
                kept[WORD + word] = level_of(int(count))
    return kept


def peeled(hashed: list[tuple[int, int, int, int]], size: int) -> list[tuple[int, int]]:
    """Return (key, its own cell) in the order in which keys are alone in a cell.

    Raises ValueError when some never are.
    """
    total, mixed = [0] * (3 * size), [0] * (3 * size)
    for index, key in enumerate(hashed):
        for cell in key[:3]:
            total[cell] += 1
            mixed[cell] ^= index
    waiting = [cell for cell, count in enumerate(total) if count == 1]
    order = []
    while waiting:
        alone = waiting.pop()
        if total[alone] != 1:
            continue
        index = mixed[alone]
        order.append((index, alone))
        for cell in hashed[index][:3]:
            total[cell] -= 1
            mixed[cell] ^= index
            if total[cell] == 1:
                waiting.append(cell)
    if len(order) != len(hashed):
        raise ValueError(f"{len(hashed) - len(order)} keys left")
    return order


def built(kept: dict[str, int]) -> bytes:
    """Return the file's bytes; of keys that fall on the same cells the more frequent stays."""
    from array import array

    size = int(len(kept) * 1.24 / 3) + 100
    distinct: dict[tuple[int, int, int, int], int] = {}
    for key, level in kept.items():
        hashed = places(key, size)
        distinct[hashed] = max(level, distinct.get(hashed, 0))
    keys = list(distinct)
    cells = array("H", bytes(6 * size))
    for index, own in reversed(peeled(keys, size)):
        first, second, third, check = keys[index]
        cells[own] = 0
        cells[own] = cells[first] ^ cells[second] ^ cells[third] ^ check ^ distinct[keys[index]]
    return HEADER.pack(MAGIC, size) + cells.tobytes()


def read(names: Iterable[str]) -> tuple[list[Any], list[int]]:
    """Read texts (`path` or `path:weight`), print their hashes; return their symbols and weights."""
    texts, weights = [], []
    for name in names:
        path, _, weight = name.partition(":")
        data = Path(path).read_bytes()
        print(hashlib.sha256(data).hexdigest(), path)
        texts.append(codes(lzma.decompress(data).decode() if path.endswith(".xz") else data.decode()))
        weights.append(int(weight or 1))
    return texts, weights


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", help="path or path:weight; .txt or .txt.xz")
    parser.add_argument("-o", "--out", required=True, type=Path)
    parser.add_argument("--four", type=int, default=4, help="least weighted count of strings of four symbols")
    given = parser.parse_args()
    kept = levels(*read(given.texts), given.four)
    print(len(kept), "strings")
    kept |= words()
    given.out.write_bytes(built(kept))
    print(len(kept), "keys", given.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
