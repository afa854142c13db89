"""Counts official texts and writes the table `table.py` reads: `python -m linter.ngrams.count laws.txt.xz … -o FOLDER`,
and the pairs `neighbours.py` reads.

Strings of one to four symbols that occur at least three times are kept (four symbols: `--four`), so no sentence can be
rebuilt. `text.xz:5` counts a text five times as heavy: there is less of reports than of laws. The words of jieba's
dictionary (MIT) are put in under keys of their own. Needs numpy and jieba. SOURCES.md beside the table lists what was counted.
"""

from __future__ import annotations

import argparse
import hashlib
import lzma
import math
from array import array
from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

from linter.ngrams.neighbours import content
from linter.ngrams.symbols import OTHER, symbols
from linter.ngrams.table import CHECK, HEADER, LEAST, LEVELS, MAGIC, WORD

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


def counted(texts: list[Any], weights: list[int], four: int) -> dict[str, int]:
    """Return the weighted count of every string that is kept."""
    kept: dict[str, int] = {}
    for length in range(1, 5):
        keys, plain, heavy = together([grams(text, length) for text in texts], weights)
        enough = (plain >= LEAST) & (heavy >= (four if length == 4 else LEAST))
        for key, count in zip(keys[enough].tolist(), heavy[enough].tolist(), strict=True):
            text = unpacked(key)
            if OTHER * 2 not in text and "000" not in text and "aa" not in text:
                kept[text] = count
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


def prices(counts: dict[str, int]) -> tuple[list[float], float]:
    """Return what it costs to fall back on a shorter context, by length and level of the context, and the logarithm of all.

    What a context's own strings leave over of its count, shared out over what the shorter context gives to all others;
    the mean of the logarithms over the contexts of one length and level (Katz, without the discount: strings left out of
    the table for being rare are the discount).
    """
    total = sum(count for text, count in counts.items() if len(text) == 1)
    price: dict[str, float] = {}
    found = [0.0] * (3 * LEVELS)
    for length in (1, 2, 3):
        own: dict[str, float] = defaultdict(float)
        shorter: dict[str, float] = defaultdict(float)
        for text, count in counts.items():
            if len(text) == length + 1 and text[:-1] in counts:
                own[text[:-1]] += min(1.0, count / counts[text[:-1]])
                shorter[text[:-1]] += chance(counts, price, total, text[1:])
        by_level: dict[int, list[float]] = defaultdict(list)
        for context in (text for text in counts if len(text) == length):
            left = max(1 - own[context], 0.5 / (counts[context] + 1)) / max(1 - shorter[context], 0.02)
            price[context] = min(left, 1.5)
            by_level[level_of(counts[context])].append(math.log(price[context]))
        for level, logs in by_level.items():
            found[(length - 1) * LEVELS + level] = sum(logs) / len(logs)
    return found, math.log(total)


def chance(counts: dict[str, int], price: dict[str, float], total: int, text: str) -> float:
    """Return the probability of the last symbol of a string behind the others, with the prices that are known."""
    count, context = counts.get(text, 0), text[:-1]
    if not context:
        return (count or 0.5) / total
    if count:
        return min(1.0, count / counts.get(context, count))
    return price.get(context, 1.0) * chance(counts, price, total, text[1:])


def peeled(hashed: list[tuple[int, ...]], size: int) -> list[tuple[int, int]]:
    """Return (key, its own cell) in the order in which keys are alone in one of `size` cells.

    Raises ValueError when some never are.
    """
    total, mixed = [0] * size, [0] * size
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


def blocks(count: int) -> tuple[int, int, int]:
    """Return the sizes of the three blocks for so many keys: primes near each other, 1.24 cells a key."""
    found: list[int] = []
    number = int(count * 1.24 / 3) + 100
    while len(found) < 3:
        number += 1
        if all(number % divisor for divisor in range(2, math.isqrt(number) + 1)):
            found.append(number)
    return found[0], found[1], found[2]


def places(key: str, sizes: tuple[int, int, int]) -> tuple[int, ...]:
    """Return the three cells of a key, counted through all blocks, and its check."""
    mixed, (one, two, three) = crc32(key.encode()), sizes
    return mixed % one, one + mixed % two, one + two + mixed % three, mixed & CHECK


def built(kept: dict[str, int], total: float, shares: list[float]) -> bytes:
    """Return the file's bytes; of keys that fall on the same cells the more frequent stays."""
    sizes = blocks(len(kept))
    distinct: dict[tuple[int, ...], int] = {}
    for key, level in kept.items():
        hashed = places(key, sizes)
        distinct[hashed] = max(level, distinct.get(hashed, 0))
    keys = list(distinct)
    cells = array("H", bytes(2 * sum(sizes)))
    for index, own in reversed(peeled(keys, sum(sizes))):
        first, second, third, check = keys[index]
        cells[own] = 0
        cells[own] = cells[first] ^ cells[second] ^ cells[third] ^ check ^ distinct[keys[index]]
    return HEADER.pack(MAGIC, *sizes, total, *shares) + cells.tobytes()


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
    parser.add_argument("-o", "--out", required=True, type=Path, help="folder to write grams.bin and pairs.bin in")
    parser.add_argument("--four", type=int, default=4, help="least weighted count of strings of four symbols")
    given = parser.parse_args()
    counts = counted(*read(given.texts), given.four)
    dictionary = words()
    kept = {text: level_of(count) for text, count in counts.items()} | dictionary
    shares, total = prices(counts)
    (given.out / "grams.bin").write_bytes(built(kept, total, shares))
    usual = sorted(counts, key=lambda text: (-kept[text], text))
    pairs = (word.removeprefix(WORD) for word in dictionary if len(word) == 3)
    (given.out / "pairs.bin").write_bytes(content([*usual, *pairs]))
    print(len(counts), "strings", len(dictionary), "words")


if __name__ == "__main__":
    main()
