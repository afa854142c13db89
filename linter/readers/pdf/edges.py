"""Where the column of each line begins and ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linter.readers.pdf.layout import HANGING, SAME_SIZE, Placed
from linter.readers.pdf.lines import Line
from linter.readers.unwrap import STOPPED

ENOUGH_FULL = 3  # lines that end at the same place show where the column ends
STEP = 12  # points: columns that begin within this are one and the same, over all pages


class Column(NamedTuple):
    """Lines of a column; `alone`: no other stands beside it."""

    lines: Sequence[Line]
    alone: bool


def placed(columns: Sequence[Column], widths: Mapping[int, float]) -> list[list[Placed]]:
    """Give every line the edges of its column; columns come in reading order, over all pages (`widths`: theirs)."""
    found: list[list[Placed]] = []
    page = 0
    for column, (left, right) in zip(columns, _edges(columns, widths), strict=True):
        first = "column" if column.lines[0].page == page else "page"
        joints = [first, *["line"] * (len(column.lines) - 1)]
        found.append([Placed(line, left, right, joint) for line, joint in zip(column.lines, joints, strict=True)])
        page = column.lines[-1].page
    return found


def _edges(columns: Sequence[Column], widths: Mapping[int, float]) -> list[tuple[float, float]]:
    """Return each column's edges; columns that begin at the same place share the right one (a last page is short)."""
    lefts = _lefts(columns)
    rights: dict[int, float] = {}
    held: dict[int, list[Line]] = {}
    for left, column in zip(lefts, columns, strict=True):
        key = round(left / STEP)
        rights[key] = max(rights.get(key, 0.0), _right(column.lines))
        held.setdefault(key, []).extend(column.lines)
    for key, column in {round(left / STEP): column for left, column in zip(lefts, columns, strict=True)}.items():
        right, left = rights[key], min(line.x0 for line in held[key])
        full = sum(abs(_end(line) - right) < line.size and not STOPPED.search(line.text) for line in held[key])
        if full < ENOUGH_FULL:
            # nothing shows where the column ends: as far from the page's edge as it begins
            rights[key] = max(right, widths.get(column.lines[0].page, 0.0) - left)
    return [(left, rights[round(left / STEP)]) for left in lefts]


def _lefts(columns: Sequence[Column]) -> list[float]:
    """Return where each column begins; a page with few lines may hold indented ones only."""
    lefts = [_left(column.lines) for column in columns]
    counts: Counter[int] = Counter()
    for left, column in zip(lefts, columns, strict=True):
        if column.alone:
            counts[round(left)] += len(column.lines)
    usual = counts.most_common(1)[0][0] if counts else 0
    most = max((len(column.lines) for column in columns), default=0)
    return [
        float(usual) if column.alone and left > usual and len(column.lines) * 2 <= most else left
        for left, column in zip(lefts, columns, strict=True)
    ]


def _left(lines: Sequence[Line]) -> float:
    """The left edge is where the leftmost lines that are not alone begin."""
    starts = Counter(round(line.x0) for line in lines if len(line.text) > 1)
    common = [at for at, count in starts.items() if count >= max(1, len(lines) // 10)]
    return float(min(common or starts or [round(lines[0].x0)]))


def _right(lines: Sequence[Line]) -> float:
    """The right edge is where text of the usual size ends; a title stands where it likes."""
    usual = sorted(line.size for line in lines)[len(lines) // 2]
    ends = sorted(_end(line) for line in lines if line.size <= SAME_SIZE * usual)
    return ends[-1 - len(ends) // 20]


def _end(line: Line) -> float:
    """Where a line's text ends; a mark at its end may hang over the edge."""
    return line.lefts[-1] if line.text[-1] in HANGING else line.x1
