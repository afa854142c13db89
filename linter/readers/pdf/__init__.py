"""PDF files: characters through pdfium, joined to logical paragraphs; ruled tables as grids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.model import Document, LeftOut, Mark, Span
from linter.readers import ReadOptions, Unreadable
from linter.readers.pdf.annotations import Annotation
from linter.readers.pdf.blocks import Blocks
from linter.readers.pdf.columns import reading_order
from linter.readers.pdf.furniture import Page, part_furniture
from linter.readers.pdf.guard import FINISH_SECONDS, FINISHING, TABLES, Job, Skip, Step, Tell, guarded
from linter.readers.pdf.library import Pdf
from linter.readers.pdf.lines import Line, joined, line_of
from linter.readers.pdf.pages import Pages, pages_of
from linter.readers.pdf.paragraphs import paragraphs, placed
from linter.readers.pdf.tables import RuledCell, RuledTable, cell_at, ruled_tables

NO_GRID = ("表格框线", "过于复杂，表格按文字逐行读取")
REPEATED = "页码和各页相同的页眉页脚"


def read(content: bytes, path: str, options: ReadOptions) -> Document:
    """Read a PDF file, in a child process: what a hostile one costs is bounded.

    Raises Unreadable when it cannot be opened, asks for a password, or no page of it holds text.
    """
    return guarded(Job(read_here, content, path, options))


def read_here(content: bytes, path: str, options: ReadOptions, tell: Tell, skip: Skip) -> Document:
    """Read a PDF file in this process; `tell` hears of every step, steps in `skip` are left out.

    Raises Unreadable.
    """
    content = content[max(0, content.find(b"%PDF-")) :]
    document = Pdf(content, options.password)
    try:
        found = pages_of(document, tell, skip)
    finally:
        document.close()
    if not any(page.parts for page in found.pages):
        raise Unreadable(_no_text(found))
    tables = ruled_tables(content, options.password, () if TABLES in skip else found.ruled, tell)
    tell(Step(FINISHING, FINISH_SECONDS))
    blocks = Blocks()
    pages, furniture = part_furniture(found.pages)
    _body(blocks, pages, tables)
    left_out = found.left_out + ([LeftOut(*NO_GRID)] if TABLES in skip else [])
    left_out += _extras(blocks, furniture, found.tilted)
    marks = _notes(blocks, found.notes)
    return Document(path, tuple(blocks.blocks), tuple(blocks.tables), tuple(marks), tuple(left_out), "pdf")


def _no_text(found: Pages) -> str:
    """Return why nothing can be read."""
    if found.left_out:
        return f"PDF 里没有可检查的文字：{found.left_out[0].what}{found.left_out[0].why}。"
    return "PDF 里没有文字，无法检查。"


def _body(blocks: Blocks, pages: Sequence[Page], tables: dict[int, list[RuledTable]]) -> None:
    """Add the text of the pages; a paragraph may run over pages, a table stands between paragraphs."""
    columns: list[list[Line]] = []
    widths = {page.number: page.width for page in pages}
    for page in pages:
        rest = page.parts
        for table in sorted(tables.get(page.number, []), key=lambda table: table.box[1]):
            held, rest = _part(rest, table)
            if not any(held.values()):
                continue
            above = [line for line in rest if line.bottom <= table.box[1] + line.size / 2]
            rest = [line for line in rest if line.bottom > table.box[1] + line.size / 2]
            _paragraphs(blocks, columns + reading_order(above), widths)
            columns = []
            blocks.add_table(table, held)
        columns += reading_order(rest)
    _paragraphs(blocks, columns, widths)


def _paragraphs(blocks: Blocks, columns: Sequence[Sequence[Line]], widths: dict[int, float]) -> None:
    for group in paragraphs(placed(columns, widths)):
        blocks.add_paragraph(group)


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


def _extras(blocks: Blocks, furniture: Sequence[tuple[str, Line]], tilted: Sequence[Line]) -> list[LeftOut]:
    """Add running heads and feet, each once, and text that stands askew."""
    seen: set[str] = set()
    for kind, line in furniture:
        bare = line.text.strip(" -—–－·0123456789第页共/")
        if bare and bare not in seen:
            seen.add(bare)
            blocks.add([(line, "")], kind)
    for askew in tilted:
        if askew.text not in seen:
            seen.add(askew.text)
            blocks.add([(askew, "")], "header")
    return [LeftOut(REPEATED, "不是正文，各只读一次")] if len(furniture) > len(seen) else []


def _notes(blocks: Blocks, notes: Sequence[tuple[int, Annotation]]) -> list[Mark]:
    """Add what was filled into forms as text; return the notes as marks on the nearest block of their page."""
    marks = []
    for page, note in notes:
        if note.field:
            text = "".join(note.text.splitlines())
            blocks.add([(line_of(page, text, [[edge] * len(text) for edge in note.box]), "")], "paragraph")
            continue
        block = min(blocks.blocks, key=lambda block: _distance(block.anchors(0, 1)[0], page, note))
        data = (("author", note.author),) if note.author else ()
        marks.append(Mark("comment", (Span(block.index, 0, len(block.text)),), note.text, data))
    return marks


def _distance(anchor: dict[str, object], page: int, note: Annotation) -> tuple[bool, float]:
    box = anchor["box"]
    assert isinstance(box, list)
    return anchor["page"] != page, abs(float(box[1]) - note.box[1])
