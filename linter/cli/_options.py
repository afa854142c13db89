"""Options that several commands share, and what they make of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from linter.check import Check
    from linter.settings import Resolver

F = TypeVar("F", bound=Callable[..., Any])

SETTINGS = [
    click.option("--select", multiple=True, metavar="检查", help="只做这些检查：检查名、中文名或类别，可多次。"),
    click.option("--ignore", multiple=True, metavar="检查", help="不做这些检查，可多次。"),
    click.option("--severity", multiple=True, metavar="检查=级别", help="改级别：error、warning、info。"),
    click.option("--preview", is_flag=True, default=None, help="也做试用中的检查。"),
    click.option("--date", metavar="日期", help="成文日期：2023-10-08 或 today。"),
    click.option("--period", metavar="时段", help="报告期：2023、2023Q3、2023H1、2023-07 或 2023-07-01..2023-09-30。"),
    click.option("--profile", type=click.Choice(["公文", "总结", "普通"]), help="文种要求。"),
    click.option("--own", multiple=True, metavar="名称", help="本单位、本地的名称，可多次。"),
    click.option("--against", "former", type=click.Path(), metavar="上期稿", help="与上期稿对照。"),
    click.option("--encoding", metavar="编码", help="文字文件的编码，如 gb18030。"),
    click.option("--password", metavar="密码", help="PDF 的打开密码。"),
    click.option("--config", type=click.Path(), metavar="文件", help="用这个设置文件。"),
    click.option("--no-config", is_flag=True, help="不读取逐级向上找到的设置文件。"),
    click.option("--no-user-config", is_flag=True, help="不读取用户级设置文件。"),
    click.option("--no-ignore", is_flag=True, help="忽略项、基线都不起作用，全部显示。"),
]

OTHERS = ("config", "no_config", "no_user_config", "no_ignore", "password")
APART = (*OTHERS, "use_baseline")
NAMES = (
    *("select", "ignore", "severity", "preview", "date", "period", "profile", "own", "former", "encoding"),
    *OTHERS,
)


def settings_options(function: F) -> F:
    """Give a command the options that decide how a file is checked; take them with `resolver_of(**options)`."""
    for option in reversed(SETTINGS):
        function = option(function)
    return function


def split_options(options: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Part a command's options into those of `settings_options` and its own."""
    own = {name: value for name, value in options.items() if name not in NAMES}
    return {name: options[name] for name in NAMES}, own


def resolver_of(**options: Any) -> Resolver:
    """Return what works out each file's plan, from the values of `settings_options` (and others that are settings).

    Wrong settings end the command with exit code 2.
    """
    from linter.settings import Asked, Resolver

    values = {name: value for name, value in options.items() if name not in APART and value not in (None, (), [])}
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
    if "severity" in values:
        values["severity"] = dict(_pair(item) for item in values["severity"])
    return Resolver(
        Asked(
            values,
            config=options["config"],
            found=not options["no_config"],
            user=not options["no_user_config"],
            suppress=not options["no_ignore"],
            password=options["password"],
            baseline=options.get("use_baseline", True),
        )
    )


def _pair(item: str) -> tuple[str, str]:
    name, sign, value = item.partition("=")
    if not sign:
        raise click.BadParameter(f"“{item}”应写成 检查=级别，如 错别字=info。", param_hint="--severity")
    return name, value


def known_checks(config: str | None, names: tuple[str, ...] = ()) -> list[type[Check]]:
    """Return the checks that `names` mean (all without names), those of the folders `config` names included.

    Unknown names end the command with exit code 2.
    """
    from linter.registry import available, named
    from linter.settings import Asked, Resolver

    known = available(Resolver(Asked(config=config)).folders())
    ids = [one for name in names for one in named(name, known)] if names else list(known)
    return [known[one].load() for one in dict.fromkeys(ids)]
