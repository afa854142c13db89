"""Tables with their text: lines of a cell joined to paragraphs, a table that runs over pages joined to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from linter.readers.pdf.layout import BULLET, first_width
from linter.readers.pdf.lines import Line
from linter.readers.pdf.tables import RuledCell, RuledTable
from linter.readers.unwrap import MARKER

Parts = list[tuple[Line, str]]  # a line and how it follows the one before
MOST_HEADER_ROWS = 3
SLACK = 0.3  # sizes: how much may be left although nothing more had room
WIDEST_PADDING = 8.0  # points
SAME_EDGE = 4.0  # points


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell and its paragraphs."""

    cell: RuledCell
    paragraphs: tuple[Parts, ...]

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(line.text for parts in self.paragraphs for line, _ in parts)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its text; `padding` parts it from the rules.

    `repeated`: rows left out because they repeat the header on a further page.
    """

    pages: tuple[int, int]
    table: RuledTable
    cells: tuple[Filled, ...]
    padding: float
    header_rows: int = 0
    repeated: int = 0

    def row(self, number: int) -> list[Filled]:
        """Return the cells that begin in a row."""
        return [cell for cell in self.cells if cell.cell.row == number]

    def texts(self, number: int) -> list[tuple[int, str]]:
        """Return the columns and texts of a row."""
        return [(cell.cell.column, cell.text) for cell in self.row(number)]


def filled(table: RuledTable, lines: dict[RuledCell, list[Line]], page: int) -> Grid:
    """Return a table with the lines of each of its cells."""
    indents = [line.x0 - cell.box[0] for cell, held in lines.items() for line in held]
    padding = min(max(0.0, min(indents, default=0.0)), WIDEST_PADDING)
    ordered = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    cells = (Filled(cell, tuple(_paragraphs(lines.get(cell, []), cell, padding))) for cell in ordered)
    return Grid((page, page), table, tuple(cells), padding)


def _paragraphs(lines: Sequence[Line], cell: RuledCell, padding: float) -> list[Parts]:
    """Join the lines of a cell that were cut only because the cell is narrow."""
    groups: list[Parts] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1][0], line, cell.box[2] - cell.box[0] - 2 * padding):
            groups[-1].append((line, "line"))
        else:
            groups.append([(line, "")])
    return groups


def _goes_on(last: Line, line: Line, width: float) -> bool:
    """Say whether what a line begins with had no room in the one before."""
    if MARKER.match(line.text) or BULLET.match(line.text):
        return False
    return last.x1 - last.x0 + first_width(line) > width - SLACK * line.size


def together(sections: Sequence[object]) -> Iterator[object]:
    """Yield sections of a document; a table that goes on at the top of the next page is one with it."""
    last: object = None
    for section in sections:
        if isinstance(last, Grid) and isinstance(section, Grid) and _is_rest(last, section):
            last = _one(last, section)
            continue
        if last is not None:
            yield last
        last = section
    if last is not None:
        yield last


def _is_rest(one: Grid, two: Grid) -> bool:
    if two.pages[0] != one.pages[1] + 1 or one.table.columns != two.table.columns:
        return False
    first, second = _edges(one.table), _edges(two.table)
    return all(abs(left - right) < SAME_EDGE for left, right in zip(first, second, strict=False))


def _edges(table: RuledTable) -> list[float]:
    starts = {cell.column: cell.box[0] for cell in reversed(table.cells) if cell.colspan == 1}
    return [table.box[0], *(starts.get(column, table.box[0]) for column in range(table.columns)), table.box[2]]


def _one(one: Grid, two: Grid) -> Grid:
    """Join two parts of a table; header rows that are repeated and a row that was cut stand once."""
    header = _repeated(one, two)
    cut = _is_cut_row(one, two, header)
    cells = list(one.cells)
    if cut:
        rest = {cell.cell.column: cell for cell in two.row(header)}
        cells = [
            _lengthened(cell, rest, one.padding) if cell.cell.row == one.table.rows - 1 else cell for cell in cells
        ]
    shift = one.table.rows - header - cut
    for cell in two.cells:
        if cell.cell.row >= header + cut:
            cells.append(replace(cell, cell=replace(cell.cell, row=cell.cell.row + shift)))
    table = replace(one.table, rows=shift + two.table.rows, cells=tuple(cell.cell for cell in cells))
    return Grid(
        (one.pages[0], two.pages[1]),
        table,
        tuple(cells),
        one.padding,
        max(one.header_rows, header),
        one.repeated + header,
    )


def _repeated(one: Grid, two: Grid) -> int:
    """Return how many rows at the head of the second part repeat those of the first."""
    for count in range(min(MOST_HEADER_ROWS, one.table.rows, two.table.rows - 1), 0, -1):
        if all(one.texts(row) == two.texts(row) and any(text for _, text in one.texts(row)) for row in range(count)):
            return count
    return 0


def _is_cut_row(one: Grid, two: Grid, header: int) -> bool:
    """A row that goes on after the page's end: where it has text, the row before has; where that ended, it has none."""
    before, after = dict(one.texts(one.table.rows - 1)), dict(two.texts(header))
    if before.keys() != after.keys() or one.table.rows - 1 < one.header_rows + 1:
        return False
    held = [column for column, text in after.items() if text]
    ended = any(text and not after[column] for column, text in before.items())
    return bool(held) and ended and all(before[column] for column in held)


def _lengthened(cell: Filled, rest: dict[int, Filled], padding: float) -> Filled:
    more = rest[cell.cell.column].paragraphs
    if not more:
        return cell
    (first, _), *others = more[0]
    *before, last = cell.paragraphs
    box = cell.cell.box
    if not _goes_on(last[-1][0], first, box[2] - box[0] - 2 * padding):
        return replace(cell, paragraphs=(*cell.paragraphs, *more))
    return replace(cell, paragraphs=(*before, [*last, (first, "page"), *others], *more[1:]))
