"""Ruled tables: pdfplumber finds the cells between rules that pdfium reports; the text stays pdfium's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linter.readers.pdf.guard import PAGE_SECONDS, TABLES, Step, Tell
from linter.readers.pdf.placing import Box
from linter.readers.pdf.rules import THIN, Rule

MANY = 400  # rules; a page with more of them is one table, or several


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


def table_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules that can enclose more than one cell: no underline, no red line of a letterhead, no box."""
    if len(rules) > MANY:
        return list(rules) if _may_enclose(rules) else []
    return [rule for group in _touching(rules) if _may_enclose(group) for rule in group]


def _may_enclose(rules: Sequence[Rule]) -> bool:
    flat = len(_positions([rule.box[1] for rule in rules if rule.flat]))
    upright = len(_positions([rule.box[0] for rule in rules if not rule.flat]))
    if not any(rule.drawn for rule in rules):
        return flat >= 2 and upright >= 3  # lines of text on a shade, one below the other, are no table
    return min(flat, upright) >= 2 and max(flat, upright) >= 3


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Group the rules that touch each other, directly or through others."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(_touch(rule, other) for other in group)]
        groups = [group for group in groups if all(group is not other for other in near)]
        groups.append([rule, *(other for group in near for other in group)])
    return groups


def _touch(one: Rule, two: Rule) -> bool:
    (left, top, right, bottom), (x0, y0, x1, y1) = one.box, two.box
    return left <= x1 + THIN and x0 <= right + THIN and top <= y1 + THIN and y0 <= bottom + THIN


def ruled_tables(pages: Mapping[int, Sequence[Rule]], tell: Tell) -> dict[int, list[RuledTable]]:
    """Return the ruled tables of pages by their numbers; `tell` hears of each page before it is looked at."""
    found: dict[int, list[RuledTable]] = {}
    for number, rules in pages.items():
        tell(Step(TABLES, PAGE_SECONDS))
        drawn = [rule for rule in rules if rule.drawn]
        cells = _cells(drawn if _may_enclose(drawn) else rules)
        found[number] = [_grid(held) for held in cells if len(held) > 1]
    return found


def _cells(rules: Sequence[Rule]) -> list[list[Box]]:
    """Return the cells of each table between rules."""
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = merge_edges([_edge(rule) for rule in rules], THIN, THIN, THIN, THIN)
    tables: list[list[Box]] = cells_to_tables(intersections_to_cells(edges_to_intersections(edges, THIN, THIN)))
    return tables


def _edge(rule: Rule) -> dict[str, Any]:
    """Return a rule as pdfplumber has them: its middle line."""
    x0, top, x1, bottom = rule.box
    if rule.flat:
        top = bottom = (top + bottom) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    places = {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {**places, "orientation": "h" if rule.flat else "v", "object_type": "line"}


def _grid(boxes: Sequence[Box]) -> RuledTable:
    """Number the cells by the rules they lie between."""
    lefts, tops = _positions([box[0] for box in boxes]), _positions([box[1] for box in boxes])
    cells = []
    for box in sorted(boxes, key=lambda box: (round(box[1]), box[0])):
        row, column = _at(tops, box[1]), _at(lefts, box[0])
        below, beyond = _at(tops, box[3] - 2 * THIN) + 1, _at(lefts, box[2] - 2 * THIN) + 1
        cells.append(RuledCell(row, column, max(1, below - row), max(1, beyond - column), box))
    outline = (min(lefts), min(tops), max(box[2] for box in boxes), max(box[3] for box in boxes))
    return RuledTable(outline, len(tops), len(lefts), tuple(cells))


def _positions(values: Sequence[float]) -> list[float]:
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
