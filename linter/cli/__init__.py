"""The command line: a file a command, imported when the command is asked for.

`linter/cli/<name>.py` defines `command`, a click command, and the command `draftlint <name>` exists. Modules whose name
begins with an underscore are helpers. At the top a command imports nothing heavier than click: `--help` loads them all.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import pkgutil
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, NoReturn

import click

from linter import __version__
from linter.cli._chinese import Context, told
from linter.trouble import Trouble

MANY = 100_000  # new objects before memory is searched for cycles: a short run makes few and need not search

# the order in which people need them; commands that are not named here come last
ORDER = "check read blanks fill fix annotate clean report accept baseline facts checks explain init"


@cache
def command_names() -> tuple[str, ...]:
    """Return the names of the commands, in the order in which `--help` lists them."""
    order = ORDER.split()
    names = [info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_")]
    return tuple(sorted(names, key=lambda name: (order.index(name) if name in order else len(order), name)))


class Commands(click.Group):
    """The group of commands; what does not begin with a command is a `check`."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(command_names())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None when there is no such command."""
        if cmd_name not in command_names():
            return None
        command: click.Command = importlib.import_module(f"linter.cli.{cmd_name}").command
        for one in (command, *getattr(command, "commands", {}).values()):
            one.context_class = Context
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take `draftlint PATHS…` for `draftlint check PATHS…`."""
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if args and args[0] not in own and args[0] not in command_names():
            _refuse_slip(args[0])
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run a command line; what is wrong with it is said in Chinese, with exit code 2."""
        run: Callable[..., Any] = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        gc.set_threshold(MANY)
        atexit.register(gc.freeze)  # the end comes sooner when Python need not look for cycles in what ends anyway
        try:
            code = run(*args, standalone_mode=False, **extra)
        except click.ClickException as problem:
            _leave(told(problem), 2)
        except click.Abort:
            _leave("已中断。", 130)
        except BrokenPipeError:  # the reader of our output has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what the user must put right is said in one sentence, with exit code 2."""
        try:
            return super().invoke(ctx)
        except Trouble as problem:
            raise click.UsageError(str(problem)) from problem


def _refuse_slip(word: str) -> None:
    """Raise UsageError for a word that is no file but nearly a command."""
    from difflib import get_close_matches

    near = get_close_matches(word, command_names(), 1, 0.7) if word.isascii() and word.isalpha() else []
    if near and not os.path.exists(word):
        raise click.UsageError(f"没有命令“{word}”，也没有这个文件。是否想写“{near[0]}”？")


def _leave(text: str, code: int) -> NoReturn:
    from linter.cli._output import note

    note(text)
    sys.exit(code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, subcommand_metavar="命令 …")
@click.version_option(__version__, "-V", "--version", prog_name="draftlint", help="显示版本。")
def main() -> None:
    """报告、公文送审前的检查：未填的空、错的年份、对不上的数、错别字、过时的会议提法。

    draftlint 汇报.docx 等于 draftlint check 汇报.docx；不联网，不改动原稿。
    """
