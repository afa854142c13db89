"""One paragraph: its text as it is read, then its block."""

from __future__ import annotations

from linter.model import Block, CellPlace, Segment
from linter.readers.docx.styles import Look
from linter.sources import RunSource


class Line:
    """One logical paragraph while it is read; `label` is its automatic number."""

    __slots__ = (
        "cell",
        "kind",
        "label",
        "label_source",
        "length",
        "level",
        "look",
        "looks",
        "number",
        "segments",
        "texts",
    )

    def __init__(self, number: int, kind: str, cell: CellPlace | None) -> None:
        self.number, self.kind, self.cell = number, kind, cell
        self.texts: list[str] = []
        self.segments: list[Segment] = []
        self.looks: list[tuple[int, Look]] = []
        self.look: Look | None = None  # the last of them
        self.length = self.level = 0
        self.label, self.label_source = "", RunSource("", 0, -1, -1, 0)


def block_of(line: Line, index: int) -> tuple[Block | None, int]:
    """Return the block of a line, and how far its characters moved (number added, blanks before taken away)."""
    text = line.texts[0] if len(line.texts) == 1 else "".join(line.texts)
    body = text.strip()
    if not line.label and body and len(body) == len(text):
        return Block(index, line.kind, text, tuple(line.segments), line.level, cell=line.cell), 0
    label = line.label if body else line.label.rstrip()
    if not body and not label:
        return None, 0
    lead = 0 if label else len(text) - len(text.lstrip())
    indent, kept = text[:lead], text[lead:].rstrip()
    shift = len(label) - lead
    segments = _shifted(line.segments, shift, len(label), len(label) + len(kept))
    if label:
        segments.insert(0, Segment(0, line.label_source, True))
    place = (index, line.kind, label + kept, tuple(segments))
    return Block(*place, line.level, (), indent, text[lead + len(kept) :], line.cell), shift


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
