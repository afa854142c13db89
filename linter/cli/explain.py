"""draftlint explain: the page of a check."""

from __future__ import annotations

import click

from linter.cli._options import known_checks
from linter.cli._output import say


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="检查…")
@click.option("--config", type=click.Path(), metavar="文件", help="设置文件，可指明自编检查的文件夹。")
def command(names: tuple[str, ...], config: str | None) -> None:
    """说明一项检查：查什么、为什么、例子、可调的选项、依据。"""
    from linter.explain import page

    say("\n\n".join(page(check) for check in known_checks(config, names)))
