"""Lines → logical paragraphs, across lines, columns and pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from linter.readers.pdf.lines import Line
from linter.readers.unwrap import ENDED, MARKER, OPENER, STOPPED, continues

NEAR_END = 1.6  # sizes: a line that stops closer to the right edge is full (a mark may not begin a line)
INDENT = 1.2  # sizes: a line that begins further in begins a paragraph
SAME_SIZE = 1.18  # a heading is set larger than this, relative to the text
ROW_GAP = 1.5  # sizes: prose has no such gap in a line
HANGING = "，。、；：！？）》”’」』】,.;:!?"
FAR = 1.6  # usual distances between lines: more is a paragraph's end


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with the column it stands in: left and right edge; `joint` is how it follows the line before."""

    line: Line
    left: float
    right: float
    joint: str


def placed(columns: Iterable[Sequence[Line]]) -> list[Placed]:
    """Give every line the edges of its column; columns come in reading order, over all pages."""
    columns = [column for column in columns if column]
    edges = _edges(columns)
    found: list[Placed] = []
    page = 0
    for column, (left, right) in zip(columns, edges, strict=True):
        for number, line in enumerate(column):
            joint = "line" if number else "column" if line.page == page else "page"
            found.append(Placed(line, left, right, joint))
            page = line.page
    return found


def _edges(columns: Sequence[Sequence[Line]]) -> list[tuple[float, float]]:
    """Return each column's edges; columns that begin at the same place share the right one (a last page is short)."""
    lefts = [_left(column) for column in columns]
    rights: dict[int, float] = {}
    for left, column in zip(lefts, columns, strict=True):
        key = round(left / 12)
        rights[key] = max(rights.get(key, 0.0), _right(column))
    return [(left, rights[round(left / 12)]) for left in lefts]


def _left(column: Sequence[Line]) -> float:
    """The left edge is where the leftmost lines that are not alone begin."""
    starts = Counter(round(line.x0) for line in column if len(line.text) > 1)
    common = [at for at, count in starts.items() if count >= max(1, len(column) // 10)]
    return float(min(common or starts or [round(column[0].x0)]))


def _right(column: Sequence[Line]) -> float:
    """The right edge is where text of the usual size ends; a title stands where it likes."""
    usual = sorted(line.size for line in column)[len(column) // 2]
    ends = sorted(_end(line) for line in column if line.size <= SAME_SIZE * usual)
    return ends[-1 - len(ends) // 20]


def _end(line: Line) -> float:
    """Where a line's text ends; a mark at its end may hang over the edge."""
    return line.lefts[-1] if line.text[-1] in HANGING else line.x1


def paragraphs(lines: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Yield the lines of each paragraph."""
    indented = _begins_with_indent(lines)
    usual = _usual_distance(lines)
    group: list[Placed] = []
    for item in lines:
        if group and not (_goes_on(group, item, indented, usual) or _was_cut(group, item)):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _goes_on(group: Sequence[Placed], item: Placed, indented: bool, usual: float) -> bool:
    last, line = group[-1].line, item.line
    size = max(last.size, line.size)
    if size > SAME_SIZE * min(last.size, line.size) or MARKER.match(line.text):
        return False
    if _is_row(last) or _is_row(line):
        return False
    if item.joint == "line" and line.top - last.top > FAR * max(usual, size):
        return False
    if line.x0 - item.left >= INDENT * size or last.x1 < group[-1].right - NEAR_END * size:
        return False
    if ENDED.search(last.text) and not indented:
        # a full line that happens to end a sentence goes on more often than it ends a paragraph just there
        return last.text[-1] not in "：:" and not OPENER.match(line.text)
    return True


def _is_row(line: Line) -> bool:
    """A row of a table without rules: at least three things far apart."""
    gaps = [line.rights[index] - line.lefts[index] for index in line.blanks]
    return sum(gap > ROW_GAP * line.size for gap in gaps) >= 2


def _was_cut(group: Sequence[Placed], item: Placed) -> bool:
    """A paragraph that was cut before the PDF was made goes on in the next line, wherever that stands."""
    if item.line.x0 - item.left >= INDENT * item.line.size > group[0].line.x0 - group[0].left:
        return False
    return continues("".join(placed.line.text for placed in group), item.line.text)


def _begins_with_indent(lines: Sequence[Placed]) -> bool:
    """Say whether paragraphs begin with an indent in this file."""
    after = [item for last, item in pairwise(lines) if STOPPED.search(last.line.text)]
    inward = sum(item.line.x0 - item.left >= INDENT * item.line.size for item in after)
    return inward * 3 >= len(after) > 0


def _usual_distance(lines: Sequence[Placed]) -> float:
    """Return the usual distance from one line's top to the next one's."""
    steps = sorted(
        item.line.top - last.line.top
        for last, item in pairwise(lines)
        if item.joint == "line" and item.line.top > last.line.top
    )
    return steps[len(steps) // 2] if steps else 0.0
