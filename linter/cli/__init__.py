"""The command line."""

from __future__ import annotations

import sys

import click


@click.group()
def main() -> None:
    """报告、公文送审前的检查。"""


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "format_", default="json")
@click.option("--select", multiple=True)
@click.option("--preview", is_flag=True)
def check(paths: tuple[str, ...], format_: str, select: tuple[str, ...], preview: bool) -> None:
    """检查文件。"""
    from pathlib import Path

    from linter import __version__
    from linter.engine import lint
    from linter.given import Given
    from linter.readers import ReadOptions
    from linter.registry import own_checks
    from linter.reporters import json

    chosen = [
        kind()
        for kind in own_checks().values()
        if (kind.id in select or kind.family in select or not select)
        and (preview or not kind.preview or kind.id in select)
    ]
    files = [str(f) for p in paths for f in (sorted(Path(p).rglob("*.*")) if Path(p).is_dir() else [Path(p)])]
    results = [lint(f, chosen, Given(), ReadOptions()) for f in files]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(json.report(results, __version__))
    sys.exit(1 if any(f.severity != "info" for r in results for f in r.findings) else 0)
