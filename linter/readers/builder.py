"""Rows of a text file → blocks, tables and marks with exact columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from linter.model import Block, CellPlace, Joint, Mark, Segment, Span
from linter.patterns import Pattern
from linter.readers.inline import Inline, RawMark, parse
from linter.readers.lines import Row
from linter.sources import LineSource


class Origin(NamedTuple):
    """From code point `start` of the joined raw text on, the text is `row`'s, from 0-based `column` of its line;
    `joint` says how it was cut from the row before (empty for the first)."""

    start: int
    row: Row
    column: int
    joint: str

    def begin(self) -> int:
        """Return `start` (a key to bisect by)."""
        return self.start


JOINS_LATIN = Pattern(r"[A-Za-z0-9,.;:][A-Za-z0-9]")


class Body(NamedTuple):
    """A block's text with its sources and joints."""

    text: str
    segments: list[Segment]
    joints: list[Joint]


class Builder:
    """Collects the blocks and marks of a document while rows are read."""

    def __init__(self, markdown: bool) -> None:
        self.markdown = markdown
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self._directives: list[RawMark] = []

    def add(self, rows: Sequence[Row], kind: str, cell: CellPlace | None = None) -> Block | None:
        """Add a block made of rows; None when only marks were left of them."""
        raw, origins = _joined(rows)
        inline = parse(raw, self.markdown)
        body = _body(raw, inline, origins)
        block = self._block(rows, kind, body, cell)
        own = [mark for mark in inline.marks if mark.kind == "directive"]
        if block is None:
            self._directives += own
            return None
        self.blocks.append(block)
        self._place(inline, block, self._directives + own)
        self._directives = []
        return block

    def close(self) -> None:
        """Attach what was said after the last block to it."""
        if self._directives and self.blocks:
            last = self.blocks[-1]
            at = Span(last.index, len(last.text), len(last.text))
            self.marks += [Mark("directive", (at,), mark.text) for mark in self._directives]

    def _block(self, rows: Sequence[Row], kind: str, body: Body, cell: CellPlace | None) -> Block | None:
        if not body.text.strip():
            return None
        first, last = rows[0], rows[-1]
        place = (len(self.blocks), kind, body.text, tuple(body.segments))
        return Block(*place, first.level, tuple(body.joints), first.indent, last.trail, cell)

    def _place(self, inline: Inline, block: Block, directives: Iterable[RawMark]) -> None:
        for mark in inline.marks:
            if mark.kind != "directive":
                start, end = _kept(inline, mark.start), _kept(inline, mark.end)
                text = "" if mark.kind in ("bold", "emphasis", "strike") else mark.text
                self.marks.append(Mark(mark.kind, (Span(block.index, start, max(start, end)),), text))
        self.marks += [Mark("directive", (Span(block.index, 0, 0),), mark.text) for mark in directives]
        if block.kind == "heading":
            self.marks.append(Mark("heading", (Span(block.index, 0, len(block.text)),)))


def _joined(rows: Sequence[Row]) -> tuple[str, list[Origin]]:
    """Join the rows' texts; Latin words that were cut apart at a line's end get their blank back when shown."""
    raw = ""
    origins: list[Origin] = []
    for row in rows:
        joint = "" if not origins else "blank" if row.gap else "line"
        origins.append(Origin(len(raw), row, row.column, joint))
        raw += row.text
    return raw, origins


def _body(raw: str, inline: Inline, origins: Sequence[Origin]) -> Body:
    """Build a block's text out of the pieces kept, each cut where a new line begins."""
    body = Body("", [], [])
    for start, end, shown in _cut(inline, origins):
        origin = origins[bisect_right(origins, start, key=Origin.begin) - 1]
        source = LineSource(origin.row.number, origin.column + start - origin.start + 1)
        text = body.text
        if origin.start == start and origin.joint and text:
            body.joints.append(Joint(len(text), origin.joint))
            if JOINS_LATIN.fullmatch(text[-1] + raw[start]):
                body.segments.append(Segment(len(text), source, generated=True))
                text += " "
        body.segments.append(Segment(len(text), source, generated=shown is not None))
        body = body._replace(text=text + (raw[start:end] if shown is None else shown))
    return body


def _cut(inline: Inline, origins: Sequence[Origin]) -> Iterator[tuple[int, int, str | None]]:
    """Yield the pieces kept, (start, end, shown instead), cut at the beginning of each row."""
    starts = [origin.start for origin in origins]
    for piece in inline.pieces:
        if piece.shown is not None:
            yield piece.start, piece.end, piece.shown
            continue
        bounds = [piece.start, *(start for start in starts if piece.start < start < piece.end), piece.end]
        for start, end in pairwise(bounds):
            yield start, end, None


def _kept(inline: Inline, offset: int) -> int:
    """Return where code point `offset` of the raw text stands in the text kept."""
    at = 0
    for piece in inline.pieces:
        if piece.start >= offset:
            break
        whole = len(piece.shown) if piece.shown is not None else piece.end - piece.start
        at += whole if piece.end <= offset or piece.shown is not None else offset - piece.start
    return at
