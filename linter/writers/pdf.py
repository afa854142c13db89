"""PDF files: a copy with a highlight and a note at each place, appended to the original, of which no byte changes."""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from linter.readers.pdf.characters import placer
from linter.readers.pdf.placing import Placer
from linter.writers import AUTHOR, Note, NotWritten, Written, read_source, write_copy

YELLOW = (255, 221, 0, 255)
CARET = 3.0  # points: a hole is marked by a bar so wide before the character it stands at
Box = tuple[float, float, float, float]


class Highlight(NamedTuple):
    """A note's boxes on one page (x0, top, x1, bottom in reading coordinates), one a line, and its text."""

    boxes: tuple[Box, ...]
    text: str


def annotate(source: Path, notes: Sequence[Note], target: Path, *, author: str = AUTHOR) -> Written:
    """Write a copy with a highlight, one quad a line, and a note for each of `notes`; our own old ones are replaced.

    Raises NotWritten.
    """
    content = read_source(source)
    content = content[max(0, content.find(b"%PDF-")) :]
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        raise NotWritten("PDF 无法打开（已损坏或有密码），不能写批注。请另存一份没有密码的再试。") from problem
    try:
        made, lost = _annotate(document, _by_page(notes), author)
        saved = _saved(document)
    finally:
        document.close()
    path, remarks = write_copy(source, target, saved)
    if lost:
        remarks = (*remarks, f"{lost}条批注没有对应的位置，没有写进 PDF。")
    return Written(path, made, remarks)


def _by_page(notes: Sequence[Note]) -> dict[int, list[Highlight]]:
    """Return the highlights of each page, from 1; a note over several pages is one on each. Page 1 takes those without
    a place: they speak of the whole document."""
    found: dict[int, list[Highlight]] = defaultdict(list)
    for note in notes:
        boxes: dict[int, list[Box]] = defaultdict(list)
        for anchor in note.anchors:
            x0, top, x1, bottom = anchor["box"]
            boxes[anchor["page"]].append((x0, top, max(x1, x0 + CARET), bottom))
        for page, places in boxes.items() or [(1, [])]:
            found[page].append(Highlight(tuple(places), note.text))
    return found


def _annotate(document: pypdfium2.PdfDocument, highlights: dict[int, list[Highlight]], author: str) -> tuple[int, int]:
    """Add the highlights to an open document; return how many were made and how many could not be."""
    wanted = sum(map(len, highlights.values()))
    made = 0
    for number in range(1, len(document) + 1):
        page = pdfium.FPDF_LoadPage(document.raw, number - 1)
        if not page:
            continue
        try:
            _remove_own(page, author)
            made += _on_page(page, highlights.get(number, []), author)
        finally:
            pdfium.FPDF_ClosePage(page)
    return made, wanted - made


def _on_page(page: Any, highlights: Sequence[Highlight], author: str) -> int:
    if not highlights:
        return 0
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        place = placer(page, text_page)
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return sum(_add(page, highlight, place, author) for highlight in highlights)


def _add(page: Any, highlight: Highlight, place: Placer, author: str) -> bool:
    kind = pdfium.FPDF_ANNOT_HIGHLIGHT if highlight.boxes else pdfium.FPDF_ANNOT_TEXT
    item = pdfium.FPDFPage_CreateAnnot(page, kind)
    if not item:
        return False
    try:
        boxes = [place.back(*box) for box in highlight.boxes] or [place.back(20, 20, 40, 40)]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        outline = pdfium.FS_RECTF(min(lefts), max(tops), max(rights), min(bottoms))
        pdfium.FPDFAnnot_SetRect(item, ctypes.byref(outline))
        pdfium.FPDFAnnot_SetColor(item, pdfium.FPDFANNOT_COLORTYPE_Color, *YELLOW)
        pdfium.FPDFAnnot_SetFlags(item, pdfium.FPDF_ANNOT_FLAG_PRINT)
        for box in highlight.boxes:
            quad = pdfium.FS_QUADPOINTSF(*_corners(box, place))
            pdfium.FPDFAnnot_AppendAttachmentPoints(item, ctypes.byref(quad))
        _write(item, b"T", author)
        _write(item, b"Contents", highlight.text)
    finally:
        pdfium.FPDFPage_CloseAnnot(item)
    return True


def _corners(box: Box, place: Placer) -> list[float]:
    """Return the corners of a reading box on the page: upper left, upper right, lower left, lower right as it is read,
    so that viewers see which way the text runs."""
    x0, top, x1, bottom = box
    points = ((x0, top), (x1, top), (x0, bottom), (x1, bottom))
    return [value for x, y in points for value in place.back(x, y, x, y)[:2]]


def _write(item: Any, key: bytes, text: str) -> None:
    units = (text + "\0").encode("utf-16-le")
    buffer = (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units)
    pdfium.FPDFAnnot_SetStringValue(item, key, buffer)


def _remove_own(page: Any, author: str) -> None:
    """Take away what an earlier run wrote."""
    for index in reversed(range(pdfium.FPDFPage_GetAnnotCount(page))):
        item = pdfium.FPDFPage_GetAnnot(page, index)
        own = bool(item) and _read(item, b"T") == author
        if item:
            pdfium.FPDFPage_CloseAnnot(item)
        if own:
            pdfium.FPDFPage_RemoveAnnot(page, index)


def _read(item: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(item, key, None, 0)
    if not 2 < size < 1000:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(item, key, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    """Return the document with what was added appended to it."""
    from io import BytesIO

    buffer = BytesIO()
    document.save(buffer, flags=pdfium.FPDF_INCREMENTAL)
    return buffer.getvalue()
