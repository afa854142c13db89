"""draftlint fill: put the answers of fill-in lists back into a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli._output import note, say, trouble

if TYPE_CHECKING:
    from linter.filling import Filled, Row


@click.command()
@click.argument("file", metavar="文件")
@click.argument("lists", nargs=-1, required=True, metavar="清单…")
@click.option("-o", "--output", required=True, type=click.Path(), metavar="新稿", help="填好的稿子写到这里；原稿不动。")
@click.option("--encoding", metavar="编码", help="文字文件的编码，如 gb18030。")
def command(file: str, lists: tuple[str, ...], output: str, encoding: str | None) -> None:
    """把各处室填好的清单放回稿子，原稿不动。

    每一行按它的原句找位置；句子已改、答案不合的列出来，其余照填。全部放回时退出码为 0，有放不回的为 1。
    """
    from linter import writing
    from linter.atomic import write_new
    from linter.facts import Facts
    from linter.fill_lists import ListProblem
    from linter.filling import fill
    from linter.readers import ReadOptions, Unreadable, read

    if Path(output).exists() and Path(output).samefile(file):
        raise click.UsageError("新稿不能与原稿同名，请另起一个文件名。")
    try:
        rows = _rows(lists)
        document = read(file, ReadOptions(encoding))
        done = fill(Facts(document), rows)
        write_new(Path(output), writing.rewrite(Path(file).read_bytes(), document, done.edits))
    except (ListProblem, Unreadable, writing.Unwritable) as problem:
        trouble(f"{file}：{problem}" if not isinstance(problem, ListProblem) else str(problem))
    except OSError as problem:
        trouble(f"无法写入 {output}：{problem.strerror}。")
    _report(done, output)
    raise click.exceptions.Exit(1 if done.problems else 0)


def _rows(lists: tuple[str, ...]) -> list[tuple[str, Row]]:
    from linter.fill_lists import read as read_list

    return [row for path in lists for row in read_list(path)]


def _report(done: Filled, output: str) -> None:
    from linter.cli.blanks import short

    for problem in done.problems:
        answer = f"（答案：{problem.row.answer}）"
        note(f"{problem.source}未放回：{problem.why}{answer}\n    {short(problem.row.sentence)}")
    more = f"，还有{done.left}处待填" if done.left else ""
    say(
        f"已填{done.filled}处{more}，写到 {output}。"
        + (f"有{len(done.problems)}行没有放回，见上。" if done.problems else "")
    )
