"""Notes on PDF files: highlights where the characters are, the original kept byte for byte."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from linter.model import Document
from linter.readers import read
from linter.writers import Note, NotWritten
from linter.writers.pdf import annotate

FOLDER = Path(__file__).parents[2] / "fixtures"


def phrase(document: Document, words: str) -> list[dict]:
    """Return the anchors of the first place of some words."""
    block = next(block for block in document.blocks if words in block.text)
    at = block.text.index(words)
    return block.anchors(at, at + len(words))


def highlights(path: Path) -> Iterator[tuple[int, str, str, list[str]]]:
    """Yield page, author, note, and the text pdfium finds under each quad."""
    with pypdfium2.PdfDocument(path) as document:
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
                item = pdfium.FPDFPage_GetAnnot(page.raw, index)
                if pdfium.FPDFAnnot_GetSubtype(item) == pdfium.FPDF_ANNOT_HIGHLIGHT:
                    yield number + 1, string(item, b"T"), string(item, b"Contents"), list(under(text, item))
                pdfium.FPDFPage_CloseAnnot(item)


def under(text: pypdfium2.PdfTextPage, item) -> Iterator[str]:
    quad = pdfium.FS_QUADPOINTSF()
    for index in range(pdfium.FPDFAnnot_CountAttachmentPoints(item)):
        pdfium.FPDFAnnot_GetAttachmentPoints(item, index, ctypes.byref(quad))
        xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
        yield text.get_text_bounded(min(xs) + 1, min(ys) + 1, max(xs) - 1, max(ys) - 1).strip()


def string(item, key: bytes) -> str:
    buffer = (ctypes.c_ushort * 500)()
    size = pdfium.FPDFAnnot_GetStringValue(item, key, buffer, 1000)
    return bytes(buffer)[: size - 2].decode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "words", "lines"),
    [
        ("pdf-report", "县文化和旅游局", ["县文化和旅游局"]),
        ("pdf-report", "需求，延长开放时间，更新书目", ["需求，延长开放时间", "，更新书目"]),
        ("pdf-columns", "读书需求", ["读书需求"]),
        ("pdf-table", "12万册", ["12万册"]),
        ("pdf-rotated", "少儿阅览", ["少儿阅览"]),
        ("pdf-watermark", "流动书车", ["流动书车"]),
    ],
)
def test_the_words_are_under_the_quads(tmp_path, name, words, lines):
    source, target = FOLDER / f"{name}.pdf", tmp_path / "a.pdf"
    document = read(str(source))
    written = annotate(source, [Note(phrase(document, words), "应核：请核实\n第二行")], target)
    assert (written.path, written.count, written.remarks) == (target, 1, ())
    ((_, author, text, found),) = highlights(target)
    assert (author, text, found) == ("draftlint", "应核：请核实\n第二行", lines)


def test_quads_run_with_the_text_of_a_turned_page(tmp_path):
    source, target = FOLDER / "pdf-rotated.pdf", tmp_path / "a.pdf"
    annotate(source, [Note(phrase(read(str(source)), "少儿阅览"), "看")], target)
    quad = pdfium.FS_QUADPOINTSF()
    with pypdfium2.PdfDocument(target) as document:
        page = document[0]
        item = pdfium.FPDFPage_GetAnnot(page.raw, 0)
        pdfium.FPDFAnnot_GetAttachmentPoints(item, 0, ctypes.byref(quad))
        pdfium.FPDFPage_CloseAnnot(item)
    assert quad.x1 == pytest.approx(quad.x2)  # upwards on the page, which is then shown turned
    assert quad.y2 - quad.y1 == pytest.approx(4 * 16, abs=1)


def test_original_is_kept_byte_for_byte(tmp_path):
    source, target = FOLDER / "pdf-report.pdf", tmp_path / "a.pdf"
    before = source.read_bytes()
    document = read(str(source))
    annotate(source, [Note(phrase(document, "送书下乡"), "提示")], target)
    assert source.read_bytes() == before
    assert target.read_bytes().startswith(before)
    again = read(str(target))
    assert [block.text for block in again.blocks] == [block.text for block in document.blocks]
    assert [mark.text for mark in again.marks] == ["提示"]


def test_a_second_run_replaces_its_own_notes_only(tmp_path):
    source, once, twice = FOLDER / "pdf-form.pdf", tmp_path / "a.pdf", tmp_path / "b.pdf"
    place = phrase(read(str(source)), "少儿阅览区")
    annotate(source, [Note(place, "旧")], once)
    annotate(once, [Note(place, "新")], twice)
    assert [text for _, _, text, _ in highlights(twice)] == ["新"]
    assert {mark.text for mark in read(str(twice)).marks} == {"新", "请核"}


def test_a_hole_is_a_thin_bar_and_no_place_a_note_on_the_first_page(tmp_path):
    source, target = FOLDER / "pdf-table.pdf", tmp_path / "a.pdf"
    block = read(str(source)).blocks[0]
    written = annotate(source, [Note(block.anchors(3, 3), "缺"), Note([], "全文")], target)
    assert written.count == 2
    assert [text for _, _, text, _ in highlights(target)] == ["缺"]
    assert {mark.text for mark in read(str(target)).marks} == {"缺", "全文"}


def test_what_cannot_be_opened_is_said(tmp_path):
    with pytest.raises(NotWritten, match="密码"):
        annotate(FOLDER / "pdf-encrypted.pdf", [], tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()
