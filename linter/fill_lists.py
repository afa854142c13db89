"""Fill-in lists as files: csv and xlsx, which departments open and send back, and json."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from linter.filling import Row
from linter.trouble import cause

COLUMNS = ("序号", "要填的内容", "所在部分", "原文", "处数", "填写", "责任处室", "上期值")
WIDTHS = (6, 30, 20, 70, 6, 16, 16, 14)
NEEDED = ("原文", "填写")


class ListProblem(Exception):
    """A list that cannot be read; the message is a Chinese sentence."""


def cells(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """Return the rows as the columns of the list."""
    return [
        (str(number), row.what, row.heading, row.sentence, str(row.count), row.answer, row.office, row.former)
        for number, row in enumerate(rows, 1)
    ]


def as_csv(rows: Sequence[Row]) -> bytes:
    """Return the list as csv, with a byte order mark so that Excel and WPS read it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([COLUMNS, *(tuple(map(_plain, row)) for row in cells(rows))])
    return out.getvalue().encode("utf-8-sig")


def _plain(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def as_json(rows: Sequence[Row]) -> bytes:
    """Return the list as json: one object a row, the column names as keys."""
    return json.dumps(
        [dict(zip(COLUMNS, row, strict=True)) for row in cells(rows)], ensure_ascii=False, indent=1
    ).encode()


def as_xlsx(rows: Sequence[Row]) -> bytes:
    """Return the list as an Excel file.

    Raises ListProblem when openpyxl (draftlint[xlsx]) is not there.
    """
    openpyxl = _openpyxl()
    from openpyxl.styles import Alignment, Font

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "待填清单"
    sheet.append(COLUMNS)
    for row in cells(rows):
        sheet.append([_plain(cell) for cell in row])
    for letter, width in zip("ABCDEFGH", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
        sheet[f"{letter}1"].font = Font(bold=True)
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(path: str) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a list, each with where it stands (“甲.csv第3行”).

    Raises ListProblem.
    """
    name = Path(path).name
    try:
        content = Path(path).read_bytes()
        table = list(
            _xlsx(content)
            if content[:2] == b"PK"
            else _json(content)
            if content.lstrip()[:1] == b"["
            else _csv(content)
        )
    except OSError as problem:
        raise ListProblem(f"无法打开清单 {path}：{cause(problem)}。") from problem
    except (ValueError, KeyError) as problem:
        raise ListProblem(f"清单 {path} 读不出来：{problem}。") from problem
    head = [str(cell).strip() for cell in table[0]] if table else []
    if any(column not in head for column in NEEDED):
        raise ListProblem(f"清单 {path} 缺少“{'”“'.join(NEEDED)}”列，请用 draftlint blanks 生成的清单填写。")
    for line, row in enumerate(table[1:], 2):
        if any(cell.strip() for cell in row):
            yield f"{name}第{line}行", _row(head, row)


def _row(head: Sequence[str], row: Sequence[str]) -> Row:
    found = {column: cell.strip().removeprefix("'") for column, cell in zip(head, row, strict=False)}
    return Row(
        found.get("要填的内容", ""),
        found.get("所在部分", ""),
        found["原文"],
        found.get("填写", ""),
        found.get("责任处室", ""),
        found.get("上期值", ""),
    )


def _csv(content: bytes) -> Iterable[list[str]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        delimiter = "\t" if "\t" in text.split("\n", 1)[0] else ","
        return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    raise ValueError("编码不是 UTF-8 或 GBK")


def _json(content: bytes) -> list[list[str]]:
    items = json.loads(content)
    return [list(COLUMNS), *([str(item.get(column) or "") for column in COLUMNS] for item in items)]


def _xlsx(content: bytes) -> list[list[str]]:
    sheet = _openpyxl().load_workbook(io.BytesIO(content), data_only=True).active
    return [[_shown(cell) for cell in row] for row in sheet.iter_rows()]


def _shown(cell: Any) -> str:
    """Return a cell as its user sees it: 0.95 formatted as a percentage is 95%, 12.0 is 12, a date its day."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) or (isinstance(value, int) and not isinstance(value, bool)):
        if "%" in (cell.number_format or ""):
            return f"{round(value * 100, 6):g}%"
        return f"{round(value, 10):.10f}".rstrip("0").rstrip(".")
    if hasattr(value, "strftime"):
        return str(value)[:10]
    return str(value)


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as missing:
        raise ListProblem(
            '读写 Excel 清单需要 openpyxl：请运行 pip install "draftlint[xlsx]"，或改用 csv。'
        ) from missing
    return openpyxl
