"""draftlint read: what the linter saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli._output import say, trouble

if TYPE_CHECKING:
    from linter.model import Block, Document


@click.command()
@click.argument("file", metavar="文件")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="输出格式。")
@click.option("--encoding", metavar="编码", help="文字文件的编码，如 gb18030。")
@click.option("--password", metavar="密码", help="PDF 的打开密码。")
def command(file: str, format_: str, encoding: str | None, password: str | None) -> None:
    """显示读到的内容：段落、表格、标记和没有读到的部分。"""
    from linter.readers import ReadOptions, Unreadable, read

    try:
        document = read(file, ReadOptions(encoding, password))
    except Unreadable as problem:
        if format_ == "json":
            import json

            empty = {"path": file, "status": "unreadable", "reason": str(problem)}
            say(
                json.dumps({**empty, "blocks": [], "tables": [], "marks": [], "left_out": []}, ensure_ascii=False), True
            )
        trouble(f"{file}：{problem}")
    if format_ == "json":
        import json

        say(json.dumps(as_object(document), ensure_ascii=False, indent=1), machine=True)
    else:
        say(as_text(document))


def as_object(document: Document) -> dict[str, Any]:
    """Return what was read as one JSON object; blocks carry the anchors of their whole text."""
    return {
        "path": document.path,
        "status": document.status,
        "format": document.format,
        "meta": document.meta,
        "blocks": [
            {
                "kind": block.kind,
                "level": block.level,
                "text": block.text,
                "anchors": block.anchors(0, len(block.text)),
                "cell": block.cell and block.cell._asdict(),
            }
            for block in document.blocks
        ],
        "tables": [
            {"rows": table.rows, "columns": table.columns, "cells": [cell._asdict() for cell in table.cells]}
            for table in document.tables
        ],
        "marks": [
            {
                "kind": mark.kind,
                "text": mark.text,
                "data": dict(mark.data),
                "spans": [span._asdict() for span in mark.spans],
            }
            for mark in document.marks
        ],
        "left_out": [item._asdict() for item in document.left_out],
    }


def as_text(document: Document) -> str:
    """Return what was read for people: a line a block, with its place and kind."""
    lines = [f"{_place(block):<12} {_kind(block):<4} {block.text}" for block in document.blocks]
    lines += [f"没有读到：{item.what}（{item.why}）" for item in document.left_out]
    return "\n".join(lines)


KINDS = {
    "paragraph": "正文",
    "heading": "标题",
    "item": "条目",
    "cell": "表格",
    "caption": "题注",
    "header": "页眉",
    "footer": "页脚",
    "note": "脚注",
    "comment": "批注",
}


def _kind(block: Block) -> str:
    return KINDS.get(block.kind, block.kind) + (str(block.level) if block.level else "")


def _place(block: Block) -> str:
    """Return where a block begins, as short as the format allows."""
    at = block.anchors(0, len(block.text))[0]
    if "line" in at:
        return f"{at['line']}:{at['column']}"
    return f"第{at['page']}页" if "page" in at else f"段{at['paragraph']}"
