"""Other people's checks: of installed packages (entry points `draftlint.checks`) and of folders the user names."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from linter.check import Check
from linter.trouble import Trouble

GROUP = "draftlint.checks"


class PluginError(Trouble):
    """Checks that cannot be loaded; the message is a Chinese sentence."""


@cache
def installed() -> dict[str, type[Check]]:
    """Return the checks of installed packages by id.

    Raises PluginError.
    """
    if not any(_declares(folder) for folder in sys.path):
        return {}  # importlib.metadata takes longer to import than a draft takes to check
    from importlib.metadata import entry_points

    found: dict[str, type[Check]] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            module = importlib.import_module(entry.module)
            found.update((check.id, check) for part in _modules(module) for check in _checks(part))
        except Exception as problem:
            raise PluginError(f"已安装的检查包“{entry.name}”无法载入：{problem}") from problem
    return found


def _declares(folder: str) -> bool:
    """Say whether a package installed in `folder` of the import path declares checks."""
    for path in Path(folder or ".").glob("*.*-info/entry_points.txt"):
        if f"[{GROUP}]" in path.read_text(encoding="utf-8", errors="replace"):
            return True
    return False


@cache
def of_folders(folders: tuple[str, ...]) -> dict[str, type[Check]]:
    """Return the checks of the .py files in `folders` and their sub-folders (families), by id.

    Files are loaded by path under private names. Raises PluginError.
    """
    found: dict[str, type[Check]] = {}
    for number, folder in enumerate(folders):
        if not Path(folder).is_dir():
            raise PluginError(f"找不到检查文件夹“{folder}”。")
        for path in sorted(Path(folder).rglob("*.py")):
            if not path.name.startswith("_"):
                found.update((check.id, check) for check in _checks(_load(path, f"draftlint_folder_{number}")))
    return found


def _load(path: Path, prefix: str) -> ModuleType:
    name = f"{prefix}.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise PluginError(f"无法载入“{path}”。")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as problem:
        raise PluginError(f"检查文件“{path}”无法载入：{problem}") from problem
    return module


def _modules(module: ModuleType) -> Iterator[ModuleType]:
    """Yield a module and, of a package, all modules in it."""
    yield module
    for info in pkgutil.walk_packages(getattr(module, "__path__", ()), f"{module.__name__}."):
        yield importlib.import_module(info.name)


def _checks(module: ModuleType) -> Iterator[type[Check]]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Check) and value.__module__ == module.__name__:
            yield value
