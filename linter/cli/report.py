"""draftlint report: one page (or Word or Excel file) an editor reads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli._options import resolver_of, settings_options, split_options
from linter.trouble import cause

if TYPE_CHECKING:
    from linter.result import FileResult
    from linter.review import Reviewed
    from linter.settings import Resolver

ENDINGS = {".html": "html", ".htm": "html", ".docx": "docx", ".xlsx": "xlsx"}


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹…")
@settings_options
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False), metavar="文件", help="写到哪里。")
@click.option("--format", "form", type=click.Choice(["html", "docx", "xlsx"]), help="格式；不写时按 -o 的后缀。")
@click.option("--previous", multiple=True, metavar="上次的稿", help="与上次检查的稿子比：已改、未改、新增。")
def command(paths: tuple[str, ...], output: str, form: str | None, previous: tuple[str, ...], **options: Any) -> None:
    """生成检查报告：原文和问题并排，可逐条写处理意见，可打印。"""
    from linter.engine import foreign
    from linter.files import gather
    from linter.review import review

    shared, _ = split_options(options)
    resolver = resolver_of(**shared)
    gathered = gather(paths, resolver.excluded)
    if previous and len(previous) != len(gathered.files):
        raise click.UsageError(f"--previous 给了{len(previous)}份，文件有{len(gathered.files)}份，请一一对应。")
    form = form or ENDINGS.get(Path(output).suffix.lower())
    if form is None:
        raise click.UsageError(f"看不出“{output}”要什么格式，请用 .html、.docx、.xlsx 后缀，或写 --format。")
    if not gathered.files:
        raise click.UsageError("没有可以检查的文件。")
    found = review(gathered.files, resolver)
    drafts = [
        one for one in found.drafts if one.result.path in gathered.by_hand or not foreign(one.document, one.facts)
    ]
    found = replace(found, drafts=tuple(drafts))
    _write(Path(output), _rendered(found, form, [_former(path, resolver) for path in previous]))
    click.echo(f"已写入 {output}。")
    for problem in found.problems:
        click.echo(f"{problem.path}：{problem.reason}", err=True)
    raise SystemExit(2 if found.problems else 0)


def _former(path: str, resolver: Resolver) -> FileResult | None:
    from linter.engine import lint

    result = lint(path, resolver.plan(path))
    if result.status == "unreadable":
        raise click.ClickException(f"上次的稿“{path}”无法读取：{result.reason}")
    return result


def _rendered(found: Reviewed, form: str, formers: list[FileResult | None]) -> bytes:
    from linter.reporters.moment import now

    if form == "html":
        from linter.reporters import html

        return html.report(found.drafts, now(), previous=formers, problems=found.problems).encode()
    from linter.reporters import office

    try:
        render = office.docx if form == "docx" else office.xlsx
        return render(found.drafts, now(), problems=found.problems)
    except office.MissingLibrary as problem:
        raise click.ClickException(str(problem)) from problem


def _write(output: Path, content: bytes) -> None:
    from linter.atomic import write_new

    try:
        write_new(output, content)
    except OSError as problem:
        raise click.ClickException(
            f"无法写入“{output}”：{cause(problem)}。请换一个位置，或关闭正在使用它的程序。"
        ) from problem
