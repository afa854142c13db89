"""Text that is on the page and not drawn; the text behind a scan, which is how recognised text is kept, is no such."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

import pypdfium2_raw as pdfium

UNSEEN = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
MOST_OBJECTS = 2_000
SCAN = 0.3  # of the page covered by pictures


def hidden_of(page: Any, text_page: Any, places: Sequence[int]) -> list[int]:
    """Return the indexes in `places` (pdfium's numbers of characters) of those that are not drawn."""
    if not _holds_unseen(page) or covered(page) > SCAN:
        return []
    found = [
        index
        for index, place in enumerate(places)
        if pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(text_page, place)) in UNSEEN
    ]
    return found if len(found) * 2 < len(places) else []  # else it is a layer of recognised text


def _holds_unseen(page: Any) -> bool:
    if not hasattr(pdfium, "FPDFText_GetTextObject"):  # an older pdfium cannot tell
        return False
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        is_text = pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_TEXT
        if is_text and pdfium.FPDFTextObj_GetTextRenderMode(item) in UNSEEN:
            return True
    return False


def covered(page: Any) -> float:
    """Return how much of a page (raw pdfium handle) pictures and forms cover, as a share."""
    area: float = max(1.0, pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page))
    edges = [ctypes.c_float() for _ in range(4)]
    total = 0.0
    for index in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            pdfium.FPDFPageObj_GetBounds(item, *edges)
            left, bottom, right, top = (edge.value for edge in edges)
            total += max(0.0, right - left) * max(0.0, top - bottom)
    return total / area
