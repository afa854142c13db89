"""draftlint blanks: the fill-in list of a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from linter.cli._output import note, say, trouble
from linter.trouble import cause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.facts import Facts
    from linter.filling import Row

FORMATS = ("table", "csv", "xlsx", "json")


@click.command()
@click.argument("file", metavar="文件")
@click.option("--against", type=click.Path(), metavar="上期稿", help="从上期稿里取“上期值”。")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), help="输出格式；省略时由 -o 的扩展名决定，否则为 table。"
)
@click.option("-o", "--output", type=click.Path(), metavar="清单", help="写到文件；xlsx 必须写到文件。")
@click.option("--encoding", metavar="编码", help="文字文件的编码，如 gb18030。")
@click.option("--password", metavar="密码", help="PDF 的打开密码。")
def command(
    file: str, against: str | None, format_: str | None, output: str | None, encoding: str | None, password: str | None
) -> None:
    """列出待填清单：填什么、在哪里、哪一句，可交各处室填写。

    填好后用 draftlint fill 把答案放回稿子。没有待填处时退出码为 0，有则为 1。
    """
    from linter import fill_lists
    from linter.filling import listed

    kind = format_ or (Path(output).suffix[1:] if output else "table")
    if kind not in FORMATS:
        raise click.UsageError(f"看不出“{output}”要什么格式，请用 .csv、.xlsx、.json 后缀，或写 --format。")
    if kind == "xlsx" and not output:
        raise click.UsageError("xlsx 清单要用 -o 写到文件。")
    former = _facts(against, encoding, password).document if against else None
    rows = listed(_facts(file, encoding, password), former)
    if kind == "table":
        _write(table(rows).encode(), output)
    else:
        try:
            _write(
                {"csv": fill_lists.as_csv, "xlsx": fill_lists.as_xlsx, "json": fill_lists.as_json}[kind](rows), output
            )
        except fill_lists.ListProblem as problem:
            trouble(str(problem))
    raise click.exceptions.Exit(1 if rows else 0)


def _facts(path: str, encoding: str | None, password: str | None) -> Facts:
    from linter.facts import Facts
    from linter.readers import ReadOptions, Unreadable, read

    try:
        return Facts(read(path, ReadOptions(encoding, password)))
    except Unreadable as problem:
        trouble(f"{path}：{problem}")


def _write(content: bytes, output: str | None) -> None:
    if output is None:
        text = content.decode("utf-8-sig")
        say(text.rstrip("\n"), machine=text.startswith(("[", "序号")))
        return
    from linter.atomic import write_new

    try:
        write_new(Path(output), content)
    except OSError as problem:
        trouble(f"无法写入 {output}：{cause(problem)}。")
    note(f"清单已写到 {output}。")


def table(rows: Sequence[Row]) -> str:
    """Return the list for people: number, what, where; the sentence below."""
    if not rows:
        return "没有找到待填之处。"
    lines = []
    for number, row in enumerate(rows, 1):
        more = f"（{row.count}处）" if row.count > 1 else ""
        more += f"  上期：{row.former}" if row.former else ""
        lines.append(f"{number:3}  {row.what}{more}" + (f"    {row.heading}" if row.heading else ""))
        lines.append(f"     {short(row.sentence)}")
    places = sum(row.count for row in rows)
    lines.append(f"待填{len(rows)}项，共{places}处。draftlint blanks 文件 -o 清单.xlsx 可生成填写表。")
    return "\n".join(lines)


def short(sentence: str) -> str:
    """Return a sentence cut to what stands near its mark."""
    at, end = sentence.find("⟦"), sentence.find("⟧")
    first, last = max(0, at - 28), min(len(sentence), end + 20)
    return ("…" if first else "") + sentence[first:last] + ("…" if last < len(sentence) else "")
