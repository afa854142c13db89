"""draftlint clean: a copy of an annotated draft without draftlint's comments."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli._output import note, say, trouble


@click.command()
@click.argument("file", metavar="文件")
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="文件", help="写到哪里；默认 汇报.清稿.docx。")
def command(file: str, output: str | None) -> None:
    """生成去掉 draftlint 批注的副本；别人的批注和修订不动。"""
    from linter.writers import NotWritten, beside, docx

    source = Path(file)
    if source.suffix.lower() in (".txt", ".md", ".markdown", ".pdf"):
        trouble(f"{file}：只有 Word 文件里的批注需要清除，其他格式请用原稿。")
    target = Path(output) if output else beside(source, "清稿")
    try:
        written = docx.clean(source, target)
    except NotWritten as problem:
        trouble(f"{file}：{problem}")
    for remark in written.remarks:
        note(remark)
    say(f"已写入 {written.path}：去掉{written.count}条 draftlint 批注。")
