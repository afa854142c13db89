"""Tables as grids of text, with header, total row and column."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from linter.facts.number_values import LONGEST, arabic
from linter.model import Block, Document, Span, Table
from linter.patterns import Pattern

NUMBER = Pattern(
    r"[\s¥￥]*(?P<minus>[-－−])?\s*(?P<digits>(?:\d{1,3}(?:,\d{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?)\s*(?P<percent>[%％])?\s*"
)
TOTAL = Pattern(
    r"(?:全[年省市县区局院校]|本[年月季期])?(?:合\s*计|总\s*计|共\s*计|小\s*计|总\s*数|总\s*和|累\s*计)(?:[（(][^）)]*[）)])?[：:]?"
)
UNIT = Pattern(
    r"单位[：:]\s*(?P<unit>[^\s）)，。]{1,8})|[（(](?P<head>[万千百亿]*(?:元|亩|吨|人|个|公里|平方米|米|次|户|家|件|%))[）)]"
)
MOST_HEADERS = 4


class GridCell(NamedTuple):
    """A cell's text (its blocks joined by a line break) and place; `span` is the first block's, None when it is empty
    and has no block. `value`: the number that fills the cell, if one does; `percent`: it was followed by %."""

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    span: Span | None
    value: Decimal | None = None
    percent: bool = False
    decimals: int = 0


class Grid(NamedTuple):
    """A table read as a grid. `cells` maps every (row, column) to its cell, merged cells to the same one.

    header_rows, header_columns: how many hold labels; total_rows, total_columns: those that say 合计 总计 小计;
    unit: of a 单位：万元 line above or in the header ("" none); caption: the title line above it.
    """

    table: Table
    cells: dict[tuple[int, int], GridCell]
    header_rows: int
    header_columns: int
    total_rows: tuple[int, ...]
    total_columns: tuple[int, ...]
    unit: str
    caption: Span | None

    def row(self, row: int) -> list[GridCell | None]:
        """Return the cells of a row by column, None where the grid has a hole."""
        return [self.cells.get((row, column)) for column in range(self.table.columns)]

    def column(self, column: int) -> list[GridCell | None]:
        """Return the cells of a column by row."""
        return [self.cells.get((row, column)) for row in range(self.table.rows)]

    def heading(self, column: int) -> str:
        """Return the words above a column, from its header rows, without blanks."""
        cells = [self.cells.get((row, column)) for row in range(self.header_rows)]
        return "".join("".join(dict.fromkeys(cell.text for cell in cells if cell)).split())

    def label(self, row: int) -> str:
        """Return the words before a row, from its header columns, without blanks."""
        cells = [self.cells.get((row, column)) for column in range(max(1, self.header_columns))]
        return "".join("".join(dict.fromkeys(cell.text for cell in cells if cell)).split())


def extract(document: Document) -> tuple[Grid, ...]:
    """Read the tables of a document as grids."""
    return tuple(_grid(document, table) for table in document.tables)


def _grid(document: Document, table: Table) -> Grid:
    cells: dict[tuple[int, int], GridCell] = {}
    for cell in table.cells:
        blocks = [document.blocks[index] for index in cell.blocks]
        read = _cell(cell.row, cell.column, cell.rowspan, cell.colspan, blocks)
        for row in range(cell.row, cell.row + cell.rowspan):
            for column in range(cell.column, cell.column + cell.colspan):
                cells[row, column] = read
    header_rows = max(table.header_rows, _header_rows(table, cells))
    header_columns = _header_columns(table, cells, header_rows)
    above = _above(document, table)
    return Grid(
        table,
        cells,
        header_rows,
        header_columns,
        tuple(row for row in range(header_rows, table.rows) if _says_total(cells, row, range(max(1, header_columns)))),
        tuple(
            column for column in range(1, table.columns) if _says_total(cells, column, range(header_rows), down=True)
        ),
        _unit(cells, table, above),
        Span(above.index, 0, len(above.text)) if above else None,
    )


def _cell(row: int, column: int, rowspan: int, colspan: int, blocks: list[Block]) -> GridCell:
    text = "\n".join(block.text for block in blocks)
    span = Span(blocks[0].index, 0, len(blocks[0].text)) if blocks else None
    match = NUMBER.fullmatch(text)
    if not match or len(match["digits"]) > LONGEST:
        return GridCell(row, column, rowspan, colspan, text, span)
    value = arabic(match["digits"]) * (-1 if match["minus"] else 1)
    places = len(match["digits"].replace("．", ".").partition(".")[2])
    return GridCell(row, column, rowspan, colspan, text, span, value, bool(match["percent"]), places)


def _header_rows(table: Table, cells: dict[tuple[int, int], GridCell]) -> int:
    """Return how many rows at the top hold no numbers; at most four, and not all."""
    for row in range(min(table.rows, MOST_HEADERS)):
        found = [cells.get((row, column)) for column in range(1, table.columns)]
        values = [cell for cell in found if cell and cell.value is not None and not _is_year(cell)]
        if values:
            return row
    return 1 if table.rows > 1 else 0


def _is_year(cell: GridCell) -> bool:
    return cell.value is not None and not cell.decimals and 1990 <= cell.value <= 2050


def _header_columns(table: Table, cells: dict[tuple[int, int], GridCell], header_rows: int) -> int:
    """Return how many columns at the left hold labels: up to the last of the first three with words in half its rows."""
    count = 0
    for column in range(min(3, table.columns)):
        found = [cells.get((row, column)) for row in range(header_rows, table.rows)]
        words = [cell for cell in found if cell and cell.text and cell.value is None]
        if found and len(words) * 2 >= len(found):
            count = column + 1
    return count


def _says_total(cells: dict[tuple[int, int], GridCell], line: int, across: range, down: bool = False) -> bool:
    """Say whether a row (or, with `down`, a column) says 合计 in one of the places `across` it."""
    found = (cells.get((at, line) if down else (line, at)) for at in across)
    return any(cell is not None and bool(TOTAL.fullmatch(cell.text.strip())) for cell in found)


def _above(document: Document, table: Table) -> Block | None:
    """Return the block right above the table."""
    inside = [index for cell in table.cells for index in cell.blocks]
    if not inside or min(inside) == 0:
        return None
    block = document.blocks[min(inside) - 1]
    return None if block.cell else block


def _unit(cells: dict[tuple[int, int], GridCell], table: Table, above: Block | None) -> str:
    texts = [above.text] if above else []
    texts += [head.text for column in range(table.columns) if (head := cells.get((0, column)))]
    for text in texts:
        match = UNIT.search(text)
        if match:
            return match["unit"] or match["head"] or ""
    return ""
