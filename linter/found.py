"""Settings files: where they are, what is in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from linter.schema import Wrong, validate
from linter.trouble import Trouble, cause

NAMES = ("draftlint.toml", ".draftlint.toml", "pyproject.toml")


class SettingsError(Trouble):
    """Settings that cannot be used; the message is a Chinese sentence."""


class Layer(NamedTuple):
    """One settings file: its values, the folder its paths start from. `trusted`: the user named it, so it may run code."""

    values: Mapping[str, Any]
    root: Path
    path: Path | None = None
    trusted: bool = False


def user_file() -> Path:
    """Return where the user's own settings are, whether they exist or not."""
    if os.name == "nt":
        base = os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "draftlint" / "draftlint.toml"


def above(folder: Path) -> Path | None:
    """Return the settings file that holds for files in `folder`: the nearest one on the way up."""
    for place in (folder, *folder.parents):
        for name in NAMES:
            path = place / name
            if path.is_file() and (name != "pyproject.toml" or "[tool.draftlint" in _text(path)):
                return path
    return None


def load(path: Path, trusted: bool = False) -> Layer:
    """Read and validate a settings file.

    Raises SettingsError.
    """
    import tomllib

    try:
        values = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError(f"{path} 不是正确的 TOML：{problem}。") from problem
    if path.name == "pyproject.toml":
        values = values.get("tool", {}).get("draftlint", {})
    try:
        validate(values)
    except Wrong as problem:
        raise SettingsError(f"{path}：{problem}") from problem
    if "plugins" in values and not trusted:
        raise SettingsError(
            f"{path}：自动找到的设置文件不能运行代码，所以不能写“plugins”。"
            f"请用 --config 指明它，或写在用户级设置文件 {user_file()} 里。"
        )
    return Layer(values, path.parent, path, trusted)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise SettingsError(f"无法打开设置文件 {path}：{cause(problem)}。") from problem
    except UnicodeDecodeError as problem:
        raise SettingsError(f"设置文件 {path} 不是 UTF-8 编码，请另存为 UTF-8。") from problem
