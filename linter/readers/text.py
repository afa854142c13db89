"""Plain text and Markdown files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.model import Document, LeftOut, Table
from linter.readers import ReadOptions
from linter.readers.builder import Builder
from linter.readers.decode import decode
from linter.readers.lines import Row, Skipped, rows_of
from linter.readers.pipes import add_table, table_rows
from linter.readers.unwrap import layout_of, paragraphs


def read(content: bytes, path: str, options: ReadOptions) -> Document:
    """Read a text file; stray Markdown in it (headings, bold, pipe tables) is read as what it is.

    Raises Unreadable when its encoding cannot be told.
    """
    return read_lines(content, path, options, markdown=False)


def read_lines(content: bytes, path: str, options: ReadOptions, *, markdown: bool) -> Document:
    """Read a text or Markdown file."""
    text, encoding, broken = decode(content, options.encoding)
    found = list(rows_of(text, markdown))
    builder = Builder(markdown)
    tables = _build(builder, [row for row in found if isinstance(row, Row)])
    left_out = [
        LeftOut(why, f"{count}行，不是正文")
        for why, count in Counter(item.why for item in found if isinstance(item, Skipped)).items()
    ]
    if broken:
        left_out.append(LeftOut(f"{broken}处文字", "不是有效的 UTF-8 编码，已用“\ufffd”代替", text=True))
    meta = {"encoding": encoding}
    kind = "md" if markdown else "txt"
    return Document(path, tuple(builder.blocks), tuple(tables), tuple(builder.marks), tuple(left_out), kind, meta)


def _build(builder: Builder, rows: Sequence[Row]) -> list[Table]:
    layout = layout_of(rows)
    tables: list[Table] = []
    at = text_from = 0
    while at <= len(rows):
        count = table_rows(rows, at) if at < len(rows) else 0
        if count or at == len(rows):
            for group in paragraphs(rows[text_from:at], layout):
                kind = {"text": "paragraph", "table": "paragraph"}.get(group[0].kind, group[0].kind)
                builder.add(group, kind)
            if count:
                tables.append(add_table(builder, rows[at : at + count], len(tables)))
            text_from = at + count
        at += count or 1
    builder.close()
    return tables
