"""A sentence cut to a few lines, with ⟦ ⟧ round the marked places. What is shown can be found with Ctrl+F."""

from __future__ import annotations

from collections.abc import Sequence

from linter.width import width

MARKS = ("⟦", "⟧")
LINES = 2
SINGLE = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\f": " ", "\v": " "})


def excerpt(context: str, marks: Sequence[tuple[int, int]], columns: int) -> str:
    """Return what of `context` fits in two lines of `columns`, the first mark in it, every mark in it bracketed."""
    marks = sorted(set(marks))
    start, end = _window(context, marks, LINES * columns - 4 * min(len(marks), 4) - 4)
    pieces, at = ["…" if start > 0 else ""], start
    for first, last in marks:
        if at <= first and last <= end:
            pieces += [context[at:first], MARKS[0], context[first:last], MARKS[1]]
            at = last
    pieces += [context[at:end], "…" if end < len(context) else ""]
    return "".join(pieces).translate(SINGLE)


def _window(context: str, marks: Sequence[tuple[int, int]], room: int) -> tuple[int, int]:
    """Return which part of the sentence to show: all, or a third before the first mark and the rest after."""
    if width(context) <= room or not marks:
        return 0, _fit(context, 0, room)
    start, taken = marks[0][0], 0
    while start > 0 and taken < room // 3:
        start -= 1
        taken += width(context[start])
    end = _fit(context, start, room)
    while start > 0 and end == len(context) and width(context[start - 1 : end]) <= room:
        start -= 1
    return start, max(end, min(marks[0][1], start + room))


def _fit(context: str, start: int, room: int) -> int:
    used = 0
    for at in range(start, len(context)):
        used += width(context[at])
        if used > room:
            return at
    return len(context)
