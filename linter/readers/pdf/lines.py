"""Characters of a page → lines of text, with a box for every character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from linter.readers.pdf.characters import Char, PageText

SAME_PLACE = 0.3  # of a character's size: the same character closer than this is printed twice for boldness
BREAK = 1.2  # sizes: a wider gap in content order begins a new fragment
SHOWN_GAP = 0.9  # sizes: a wider gap inside a line is shown as a blank
WIDE = "\u2e80"  # Han characters and full-width marks begin here


@dataclass(frozen=True)
class Line:
    """Characters side by side. `page` counts from 1; `blanks` are the indexes of characters that are shown, not there."""

    page: int
    chars: tuple[Char, ...]
    blanks: frozenset[int] = frozenset()

    @cached_property
    def text(self) -> str:
        """The line's text."""
        return "".join(char.text for char in self.chars)

    @cached_property
    def x0(self) -> float:
        """Left end."""
        return min(char.x0 for char in self.chars)

    @cached_property
    def x1(self) -> float:
        """Right end."""
        return max(char.x1 for char in self.chars)

    @cached_property
    def top(self) -> float:
        """Upper edge."""
        return min(char.top for char in self.chars)

    @cached_property
    def bottom(self) -> float:
        """Lower edge."""
        return max(char.bottom for char in self.chars)

    @cached_property
    def size(self) -> float:
        """Usual height of its characters."""
        return median(char.size for char in self.chars)


def fragments(text: PageText, page: int) -> list[Line]:
    """Cut a page's characters, in content order, where the line ends or a wide gap stands."""
    found: list[Line] = []
    run: list[Char] = []
    blanks: set[int] = set()
    for index, char in enumerate(text.chars):
        if run and _is_again(run, char):
            continue
        if run and not _goes_on(run[-1], char):
            _close(found, run, blanks, page)
            run, blanks = [], set()
        elif run and index in text.gaps and run[-1].text < WIDE and char.text < WIDE and not run[-1].text.isspace():
            blanks.add(len(run))
            run.append(_blank(run[-1], char))
        run.append(char)
    _close(found, run, blanks, page)
    return found


def joined(parts: Sequence[Line]) -> list[Line]:
    """Join fragments that stand on one line, left to right, lines from top to bottom."""
    rows: list[list[Line]] = []
    for part in sorted(parts, key=lambda part: (part.top + part.bottom) / 2):
        middle = (part.top + part.bottom) / 2
        if rows and _overlaps(rows[-1], part, middle):
            rows[-1].append(part)
        else:
            rows.append([part])
    return [_row(sorted(row, key=lambda part: part.x0)) for row in rows]


def line_of(chars: Iterable[Char], page: int) -> Line | None:
    """Return characters as one line, None when nothing of them can be seen."""
    kept = tuple(chars)
    return Line(page, kept) if any(not char.text.isspace() for char in kept) else None


def _is_again(run: Sequence[Char], char: Char) -> bool:
    """The same character printed twice, a hair apart, to look bold. One glyph that stands for two characters (—— and
    ff of many fonts) gives both the very same box: those are two."""
    alike = [last for last in run[-3:] if last.text == char.text]
    if not alike or alike[-1][1:] == char[1:]:
        return False
    near = SAME_PLACE * max(char.bottom - char.top, 1.0)
    return any(abs(last.x0 - char.x0) < near and abs(last.top - char.top) < near for last in alike)


def _goes_on(last: Char, char: Char) -> bool:
    _, _, top, x1, bottom = last
    high = char.bottom - char.top
    size = max(min(bottom - top, high), 1.0)
    if last[1:] == char[1:]:  # one glyph for both
        return True
    if not -size <= char.x0 - x1 <= BREAK * size:
        return False
    return top <= char.top + high / 2 <= bottom or char.top <= (top + bottom) / 2 <= char.bottom


def _close(found: list[Line], run: list[Char], blanks: set[int], page: int) -> None:
    while run and run[-1].text.isspace():
        run.pop()
    first = next((index for index, char in enumerate(run) if not char.text.isspace()), None)
    if first is not None:
        kept = frozenset(index - first for index in blanks if first <= index < len(run))
        found.append(Line(page, tuple(run[first:]), kept))


def _blank(last: Char, char: Char) -> Char:
    return Char(" ", last.x1, last.top, max(last.x1, char.x0), last.bottom)


def _overlaps(row: Sequence[Line], part: Line, middle: float) -> bool:
    """On the line of `row`: their heights overlap by half, and not on the characters already there."""
    top, bottom = min(item.top for item in row), max(item.bottom for item in row)
    shared = min(bottom, part.bottom) - max(top, part.top)
    if shared < 0.5 * min(part.bottom - part.top, bottom - top):
        return False
    return all(min(item.x1, part.x1) - max(item.x0, part.x0) < 0.5 * part.size for item in row)


def _row(parts: Sequence[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    chars: list[Char] = list(parts[0].chars)
    blanks = set(parts[0].blanks)
    for left, right in pairwise(parts):
        if right.x0 - left.x1 > SHOWN_GAP * right.size:
            blanks.add(len(chars))
            chars.append(_blank(chars[-1], right.chars[0]))
        blanks.update(index + len(chars) for index in right.blanks)
        chars += right.chars
    return Line(parts[0].page, tuple(chars), frozenset(blanks))
