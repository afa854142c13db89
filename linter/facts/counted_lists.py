"""Reading a list: where it begins, and its items, in all the ways that 和 and brackets allow."""

from __future__ import annotations

from itertools import pairwise

from linter.model import Span
from linter.patterns import Pattern

AND = Pattern(r"以及|和|及|与|暨")
CLOSERS = {"》": "《", "”": "“", "’": "‘", "）": "（", ")": "(", "】": "【", "〉": "〈"}
STOPS = frozenset("，。；：！？!?;:\n,—")
Pieces = list[tuple[int, int]]


def list_back(text: str, end: int, floor: int) -> tuple[int, list[int]]:
    """Return where the list that ends at `end` begins, and its 、 outside brackets (and the seams of 》《)."""
    marks, at = [], end
    while at > floor:
        char = text[at - 1]
        if char in CLOSERS:
            opened = text.rfind(CLOSERS[char], floor, at - 1)
            if opened < 0:
                break
            at = opened
            if at > floor and text[at] in "《“" and text[at - 1] in "》”":
                marks.append(at)
            continue
        if char in STOPS or char in "《“‘（(【":
            break
        at -= 1
        if char == "、":
            marks.append(at)
    return at, marks[::-1]


def pieces_of(start: int, end: int, marks: list[int], text: str) -> Pieces:
    """Cut a stretch at the places of its marks."""
    edges = [start, *marks, end]
    cut = [(low + (text[low] == "、"), high) for low, high in pairwise(edges)]
    return [(low, high) for low, high in cut if high > low]


def split_last(text: str, pieces: Pieces, number: int) -> Pieces:
    """Cut the last items at 和, 及, 与 until there are as many as `number` says."""
    pieces = list(pieces)
    if not pieces:
        return pieces
    for index in (len(pieces) - 1, 0, *range(1, len(pieces) - 1)):
        for match in AND.finditer(text, *pieces[index]):
            if len(pieces) < number and pieces[index][0] < match.start() and match.end() < pieces[index][1]:
                pieces[index : index + 1] = [(pieces[index][0], match.start()), (match.end(), pieces[index][1])]
                break
    return pieces


def both_sides(text: str, pieces: Pieces) -> Pieces:
    """Cut the last item at 和, 及, 与 when what stands on both sides ends as all the other items do."""
    if len(pieces) < 3:
        return pieces
    low, high = pieces[-1]
    end = text[high - 2 : high]
    if any(text[last - 2 : last] != end for _, last in pieces[:-1]):
        return pieces
    for match in AND.finditer(text, low + 1, high - 1):
        if text[match.start() - 2 : match.start()] == end:
            return [*pieces[:-1], (low, match.start()), (match.end(), high)]
    return pieces


def cut(text: str, start: int, end: int, mark: str) -> Pieces:
    """Cut a stretch at a mark outside 《》 and quotation marks."""
    pieces, low, depth = [], start, 0
    for at in range(start, end):
        depth += (text[at] in "《“") - (text[at] in "》”")
        if text[at] == mark and depth <= 0:
            pieces.append((low, at))
            low = at + 1
    return [(low, high) for low, high in (*pieces, (low, end)) if high > low]


def spans_of(block: int, pieces: Pieces) -> tuple[Span, ...]:
    """Return pieces as spans of a block."""
    return tuple(Span(block, low, high) for low, high in pieces)
