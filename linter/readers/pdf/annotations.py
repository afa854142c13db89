"""Notes and form fields of a PDF page: notes are marks, what was filled into a form is text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from linter.readers.pdf.library import Pdf

MOST = 2_000  # on one page
LONGEST = 1_000_000  # bytes of one text
WIDGET = pdfium.FPDF_ANNOT_WIDGET
TEXT_FIELDS = (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)
LINKS = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)


class Annotation(NamedTuple):
    """A note (kind "comment"), a form field ("field"), text that is not drawn ("hidden"): text and box, in points from
    the page's top left."""

    kind: str
    text: str
    author: str
    box: tuple[float, float, float, float]


def notes_of(document: Pdf, page: Any) -> Iterator[Annotation]:
    """Yield the annotations of a page (raw pdfium handle) of `document` that hold text."""
    height = pdfium.FPDF_GetPageHeightF(page)
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST)):
        item = pdfium.FPDFPage_GetAnnot(page, index)
        if not item:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(item)
            text = _filled(document, item) if kind == WIDGET else _string(item, b"Contents")
            if text.strip() and kind not in LINKS:
                yield Annotation(
                    "field" if kind == WIDGET else "comment", text.strip(), _string(item, b"T"), _box(item, height)
                )
        finally:
            pdfium.FPDFPage_CloseAnnot(item)


def _filled(document: Pdf, item: Any) -> str:
    """Return what stands in a text field or a list; a parent of the field may hold it. Buttons hold no text."""
    forms = document.form
    if not forms or pdfium.FPDFAnnot_GetFormFieldType(forms, item) not in TEXT_FIELDS:
        return ""
    size = pdfium.FPDFAnnot_GetFormFieldValue(forms, item, None, 0)
    if not 2 < size < LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetFormFieldValue(forms, item, buffer, size)
    return _decoded(buffer)


def _decoded(buffer: Any) -> str:
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _string(item: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(item, key, None, 0)
    if not 2 < size < LONGEST:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(item, key, buffer, size)
    return _decoded(buffer)


def _box(item: Any, height: float) -> tuple[float, float, float, float]:
    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(item, ctypes.byref(rect))
    return rect.left, height - rect.top, rect.right, height - rect.bottom
