"""Lines → blocks, each character with its page and box."""

from __future__ import annotations

from collections.abc import Sequence

from linter.model import Block, Cell, CellPlace, Joint, Segment, Table
from linter.readers.builder import JOINS_LATIN
from linter.readers.pdf.lines import Line
from linter.readers.pdf.paragraphs import NEAR_END, Placed
from linter.readers.pdf.tables import RuledCell, RuledTable, grid_order
from linter.sources import BoxSource

Parts = list[tuple[Line, str]]  # a line and how it follows the one before


class Blocks:
    """Collects the blocks and tables of a PDF."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.tables: list[Table] = []

    def add(self, parts: Parts, kind: str, cell: CellPlace | None = None) -> Block:
        """Add one paragraph."""
        text = ""
        segments: list[Segment] = []
        joints: list[Joint] = []
        for line, joint in parts:
            if text:
                joints.append(Joint(len(text), joint))
                if JOINS_LATIN.fullmatch(text[-1] + line.text[0]):
                    segments.append(Segment(len(text), _source(line, 0, 1), generated=True))
                    text += " "
            segments += _segments(line, len(text))
            text += line.text
        block = Block(len(self.blocks), kind, text, tuple(segments), joints=tuple(joints), cell=cell)
        self.blocks.append(block)
        return block

    def add_paragraph(self, group: Sequence[Placed]) -> None:
        """Add the lines of a paragraph."""
        self.add([(item.line, item.joint) for item in group], "paragraph")

    def add_table(self, table: RuledTable, lines: dict[RuledCell, list[Line]]) -> None:
        """Add a ruled table; `lines` are those of each cell."""
        index = len(self.tables)
        cells = []
        for cell in grid_order(table):
            place = CellPlace(index, cell.row, cell.column)
            found = tuple(self.add(parts, "cell", place).index for parts in _wrapped(lines.get(cell, []), cell))
            cells.append(Cell(cell.row, cell.column, cell.rowspan, cell.colspan, found))
        self.tables.append(Table(index, table.rows, table.columns, tuple(cells)))


def _segments(line: Line, start: int) -> list[Segment]:
    """Return a line's segments: one, or more when blanks are shown in it that the file does not hold."""
    cuts = sorted({0, *line.blanks, *(blank + 1 for blank in line.blanks)} - {len(line.chars)})
    offsets = _offsets(line)
    found = []
    for number, cut in enumerate(cuts):
        end = cuts[number + 1] if number + 1 < len(cuts) else len(line.chars)
        found.append(Segment(start + offsets[cut], _source(line, cut, end), generated=cut in line.blanks))
    return found


def _offsets(line: Line) -> list[int]:
    """Where each character's text begins; a ligature has several code points."""
    found, at = [], 0
    for char in line.chars:
        found.append(at)
        at += len(char.text)
    return found


def _source(line: Line, start: int, end: int) -> BoxSource:
    boxes = tuple(
        (round(char.x0, 2), round(char.top, 2), round(char.x1, 2), round(char.bottom, 2))
        for char in line.chars[start:end]
        for _ in char.text
    )
    return BoxSource(line.page, boxes)


def _wrapped(lines: Sequence[Line], cell: RuledCell) -> list[Parts]:
    """Join the lines of a cell that were cut only because the cell is narrow."""
    groups: list[Parts] = []
    for line in lines:
        last = groups[-1][-1][0] if groups else None
        if last and last.x1 >= cell.box[2] - NEAR_END * last.size - 6:
            groups[-1].append((line, "line"))
        else:
            groups.append([(line, "")])
    return groups
