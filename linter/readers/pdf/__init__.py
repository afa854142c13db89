"""PDF files: characters through pdfium, joined to logical paragraphs; ruled tables as grids."""

from __future__ import annotations

from collections.abc import Sequence

from linter.model import Document, LeftOut, Mark, Span
from linter.readers import ReadOptions, Unreadable
from linter.readers.pdf.annotations import Annotation
from linter.readers.pdf.blocks import Blocks
from linter.readers.pdf.characters import Char, PageText
from linter.readers.pdf.columns import reading_order
from linter.readers.pdf.furniture import Page, part_furniture
from linter.readers.pdf.guard import FINISH_SECONDS, FINISHING, TABLES, Job, Skip, Step, Tell, guarded
from linter.readers.pdf.lines import Line, fragments, joined
from linter.readers.pdf.pages import Pages, open_pdf, pages_of
from linter.readers.pdf.paragraphs import paragraphs, placed
from linter.readers.pdf.tables import RuledCell, RuledTable, cell_at, inside, ruled_tables

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
    document = open_pdf(content, options.password)
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
    for page in pages:
        rest = page.parts
        for table in sorted(tables.get(page.number, []), key=lambda table: table.box[1]):
            held, rest = _part(rest, table)
            if not any(held.values()):
                continue
            above = [line for line in rest if line.bottom <= table.box[1] + line.size / 2]
            rest = [line for line in rest if line not in above]
            _paragraphs(blocks, columns + reading_order(above))
            columns = []
            blocks.add_table(table, held)
        columns += reading_order(rest)
    _paragraphs(blocks, columns)


def _paragraphs(blocks: Blocks, columns: Sequence[Sequence[Line]]) -> None:
    for group in paragraphs(placed(columns)):
        blocks.add_paragraph(group)


def _part(parts: Sequence[Line], table: RuledTable) -> tuple[dict[RuledCell, list[Line]], list[Line]]:
    """Part the fragments of a page into those in the cells of a table and the others."""
    held: dict[RuledCell, list[Char]] = {}
    rest: list[Line] = []
    for part in parts:
        outside: list[Char] = []
        for index, char in enumerate(part.chars):
            x, y = (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2
            cell = cell_at(table, x, y) if inside(table.box, x, y) else None
            if cell is None:
                outside.append(char)
            elif index not in part.blanks:
                held.setdefault(cell, []).append(char)
        if len(outside) == len(part.chars):
            rest.append(part)
        elif outside:
            rest += fragments(PageText(outside, set(), [], 0), part.page)
    page = parts[0].page if parts else 0
    lines = {cell: joined(fragments(PageText(chars, set(), [], 0), page)) for cell, chars in held.items()}
    return lines, rest


def _extras(
    blocks: Blocks, furniture: Sequence[tuple[str, Line]], tilted: Sequence[tuple[int, list[Char]]]
) -> list[LeftOut]:
    """Add running heads and feet, each once, and text that stands askew."""
    seen: set[str] = set()
    for kind, line in furniture:
        bare = line.text.strip(" -—–－·0123456789第页共/")
        if bare and bare not in seen:
            seen.add(bare)
            blocks.add([(line, "")], kind)
    for page, chars in tilted:
        askew = Line(page, tuple(chars))
        if askew.text.strip() and askew.text not in seen:
            seen.add(askew.text)
            blocks.add([(askew, "")], "header")
    return [LeftOut(REPEATED, "不是正文，各只读一次")] if len(furniture) > len(seen) else []


def _notes(blocks: Blocks, notes: Sequence[tuple[int, Annotation]]) -> list[Mark]:
    """Add what was filled into forms as text; return the notes as marks on the nearest block of their page."""
    marks = []
    for page, note in notes:
        if note.field:
            chars = tuple(Char(char, *note.box) for char in note.text if char not in "\r\n")
            blocks.add([(Line(page, chars), "")], "paragraph")
            continue
        block = min(blocks.blocks, key=lambda block: _distance(block.anchors(0, 1)[0], page, note))
        data = (("author", note.author),) if note.author else ()
        marks.append(Mark("comment", (Span(block.index, 0, len(block.text)),), note.text, data))
    return marks


def _distance(anchor: dict[str, object], page: int, note: Annotation) -> tuple[bool, float]:
    box = anchor["box"]
    assert isinstance(box, list)
    return anchor["page"] != page, abs(float(box[1]) - note.box[1])
