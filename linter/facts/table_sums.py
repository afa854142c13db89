"""Which cells of a table are said to be the sum of which."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.facts.tables import TOTAL, Grid, GridCell
from linter.patterns import Pattern

SUBTOTAL = Pattern(r"小\s*计")
PART = Pattern(r"\s*(?:其中|[#＃]|[-—－]\s*)")
NOT_ADDED = Pattern(r"率|比|均|%|％|增[长幅速]|排名|名次|序号|编号|单价|年份|年度|指数|密度|得分|价格|增减")


class Sum(NamedTuple):
    """A cell that says a total and the cells it is the total of; `along` is "column" or "row"; name: of the line."""

    total: GridCell
    parts: tuple[GridCell, ...]
    along: str
    name: str

    @property
    def value(self) -> Decimal:
        """Return the sum of the parts."""
        return sum((part.value for part in self.parts if part.value is not None), Decimal(0))


def sums(grid: Grid) -> Iterator[Sum]:
    """Yield the totals of a grid: down the columns for total rows, along the rows for total columns."""
    for row in grid.total_rows:
        for column in range(grid.table.columns):
            found = _down(grid, row, column)
            if found:
                yield found
    for column in grid.total_columns:
        for row in range(grid.header_rows, grid.table.rows):
            across = _across(grid, row, column)
            if across:
                yield across


def _down(grid: Grid, row: int, column: int) -> Sum | None:
    """Return the sum in a total row: of the rows above it, or below it when it stands first."""
    cell, name = grid.cells.get((row, column)), grid.heading(column)
    if cell is None or cell.value is None or cell.percent or NOT_ADDED.search(name):
        return None
    rows = _rows_of(grid, row)
    parts = [grid.cells.get((at, column)) for at in rows if not PART.match(grid.label(at))]
    return _sum(cell, parts, "column", name)


def _rows_of(grid: Grid, row: int) -> list[int]:
    """Return the rows a total row adds up: a 小计 back to the one before, a 合计 the 小计s if there are any."""
    body = range(grid.header_rows, grid.table.rows)
    others = [at for at in grid.total_rows if at != row]
    subtotals = [at for at in others if SUBTOTAL.search(grid.label(at))]
    if SUBTOTAL.search(grid.label(row)):
        start = max((at for at in others if at < row), default=body.start - 1)
        return list(range(start + 1, row))
    if row == body.start:
        return subtotals or [at for at in body if at > row and at not in others]
    if subtotals:
        covered = max(subtotals)
        return [*subtotals, *(at for at in range(covered + 1, row))]
    return [at for at in range(body.start, row) if at not in others]


def _across(grid: Grid, row: int, column: int) -> Sum | None:
    """Return the sum in a total column: of the columns beside it that are figures of the same kind."""
    cell = grid.cells.get((row, column))
    if cell is None or cell.value is None or cell.percent:
        return None
    columns = [at for at in range(grid.header_columns, grid.table.columns) if at not in grid.total_columns]
    if len(grid.total_columns) > 1 or column not in (grid.header_columns, grid.table.columns - 1):
        return None
    if any(NOT_ADDED.search(grid.heading(at)) for at in columns) or len(columns) < 2:
        return None
    return _sum(cell, [grid.cells.get((row, at)) for at in columns], "row", grid.label(row))


def _sum(total: GridCell, parts: list[GridCell | None], along: str, name: str) -> Sum | None:
    """Return the sum when every part is a number or empty, and two at least are numbers; merged cells count once."""
    seen = {(part.row, part.column): part for part in parts if part}
    if any(part.value is None and part.text.strip() not in ("", "-", "—", "/", "－", "——") for part in seen.values()):
        return None
    kept = tuple(part for part in seen.values() if part.value is not None)
    if len(kept) < 2 or any(part.percent for part in kept) or len(seen) < len(parts):
        return None
    return Sum(total, kept, along, name)


def is_total(cell: GridCell) -> bool:
    """Say whether a cell's text is 合计, 总计 or 小计."""
    return bool(TOTAL.fullmatch(cell.text.strip()))
