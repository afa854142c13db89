"""One paragraph: its text as it is read, then its block."""

from __future__ import annotations

from collections.abc import Sequence

from linter.model import Block, CellPlace, Joint, Segment
from linter.readers.builder import JOINS_LATIN
from linter.readers.docx.paragraphs import Shape
from linter.readers.docx.styles import PLAIN, Look
from linter.sources import RunSource

NOWHERE = RunSource("", 0, -1, -1, 0)
make = tuple.__new__  # the constructors of named tuples take three times as long


class Line:
    """A paragraph while it is read; `story` is the text it stands in (body, one text box …)."""

    length = 0  # of what was read so far
    look: Look = PLAIN  # of the last of it
    text = ""  # all of it; set at the end, as what follows
    shape: Shape | None = None
    level = 0
    label = ""  # its automatic number
    label_source = NOWHERE
    rest: Sequence[tuple[Line, str]] = ()  # lines in which this one goes on, and the kinds of joints
    joined = False  # stands in the `rest` of another
    # where it ended up: its block, how far its characters moved, between which offsets of the block they lie
    block = -1
    shift = first = last = 0

    def __init__(self, number: int, kind: str, cell: CellPlace | None, story: int) -> None:
        self.number, self.kind, self.cell, self.story = number, kind, cell, story
        self.texts: list[str] = []
        self.segments: list[Segment] = []
        self.looks: list[tuple[int, Look]] = []  # from which offset on

    def offset(self, offset: int) -> int:
        """Return where offset `offset` of the line is in its block."""
        return max(self.first, min(offset + self.shift, self.last))


class _Growing:
    """A block's text with its segments and joints while lines are added to it."""

    def __init__(self) -> None:
        self.text = self.indent = self.trail = ""
        self.segments: list[Segment] = []
        self.joints: list[Joint] = []

    def number(self, line: Line, label: str) -> None:
        """Add an automatic number."""
        self.text = label
        self.segments.append(Segment(0, line.label_source, True))

    def begin(self, line: Line) -> None:
        """Add the first line; blanks around it are taken off, those behind its number stay."""
        text = line.text
        kept = text.strip()
        if line.label:
            self.number(line, line.label if kept else line.label.rstrip())
            kept = text[: len(text.rstrip())]
        lead = 0 if self.text else len(text) - len(text.lstrip())
        self.indent = text[:lead]
        self._add(line, lead, kept)

    def go_on(self, line: Line, kind: str) -> None:
        """Add a line that goes on where the text stops; Latin words cut apart get their blank back."""
        text = line.text
        kept = text.strip()
        self.joints.append(Joint(len(self.text), kind))
        if JOINS_LATIN.fullmatch(self.text[-1] + kept[0]):
            self.segments.append(Segment(len(self.text), line.segments[0].source, True))
            self.text += " "
        self._add(line, len(text) - len(text.lstrip()), kept)

    def _add(self, line: Line, lead: int, kept: str) -> None:
        line.first, line.last = len(self.text), len(self.text) + len(kept)
        line.shift = line.first - lead
        self.segments += _shifted(line.segments, line.shift, line.first, line.last)
        self.text += kept
        self.trail = line.text[lead + len(kept) :]


def block_of(line: Line, index: int) -> Block | None:
    """Return the block of a line, and tell it and the lines it goes on in where they are; None when there is no text."""
    text = line.text
    kept = text.strip()
    if kept == text != "" and not (line.rest or line.label):  # nearly all lines
        line.block, line.last = index, len(text)
        return make(Block, (index, line.kind, text, tuple(line.segments), line.level, (), "", "", line.cell))
    if not (line.label.strip() or kept):
        return None
    growing = _Growing()
    growing.begin(line)
    line.block = index
    for piece, kind in line.rest:
        growing.go_on(piece, kind)
        piece.block = index
    place = (index, line.kind, growing.text, tuple(growing.segments), line.level, tuple(growing.joints))
    return Block(*place, growing.indent, growing.trail, line.cell)


def _shifted(segments: list[Segment], shift: int, first: int, end: int) -> list[Segment]:
    """Move segments by `shift` and keep what lies between `first` and `end` of the block's text."""
    found: list[Segment] = []
    for start, source, generated in segments:
        start += shift
        if start >= end:
            break
        if start <= first and found:
            found.pop()
        if start < first:
            if isinstance(source, RunSource):
                source = source._replace(offset=source.offset + first - start)
            start = first
        found.append(Segment(start, source, generated))
    return found
