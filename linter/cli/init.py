"""draftlint init: a settings file with everything explained."""

from __future__ import annotations

from pathlib import Path

import click

from linter.cli._output import say


@click.command()
@click.option("--yes", "-y", is_flag=True, help="不提问，全用默认值。")
@click.option("--user", is_flag=True, help="写用户级设置文件，对所有文件有效。")
def command(yes: bool, user: bool) -> None:
    """生成带说明的设置文件 draftlint.toml。"""
    from linter.found import user_file
    from linter.tomlwrite import save

    path = user_file() if user else Path("draftlint.toml")
    if path.exists():
        raise click.UsageError(f"已有 {path}，没有改动它。")
    answers = {} if yes else _answers()
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, text(answers, plugins=user))
    say(f"已写好 {path}。")


def _answers() -> dict[str, object]:
    """Ask for what matters most; an empty answer leaves the setting out."""
    own = click.prompt("本单位、本地的名称（用顿号隔开，可不填）", default="", show_default=False)
    profile = click.prompt("文种要求：公文、总结、普通（可不填）", default="", show_default=False)
    names = [name.strip() for name in own.replace("，", "、").replace(",", "、").split("、") if name.strip()]
    found: dict[str, object] = {"own": names} if names else {}
    return {**found, "profile": profile} if profile in ("公文", "总结", "普通") else found


def text(answers: dict[str, object], plugins: bool) -> str:
    """Return the file: answered settings in force, all others as comments with an example."""
    import json

    from linter.schema import KEYS

    lines = ["# draftlint 的设置。去掉行首的 # 即可生效；检查的名称见 draftlint checks。", ""]
    for name, key in KEYS.items():
        if key.example and (plugins or name != "plugins"):
            value = json.dumps(answers[name], ensure_ascii=False) if name in answers else key.example
            lines += [f"# {key.help}", f"{'' if name in answers else '# '}{name} = {value}", ""]
    return "\n".join([*lines, *SECTIONS, ""])


SECTIONS = (
    "# 某项检查的选项（draftlint explain 检查名 显示有哪些）",
    '# [checks."错别字"]',
    "",
    "# 某些文件另有要求，写法同 .gitignore",
    '# [paths."起草/**"]',
    '# fail_on = "never"',
    "",
    "# 原文如此，不是错误（也可以用 draftlint accept 文件 序号 自动写入）",
    "# [[ignore]]",
    '# check = "错别字"',
    '# text = "原文如此"',
    '# reason = "为什么"',
)
