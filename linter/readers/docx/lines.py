"""What the walker collects: lines (paragraphs to be) and marks, turned into blocks, spans and tables at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from linter.model import Block, Cell, CellPlace, LeftOut, Mark, Span, Table
from linter.readers.docx.blocks import Line, block_of
from linter.readers.docx.joining import join
from linter.readers.docx.styles import PLAIN, Look

LONGEST_RANGE = 500  # paragraphs a mark may span; a hostile file could make it quadratic


class Position(NamedTuple):
    """A place between characters: offset in the text of line number `line` (which may come only later)."""

    line: int
    offset: int


@dataclass(slots=True)
class RawMark:
    """A mark with places not yet settled. `data` without empty values."""

    kind: str
    start: Position
    end: Position
    text: str = ""
    data: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class RawCell:
    """A table cell while it is read; its lines are those numbered `first` to `last` that bear `place`."""

    place: CellPlace
    rowspan: int
    colspan: int
    first: int
    last: int = 0


@dataclass(slots=True)
class RawTable:
    """A table while it is read."""

    index: int
    parent: CellPlace | None
    row: int = -1
    column: int = 0
    columns: int = 0
    header_rows: int = 0
    cells: list[RawCell] = field(default_factory=list)
    merging: dict[int, RawCell] = field(default_factory=dict)


class Collected:
    """Everything read so far, from all parts."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.marks: list[RawMark] = []
        self.tables: list[RawTable] = []
        self.stories = 0
        self.left_out: Counter[tuple[str, str, bool]] = Counter()
        self.blocks: list[Block] = []

    def new_story(self) -> int:
        """Return the number of a text of its own: a part, a text box, a foreign piece."""
        self.stories += 1
        return self.stories

    def leave(self, what: str, why: str, text: bool = False) -> None:
        """Note something that is not read; `what` has {} where its count goes."""
        self.left_out[what, why, text] += 1

    def settle(self) -> None:
        """Turn the lines into blocks; lines without text make none, those that go on in another one make one with it."""
        for line in self.lines:
            texts = line.texts
            line.text = texts[0] if len(texts) == 1 else "".join(texts)
        join(self.lines)
        for line in self.lines:
            block = None if line.joined else block_of(line, len(self.blocks))
            if block:
                self.blocks.append(block)

    def final_tables(self) -> tuple[Table, ...]:
        """Return the tables, after `settle`."""
        return tuple(self._table(raw) for raw in self.tables)

    def final_marks(self) -> list[Mark]:
        """Return the marks, after `settle`, in document order of their first place."""
        marks = []
        for raw in self.marks:
            spans = self.spans(raw.start, raw.end)
            if not spans:
                continue
            kind = raw.kind
            if kind == "control":
                kind = "empty-control" if not any(self._quote(span).strip() for span in spans) else ""
            if kind:
                data = tuple((key, value) for key, value in raw.data.items() if value)
                marks.append(Mark(kind, spans, raw.text, data))
        marks += self._looks()
        return sorted(marks, key=lambda mark: mark.spans[0])

    def final_left_out(self) -> tuple[LeftOut, ...]:
        """Return what was not read."""
        return tuple(LeftOut(what.format(count), why, text) for (what, why, text), count in self.left_out.items())

    def spans(self, start: Position, end: Position) -> tuple[Span, ...]:
        """Return the spans between two positions, one a block; an empty one where there is no text between."""
        found: list[Span] = []
        for number in range(start.line, min(end.line, start.line + LONGEST_RANGE, len(self.lines) - 1) + 1):
            line = self.lines[number]
            if line.block >= 0:
                first = start.offset if number == start.line else 0
                last = end.offset if number == end.line else line.length
                span = Span(line.block, line.offset(first), line.offset(last))
                if found and found[-1].block == span.block:
                    found[-1] = found[-1]._replace(end=span.end)
                elif span.end > span.start:
                    found.append(span)
        return tuple(found) or self._point(start)

    def _point(self, at: Position) -> tuple[Span, ...]:
        """Return the empty span at a position, or in the nearest block before it (after it, when there is none)."""
        line = self.lines[at.line] if at.line < len(self.lines) else None
        if line and line.block >= 0:
            place = line.offset(at.offset)
            return (Span(line.block, place, place),)
        for number in range(min(at.line, len(self.lines)) - 1, -1, -1):
            before = self.lines[number]
            if before.block >= 0:
                return (Span(before.block, before.last, before.last),)
        return (Span(0, 0, 0),) if self.blocks else ()

    def _quote(self, span: Span) -> str:
        return self.blocks[span.block].text[span.start : span.end]

    def _table(self, raw: RawTable) -> Table:
        cells = []
        for cell in raw.cells:
            lines = self.lines[cell.first : cell.last]
            blocks = tuple(line.block for line in lines if line.cell == cell.place and line.block >= 0)
            cells.append(Cell(cell.place.row, cell.place.column, cell.rowspan, cell.colspan, blocks))
        return Table(raw.index, raw.row + 1, raw.columns, tuple(cells), raw.header_rows, raw.parent)

    def _looks(self) -> list[Mark]:
        """Return the marks that come from how runs look; one "font" mark for all places that look the same."""
        fonts: dict[tuple[str, str, str, str], list[Span]] = {}
        marks: list[Mark] = []
        for look, spans in self._places().items():
            marks += [mark for span in spans for mark in _look_marks(look, span)]
            if look.font or look.latin or look.size or look.color:
                fonts.setdefault((look.font, look.latin, look.size, look.color), []).extend(spans)
        for (font, latin, size, color), spans in fonts.items():
            data = (("latin", latin), ("size", size), ("color", color))
            marks.append(Mark("font", tuple(sorted(spans)), font, tuple(item for item in data if item[1])))
        return marks

    def _places(self) -> dict[Look, list[Span]]:
        """Return where each look is found that says anything."""
        places: dict[Look, list[Span]] = {}
        latest, spans = Look(), list[Span]()
        for line in self.lines:
            last, block = line.last, line.block
            for begin, look in reversed(line.looks):
                first = line.offset(begin) if begin else line.first
                if first < last and look is not PLAIN:
                    if look is not latest:
                        latest, spans = look, places.setdefault(look, [])
                    spans.append(Span(block, first, last))
                last = first
        return places


def _look_marks(look: Look, span: Span) -> list[Mark]:
    kinds = (("bold", look.bold), ("emphasis", look.italic), ("strike", look.strike))
    marks = [Mark(kind, (span,)) for kind, on in kinds if on]
    if look.highlight or look.shade:
        marks.append(Mark("highlight", (span,), look.highlight or look.shade))
    return marks
