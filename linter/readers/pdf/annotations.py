"""Notes and form fields of a PDF page: notes are marks, what was filled into a form is text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MOST = 2_000  # on one page
WIDGET = pdfium.FPDF_ANNOT_WIDGET
LINKS = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)


class Annotation(NamedTuple):
    """A note (`field` false) or a form field: its text and box, in points from the page's top left."""

    field: bool
    text: str
    author: str
    box: tuple[float, float, float, float]


def notes_of(page: Any, height: float) -> Iterator[Annotation]:
    """Yield the annotations of a page (raw pdfium handle) that hold text."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST)):
        item = pdfium.FPDFPage_GetAnnot(page, index)
        if not item:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(item)
            text = _string(item, b"V" if kind == WIDGET else b"Contents")
            if text.strip() and kind not in LINKS:
                yield Annotation(kind == WIDGET, text.strip(), _string(item, b"T"), _box(item, height))
        finally:
            pdfium.FPDFPage_CloseAnnot(item)


def _string(item: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(item, key, None, 0)
    if not 2 < size < 1_000_000:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(item, key, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _box(item: Any, height: float) -> tuple[float, float, float, float]:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(item, ctypes.byref(rect))
    return rect.left, height - rect.top, rect.right, height - rect.bottom
