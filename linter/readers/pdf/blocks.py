"""Lines → blocks, each character with its page and box."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from linter.model import Block, Cell, CellPlace, Joint, Segment, Table
from linter.patterns import Pattern
from linter.readers.builder import JOINS_LATIN
from linter.readers.pdf.grids import Grid, Parts
from linter.readers.pdf.layout import Placed
from linter.readers.pdf.lines import Line
from linter.sources import BoxSource

ADDRESS = Pattern(r"(?:https?://|www\.)[!-~]*\Z")  # may be cut anywhere, without a blank


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
                if JOINS_LATIN.fullmatch(text[-1] + line.text[0]) and not ADDRESS.search(text[-200:]):
                    segments.append(Segment(len(text), box_source(line), generated=True))
                    text += " "
            segments += _segments(line, len(text))
            text += line.text
        block = Block(len(self.blocks), kind, text, tuple(segments), joints=tuple(joints), cell=cell)
        self.blocks.append(block)
        return block

    def add_paragraph(self, group: Sequence[Placed]) -> None:
        """Add the lines of a paragraph."""
        self.add([(item.line, item.joint) for item in group], "paragraph")

    def add_table(self, grid: Grid) -> None:
        """Add a ruled table."""
        index = len(self.tables)
        cells = []
        for held in grid.cells:
            cell = held.cell
            place = CellPlace(index, cell.row, cell.column)
            found = tuple(self.add(parts, "cell", place).index for parts in held.paragraphs)
            cells.append(Cell(cell.row, cell.column, cell.rowspan, cell.colspan, found))
        self.tables.append(Table(index, grid.table.rows, grid.table.columns, tuple(cells), grid.header_rows))


def _segments(line: Line, start: int) -> list[Segment]:
    """Return a line's segments: one, or more when blanks are shown in it that the file does not hold."""
    source = box_source(line)
    if not line.blanks:
        return [Segment(start, source)]
    cuts = sorted({0, *line.blanks, *(blank + 1 for blank in line.blanks)} - {len(line.text)})
    return [Segment(start + cut, source._replace(start=cut), generated=cut in line.blanks) for cut in cuts]


def box_source(line: Line) -> BoxSource:
    """Return where a line's characters stand."""
    lefts, tops, rights, bottoms = (array("f", column) for column in line.edges)
    return BoxSource(line.page, lefts, tops, rights, bottoms)
