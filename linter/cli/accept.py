"""draftlint accept: this finding is no mistake."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli._options import resolver_of, settings_options, split_options
from linter.cli._output import say

if TYPE_CHECKING:
    from linter.result import Reported
    from linter.settings import Resolver


@click.command()
@click.argument("file", required=False, metavar="文件")
@click.argument("numbers", nargs=-1, type=click.IntRange(1), metavar="[序号]…")
@click.option("--reason", default="", metavar="理由", help="为什么无误，供以后查看。")
@click.option("--word", multiple=True, metavar="词", help="这个词没有错，以后不再报；可多次。")
@settings_options
def command(file: str | None, numbers: tuple[int, ...], reason: str, word: tuple[str, ...], **options: Any) -> None:
    """表示某几条无误，以后不再报；写进设置文件，不必手工编辑。

    draftlint accept 汇报.docx 3 7 --reason 会议名称如此；draftlint accept --word 智汇智强
    """
    resolver = resolver_of(**split_options(options)[0])
    if not word and not (file and numbers):
        raise click.UsageError("请写明文件和序号，如 accept 汇报.docx 3；或用 --word 写明词语。")
    settings = settings_file(resolver, file)
    if file and numbers:
        found = _found(resolver, file, numbers)
        _write_entries(settings, file, found, reason)
        say(f"已把第{'、'.join(map(str, numbers))}条记为无误，写在 {settings}。")
    if word:
        say(f"已把{'、'.join(f'“{one}”' for one in word)}记为正确的词，写在 {_write_words(settings, word)}。")


def settings_file(resolver: Resolver, file: str | None) -> Path:
    """Return the settings file to write to: the one that holds for `file`, or a new one beside it."""
    folder = str(Path(file).absolute().parent) if file else "."
    layer = resolver.layer_for(folder)
    return layer.path if layer and layer.path else Path(folder) / "draftlint.toml"


def _found(resolver: Resolver, file: str, numbers: tuple[int, ...]) -> list[Reported]:
    """Return the findings of the rows with these numbers.

    Ends the command when a row is not there.
    """
    from linter.engine import lint

    result = lint(file, resolver.plan(file))
    if result.status == "unreadable":
        raise click.UsageError(f"{file}：{result.reason}")
    rows = {item.group for item in result.findings}
    if missing := [number for number in numbers if number not in rows]:
        shown = "、".join(map(str, missing))
        raise click.UsageError(f"{file} 没有第{shown}条（或已忽略），请按最近一次检查显示的序号写。")
    return [item for item in result.findings if item.group in numbers]


def _write_entries(settings: Path, file: str, found: list[Reported], reason: str) -> None:
    import os

    from linter.tomlwrite import prefix, save, with_ignore

    text = settings.read_text(encoding="utf-8-sig") if settings.exists() else ""
    path = os.path.relpath(os.path.abspath(file), settings.parent.absolute()).replace(os.sep, "/")
    for fingerprint, item in {item.fingerprint: item for item in found}.items():
        entry = {"check": item.check, "text": item.text, "fingerprint": fingerprint, "path": path, "reason": reason}
        text = with_ignore(text, entry, prefix(settings))
    save(settings, text)


def _write_words(settings: Path, words: tuple[str, ...]) -> Path:
    """Add words to the word table of the settings file; make one when there is none."""
    from linter.found import load
    from linter.tomlwrite import prefix, save, with_key

    values = load(settings, trusted=True).values if settings.exists() else {}
    names = values.get("words", "words.local.tsv")
    table = settings.parent / (names if isinstance(names, str) else names[0])
    if "words" not in values:
        text = settings.read_text(encoding="utf-8-sig") if settings.exists() else ""
        save(settings, with_key(text, "words", "words.local.tsv", prefix(settings)))
    known = table.read_text(encoding="utf-8-sig").splitlines() if table.exists() else []
    table.write_text("\n".join([*known, *(one for one in words if one not in known)]) + "\n", encoding="utf-8")
    return table
