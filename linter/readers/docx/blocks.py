"""One paragraph: its text as it is read, then its block."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.model import Block, CellPlace, Joint, Segment
from linter.readers.builder import JOINS_LATIN
from linter.readers.docx.paragraphs import Shape
from linter.readers.docx.styles import Look
from linter.sources import RunSource

NOWHERE = RunSource("", 0, -1, -1, 0)


class Line:
    """A paragraph while it is read; `label` is its automatic number, `story` the text it stands in (body, one box …)."""

    __slots__ = (
        "cell", "joined", "kind", "label", "label_source", "length", "level", "look", "looks", "number", "rest", "segments",
        "shape", "story", "texts",
    )  # fmt: skip

    def __init__(self, number: int, kind: str, cell: CellPlace | None, story: int) -> None:
        self.number, self.kind, self.cell, self.story = number, kind, cell, story
        self.texts: list[str] = []
        self.segments: list[Segment] = []
        self.looks: list[tuple[int, Look]] = []
        self.look: Look | None = None  # the last of them
        self.length = self.level = 0
        self.label, self.label_source = "", NOWHERE
        self.shape: Shape | None = None
        self.rest: Sequence[tuple[Line, str]] = ()  # lines in which this one goes on, and the kinds of joints
        self.joined = False  # stands in the `rest` of another

    @property
    def text(self) -> str:
        """What was read, blanks at the ends included."""
        texts = self.texts
        return texts[0] if len(texts) == 1 else "".join(texts)


class Settled(NamedTuple):
    """Where a line ended up: its block, how far its text moved, and between which offsets of the block it lies."""

    block: int
    shift: int
    first: int
    last: int

    def offset(self, offset: int) -> int:
        """Return where offset `offset` of the line is in the block."""
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

    def begin(self, line: Line, index: int) -> Settled:
        """Add the first line; blanks around it are taken off, those behind its number stay."""
        text = line.text
        kept = text.strip()
        if line.label:
            self.number(line, line.label if kept else line.label.rstrip())
            kept = text[: len(text.rstrip())]
        lead = 0 if self.text else len(text) - len(text.lstrip())
        self.indent = text[:lead]
        return self._add(line, lead, kept, index)

    def go_on(self, line: Line, kind: str, index: int) -> Settled:
        """Add a line that goes on where the text stops; Latin words cut apart get their blank back."""
        text = line.text
        kept = text.strip()
        self.joints.append(Joint(len(self.text), kind))
        if JOINS_LATIN.fullmatch(self.text[-1] + kept[0]):
            self.segments.append(Segment(len(self.text), line.segments[0].source, True))
            self.text += " "
        return self._add(line, len(text) - len(text.lstrip()), kept, index)

    def _add(self, line: Line, lead: int, kept: str, index: int) -> Settled:
        first, last = len(self.text), len(self.text) + len(kept)
        self.segments += _shifted(line.segments, first - lead, first, last)
        self.text += kept
        self.trail = line.text[lead + len(kept) :]
        return Settled(index, first - lead, first, last)


def block_of(line: Line, index: int) -> tuple[Block, list[Settled]] | None:
    """Return the block of a line, and where it and the lines it goes on in ended up; None when there is no text."""
    text = line.text
    kept = text.strip()
    if kept == text != "" and not (line.rest or line.label):  # nearly all lines
        block = Block(index, line.kind, text, tuple(line.segments), line.level, cell=line.cell)
        return block, [Settled(index, 0, 0, len(text))]
    if not (line.label.strip() or kept):
        return None
    growing = _Growing()
    places = [growing.begin(line, index)]
    places += [growing.go_on(piece, kind, index) for piece, kind in line.rest]
    segments, joints = tuple(growing.segments), tuple(growing.joints)
    place = (index, line.kind, growing.text, segments, line.level, joints)
    return Block(*place, growing.indent, growing.trail, line.cell), places


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
