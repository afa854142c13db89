"""Where half of a fixed term stands in a text and the rest of it is damaged in one place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count
from typing import NamedTuple

from linter.ngrams.confusion import candidates
from linter.words import simplified

LONG = 6  # terms from this length on may lack two characters


class Slip(NamedTuple):
    """A damaged term: where it stands (end exclusive), the term, and the place in it that is wrong."""

    start: int
    end: int
    term: str
    at: int
    kind: str  # 错字 漏字 多字 颠倒


class Terms:
    """Terms by their halves."""

    def __init__(self, terms: Iterable[str]) -> None:
        """`terms`: of four characters or more."""
        # of each half: the terms, where it begins in them, their other halves
        self.halves: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
        for term in terms:
            middle = len(term) // 2
            first, second = term[:middle], term[middle:]
            self.halves[first].append((term, 0, second))
            self.halves[second].append((term, middle, first))
        self.lengths: dict[str, set[int]] = defaultdict(set)  # of the halves that begin with two characters
        for half in self.halves:
            self.lengths[half[:2]].add(len(half))

    def slips(self, text: str, pairs: Sequence[str]) -> Iterator[Slip]:
        """Yield the damaged terms of a text; `pairs` are its characters, two by two."""
        for start, end in self.places(text, pairs):
            ahead, behind = text[max(0, start - 2) : start], text[end : end + 2]
            for term, place, other in self.halves[text[start:end]]:
                near = ahead if place else behind
                if near[:1] not in other and near[1:] not in other:
                    continue  # one slip leaves one of the two in place, or puts the next one there
                if place:
                    yield from before(text, start, term, place)
                elif not text.startswith(term, start):
                    yield from after(text, start, term, end - start)

    def places(self, text: str, pairs: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where halves stand in a text."""
        halves, lengths = self.halves, self.lengths
        for start in compress(count(), map(lengths.__contains__, pairs)):
            for length in lengths[pairs[start]]:
                end = start + length
                if end <= len(text) and text[start:end] in halves:
                    yield start, end


def sizes(term: str, rest: str) -> tuple[int, ...]:
    """Return how long a half of a term may be with one slip, the likeliest first."""
    size = len(rest)
    return (size, size - 1, size + 1, size - 2) if len(term) >= LONG else (size, size - 1, size + 1)


def after(text: str, start: int, term: str, middle: int) -> Iterator[Slip]:
    """Yield the slip in the second half of a term that begins at `start`."""
    rest = term[middle:]
    for size in sizes(term, rest):
        written = text[start + middle : start + middle + size]
        found = damage(written, rest, term) if len(written) == size and "\n" not in written else None
        if found:
            yield Slip(start, start + middle + size, term, middle + found[0], found[1])


def before(text: str, start: int, term: str, middle: int) -> Iterator[Slip]:
    """Yield the slip in the first half of a term whose second half begins at `start`."""
    rest = term[:middle]
    if text.endswith(rest, 0, start):
        return
    for size in sizes(term, rest):
        first = start - size
        written = text[first:start] if first >= 0 else ""
        if size < 1 or len(written) != size or "\n" in written:
            continue
        found = damage(written, rest, term)
        # without its first character a term is often another one: (居民)人均可支配收入
        if found and (found[0] > 0 or found[1] == "错字"):
            yield Slip(first, start + len(term) - middle, term, found[0], found[1])


def damage(written: str, right: str, term: str) -> tuple[int, str] | None:
    """Return (place, kind) of the one slip that makes `right` into `written`, or None."""
    lost = len(right) - len(written)
    if (lost or len(right) > 2) and written and written[0] != right[0] and written[-1] != right[-1]:
        return None  # two slips at least
    place, least = 0, min(len(written), len(right))
    while place < least and written[place] == right[place]:
        place += 1
    if lost == 0:
        if (
            written[place + 1 :] == right[place + 1 :]
            and right[place] in candidates(written[place])
            and simplified(written[place])
        ):
            return place, "错字"
        swapped = right[:place] + right[place : place + 2][::-1] + right[place + 2 :]
        return (place, "颠倒") if written == swapped else None
    if lost == -1 and written[place + 1 :] == right[place:] and place < len(right):
        return place, "多字"
    short = lost == 1 or (lost == 2 and len(term) >= LONG)
    inner = place > 0 or not term.endswith(right)
    if (
        short
        and written[place:] == right[place + lost :]
        and (not term.endswith(right) or place < len(written))
        and (inner or written)
    ):
        return place, "漏字"
    return None
