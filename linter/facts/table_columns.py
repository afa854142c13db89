"""Columns that follow from other columns of a table: 增减, 增幅, 完成率, 占比.

Which columns belong together is told by their headings: those under one merged heading, or all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.facts.tables import Grid, GridCell
from linter.patterns import Pattern

YEAR = Pattern(r"(?:19|20)\d\d(?=年|$)")
NOW = Pattern(r"本年|今年|本期|当年|实际|决算|现|报告期")
BEFORE = Pattern(r"上年|去年|上期|同期|前年|基期|原")
PLAN = Pattern(r"计划|任务|目标|应|预算|指标")
DONE = Pattern(r"完成|实际|已|执行|实|支出|决算")
CHANGE = Pattern(r"增减|增加|减少|变动|变化|差额|增长[额数量]")
RATE = Pattern(r"增幅|增[长减]率|增长|增速|降幅|同比|增减[（(]?[±+-]*[%％]|变动率|增减比例|增减幅度?")
FULFILLED = Pattern(r"(?:完成|执行|参[训会加]|到会|出席|整改|开工|支出)(?:率|比例|进度|%|％|情况[（(][%％])")
SHARED = Pattern(r"占比|比重|占总[数量额计]的?(?:比例|比重|百分比)?|构成比?[（(]?[%％]?|百分比|所占比例")
PERCENT = Pattern(r"[%％率]")


class Derived(NamedTuple):
    """A cell that follows from two others. kind: difference growth rate share; first, second: 现值 and 原值, 完成 and 计划,
    or part and whole."""

    cell: GridCell
    kind: str
    first: GridCell
    second: GridCell
    row: str
    name: str

    @property
    def value(self) -> Decimal:
        """Return what the cell should say; the two figures have values, and the second is not 0 for a percentage."""
        first, second = self.first.value or Decimal(0), self.second.value or Decimal(0)
        if self.kind == "difference":
            return first - second
        return (first - second if self.kind == "growth" else first) * 100 / second


def derived(grid: Grid) -> Iterator[Derived]:
    """Yield the cells of a grid that follow from other cells of their row or column."""
    heads = {at: _heads(grid, at) for at in range(grid.header_columns or 1, grid.table.columns)}
    for column, (group, leaf) in heads.items():
        beside = {at: name for at, (other, name) in heads.items() if at != column and other == group}
        kind, pair = _kind(leaf, beside)
        if pair:
            yield from _in_rows(grid, column, kind, pair)
        elif SHARED.search(leaf) and not pair:
            yield from _shares(grid, column, beside)


def _heads(grid: Grid, column: int) -> tuple[str, str]:
    """Return the merged headings above a column, and its own."""
    cells = [grid.cells.get((row, column)) for row in range(grid.header_rows)]
    texts = list(dict.fromkeys("".join(cell.text.split()) for cell in cells if cell and cell.text.strip()))
    return ("".join(texts[:-1]), texts[-1]) if texts else ("", "")


def _kind(leaf: str, beside: dict[int, str]) -> tuple[str, tuple[int, int] | None]:
    """Return what a column says of two others, and which; None where it says nothing or two could be meant."""
    plain = {at: name for at, name in beside.items() if not _says_change(name) and not PERCENT.search(name)}
    if FULFILLED.search(leaf):
        return "rate", _two(plain, DONE, PLAN)
    if RATE.search(leaf) and (PERCENT.search(leaf) or not CHANGE.search(leaf)):
        return "growth", _periods(plain)
    if CHANGE.search(leaf):
        return "difference", _periods(plain)
    return "", None


def _says_change(name: str) -> bool:
    return bool(CHANGE.search(name) or RATE.search(name) or SHARED.search(name))


def _two(names: dict[int, str], first: Pattern, second: Pattern) -> tuple[int, int] | None:
    """Return the only column that reads as `first` and the only one that reads as `second`."""
    seconds = [at for at, name in names.items() if second.search(name) and not name.startswith(("已", "实"))]
    firsts = [at for at, name in names.items() if first.search(name) and at not in seconds]
    return (firsts[0], seconds[0]) if len(firsts) == len(seconds) == 1 else None


def _periods(names: dict[int, str]) -> tuple[int, int] | None:
    """Return the column of now and that of before: 本年 and 上年, 2023年 and 2022年."""
    found = _two(names, NOW, BEFORE)
    if found:
        return found
    years = {at: match.group() for at, name in names.items() if (match := YEAR.search(name))}
    if len(years) != 2 or len(set(years.values())) != 2:
        return None
    before, now = sorted(years, key=lambda at: years[at])
    return now, before


def _in_rows(grid: Grid, column: int, kind: str, pair: tuple[int, int]) -> Iterator[Derived]:
    name = grid.heading(column)
    for row in range(grid.header_rows, grid.table.rows):
        cells = _numbers(*(grid.cells.get((row, at)) for at in (column, *pair)))
        if not cells or cells[1].percent or cells[2].percent:
            continue
        cell, first, second = cells
        in_percent = cell.percent or bool(PERCENT.search(name)) or kind == "rate"
        if in_percent != (kind == "difference") and (kind == "difference" or second.value):
            yield Derived(cell, kind, first, second, grid.label(row), name)


def _shares(grid: Grid, column: int, beside: dict[int, str]) -> Iterator[Derived]:
    """Yield the shares of a column of figures with a total row: 占比."""
    bodies = [at for at in beside if not _says_change(beside[at]) and not PERCENT.search(beside[at])]
    bodies = [at for at in bodies if any(_number(cell) for cell in grid.column(at)[grid.header_rows :])]
    totals = [row for row in grid.total_rows if "小" not in grid.label(row)]
    if len(bodies) != 1 or len(totals) != 1:
        return
    whole = grid.cells.get((totals[0], bodies[0]))
    for row in range(grid.header_rows, grid.table.rows):
        cells = _numbers(grid.cells.get((row, column)), grid.cells.get((row, bodies[0])), whole)
        if cells and cells[2].value:
            yield Derived(cells[0], "share", cells[1], cells[2], grid.label(row), grid.heading(column))


def _number(cell: GridCell | None) -> bool:
    return cell is not None and cell.value is not None and cell.span is not None


def _numbers(*cells: GridCell | None) -> list[GridCell]:
    """Return the cells when all are numbers, else none."""
    found = [cell for cell in cells if cell is not None and cell.value is not None and cell.span is not None]
    return found if len(found) == len(cells) else []
