"""What click itself says, in Chinese: the headings of help pages, the errors of a command line."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.exceptions import MissingParameter, NoArgsIsHelpError, NoSuchOption

OWN = {
    "Show this message and exit.": "显示本说明。",
    "[OPTIONS]": "[选项]",
    "[COMMAND] [ARGS]...": "[命令 …]",
    "COMMAND [ARGS]...": "命令 …",
    "[required]": "[必填]",
    "[default: ": "[默认 ",
    "[x>=1]": "[至少为1]",
}
HEADINGS = {"Options": "选项", "Commands": "命令", "Arguments": "参数"}


class Formatter(click.HelpFormatter):
    """Writes help pages with Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, _in_chinese(args), "用法：")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write a list of options or commands."""
        super().write_dl([(name, _in_chinese(text)) for name, text in rows], col_max, col_spacing)

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        self.write(f"{'':>{self.current_indent}}{HEADINGS.get(heading, heading)}：\n")


class Context(click.Context):
    """A context whose help pages are Chinese."""

    formatter_class = Formatter


def _in_chinese(text: str) -> str:
    for english, chinese in OWN.items():
        text = text.replace(english, chinese)
    return text


def told(problem: click.ClickException) -> str:
    """Return a command-line error in Chinese, with where to look."""
    if isinstance(problem, NoArgsIsHelpError):
        return problem.format_message()
    text = _text(problem)
    context = getattr(problem, "ctx", None)
    return f"错误：{text}" + (f"\n用法见 {context.command_path} --help。" if context else "")


def _text(problem: click.ClickException) -> str:
    if isinstance(problem, NoSuchOption):
        near = "或".join(f"“{one}”" for one in (problem.possibilities or ())[:3])
        return f"没有选项“{problem.option_name}”。" + (f"是否想写{near}？" if near else "")
    if isinstance(problem, MissingParameter):
        name = problem.param.human_readable_name if problem.param else problem.param_hint
        return f"缺少{name}。"
    if isinstance(problem, click.BadParameter):
        hint = problem.param.opts[0] if problem.param else problem.param_hint
        return f"选项 {hint} 的值不对：{problem.message}"
    return problem.format_message()
