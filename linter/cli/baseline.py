"""draftlint baseline: findings of today are known, only new ones count."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from linter.cli._options import resolver_of, settings_options, split_options
from linter.cli._output import say
from linter.trouble import cause

if TYPE_CHECKING:
    from linter.result import FileResult

FILE = click.option("--file", "file", metavar="文件", help="基线文件（默认 draftlint-baseline.json，或设置里写的）。")


@click.group()
def command() -> None:
    """基线：记下现有的问题，以后只报新的。只存指纹，不存原文。"""


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹…")
@FILE
@settings_options
def write(paths: tuple[str, ...], file: str | None, **options: Any) -> None:
    """生成基线：把现有的问题全部记为已知。"""
    from linter.baseline import counted

    path, results = _checked(paths, file, options)
    files = counted(str(path), results)
    _save(path, files)
    say(f"已记下{sum(sum(known.values()) for known in files.values())}处，写在 {path}。")
    say(f'请在设置文件里写 baseline = "{path.name}"，或检查时用 --baseline {path}。')


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹…")
@FILE
@settings_options
def check(paths: tuple[str, ...], file: str | None, **options: Any) -> None:
    """查看基线里哪些问题已经没有了；有则退出码为 1。"""
    gone = _gone(paths, file, options)
    for name, count in gone.items():
        say(f"{name}：{count}处已经没有。")
    say("用 draftlint baseline prune 删去。" if gone else "基线与现状相符。")
    sys.exit(1 if gone else 0)


@command.command()
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹…")
@FILE
@settings_options
def prune(paths: tuple[str, ...], file: str | None, **options: Any) -> None:
    """从基线里删去已经没有的问题；新问题不会加进去。"""
    from linter.baseline import counted, load

    path, results = _checked(paths, file, options)
    now, known = counted(str(path), results), load(str(path))
    checked = _names(path, results)
    kept = {
        name: {key: min(count, now.get(name, {}).get(key, 0)) for key, count in prints.items()}
        if name in checked or not (path.parent / name).exists()
        else dict(prints)
        for name, prints in known.items()
    }
    kept = {name: {key: count for key, count in prints.items() if count} for name, prints in kept.items()}
    before, after = (sum(sum(prints.values()) for prints in files.values()) for files in (known, kept))
    _save(path, kept)
    say(f"删去{before - after}处，余{after}处。")


def _gone(paths: tuple[str, ...], file: str | None, options: dict[str, Any]) -> dict[str, int]:
    """Return how many known findings each checked file no longer has; of files that are gone, all."""
    from linter.baseline import counted, load, stale

    path, results = _checked(paths, file, options)
    now, checked = counted(str(path), results), _names(path, results)
    found = {
        name: sum(stale(known, now.get(name, {})).values())
        for name, known in load(str(path)).items()
        if name in checked or not (path.parent / name).exists()
    }
    return {name: count for name, count in found.items() if count}


def _names(path: Path, results: list[FileResult]) -> set[str]:
    from linter.baseline import key_of

    return {key_of(str(path), item.path) for item in results if item.status != "unreadable"}


def _checked(paths: tuple[str, ...], file: str | None, options: dict[str, Any]) -> tuple[Path, list[FileResult]]:
    """Return the baseline file, and the results without it."""
    from linter.baseline import NAME
    from linter.cli._run import results_of

    shared = split_options(options)[0]
    resolver = resolver_of(**shared)
    layer = resolver.layer_for(".")
    named = layer and layer.values.get("baseline") and layer.root / layer.values["baseline"]
    return Path(file or named or NAME), results_of(resolver_of(**shared, use_baseline=False), paths)


def _save(path: Path, files: dict[str, dict[str, int]]) -> None:
    from linter.baseline import text_of
    from linter.trouble import Trouble

    try:
        path.write_text(text_of(files), encoding="utf-8", newline="\n")
    except OSError as problem:
        raise Trouble(f"无法写入 {path}：{cause(problem)}。") from problem
