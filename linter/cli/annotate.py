"""draftlint annotate: a copy of the draft with the findings as comments."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli._options import resolver_of, settings_options, split_options
from linter.cli._output import note, say, trouble
from linter.trouble import cause

if TYPE_CHECKING:
    from linter.writers import Note, Written


@click.command()
@click.argument("file", metavar="文件")
@settings_options
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="文件", help="写到哪里；默认 汇报.批注.docx。")
@click.option("--all", "everything", is_flag=True, help="提示也写成批注。")
@click.option("--author", default="draftlint", show_default=True, metavar="姓名", help="批注的作者。")
@click.option("--decisions", type=click.Path(), metavar="处理单", help="只写处理单（JSON）里采纳的，附处理意见。")
def command(file: str, output: str | None, decisions: str | None, **options: Any) -> None:
    """生成带批注的副本，原稿不动。

    Word 得到原生批注，PDF 得到高亮批注，文字稿用 ⟦ ⟧ 标出并把意见列在文末。已有的 draftlint 批注会换成新的。
    """
    from linter.engine import examine
    from linter.readers import Unreadable
    from linter.writers import NotWritten, beside

    shared, own = split_options(options)
    resolver = resolver_of(**shared)
    try:
        found = examine(file, resolver.plan(file))
    except Unreadable as problem:
        trouble(f"{file}：{problem}")
    notes = _notes(found.result, decisions, own["everything"])
    source = Path(file)
    target = Path(output) if output else beside(source, "批注")
    try:
        written = _write(found.document.format, (source, notes, target), own["author"], found.document.meta)
    except NotWritten as problem:
        trouble(f"{file}：{problem}")
    for remark in written.remarks:
        note(remark)
    say(
        f"已写入 {written.path}：{written.count}条批注。" if notes else f"没有要批注的问题，副本已写入 {written.path}。"
    )


def _notes(result: Any, decisions: str | None, everything: bool) -> list[Note]:
    from linter.notes import decided, notes_of

    if decisions is None:
        return notes_of(result, everything=everything)
    try:
        data = json.loads(Path(decisions).read_text(encoding="utf-8-sig"))
        files = data["files"] if isinstance(data, dict) else data
        return decided(result, [item for one in files for item in one["decisions"]])
    except OSError as problem:
        trouble(f"处理单 {decisions} 读不了：{cause(problem)}。")
    except (ValueError, KeyError, TypeError):
        trouble(f"{decisions} 不是处理单，请用报告页“导出处理单”得到的 JSON 文件。")


def _write(form: str, what: tuple[Path, list[Note], Path], author: str, meta: Mapping[str, str]) -> Written:
    if form == "docx":
        from linter.writers import docx

        return docx.annotate(*what, author=author)
    if form == "pdf":
        from linter.writers import pdf

        return pdf.annotate(*what, author=author)
    from linter.writers import text

    return text.annotate(*what, encoding=meta.get("encoding"))
