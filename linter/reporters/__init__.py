"""Reporters: a run → text. A reporter is a module with `report(run: Run) -> str`, imported when its format is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from linter.result import FileResult

# for people: shown in the stream's encoding; for machines: always UTF-8
HUMAN = ("table", "text")
MACHINE = ("json", "sarif", "github", "gitlab", "junit", "markdown")


class View(NamedTuple):
    """How people want to see a run: info rows too, no quotations (confidential drafts in a log), columns, colour."""

    show_all: bool = False
    quotes: bool = True
    width: int = 100
    color: bool = False


class Run(NamedTuple):
    """All there is to report: results in order, files of folders that were left aside by reason, notes for the user
    (ignores that hid nothing …), titles of the checks by id."""

    results: Sequence[FileResult]
    version: str
    skipped: Mapping[str, int] = {}
    notes: Sequence[str] = ()
    titles: Mapping[str, str] = {}
    folders: tuple[str, ...] = ()
    view: View = View()


def render(name: str, run: Run) -> str:
    """Return a run in the format `name`."""
    text: str = importlib.import_module(f"linter.reporters.{name}").report(run)
    return text
