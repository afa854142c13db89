"""draftlint facts: list, search and validate the dated tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli._output import say, trouble

if TYPE_CHECKING:
    from linter.facts.dated import Row

FORMAT = click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="输出格式。")
OWN = click.option(
    "--facts", "own", multiple=True, type=click.Path(), metavar="文件", help="连同自己的事实表，可多次。"
)
KINDS = {
    "congress": "党代会",
    "plenum": "全会",
    "session": "两会",
    "conference": "会议",
    "event": "活动",
}


@click.group(invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """查看、检索、校验内置的会议、活动、法规、机构、提法等事实表。

    draftlint facts 列出各表；draftlint facts search 四中全会 检索；draftlint facts validate facts.local.toml 校验自己的表。
    """
    if context.invoked_subcommand is None:
        context.invoke(list_)


@command.command("list")
@click.argument("table", required=False, metavar="[表]")
@OWN
@FORMAT
def list_(table: str | None = None, own: tuple[str, ...] = (), format_: str = "text") -> None:
    """列出各表，或一张表的全部条目。"""
    from linter.facts.dated import TABLES, as_of, rows

    given = _given(own)
    if table is None:
        for name, title in TABLES.items():
            say(f"{name:14}{title}  {len(rows(name, given))}条  截至{as_of(name)}")
        return
    _show(rows(_table(table), given), format_)


@command.command("search")
@click.argument("word", metavar="词语")
@OWN
@FORMAT
def search(word: str, own: tuple[str, ...], format_: str) -> None:
    """在各表的名称、别称、误称和其他栏目里检索。"""
    from linter.facts.dated import TABLES, fold, rows

    given, wanted = _given(own), fold(word)
    found = [
        row for name in TABLES for row in rows(name, given) if any(wanted in fold(text) for text in row.fields.values())
    ]
    if not found and format_ == "text":
        say(f"没有找到“{word}”。")
        return
    _show(found, format_)


@command.command("validate")
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="文件…")
def validate(paths: tuple[str, ...]) -> None:
    """校验自己的事实表（TOML：[[meetings]] name = …）；有误时退出码为 2。"""
    from linter.facts.dated import problems
    from linter.overlays import fact_tables

    wrong = 0
    for path in paths:
        tables = fact_tables(path)
        said = [sentence for name, found in tables.items() for sentence in problems(name, found)]
        wrong += len(said)
        for sentence in said:
            say(f"{path}：{sentence}")
        if not said:
            say(f"{path}：共{sum(len(found) for found in tables.values())}条，没有问题。")
    if wrong:
        trouble(f"有{wrong}处要改。")


def _table(name: str) -> str:
    """Return the id of a table given by id or Chinese name; an unknown one ends the command with exit code 2."""
    from linter.facts.dated import TABLES

    found = next((table for table, title in TABLES.items() if name in (table, title)), None)
    if found is None:
        choices = "、".join(f"{table}（{title}）" for table, title in TABLES.items())
        raise click.UsageError(f"没有“{name}”这张表，可用的有：{choices}。")
    return found


def _given(own: tuple[str, ...]) -> Any:
    from linter.given import Given
    from linter.overlays import facts

    return Given(tables=facts(own)) if own else Given()


def _show(found: Any, format_: str) -> None:
    if format_ == "json":
        import json

        listed = [{"table": row.table, "own": row.own, **row.fields} for row in found]
        say(json.dumps(listed, ensure_ascii=False, indent=1), machine=True)
        return
    for row in found:
        say(_line(row))


def _line(row: Row) -> str:
    """Return one row for people: when, name, other names, how sure."""
    from linter.facts.dated import TABLES
    from linter.width import pad

    days = f"{row.fields.get('first') or row.fields.get('since', '')}".strip()
    last = row.fields.get("last") or row.fields.get("until", "")
    when = f"{days}—{last}" if last and last != days else days
    kind = KINDS.get(row.fields.get("kind", ""), TABLES[row.table])
    more = [f"又称{'、'.join(row.aliases)}"] if row.aliases else []
    more += [f"误作{'、'.join(row.wrong)}"] if row.wrong else []
    more += [f"→{row.fields['new']}"] if row.fields.get("new") else []
    more += ["（自己的）"] if row.own else []
    return " ".join([pad(when, 24), pad(kind, 9), row.name, *more, f"[{row.confidence}]"]).rstrip()
