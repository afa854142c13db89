"""Finding checks: our own, those of installed packages, those of a folder the user names."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

import checks
from linter.check import Check


@cache
def families() -> dict[str, str]:
    """Return the Chinese title of each family, by id."""
    return {name: importlib.import_module(f"checks.{name}").TITLE for name in checks.FAMILIES}


@cache
def own_checks() -> dict[str, type[Check]]:
    """Return the checks of `checks/` by id, in the order of families and names."""
    found: dict[str, type[Check]] = {}
    for family in checks.FAMILIES:
        package = importlib.import_module(f"checks.{family}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
            if not info.name.startswith("_"):
                check = check_of(importlib.import_module(f"checks.{family}.{info.name}"))
                found[check.id] = check
    return found


def check_of(module: ModuleType) -> type[Check]:
    """Return the one check a module defines.

    Raises TypeError when it defines none or several.
    """
    found = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Check) and value.__module__ == module.__name__
    ]
    if len(found) != 1:
        raise TypeError(f"{module.__name__}: {len(found)} checks, one expected")
    return found[0]
