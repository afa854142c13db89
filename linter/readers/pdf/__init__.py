"""PDF files: characters through pdfium, joined to logical paragraphs; ruled tables as grids."""

from __future__ import annotations

from collections.abc import Sequence

from linter.model import Document, LeftOut, Mark, Span
from linter.readers import ReadOptions, Unreadable
from linter.readers.pdf.annotations import Annotation
from linter.readers.pdf.blocks import Blocks
from linter.readers.pdf.body import add_body
from linter.readers.pdf.furniture import part_furniture
from linter.readers.pdf.guard import FINISH_SECONDS, FINISHING, TABLES, Job, Skip, Step, Tell, guarded
from linter.readers.pdf.library import Pdf
from linter.readers.pdf.lines import Line, line_of
from linter.readers.pdf.pages import Pages, pages_of
from linter.readers.pdf.tables import ruled_tables

NO_GRID = ("表格框线", "过于复杂，表格按文字逐行读取")
HEADER_AGAIN = ("跨页表格重复的表头", "只读一次")
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
    tables = ruled_tables({} if TABLES in skip else found.ruled, tell)
    tell(Step(FINISHING, FINISH_SECONDS))
    blocks = Blocks()
    pages, furniture = part_furniture(found.pages)
    repeated = add_body(blocks, pages, tables)
    left_out = found.left_out + ([LeftOut(*NO_GRID)] if TABLES in skip else [])
    left_out += _extras(blocks, furniture, found.tilted)
    left_out += [LeftOut(*HEADER_AGAIN)] if repeated else []
    marks = _notes(blocks, found.notes)
    return Document(path, tuple(blocks.blocks), tuple(blocks.tables), tuple(marks), tuple(left_out), "pdf")


def _no_text(found: Pages) -> str:
    """Return why nothing can be read."""
    if found.left_out:
        return f"PDF 里没有可检查的文字：{found.left_out[0].what}{found.left_out[0].why}。"
    return "PDF 里没有文字，无法检查。"


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
    """Add what was filled into forms as text; return the notes and hidden text as marks on the nearest block of their page."""
    marks = []
    for page, note in notes:
        if note.kind == "field":
            text = "".join(note.text.splitlines())
            blocks.add([(line_of(page, text, [[edge] * len(text) for edge in note.box]), "")], "paragraph")
            continue
        block = min(blocks.blocks, key=lambda block: _distance(block.anchors(0, 1)[0], page, note))
        data = (("author", note.author),) if note.author else ()
        start = len(block.text) if note.kind == "hidden" else 0
        marks.append(Mark(note.kind, (Span(block.index, start, len(block.text)),), note.text, data))
    return marks


def _distance(anchor: dict[str, object], page: int, note: Annotation) -> tuple[bool, float]:
    box = anchor["box"]
    assert isinstance(box, list)
    return anchor["page"] != page, abs(float(box[1]) - note.box[1])
