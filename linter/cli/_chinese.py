"""What click itself says, in Chinese: the headings of help pages, the errors of a command line."""

from __future__ import annotations

import re
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
# what click says of a wrong command line: what it must look like, what we say instead
SAID = (
    (r"No such command '(.*?)'", "没有命令“{0}”。"),
    (r"Got unexpected extra arguments? \((.*)\)", "多写了“{0}”，这个命令用不着。"),
    (r"Option '(.*)' requires", "选项 {0} 后面要写上值。"),
    (r"Option '(.*)' does not take a value", "选项 {0} 后面不写值。"),
    (r"Missing command", "请写明要做什么。"),
    (r"'(.*)' is not a valid (?:integer|float)", "“{0}”不是数字。"),
    (r"(.*) is not in the range x>=(\d+)", "{0} 太小，至少为{1}。"),
)
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
        return f"缺少{_name(problem)}。"
    text = _said(problem.message)
    if isinstance(problem, click.BadParameter):
        kind = problem.param.type if problem.param else None
        if isinstance(kind, click.Choice):
            text = f"应为{'、'.join(kind.choices)}之一。"
        return f"{_name(problem)}的值不对：{text}"
    return text


def _name(problem: click.BadParameter) -> str:
    """Return what a value is called on the help page: 选项 -o（文件）, 清单."""
    param = problem.param
    if param is None:
        return str(problem.param_hint)
    name = param.make_metavar(problem.ctx) if problem.ctx else param.human_readable_name
    name = name.strip("[]….").replace("]…", "")
    if isinstance(param, click.Argument):
        return name
    return f"选项 {param.opts[0]}" + (f"（{name}）" if param.metavar else " ")


def _said(message: str) -> str:
    for pattern, chinese in SAID:
        if found := re.match(pattern, message):
            return chinese.format(*found.groups())
    return message
