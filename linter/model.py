"""What a reader makes of a file: blocks of text whose every character knows where it came from.

Offsets are code points, from 0, end exclusive. Only the `Source` tuples know a file format.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from re import Match
from typing import Any, NamedTuple

from linter.patterns import Pattern
from linter.sources import Source


class Span(NamedTuple):
    """Code points `start` to `end` (exclusive) of the text of block number `block`; empty for a hole."""

    block: int
    start: int
    end: int


class Segment(NamedTuple):
    """From code point `start` of the block on, the text came from `source`.

    `generated` marks text that is shown but not stored in the file (automatic numbers): it can be quoted, never edited.
    """

    start: int
    source: Source
    generated: bool = False

    def begin(self) -> int:
        """Return `start` (a key to bisect by)."""
        return self.start


class Joint(NamedTuple):
    """A place inside a block where the source was cut and the reader joined it.

    `kind` is "line" (hard wrap), "blank" (an empty line or page break between), "page" or "column".
    """

    offset: int
    kind: str


class CellPlace(NamedTuple):
    """The table cell a block stands in: table number in `Document.tables`, row and column from 0."""

    table: int
    row: int
    column: int


class Block(NamedTuple):
    """One logical paragraph.

    kind: paragraph heading item cell caption header footer note comment. `level` counts from 1 for headings and
    list items, else 0. `text` is what the source says, character by character, without the blanks around it, which
    are kept in `indent` and `trail`. A line break inside the paragraph is "\\n".
    """

    index: int  # type: ignore[assignment]  # the method of tuples is not needed
    kind: str
    text: str
    segments: tuple[Segment, ...]
    level: int = 0
    joints: tuple[Joint, ...] = ()
    indent: str = ""
    trail: str = ""
    cell: CellPlace | None = None

    def anchors(self, start: int, end: int) -> list[dict[str, Any]]:
        """Return the places in the source of code points `start` to `end`, one for each line, run or row of boxes.

        A hole gives one caret anchor: the place before which it stands.
        """
        if start == end:
            return [self._caret(start)]
        return [source.anchor(first, last) for first, last, source in self._pieces(start, end)]

    def segment_at(self, offset: int) -> int:
        """Return the index of the segment that holds code point `offset`."""
        return max(0, bisect_right(self.segments, offset, key=Segment.begin) - 1)

    def _caret(self, offset: int) -> dict[str, Any]:
        segment = self.segments[self.segment_at(offset)]
        return segment.source.anchor(offset - segment.start, offset - segment.start)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, Source]]:
        """Yield (start, end, source) in source offsets, segments that follow each other merged."""
        pending: tuple[int, int, Source] | None = None
        for index in range(self.segment_at(start), len(self.segments)):
            segment = self.segments[index]
            if segment.start >= end:
                break
            stop = self.segments[index + 1].start if index + 1 < len(self.segments) else len(self.text)
            first, last = max(start, segment.start) - segment.start, min(end, stop) - segment.start
            if last <= first:
                continue
            if pending and segment.source.follows(pending[2], segment.start - self._origin(index, pending[2])):
                pending = (pending[0], pending[1] + last - first, pending[2])
                continue
            if pending:
                yield pending
            pending = (first, last, segment.source)
        if pending:
            yield pending

    def _origin(self, index: int, source: Source) -> int:
        """Return where the segment of `source`, at or before `index`, starts."""
        while self.segments[index].source is not source:
            index -= 1
        return self.segments[index].start


class Cell(NamedTuple):
    """A table cell: place from 0, extent, and the indexes of its blocks."""

    row: int
    column: int
    rowspan: int
    colspan: int
    blocks: tuple[int, ...]


class Table(NamedTuple):
    """A grid. Merged cells stand once, at their top left place. `parent` is the cell a nested table stands in.

    `header_rows` is what the format itself says (Markdown: 1; Word: rows marked as repeated header), else 0.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    header_rows: int = 0
    parent: CellPlace | None = None


class Mark(NamedTuple):
    """Something the source says about text, beside the text itself.

    kind: bold, emphasis, strike, heading, code, link, directive (a comment to draftlint), comment, insertion, deletion,
    highlight, hidden, prompt (a content control still showing its placeholder), empty-control, field, broken-field,
    merge-field, bookmark, reference, page-break, section-break, font, fence. `text` is the comment's or deletion's
    text, the directive, the target; `data` what else is known (author, date, resolved, size …).
    """

    kind: str
    spans: tuple[Span, ...]
    text: str = ""
    data: tuple[tuple[str, str], ...] = ()


class LeftOut(NamedTuple):
    """What a reader did not read: `what` (a page, a part, a picture), `why` in a Chinese clause; `text` when likely text."""

    what: str
    why: str
    text: bool = False


class Found(NamedTuple):
    """A match and the span it covers."""

    match: Match[str]
    span: Span


class _Read(NamedTuple):
    """What a document is made of; apart from it because a named tuple itself has no room for what is worked out."""

    path: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    marks: tuple[Mark, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    format: str = "txt"
    meta: Mapping[str, str] = {}


class Document(_Read):
    """A draft as read.

    `format` is txt, md, docx or pdf; `meta` what a report's head tells (saved, locked, encoding).
    """

    @property
    def status(self) -> str:
        """ok, or partial when something with likely text could not be read."""
        return "partial" if any(item.text for item in self.left_out) else "ok"

    @cached_property
    def text(self) -> str:
        """All blocks' text, one line break between blocks."""
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def starts(self) -> list[int]:
        """Where each block begins in `text`."""
        found, at = [], 0
        for block in self.blocks:
            found.append(at)
            at += len(block.text) + 1
        return found

    def find(self, pattern: Pattern, first: int = 0, last: int | None = None) -> Iterator[Found]:
        """Yield the matches in blocks `first` to `last` (included; None: in all); one that runs over a block is dropped."""
        starts, blocks = self.starts, None if last is None else self.blocks[first : last + 1]
        bounds = (starts[blocks[0].index], starts[blocks[-1].index] + len(blocks[-1].text)) if blocks else ()
        for match in pattern.finditer(self.text, *bounds) if blocks != () else ():
            block = bisect_right(starts, match.start()) - 1
            start, end = match.start() - starts[block], match.end() - starts[block]
            if end <= len(self.blocks[block].text):
                yield Found(match, Span(block, start, end))

    def group(self, found: Found, group: int | str) -> Span:
        """Return the span of one group of a match."""
        shift = self.starts[found.span.block]
        return Span(found.span.block, found.match.start(group) - shift, found.match.end(group) - shift)

    def offset(self, span: Span) -> int:
        """Return where `span` begins in `text`."""
        return self.starts[span.block] + span.start

    def span(self, start: int, end: int) -> Span:
        """Return the span of code points `start` to `end` of `text`; both lie in the same block."""
        block = bisect_right(self.starts, start) - 1
        return Span(block, start - self.starts[block], end - self.starts[block])

    def quote(self, span: Span) -> str:
        """Return the text a span covers."""
        return self.blocks[span.block].text[span.start : span.end]

    def before(self, span: Span, length: int) -> str:
        """Return up to `length` characters before the span, in its block."""
        return self.blocks[span.block].text[max(0, span.start - length) : span.start]

    def after(self, span: Span, length: int) -> str:
        """Return up to `length` characters after the span, in its block."""
        return self.blocks[span.block].text[span.end : span.end + length]

    def anchors(self, span: Span) -> list[dict[str, Any]]:
        """Return the places of a span in the source."""
        return self.blocks[span.block].anchors(span.start, span.end)
