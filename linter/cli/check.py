"""draftlint check: the main job."""

from __future__ import annotations

import sys
from typing import Any

import click

from linter.cli._options import resolver_of, settings_options, split_options
from linter.trouble import cause


@click.command()
@click.argument("paths", nargs=-1, metavar="文件或文件夹…")
@settings_options
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="格式[=文件]",
    help="table、text、json、sarif、github、gitlab、junit、markdown；可多次。",
)
@click.option("--all", "show_all", is_flag=True, help="提示也逐条显示。")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="从哪一级起退出码为 1（默认 warning）。"
)
@click.option("--quiet", "-q", is_flag=True, help="没有问题时什么也不显示。")
@click.option("--no-quotes", is_flag=True, help="不显示原文，用于涉密稿的日志。")
@click.option("--files-from", metavar="文件", help="从文件（- 为标准输入）读取要检查的文件，一行一个。")
@click.option("--skip-others", is_flag=True, help="指名的文件若不是草稿也跳过（提交钩子用）。")
@click.option("--baseline", metavar="文件", help="基线：其中已知的问题不再报。")
@click.option("--no-cache", is_flag=True, help="不用上次检查的结果（json 从来不用）。")
@click.option("--jobs", "-j", type=click.IntRange(1), metavar="数", help="同时用几个进程。")
def command(paths: tuple[str, ...], **options: Any) -> None:
    """检查文件和文件夹。

    退出码：0 没有要改的，1 有要改的，2 有文件读不了、设置不对或程序出错。
    """
    from linter.cli._run import checked, exit_code, outputs, show

    shared, own = split_options(options)
    own["paths"] = [*paths, *_listed(own["files_from"])]
    if not own["paths"] and not own["files_from"]:
        raise click.UsageError("请写明要检查的文件或文件夹。")
    resolver = resolver_of(**shared, fail_on=own["fail_on"], baseline=own["baseline"])
    targets = outputs(own["formats"])
    run = checked(resolver, own)
    show(run, targets, own["quiet"])
    sys.exit(exit_code(run))


def _listed(source: str | None) -> list[str]:
    """Return the paths a file or standard input lists, one a line (or NUL-separated)."""
    if source is None:
        return []
    try:
        with click.open_file(source, "rb") as stream:
            content = stream.read()
    except OSError as problem:
        raise click.UsageError(f"无法打开 {source}：{cause(problem)}。") from problem
    text = content.decode("utf-8-sig", "surrogateescape")
    return [line for line in (text.split("\0") if "\0" in text else text.splitlines()) if line.strip()]
