"""draftlint checks: the list of checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from linter.cli._options import known_checks
from linter.cli._output import say

if TYPE_CHECKING:
    from linter.check import Check


@click.command()
@click.argument("names", nargs=-1, metavar="[检查或类别]…")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="输出格式。")
@click.option("--config", type=click.Path(), metavar="文件", help="设置文件，可指明自编检查的文件夹。")
def command(names: tuple[str, ...], format_: str, config: str | None) -> None:
    """列出全部检查：名称、级别、是什么。"""
    from linter.registry import families

    found = known_checks(config, names)
    if format_ == "json":
        import json

        say(json.dumps([as_object(check) for check in found], ensure_ascii=False, indent=1), machine=True)
        return
    titles = families()
    for family in dict.fromkeys(check.family for check in found):
        say(f"{titles.get(family, family)}（{family}）")
        for check in (check for check in found if check.family == family):
            say(f"  {line(check)}")


def as_object(check: type[Check]) -> dict[str, Any]:
    """Return what a list of checks tells of one."""
    from linter.explain import origin, summary
    from linter.registry import families

    return {
        "check": check.id,
        "title": check.title,
        "family": check.family,
        "family_title": families().get(check.family, check.family),
        "severity": check.severity,
        "preview": check.preview,
        "summary": summary(check),
        "origin": origin(check),
    }


def line(check: type[Check]) -> str:
    """Return a check's line: title, id, level, what it finds."""
    from linter.explain import origin, summary
    from linter.finding import SEVERITY_TITLES
    from linter.width import pad

    marks = ("（试用）" if check.preview else "") + (f"（{origin(check)}）" if origin(check) else "")
    return f"{pad(check.title, 18)}{pad(check.id, 28)}{SEVERITY_TITLES[check.severity]}  {summary(check)}{marks}"
