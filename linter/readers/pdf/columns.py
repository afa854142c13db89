"""Reading order of a page: one column, or two with lines across both."""

from __future__ import annotations

from collections.abc import Sequence

from linter.readers.pdf.lines import Line, joined

LEAST_LINES = 6  # on either side before a page counts as two columns
LEAST_CHARACTERS = 8  # of a column's usual line: prose, not a table or a list of names


def reading_order(parts: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of a page by column, in the order in which they are read."""
    gutter = _gutter(parts)
    if gutter is None:
        return [joined(parts)] if parts else []
    columns: list[list[Line]] = []
    zone: list[Line] = []
    across = sorted((part for part in parts if part.x0 < gutter < part.x1), key=lambda part: part.top)
    rest = sorted((part for part in parts if not part.x0 < gutter < part.x1), key=lambda part: part.top)
    for part in across:
        zone = [item for item in rest if item.bottom <= part.top + part.size / 2]
        rest = rest[len(zone) :]
        columns += _sides(zone, gutter)
        if columns and columns[-1] and columns[-1][-1] in across:
            columns[-1].append(part)
        else:
            columns.append([part])
    columns += _sides(rest, gutter)
    return [joined(column) for column in columns if column]


def _sides(parts: Sequence[Line], gutter: float) -> list[list[Line]]:
    left = [part for part in parts if part.x1 <= gutter]
    right = [part for part in parts if part.x0 >= gutter]
    return [side for side in (left, right) if side]


def _gutter(parts: Sequence[Line]) -> float | None:
    """Return where the blank strip between two columns of prose stands, None when there is none."""
    if len(parts) < 2 * LEAST_LINES:
        return None
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    width = right - left
    if sum(part.x0 < left + 0.3 * width and part.x1 > left + 0.7 * width for part in parts) > len(parts) // 5:
        return None  # more lines run across than a page of two columns has
    best: tuple[int, float] | None = None
    for step in range(30, 71):
        at = left + width * step / 100
        crossing = sum(part.x0 < at < part.x1 for part in parts)
        if (best is None or crossing < best[0]) and _is_between_columns(parts, at, crossing):
            best = (crossing, at)
    return best[1] if best else None


def _is_between_columns(parts: Sequence[Line], at: float, crossing: int) -> bool:
    sides = ([part for part in parts if part.x1 <= at], [part for part in parts if part.x0 >= at])
    if crossing > len(parts) // 5 or min(map(len, sides)) < LEAST_LINES:
        return False
    for side in sides:
        lengths = sorted(len(part.text) for part in side)
        if lengths[len(lengths) // 2] < LEAST_CHARACTERS:
            return False
    tops, bottoms = ([pick(side) for side in sides] for pick in (_top, _bottom))
    shared = min(bottoms) - max(tops)
    return shared > 0.3 * (max(bottoms) - min(tops))


def _top(side: Sequence[Line]) -> float:
    return min(part.top for part in side)


def _bottom(side: Sequence[Line]) -> float:
    return max(part.bottom for part in side)
