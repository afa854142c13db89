"""Tables: the grid of rows and cells, merged cells once, nested tables in their cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model import CellPlace
from linter.readers.docx import ranges
from linter.readers.docx.lines import RawCell, RawTable
from linter.readers.docx.names import TBL, TC, TR, VAL, Element, number, switched_on, value, w

if TYPE_CHECKING:
    from linter.readers.docx.walk import Walker

WIDEST = 1000  # columns one cell may claim


def table(walker: Walker, element: Element) -> None:
    """Read a w:tbl."""
    outer, place, cell = walker.table, walker.place, walker.cell
    walker.table = RawTable(len(walker.collected.tables), place)
    walker.collected.tables.append(walker.table)
    walker.enclosed(element)
    walker.table, walker.place, walker.cell = outer, place, cell


def row(walker: Walker, element: Element) -> None:
    """Read a w:tr; a row whose deletion is tracked is not there any more."""
    grid, properties = walker.table, element.find(w("trPr"))
    if grid is None:
        walker.visit(element)
        return
    if properties is not None and properties.find(w("del")) is not None:
        ranges.deleted(walker, element)
        return
    grid.row += 1
    grid.column = number(None if properties is None else value(properties, "gridBefore"), 0, WIDEST)
    if switched_on(properties, "tblHeader") and grid.header_rows == grid.row:
        grid.header_rows += 1
    walker.visit(element)
    grid.columns = max(grid.columns, grid.column)


def cell(walker: Walker, element: Element) -> None:
    """Read a w:tc; the lower part of a merged cell only makes the upper one taller."""
    grid, properties = walker.table, element.find(w("tcPr"))
    if grid is None or grid.row < 0:
        walker.visit(element)
        return
    width = max(1, number(None if properties is None else value(properties, "gridSpan"), 1, WIDEST))
    if _goes_on(properties, "hMerge") and grid.cells:
        grid.cells[-1].colspan += width
        walker.skip(element)
    elif _goes_on(properties, "vMerge") and grid.column in grid.merging:
        above = grid.merging[grid.column]
        above.rowspan = grid.row - above.place.row + 1
        walker.skip(element)
    else:
        _read(walker, grid, element, width)
        if properties is not None and properties.find(w("vMerge")) is not None:
            grid.merging[grid.column] = grid.cells[-1]
        else:
            grid.merging.pop(grid.column, None)
    grid.column += width


def _read(walker: Walker, grid: RawTable, element: Element, width: int) -> None:
    """Read the paragraphs of a cell."""
    place = CellPlace(grid.index, grid.row, grid.column)
    found = RawCell(place, 1, width, len(walker.collected.lines))
    outer = walker.place, walker.cell
    walker.place, walker.cell = place, (grid.row, grid.column)
    walker.enclosed(element)
    walker.place, walker.cell = outer
    found.last = len(walker.collected.lines)
    grid.cells.append(found)


def _goes_on(properties: Element | None, kind: str) -> bool:
    """Say whether the cell continues the merged cell above or to the left."""
    merge = None if properties is None else properties.find(w(kind))
    return merge is not None and merge.get(VAL) != "restart"


HANDLERS = {TBL: table, TR: row, TC: cell}
