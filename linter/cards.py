"""What is known of a check without importing it: importing all of them takes longer than they need for a draft.

Our own cards are kept in the cache folder together with the sizes and times of all files of code; when one of these has
changed, the checks are imported and their cards written anew. The file holds no word of any draft.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from linter.check import Check
from linter.facts import Facts
from linter.finding import Finding, Severity, Silence
from linter.model import Document
from linter.places import cache_folder, write_kept

HERE = os.path.dirname(os.path.abspath(__file__))
CODE = (os.path.join(os.path.dirname(HERE), "checks"), HERE)


class Card(NamedTuple):
    """A check's id, family and so on, as `Check` describes them; `options`: the defaults by name; `source`: the check, or
    the name of the module that holds it."""

    id: str
    family: str
    title: str
    severity: Severity
    preview: bool
    compares: bool
    triggers: Sequence[str]
    aliases: Sequence[str]
    options: Mapping[str, Any]
    source: str | type[Check]

    def load(self) -> type[Check]:
        """Return the check itself."""
        return check_of(importlib.import_module(self.source)) if isinstance(self.source, str) else self.source

    def __call__(self, settings: Mapping[str, Any] | None = None) -> Called:
        """Return the check as it is to be run, with values of its options."""
        return Called(self, settings)


class Called(NamedTuple):
    """A check to be run, imported when it is."""

    card: Card
    settings: Mapping[str, Any] | None

    @property
    def id(self) -> str:
        return self.card.id

    @property
    def family(self) -> str:
        return self.card.family

    @property
    def compares(self) -> bool:
        return self.card.compares

    @property
    def triggers(self) -> Sequence[str]:
        return self.card.triggers

    def check(self, document: Document, facts: Facts) -> Iterator[Finding | Silence]:
        """Yield what is wrong in `document`."""
        return self.card.load()(self.settings).check(document, facts)


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


def card_of(check: type[Check], source: str | None = None) -> Card:
    """Return the card of a check; `source` as in `Card`, the check itself unless given."""
    options = {name: option.default for name, option in check.options().items()}
    told = (check.id, check.family, check.title, check.severity, check.preview, check.compares)
    return Card(*told, tuple(check.triggers), tuple(check.aliases), options, source or check)


def kept() -> list[Card]:
    """Return the cards an earlier run kept, none when there are no such or the code has changed since."""
    try:
        mark, rows = json.loads(_place().read_bytes())
        return [Card(*row) for row in rows] if mark == _mark() else []
    except (OSError, ValueError, TypeError, RuntimeError):  # RuntimeError: a user without a home
        return []


def keep(cards: Sequence[Card]) -> None:
    """Keep cards whose sources are names, for later runs; a folder that cannot be written is no trouble."""
    try:
        if any(json.loads(json.dumps(card.options)) != card.options for card in cards):
            return  # a default that JSON does not hold
        write_kept(_place(), json.dumps([_mark(), cards]).encode("ascii"))
    except (OSError, TypeError, RuntimeError):
        return


def _place() -> Path:
    return cache_folder() / f"cards-{sys.implementation.cache_tag}"


def _mark() -> list[str]:
    """Return what changes when the code does."""
    if getattr(sys, "frozen", False):  # one program, no files of code
        return [_told(sys.executable, os.stat(sys.executable))]
    return sorted(found for folder in CODE for found in _files(folder))


def _told(path: str, stat: os.stat_result) -> str:
    return f"{path} {stat.st_size} {stat.st_mtime_ns}"


def _files(folder: str) -> Iterator[str]:
    """Yield path, size and time of the modules in a folder and its sub-folders."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield _told(entry.path, entry.stat())
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                yield from _files(entry.path)
