"""draftlint check: the main job."""

from __future__ import annotations

import sys
from typing import Any

import click

from linter.cli._options import resolver_of, settings_options, split_options


@click.command()
@click.argument("paths", nargs=-1, metavar="文件或文件夹…")
@settings_options
@click.option("--format", "formats", multiple=True, metavar="格式[=文件]", help="table、text、json……；可多次。")
@click.option("--all", "show_all", is_flag=True, help="提示也逐条显示。")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="从哪一级起退出码为 1。")
def command(paths: tuple[str, ...], **options: Any) -> None:
    """检查文件和文件夹。退出码：0 没有问题，1 有问题，2 有文件读不了或程序出错。"""
    from pathlib import Path

    from linter import __version__
    from linter.engine import lint
    from linter.reporters import json

    shared, _ = split_options(options)
    resolver = resolver_of(**shared)
    files = [str(f) for p in paths for f in (sorted(Path(p).rglob("*.*")) if Path(p).is_dir() else [Path(p)])]
    results = [lint(f, resolver.plan(f)) for f in files]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(json.report(results, __version__))
    sys.exit(1 if any(f.severity != "info" for r in results for f in r.findings) else 0)
