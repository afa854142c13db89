"""draftlint fill: put the answers of fill-in lists back into a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli._output import note, say, trouble

if TYPE_CHECKING:
    from linter.filling import Filled, Row
    from linter.model import Document
    from linter.writers import Written


@click.command()
@click.argument("file", metavar="文件")
@click.argument("lists", nargs=-1, required=True, metavar="清单…")
@click.option("-o", "--output", required=True, type=click.Path(), metavar="新稿", help="填好的稿子写到这里；原稿不动。")
@click.option("--encoding", metavar="编码", help="文字文件的编码，如 gb18030。")
def command(file: str, lists: tuple[str, ...], output: str, encoding: str | None) -> None:
    """把各处室填好的清单放回稿子，原稿不动。

    每一行按它的原句找位置；句子已改、答案不合的列出来，其余照填。全部放回时退出码为 0，有放不回的为 1。
    """
    from linter.facts import Facts
    from linter.fill_lists import ListProblem
    from linter.filling import fill
    from linter.readers import ReadOptions, Unreadable, read
    from linter.writers import NotWritten

    try:
        rows = _rows(lists)
        document = read(file, ReadOptions(encoding))
        done = fill(Facts(document), rows)
        written = _write(document, done, Path(file), Path(output))
    except Unreadable as problem:
        trouble(f"{file}：{problem}")
    except (ListProblem, NotWritten) as problem:
        trouble(str(problem))
    _report(done, written)
    raise click.exceptions.Exit(1 if done.problems or written.count < len(done.edits) else 0)


def _write(document: Document, done: Filled, source: Path, target: Path) -> Written:
    from linter.writers import Edit, NotWritten

    edits = [Edit(document.anchors(span), text) for span, text in done.edits]
    if document.format in ("txt", "md"):
        from linter.writers import text

        return text.rewrite(source, edits, target, encoding=document.meta.get("encoding"))
    if document.format == "docx":
        from linter.writers import docx

        return docx.rewrite(source, edits, target, tracked=False)
    raise NotWritten(f"{source.name} 不能改写，请在 Word（docx）或文字稿上填写。")


def _rows(lists: tuple[str, ...]) -> list[tuple[str, Row]]:
    from linter.fill_lists import read as read_list

    return [row for path in lists for row in read_list(path)]


def _report(done: Filled, written: Written) -> None:
    from linter.cli.blanks import short

    for problem in done.problems:
        answer = f"（答案：{problem.row.answer}）"
        note(f"{problem.source}未放回：{problem.why}{answer}\n    {short(problem.row.sentence)}")
    for remark in written.remarks:
        note(remark)
    more = f"，还有{done.left}处待填" if done.left else ""
    missed = f"有{len(done.problems)}行没有放回，见上。" if done.problems else ""
    say(f"已填{written.count}处{more}，写到 {written.path}。{missed}")
