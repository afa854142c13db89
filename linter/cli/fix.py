"""draftlint fix: a copy of the draft with the fixes that need no thought."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli._options import known_checks, resolver_of, settings_options, split_options
from linter.cli._output import note, say, trouble
from linter.trouble import cause

if TYPE_CHECKING:
    from linter.engine import Examined
    from linter.fixing import Fixes
    from linter.writers import Edit, Written


@click.command()
@click.argument("file", metavar="文件")
@settings_options
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="文件", help="写到哪里；默认 汇报.修订.docx。")
@click.option("--diff", is_flag=True, help="只显示会改什么，不写文件。")
@click.option("--in-place", is_flag=True, help="直接改原文件（只限 .txt、.md）。")
@click.option("--unsafe", is_flag=True, help="也改需要您判断的。")
@click.option("--accept", is_flag=True, help="Word 里直接改，不留修订痕迹。")
@click.option("--check", "names", multiple=True, metavar="检查", help="只改这些检查的，可多次。")
def command(file: str, **options: Any) -> None:
    """生成改好的副本，原稿不动：Word 里是可逐条接受或拒绝的修订。

    只改不必思量的；数字、日期、人名从不自动改。
    """
    from linter.engine import examine
    from linter.fixing import stable
    from linter.readers import Unreadable

    shared, own = split_options(options)
    resolver = resolver_of(**shared)
    asked = (
        frozenset(check.id for check in known_checks(shared["config"], own["names"])) if own["names"] else frozenset()
    )
    try:
        plan = resolver.plan(file)
        found = examine(file, plan)
    except Unreadable as problem:
        trouble(f"{file}：{problem}")
    fixes = stable(found, plan, unsafe=own["unsafe"], asked=asked)
    for line in (*_left(fixes), *([] if own["unsafe"] else _suggested(found, asked))):
        note(line)
    if own["diff"]:
        say(_difference(found, fixes, file))
    elif not fixes.edits:
        say("没有可以自动修改的地方，没有写文件。")
    else:
        _save(Path(file), found, fixes, own)


def _left(fixes: Fixes) -> list[str]:
    """Return what was left out, in words."""
    lines = [
        f"“{title}”有{count}处，没有改；要改请加 --check {title}，会全部改。" for title, count in fixes.left.items()
    ]
    return lines + ([f"{fixes.skipped}处与别的修改重叠，没有改；请先处理其中一处。"] if fixes.skipped else [])


def _suggested(found: Examined, asked: frozenset[str]) -> list[str]:
    """Return how many places have a cure the author must judge."""
    cures = [item for item in found.findings if item.fix and not item.fix.safe and (not asked or item.check in asked)]
    return [f"另有{len(cures)}处的改法要由您判断，没有改；要一并改请加 --unsafe。"] if cures else []


def _difference(found: Examined, fixes: Fixes, file: str) -> str:
    from difflib import unified_diff

    from linter.fixing import fixed_blocks

    before = [block.text for block in found.document.blocks]
    lines = unified_diff(before, fixed_blocks(found.document, fixes.edits), file, file, "原稿", "改后", 0, "")
    return "\n".join(lines) or "没有可以自动修改的地方。"


def _save(source: Path, found: Examined, fixes: Fixes, own: dict[str, Any]) -> None:
    from linter.writers import Edit, NotWritten, beside

    form, edits = found.document.format, [Edit(found.document.anchors(span), new) for span, new in fixes.edits]
    try:
        if own["in_place"]:
            _in_place(source, form, edits, found.document.meta.get("encoding"))
            return
        target = Path(own["output"]) if own["output"] else beside(source, "修订")
        written = _write(form, (source, edits, target), own["accept"], found.document.meta.get("encoding"))
    except NotWritten as problem:
        trouble(f"{source}：{problem}")
    for remark in written.remarks:
        note(remark)
    say(f"已写入 {written.path}：改了{written.count}处。")


def _write(form: str, what: tuple[Path, list[Edit], Path], accept: bool, encoding: str | None) -> Written:
    if form == "docx":
        from linter.writers import docx

        return docx.rewrite(*what, tracked=not accept)
    if form == "pdf":
        trouble("PDF 不能改写，请在 Word 原稿上修改。")
    from linter.writers import text

    return text.rewrite(*what, encoding=encoding)


def _in_place(source: Path, form: str, edits: list[Edit], encoding: str | None) -> None:
    from linter.atomic import write_new
    from linter.writers import text

    if form not in ("txt", "md"):
        trouble("--in-place 只用于 .txt 和 .md；Word 文件请用 -o 写成副本。")
    content = text.rewritten(source, edits, encoding=encoding)
    try:
        write_new(source, content)
    except OSError as problem:
        trouble(f"无法写入 {source}：{cause(problem)}。")
    say(f"已修改 {source}：{len(edits)}处。")
