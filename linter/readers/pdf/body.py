"""The pages' text in reading order: paragraphs that may run over pages, with the tables between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from linter.readers.pdf.blocks import Blocks
from linter.readers.pdf.columns import reading_order
from linter.readers.pdf.edges import Column, placed
from linter.readers.pdf.furniture import Page
from linter.readers.pdf.grids import Grid, filled, together
from linter.readers.pdf.layout import layout_of
from linter.readers.pdf.lines import Line, joined
from linter.readers.pdf.paragraphs import paragraphs
from linter.readers.pdf.tables import RuledCell, RuledTable, cell_at

Section = list[Column] | Grid


def add_body(blocks: Blocks, pages: Sequence[Page], tables: dict[int, list[RuledTable]]) -> int:
    """Add the text of the pages; return how many rows were left out as a table's header repeated on a further page."""
    sections = list(_sections(pages, tables))
    columns = [column for section in sections if isinstance(section, list) for column in section]
    lines = placed(columns, {page.number: page.width for page in pages})
    layout = layout_of(list(chain.from_iterable(lines)))
    at = repeated = 0
    for section in together(sections):
        if isinstance(section, Grid):
            blocks.add_table(section)
            repeated += section.repeated
        elif isinstance(section, list):
            for group in paragraphs(list(chain.from_iterable(lines[at : at + len(section)])), layout):
                blocks.add_paragraph(group)
            at += len(section)
    return repeated


def _sections(pages: Sequence[Page], tables: dict[int, list[RuledTable]]) -> Iterator[Section]:
    """Yield columns of text, over all pages, and tables, as they follow each other."""
    columns: list[Column] = []
    for page in pages:
        rest = page.parts
        for table in sorted(tables.get(page.number, []), key=lambda table: table.box[1]):
            held, rest = _part(rest, table)
            if not any(held.values()):
                continue
            columns += _columns([line for line in rest if _is_above(line, table)])
            rest = [line for line in rest if not _is_above(line, table)]
            if columns:
                yield columns
            columns = []
            yield filled(table, held, page.number)
        columns += _columns(rest)
    if columns:
        yield columns


def _is_above(line: Line, table: RuledTable) -> bool:
    return line.bottom <= table.box[1] + line.size / 2


def _columns(parts: Sequence[Line]) -> list[Column]:
    found = reading_order(parts)
    return [Column(lines, len(found) == 1) for lines in found]


def _part(parts: Sequence[Line], table: RuledTable) -> tuple[dict[RuledCell, list[Line]], list[Line]]:
    """Part the fragments of a page into those in the cells of a table and the others."""
    held: dict[RuledCell | None, list[Line]] = {}
    for part in parts:
        for cell, piece in _pieces(part, table):
            if piece:
                held.setdefault(cell, []).append(piece)
    rest = held.pop(None, [])
    return {cell: joined(pieces) for cell, pieces in held.items() if cell}, rest


def _pieces(part: Line, table: RuledTable) -> Iterator[tuple[RuledCell | None, Line | None]]:
    """Cut a fragment where it runs over the border of a cell."""
    if part.x1 < table.box[0] or part.x0 > table.box[2] or not table.box[1] <= part.middle <= table.box[3]:
        yield None, part
        return
    start, last = 0, None
    for at, (left, right) in enumerate(zip(part.lefts, part.rights, strict=True)):
        cell = cell_at(table, (left + right) / 2, part.middle)
        if at and cell is not last:
            yield last, part.cut(start, at)
            start = at
        last = cell
    yield last, part.cut(start, len(part.text))
