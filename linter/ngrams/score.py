"""How much likelier official Chinese is with another character (or two) at a place: stupid back-off over four symbols."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from linter.ngrams.confusion import candidates
from linter.ngrams.pairs import pairs
from linter.ngrams.table import LEAST, Table

BACK = math.log(0.4)  # the price of backing off to a shorter string
COUNTS = (math.log(0.5), *(math.log(LEAST * 2**level) for level in range(15)))  # by level; 0 stands for unseen
ALL = math.log(40_000_000)
NEARBY = 15  # characters to each side
ORDINARY_FOUR, ORDINARY_THREE, ORDINARY_WORD = 2, 6, 6  # levels above which nobody doubts a string


class Doubt(NamedTuple):
    """A character (or two) that does not fit: place in the text, what stands there and what would fit; `kind` as in
    `confusion`. gain: by how much likelier the text gets, in nats. three, four: highest level of the strings of three
    and four symbols there with the new text; old_three: with the old. word, old_word: level of the longest dictionary
    word there, with the new and the old text; length: of the new word; alone: level of the old
    character as a word of its own; usual: of it as a symbol; strange: how many other characters nearby are doubtful too."""

    start: int
    old: str
    new: str
    kind: str
    gain: float
    three: int
    four: int
    old_three: int
    word: int
    old_word: int
    length: int
    alone: int
    usual: int
    strange: int


def likelihood(counts: Table, text: str, start: int, end: int) -> float:
    """Return the logarithm of the probability of symbols `start` to `end` and the three after them."""
    total = 0.0
    for at in range(start, min(len(text), end + 3)):
        total += conditional(counts, text, at)
    return total


def conditional(counts: Table, text: str, at: int) -> float:
    """Return the logarithm of the probability of one symbol after the three before it."""
    level = counts.level
    price = 0.0
    for size in (4, 3, 2):
        first = at - size + 1
        if first >= 0:
            whole = level(text[first : at + 1])
            if whole:
                return price + min(0.0, COUNTS[whole] - COUNTS[max(whole, level(text[first:at]))])
        price += BACK
    return price + COUNTS[level(text[at])] - ALL


def highest(counts: Table, text: str, start: int, end: int, size: int) -> int:
    """Return the highest level of the strings of `size` symbols that hold symbols `start` to `end`."""
    firsts = range(max(0, end - size), min(start, len(text) - size) + 1)
    return max((counts.level(text[first : first + size]) for first in firsts), default=0)


def longest_word(counts: Table, text: str, start: int, end: int) -> tuple[int, int]:
    """Return (level, length) of the longest dictionary word that holds symbols `start` to `end`."""
    for size in (4, 3, 2):
        found = max(
            (counts.word(text[at : at + size]) for at in range(max(0, end - size), min(start, len(text) - size) + 1)),
            default=0,
        )
        if found:
            return found, size
    return 0, 0


def doubtful(counts: Table, text: str) -> list[int]:
    """Return the places of the characters no ordinary string of three or four symbols holds."""
    level = counts.level
    fours = [level(text[at : at + 4]) for at in range(len(text) - 3)]
    good = bytearray(len(text))
    for at, found in enumerate(fours):
        if found > ORDINARY_FOUR:
            good[at : at + 4] = b"\1\1\1\1"
    for at in range(len(text) - 2):
        if not (good[at] and good[at + 1] and good[at + 2]) and level(text[at : at + 3]) > ORDINARY_THREE:
            good[at : at + 3] = b"\1\1\1"
    return [at for at, char in enumerate(text) if not good[at] and "一" <= char <= "鿿"]


def doubts(counts: Table, text: str, least: float) -> Iterator[Doubt]:
    """Yield the best other character for every doubtful one, where it gains at least `least` nats."""
    places = doubtful(counts, text)
    for index, at in enumerate(places):
        if longest_word(counts, text, at, at + 1)[0] > ORDINARY_WORD:
            continue
        old = likelihood(counts, text, at, at + 1)
        old_three = highest(counts, text, at, at + 1, 3)
        best: tuple[float, str, str] | None = None
        for new, kind in fitting(counts, text, at, old_three):
            changed = text[max(0, at - 3) : at] + new + text[at + 1 : at + 4]
            gain = likelihood(counts, changed, min(at, 3), min(at, 3) + 1) - old
            if gain >= least and (best is None or gain > best[0]):
                best = (gain, new, kind)
        if best:
            yield measured(counts, text, at, best, strangers(places, index))


def strangers(places: list[int], index: int) -> int:
    """Return how many doubtful characters stand near number `index`, those right beside it apart: where the language
    is not official, little can be said of one character."""
    near, at = places[max(0, index - NEARBY) : index + NEARBY + 1], places[index]
    return sum(3 < abs(other - at) <= NEARBY for other in near)


def fitting(counts: Table, text: str, at: int, old_three: int) -> Iterator[tuple[str, str]]:
    """Yield the characters that make a string of three symbols more usual than any there is now."""
    level = counts.level
    before2, before, after, after2 = (
        text[max(0, at - 2) : at],
        text[max(0, at - 1) : at],
        text[at + 1 : at + 2],
        text[at + 1 : at + 3],
    )
    others = candidates(text[at])
    for new, left, right in pairs().beside(before, others, after):
        if (
            (left and right and level(before + new + after) > old_three)
            or (left and level(before2 + new) > old_three)
            or (right and level(new + after2) > old_three)
        ):
            yield new, others[new]


def measured(counts: Table, text: str, at: int, best: tuple[float, str, str], strange: int) -> Doubt:
    """Return the doubt with all that is weighed."""
    gain, new, kind = best
    changed = (
        text[:at] + new + text[at + 1 :] if len(text) < 16 else text[max(0, at - 4) : at] + new + text[at + 1 : at + 5]
    )
    place = at if len(text) < 16 else min(at, 4)
    word, length = longest_word(counts, changed, place, place + 1)
    return Doubt(
        at, text[at], new, kind, gain,
        highest(counts, changed, place, place + 1, 3), highest(counts, changed, place, place + 1, 4),
        highest(counts, text, at, at + 1, 3), word, longest_word(counts, text, at, at + 1)[0], length,
        counts.word(text[at]), counts.level(text[at]), strange,
    )  # fmt: skip
