"""The pages of a PDF as pdfium gives them: fragments of text, tilted text, notes, and what could not be read."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import pypdfium2_raw as pdfium

from linter.model import LeftOut
from linter.readers.pdf.annotations import Annotation, notes_of
from linter.readers.pdf.characters import characters
from linter.readers.pdf.fragments import fragments
from linter.readers.pdf.furniture import Page
from linter.readers.pdf.guard import PAGE_SECONDS, Skip, Step, Tell
from linter.readers.pdf.hidden import covered
from linter.readers.pdf.legible import illegible
from linter.readers.pdf.library import Pdf
from linter.readers.pdf.lines import Line, line_of
from linter.readers.pdf.rules import Rule, rules_of
from linter.readers.pdf.tables import table_rules

MOST_PAGES = 2_000
SECONDS = 60.0  # for all pages; a page of print takes a few milliseconds
OUTLINES = 200  # objects on a page without a character
FEW = 20  # characters; a page with fewer and a picture over it is a scan with a stamp on it
HOSTILE = "内容过于复杂或已损坏，读取耗时过长或占用内存过多，已跳过"
SCANNED = "没有文字层（像是扫描件或图片），请先做文字识别，或提供 Word 原稿"


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages. tilted: text that stands askew; ruled: the rules of the pages that may hold tables; left_out: pages not read."""

    pages: list[Page]
    tilted: list[Line]
    notes: list[tuple[int, Annotation]]
    ruled: dict[int, list[Rule]]
    left_out: list[LeftOut]
    count: int


def pages_of(document: Pdf, tell: Tell, skip: Skip) -> Pages:
    """Read the pages, one after the other, but for those to `skip`; `tell` hears of each before it is read."""
    found = Pages([], [], [], {}, [], document.count)
    deadline = time.monotonic() + SECONDS
    index = 0
    for index in range(min(found.count, MOST_PAGES)):
        if time.monotonic() > deadline:
            break
        if index + 1 in skip:
            found.left_out.append(LeftOut(f"第{index + 1}页", HOSTILE, text=True))
            continue
        tell(Step(index + 1, PAGE_SECONDS))
        _page(document, index, found)
    else:
        index = min(found.count, MOST_PAGES)
    if index < found.count < MOST_PAGES * 100:  # a count beyond that is a lie
        what = f"第{index + 1}页起的{found.count - index}页"
        found.left_out.append(LeftOut(what, "页数过多或读取过慢，没有读", text=True))
    return found


def _page(document: Pdf, index: int, found: Pages) -> None:
    number = index + 1
    page = pdfium.FPDF_LoadPage(document.raw, index)
    if not page:
        found.left_out.append(LeftOut(f"第{number}页", "页面已损坏，无法读取", text=True))
        return
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        text = characters(page, text_page)
        reason = illegible(text.straight.text) or _scanned(page, len(text.straight.text))
        if reason:
            found.left_out.append(LeftOut(f"第{number}页", reason, text=True))
        if reason in ("", SCANNED):
            parts = fragments(text.straight, number)
            height = max(text.place.height, *(part.bottom for part in parts), 0.0)
            found.pages.append(Page(number, text.place.width, height, parts))
            if text.tilted.text.strip():
                found.tilted.append(line_of(number, text.tilted.text, text.tilted.edges))
        if text.hidden.text.strip():
            hidden = line_of(number, text.hidden.text, text.hidden.edges)
            found.notes.append((number, Annotation("hidden", hidden.text, "", hidden[6:10])))
        found.notes.extend((number, note) for note in notes_of(document, page))
        if text.straight.text and (rules := table_rules(rules_of(page, text.place))):
            found.ruled[number] = rules
    finally:
        if text_page:
            pdfium.FPDFText_ClosePage(text_page)
        pdfium.FPDF_ClosePage(page)


def _scanned(page: Any, count: int) -> str:
    """Say that a page has no text layer: a picture over much of it, and hardly any characters."""
    if count >= FEW:
        return ""
    share = covered(page)
    outlined = not count and pdfium.FPDFPage_CountObjects(page) > OUTLINES  # letters drawn as paths
    return SCANNED if share > (0.3 if count else 0.02) or outlined else ""
