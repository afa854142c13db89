"""Where text came from: small tuples that turn an offset into a place a person can go to."""

from __future__ import annotations

from array import array
from typing import Any, NamedTuple


class LineSource(NamedTuple):
    """Text of one line of a text file; `line` and `column` count from 1 and belong to the segment's first character."""

    line: int
    column: int

    def anchor(self, start: int, end: int) -> dict[str, Any]:
        """Return the JSON anchor of characters `start` to `end` of the segment."""
        return {
            "line": self.line,
            "column": self.column + start,
            "end_line": self.line,
            "end_column": self.column + end,
        }

    def follows(self, other: Source, length: int) -> bool:
        """Say whether this segment goes on where `other`, `length` characters long, stops."""
        return isinstance(other, LineSource) and self.line == other.line and self.column == other.column + length


class RunSource(NamedTuple):
    """Text of one node of a Word run. Indexes are in document order over all descendants of the part, from 0.

    `node` is the child of the run, `offset` the code point in that child where the segment begins. A segment
    that stands nowhere in the file (an automatic number) has run and node -1. `cell` is (row, column) of the
    innermost table cell.
    """

    part: str
    paragraph: int
    run: int
    node: int
    offset: int
    cell: tuple[int, int] | None = None

    def anchor(self, start: int, end: int) -> dict[str, Any]:
        """Return the JSON anchor of characters `start` to `end` of the segment (heading is added by the engine)."""
        return {
            "part": self.part,
            "paragraph": self.paragraph,
            "run": self.run,
            "node": self.node,
            "start": self.offset + start,
            "end": self.offset + end,
            "cell": list(self.cell) if self.cell else None,
        }

    def follows(self, other: Source, length: int) -> bool:
        """Say whether this segment goes on in the same node where `other` stops."""
        return (
            isinstance(other, RunSource)
            and self.run >= 0
            and other[:4] == self[:4]
            and self.offset == other.offset + length
        )


class BoxSource(NamedTuple):
    """Text of one line of a PDF page (`page` from 1), from its character number `start` on; the columns are the edges of
    all characters of the line, in points from the page's top left corner."""

    page: int
    lefts: array[float]
    tops: array[float]
    rights: array[float]
    bottoms: array[float]
    start: int = 0

    def anchor(self, start: int, end: int) -> dict[str, Any]:
        """Return the JSON anchor: the page and the box around characters `start` to `end` of the segment."""
        first = min(self.start + start, len(self.lefts) - 1)
        held = slice(first, max(self.start + end, first + 1))
        box = min(self.lefts[held]), min(self.tops[held]), max(self.rights[held]), max(self.bottoms[held])
        return {"page": self.page, "box": [round(edge, 2) for edge in box]}

    def follows(self, other: Source, length: int) -> bool:
        """Say whether this segment goes on in the same line where `other` stops."""
        return isinstance(other, BoxSource) and self.lefts is other.lefts and self.start == other.start + length


Source = LineSource | RunSource | BoxSource
