"""Which cells of a table are said to be the sum of which."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.facts.tables import Grid, GridCell
from linter.patterns import Pattern

SUBTOTAL = Pattern(r"小\s*计")
PART = Pattern(r"\s*(?:其中|[#＃]|[-—－]\s*)")
GRAND = Pattern(r"总\s*计")
BELOW = Pattern(r"其中")
LEVELS = (Pattern(r"[一二三四五六七八九十]{1,3}、"), Pattern(r"[（(][一二三四五六七八九十]{1,3}[）)]"))
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
    """Yield the totals of a grid: down the columns for total rows, along the rows for total columns.

    Where the lines a total adds up can be told in several ways, the way that comes out right is taken.
    """
    for row in grid.total_rows:
        readings = _row_readings(grid, row)
        for column in range(grid.table.columns):
            yield from _down(grid, row, column, readings)
    for column in grid.total_columns:
        columns = _column_readings(grid, column)
        for row in range(grid.header_rows, grid.table.rows):
            yield from _across(grid, row, column, columns)


def _down(grid: Grid, row: int, column: int, readings: list[list[int]]) -> Iterator[Sum]:
    """Yield the sum in a total row: of the rows above it, or below it when it stands first."""
    cell, name = grid.cells.get((row, column)), grid.heading(column)
    if cell is None or cell.value is None or cell.percent or NOT_ADDED.search(name):
        return
    found = [_sum(cell, [grid.cells.get((at, column)) for at in rows], "column", name) for rows in readings]
    yield from _chosen(found)


def _chosen(found: list[Sum | None]) -> list[Sum]:
    """Return the sum that comes out right, else the first."""
    sums = [item for item in found if item]
    return ([item for item in sums if item.value == item.total.value] or sums)[:1]


def _row_readings(grid: Grid, row: int) -> list[list[int]]:
    """Return the rows a total row may add up, likeliest first: 小计s, the rows of the highest level, all but 其中."""
    rows = _rows_of(grid, row)
    kept = [at for at in rows if not PART.match(grid.label(at))]
    readings = [kept]
    if any(at in grid.total_rows for at in kept):  # where a 小计 is wrong, the 合计 may be right all the same
        readings.append([at for at in range(grid.header_rows, row) if at not in grid.total_rows])
    first = next((at for at in rows if PART.match(grid.label(at))), None)
    if first is not None:  # the rows behind 其中 may be parts as well
        readings += [[at for at in kept if not first < at <= last] for last in kept if last > first]
    level = next((level for level in LEVELS if sum(bool(level.match(grid.label(at))) for at in rows) > 1), None)
    if level:
        readings.insert(0, [at for at in kept if level.match(grid.label(at))])
    return readings


def _rows_of(grid: Grid, row: int) -> list[int]:
    """Return the rows a total row adds up: a 小计 back to the one before, a 合计 the 小计s if there are any."""
    body = range(grid.header_rows, grid.table.rows)
    others = [at for at in grid.total_rows if at != row]
    subtotals = [at for at in others if SUBTOTAL.search(grid.label(at))]
    if GRAND.search(grid.label(row)) and not subtotals:
        subtotals = [at for at in others if not GRAND.search(grid.label(at))]
    if SUBTOTAL.search(grid.label(row)) or (others and any(GRAND.search(grid.label(at)) for at in others)):
        before = [at for at in others if at < row]
        start = max(before, default=body.start - 1)
        if start + 1 < row:
            return list(range(start + 1, row))
    if row == body.start:
        return subtotals or [at for at in body if at > row and at not in others]
    if subtotals:
        covered = max(subtotals)
        return [*subtotals, *(at for at in range(covered + 1, row))]
    return [at for at in range(body.start, row) if at not in others]


def _across(grid: Grid, row: int, column: int, readings: list[list[int]]) -> Iterator[Sum]:
    """Yield the sum in a total column: of the columns beside it that are figures of the same kind."""
    cell = grid.cells.get((row, column))
    if cell is None or cell.value is None or cell.percent:
        return
    found = [_sum(cell, [grid.cells.get((row, at)) for at in columns], "row", grid.label(row)) for columns in readings]
    yield from _chosen(found)


def _column_readings(grid: Grid, column: int) -> list[list[int]]:
    """Return the columns a total column may add up: those under one merged heading with it, 小计s, all."""
    figures = [at for at in range(grid.header_columns, grid.table.columns) if at not in grid.total_columns]
    group = _group(grid, column)
    readings = []
    if group:
        readings.append([at for at in figures if _group(grid, at) == group])
    elif len(grid.total_columns) > 1:
        readings.append([at for at in grid.total_columns if at != column])
        before = max((at for at in grid.total_columns if at < column), default=grid.header_columns - 1)
        readings.append([at for at in figures if before < at < column])
    if len(grid.total_columns) == 1 and column in (grid.header_columns, grid.table.columns - 1):
        readings.append(figures)
    whole = [at for at in figures if not BELOW.search(grid.heading(at))]
    return [
        columns
        for columns in readings
        if len(columns) > 1
        and not any(NOT_ADDED.search(grid.heading(at)) for at in columns)
        and (len(whole) == len(figures) or columns != figures)
    ]


def _group(grid: Grid, column: int) -> str:
    """Return the heading of several columns that stands above a column, "" when there is none."""
    cell = grid.cells.get((0, column))
    return cell.text if cell and cell.colspan > 1 and cell.colspan < grid.table.columns else ""


def _sum(total: GridCell, parts: list[GridCell | None], along: str, name: str) -> Sum | None:
    """Return the sum when every part is a number or empty, and two at least are numbers; merged cells count once."""
    seen = {(part.row, part.column): part for part in parts if part}
    if any(part.value is None and part.text.strip() not in ("", "-", "—", "/", "－", "——") for part in seen.values()):
        return None
    kept = tuple(part for part in seen.values() if part.value is not None)
    if len(kept) < 2 or any(part.percent for part in kept) or len(seen) < len(parts):
        return None
    return Sum(total, kept, along, name)
