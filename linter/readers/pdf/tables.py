"""Ruled tables: pdfplumber finds the cells on pages that have rules, the text stays pdfium's."""

from __future__ import annotations

import ctypes
import io
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2_raw as pdfium

from linter.readers.pdf.guard import PAGE_SECONDS, TABLES, Step, Tell

Box = tuple[float, float, float, float]  # x0, top, x1, bottom from the page's top left

MOST_PATHS = 3_000  # a page with more is a drawing, not a table
THIN = 3.0  # points: a rule is thinner than this in one direction
LONG = 20.0  # and longer than this in the other


@dataclass(frozen=True, slots=True)
class RuledCell:
    """A cell: its place in the grid (from 0), extent, and box."""

    row: int
    column: int
    rowspan: int
    colspan: int
    box: Box


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table's box and cells."""

    box: Box
    rows: int
    columns: int
    cells: tuple[RuledCell, ...]


def has_rules(page: Any) -> bool:
    """Say whether a page (raw pdfium handle) has at least two rules each way, and is no drawing."""
    count = pdfium.FPDFPage_CountObjects(page)
    flat = upright = paths = 0
    edges = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(edge) for edge in edges]
    for index in range(min(count, 10 * MOST_PATHS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        paths += 1
        if paths > MOST_PATHS:
            return False
        if not pdfium.FPDFPageObj_GetBounds(item, *pointers):
            continue
        left, bottom, right, top = (edge.value for edge in edges)
        wide, high = right - left, top - bottom
        box = wide > LONG and high > THIN * 3  # a rectangle drawn whole has rules both ways
        flat += (high < THIN and wide > LONG) or box
        upright += (wide < THIN and high > THIN) or box
    return flat >= 2 and upright >= 2


def ruled_tables(
    content: bytes, password: str | None, numbers: Sequence[int], tell: Tell
) -> dict[int, list[RuledTable]]:
    """Return the ruled tables of the pages `numbers` (from 1) that have more than one cell; `tell` hears of each page
    before it is looked at."""
    if not numbers:
        return {}
    import pdfplumber

    found: dict[int, list[RuledTable]] = {}
    try:
        tell(Step(TABLES, PAGE_SECONDS))
        with pdfplumber.open(io.BytesIO(content), pages=list(numbers), password=password or "") as document:
            for page in document.pages:
                tell(Step(TABLES, PAGE_SECONDS))
                boxes = [tuple(filter(None, table.cells)) for table in page.find_tables()]
                found[page.page_number] = [_grid(cells) for cells in boxes if len(cells) > 1]
                page.close()
    except Exception:  # pdfminer raises all sorts on damaged files; the text is read all the same
        return found
    return found


def _grid(boxes: Sequence[Box]) -> RuledTable:
    """Number the cells by the rules they lie between."""
    lefts, tops = _rules([box[0] for box in boxes]), _rules([box[1] for box in boxes])
    cells = []
    for box in sorted(boxes, key=lambda box: (round(box[1]), box[0])):
        row, column = _at(tops, box[1]), _at(lefts, box[0])
        below, beyond = _at(tops, box[3] - 2 * THIN) + 1, _at(lefts, box[2] - 2 * THIN) + 1
        cells.append(RuledCell(row, column, max(1, below - row), max(1, beyond - column), box))
    outline = (min(lefts), min(tops), max(box[2] for box in boxes), max(box[3] for box in boxes))
    return RuledTable(outline, len(tops), len(lefts), tuple(cells))


def _rules(values: Sequence[float]) -> list[float]:
    """Return the distinct positions; those closer than a rule's thickness are one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > THIN:
            found.append(value)
    return found


def _at(rules: Sequence[float], value: float) -> int:
    """Return the number of the last rule at or before a position."""
    return max(0, bisect_left(rules, value + THIN) - 1)


def inside(box: Box, x: float, y: float) -> bool:
    """Say whether a point lies in a box."""
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def cell_at(table: RuledTable, x: float, y: float) -> RuledCell | None:
    """Return the cell a point lies in."""
    return next((cell for cell in table.cells if inside(cell.box, x, y)), None)


def grid_order(table: RuledTable) -> Iterator[RuledCell]:
    """Yield the cells row by row."""
    yield from sorted(table.cells, key=lambda cell: (cell.row, cell.column))
