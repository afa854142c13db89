"""Tables as grids of text, with header, total row and column."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from linter.model import Document, Span, Table


@dataclass(frozen=True, slots=True)
class GridCell:
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


@dataclass(frozen=True)
class Grid:
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


def extract(document: Document) -> tuple[Grid, ...]:
    """Read the tables of a document as grids."""
    return ()
