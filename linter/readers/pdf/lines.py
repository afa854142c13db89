"""Lines of text, with the edges of every character, and how parts of them are joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

EVEN = 0.5  # points by which characters of one size differ in height
CLASH = 0.6  # sizes: more overlap than closed-up punctuation has
HAIR = 0.1  # sizes: less is no gap, whatever the file says
WORD_GAP = 0.15  # sizes: a gap between Latin letters that is a blank
SEEN_GAP = 0.2  # sizes: a gap between Han characters that is a blank where pdfium sees one
MOST_SPREAD = 4  # gaps of one width that make spread text, however wide
SPREAD = 0.15  # sizes by which a blank is wider than the other gaps of spread text
SHOWN_GAP = 0.9  # sizes: a wider gap inside a line is shown as a blank
WIDE = "\u2e80"  # Han characters and full-width marks begin here


NONE, SEEN, HELD = 0, 1, 2  # whether there is a blank before a piece: pdfium sees one, the file holds one


class Line(NamedTuple):
    """Characters side by side, one code point each, with the edges of all.

    `page` counts from 1; `blanks`: indexes of blanks that are shown, not there; `order`: when it was drawn; `spaced`:
    NONE, SEEN or HELD. `size` is the usual height of its characters.
    """

    page: int
    text: str
    lefts: Sequence[float]
    tops: Sequence[float]
    rights: Sequence[float]
    bottoms: Sequence[float]
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    blanks: frozenset[int] = frozenset()
    order: int = 0
    spaced: int = 0

    @property
    def edges(self) -> tuple[Sequence[float], ...]:
        """The four columns of edges."""
        return self[2:6]

    @property
    def middle(self) -> float:
        """Half-way between upper and lower edge."""
        return (self.top + self.bottom) / 2

    def cut(self, start: int, end: int, order: int | None = None) -> Line | None:
        """Return characters `start` to `end` as a line, without blanks around them; None when nothing is left.

        `order`: when it was drawn, if not when all of it was.
        """
        text = self.text[start:end]
        start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
        if start >= end:
            return None
        if end - start == len(self.text) and order is None:
            return self
        blanks = frozenset(at - start for at in self.blanks if start <= at < end)
        columns = [column[start:end] for column in self.edges]
        return line_of(self.page, self.text[start:end], columns, blanks, self.order if order is None else order)


def line_of(
    page: int, text: str, edges: Sequence[Sequence[float]], blanks: frozenset[int] = frozenset(), order: int = 0
) -> Line:
    """Return a line; `edges`: lefts, tops, rights, bottoms."""
    lefts, tops, rights, bottoms = edges
    top, bottom = min(tops), max(bottoms)
    size = bottom - top
    if max(tops) - top > EVEN or bottom - min(bottoms) > EVEN:
        size = middle([low - high for high, low in zip(tops, bottoms, strict=True)])
    return Line(page, text, lefts, tops, rights, bottoms, min(lefts), top, max(rights), bottom, size, blanks, order)


def middle(values: Sequence[float]) -> float:
    """Return the value in the middle (the statistics module costs as much to import as a page to read)."""
    return sorted(values)[len(values) // 2]


def joined(parts: Sequence[Line]) -> list[Line]:
    """Join fragments that stand on one line, left to right, lines from top to bottom."""
    found: list[Line] = []
    for row in rows(parts):
        lines: list[list[Line]] = []
        for part in sorted(row, key=lambda part: part.x0):
            line = next((line for line in lines if not clash(line[-1], part)), None)
            if line is None:
                lines.append([part])
            else:
                line.append(part)
        found += [glued(line) for line in lines]
    return found


def rows(parts: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the parts that stand at the same height: by half of the lower one's."""
    row: list[Line] = []
    top = bottom = 0.0
    for part in sorted(parts, key=lambda part: part.top + part.bottom):
        shared = min(bottom, part.bottom) - max(top, part.top)
        if row and shared < 0.5 * min(part.bottom - part.top, bottom - top):
            yield row
            row = []
        top, bottom = (min(top, part.top), max(bottom, part.bottom)) if row else (part.top, part.bottom)
        row.append(part)
    if row:
        yield row


def clash(last: Line, piece: Line) -> bool:
    """Say whether two parts stand one on the other: more overlap than closed-up punctuation has."""
    least = max(1.0, min(last.size, piece.size, last.x1 - last.x0, piece.x1 - piece.x0))
    return last.x1 - piece.x0 > CLASH * least


def glued(parts: Sequence[Line]) -> Line:
    """Join parts from left to right; a gap as wide as a blank is shown as one."""
    if len(parts) == 1:
        return parts[0]
    spread = _spread(parts)
    text, columns, blanks = parts[0].text, [list(column) for column in parts[0].edges], set(parts[0].blanks)
    for last, part in pairwise(parts):
        if _is_blank(last, part, spread):
            blanks.add(len(text))
            text += " "
            gap = (columns[2][-1], columns[1][-1], max(columns[2][-1], part.x0), columns[3][-1])
            for column, edge in zip(columns, gap, strict=True):
                column.append(edge)
        blanks.update(index + len(text) for index in part.blanks)
        text += part.text
        for column, more in zip(columns, part.edges, strict=True):
            column += more
    order = max(part.order for part in parts)
    return line_of(parts[0].page, text, columns, frozenset(blanks), order)._replace(spaced=parts[0].spaced)


def _spread(parts: Sequence[Line]) -> float | None:
    """Return how far the Han characters of parts of a line stand from each other, as in spread or justified text."""
    between = [part.x0 - last.x1 for last, part in pairwise(parts) if is_han(last.text[-1] + part.text[0])]
    inside = [part.lefts[1] - part.rights[0] for part in parts if is_han(part.text[:2])]
    gaps = [*between, *inside]
    return min(gaps) if len(gaps) >= MOST_SPREAD or (gaps and min(gaps) < SHOWN_GAP * parts[0].size) else None


def is_han(pair: str) -> bool:
    """Say whether two characters are Han characters, and no marks."""
    return len(pair) == 2 and "\u4e00" <= pair[0] <= "\u9fff" and "\u4e00" <= pair[1] <= "\u9fff"


def _is_blank(last: Line, part: Line, spread: float | None) -> bool:
    gap, pair = part.x0 - last.x1, last.text[-1] + part.text[0]
    if spread is not None and gap <= spread + SPREAD * part.size and part.spaced != HELD:
        return False  # no wider than the others
    if gap > SHOWN_GAP * part.size:
        return True
    if part.spaced == HELD:
        return gap > HAIR * part.size
    if is_han(pair):
        return part.spaced == SEEN and spread is not None and gap > SEEN_GAP * part.size
    return max(pair) < WIDE and (part.spaced == SEEN or gap > WORD_GAP * part.size)
