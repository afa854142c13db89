"""Where text came from: small tuples that turn an offset into a place a person can go to."""

from __future__ import annotations

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
    """Text of one line of a PDF page (`page` from 1) with one box a character: (x0, top, x1, bottom) in points
    from the page's top left corner."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]

    def anchor(self, start: int, end: int) -> dict[str, Any]:
        """Return the JSON anchor: the page and the box around characters `start` to `end` of the line."""
        boxes = self.boxes[start:end] or self.boxes[start : start + 1] or self.boxes[-1:]
        xs0, tops, xs1, bottoms = zip(*boxes, strict=True)
        return {"page": self.page, "box": [min(xs0), min(tops), max(xs1), max(bottoms)]}

    def follows(self, other: Source, length: int) -> bool:
        """Each segment is a line of its own."""
        return False


Source = LineSource | RunSource | BoxSource
