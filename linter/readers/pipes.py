"""Pipe tables of Markdown: rows of cells with exact columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.model import Cell, CellPlace, Table
from linter.patterns import Pattern
from linter.readers.builder import Builder
from linter.readers.lines import TABLE_RULE, Row

BAR = Pattern(r"(?<!\\)\|")


def table_rows(rows: Sequence[Row], at: int) -> int:
    """Return how many rows from `at` on are one table: a head, its rule, and the rows after it; 0 when it is none."""
    if at + 1 >= len(rows) or "|" not in rows[at].text or rows[at + 1].gap or "-" not in rows[at + 1].text:
        return 0
    if not TABLE_RULE.match(rows[at + 1].text) or "|" not in rows[at + 1].text:
        return 0
    end = at + 2
    while end < len(rows) and not rows[end].gap and "|" in rows[end].text:
        end += 1
    return end - at


def add_table(builder: Builder, rows: Sequence[Row], index: int) -> Table:
    """Add the cells of a table as blocks and return its grid; an empty cell has no block."""
    cells: list[Cell] = []
    grid = [list(_cells(row)) for row in (rows[0], *rows[2:])]
    for row, found in enumerate(grid):
        for column, cell in enumerate(found):
            block = builder.add([cell], "cell", CellPlace(index, row, column)) if cell.text else None
            cells.append(Cell(row, column, 1, 1, (block.index,) if block else ()))
    return Table(index, len(grid), max(map(len, grid)), tuple(cells), header_rows=1)


def _cells(row: Row) -> Iterator[Row]:
    """Cut a row at its bars; the outer bars are optional."""
    bars = [found.start() for found in BAR.finditer(row.text)]
    bounds = sorted({-1, *bars, len(row.text)})
    pairs = list(pairwise(bounds))
    if row.text.startswith("|"):
        pairs = pairs[1:]
    if row.text.endswith("|") and len(pairs) > 1:
        pairs = pairs[:-1]
    for start, end in pairs:
        whole = row.text[start + 1 : end]
        text = whole.strip()
        left = len(whole) - len(whole.lstrip())
        yield Row("table", row.number, row.column + start + 1 + left, text, whole[:left], whole[left + len(text) :])
