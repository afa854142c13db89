"""Checking drafts for a report that shows them whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from linter.engine import Examined, crashed, examine, unread
from linter.plan import Plan
from linter.readers import Unreadable
from linter.result import FileResult
from linter.settings import Resolver


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The drafts that were read, with all that is known of them, and the results of the files that were not."""

    drafts: tuple[Examined, ...]
    problems: tuple[FileResult, ...]


def review(paths: Iterable[str], resolver: Resolver) -> Reviewed:
    """Check files one by one; whatever goes wrong with one is said and the others go on.

    Raises SettingsError when a file's settings are wrong.
    """
    drafts: list[Examined] = []
    problems: list[FileResult] = []
    for path in paths:
        found = attempt(path, resolver.plan(path))
        if isinstance(found, Examined):
            drafts.append(found)
        else:
            problems.append(found)
    return Reviewed(tuple(drafts), tuple(problems))


def attempt(path: str, plan: Plan) -> Examined | FileResult:
    """Check one file; return its result alone when it could not be read."""
    try:
        return examine(path, plan)
    except Unreadable as problem:
        return unread(path, plan, str(problem))
    except Exception as problem:
        return crashed(path, plan, problem)
