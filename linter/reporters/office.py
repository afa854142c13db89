"""The report as a Word or Excel file, for those who work there."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from linter.engine import Examined
from linter.reporters.html.sheets import Sheet, sheet_of
from linter.result import FileResult

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

HEAD = ("序号", "级别", "检查", "原文", "问题", "位置", "处理意见", "备注")
WIDTHS = (6, 8, 12, 28, 60, 30, 10, 30)  # of Excel's columns, in characters
SHARES = (1.0, 1.1, 1.9, 3.6, 6.0, 2.6)  # of Word's columns, in centimetres; the last two are for handwriting


class MissingLibrary(Exception):
    """An optional library is not installed; the message is a Chinese sentence that says how to get it."""


def docx(drafts: Sequence[Examined], made: str, *, problems: Sequence[FileResult] = ()) -> bytes:
    """Return the report on drafts as a Word file: a heading, the verdict and a table for each."""
    from docx import Document

    document = Document()
    document.core_properties.author = "draftlint"
    document.core_properties.title = "检查报告"
    document.add_heading("检查报告", 0)
    document.add_paragraph(f"生成时间：{made}")
    for index, draft in enumerate(drafts):
        _section(document, sheet_of(index, draft, None))
    for problem in problems:
        document.add_paragraph(f"{problem.path} 无法读取：{problem.reason}")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _section(document: WordDocument, sheet: Sheet) -> None:
    from docx.shared import Cm, Pt

    document.add_heading(sheet.title, 1)
    document.add_paragraph(f"{sheet.name}　{sheet.verdict['title']}：{sheet.verdict['text']}")
    for note in sheet.notes:
        document.add_paragraph(note)
    if not sheet.rows:
        return
    table = document.add_table(rows=1, cols=len(SHARES), style="Table Grid")
    for cell, title in zip(table.rows[0].cells, HEAD, strict=False):
        cell.text = title
    for row in sheet.rows:
        for cell, value in zip(table.add_row().cells, _values(row), strict=False):
            cell.text = value
    for line in table.rows:
        for cell, share in zip(line.cells, SHARES, strict=True):
            cell.width = Cm(share)
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(9)


def xlsx(drafts: Sequence[Examined], made: str, *, problems: Sequence[FileResult] = ()) -> bytes:
    """Return the report on drafts as an Excel file, a row a finding.

    Raises MissingLibrary when openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
    except ImportError as problem:
        raise MissingLibrary("导出 Excel 需要 openpyxl，请先运行：pip install 'draftlint[xlsx]'") from problem
    book = Workbook()
    page: Any = book.active
    page.title = "检查结果"
    page.append(("文稿", *HEAD))
    for line in _lines(drafts, problems):
        page.append([_plain(value) for value in line])
    for cells in page.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell, width in zip(page[1], (24, *WIDTHS), strict=True):
        cell.font = Font(bold=True)
        page.column_dimensions[cell.column_letter].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _lines(drafts: Sequence[Examined], problems: Sequence[FileResult]) -> Iterator[tuple[str, ...]]:
    for index, draft in enumerate(drafts):
        sheet = sheet_of(index, draft, None)
        yield from ((sheet.path, *_values(row), "", "") for row in sheet.rows)
    yield from ((problem.path, "", "", "无法读取", "", problem.reason or "", "", "", "") for problem in problems)


def _values(row: dict[str, Any]) -> tuple[str, ...]:
    quotation = f"{row['before'][-12:]}【{row['text']}】{row['after'][:12]}"
    message = row["message"] + (f"（{row['times']}处）" if row["times"] > 1 else "")
    return str(row["number"]), row["level"], row["title"], quotation, message, row["place"]


def _plain(value: str) -> str:
    """Return a cell's text: never a formula, no control characters."""
    clean = "".join(char for char in value if char >= " " or char in "\n\t")
    return f"'{clean}" if clean[:1] in ("=", "+", "-", "@") else clean
