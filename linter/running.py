"""Running checks on a document, each behind a wall: one that raises is noted and the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from linter.facts import Facts
from linter.finding import Crash, Finding, Silence
from linter.model import Document


class Runnable(Protocol):
    """A check, or what stands for one that is not imported yet."""

    @property
    def id(self) -> str:
        """The check's id."""

    @property
    def family(self) -> str:
        """The family it belongs to."""

    @property
    def compares(self) -> bool:
        """Whether it needs the former draft."""

    @property
    def triggers(self) -> Sequence[str]:
        """Literals one of which must occur in the document; empty: always run."""

    def check(self, document: Document, facts: Facts) -> Iterator[Finding | Silence]:
        """Yield what is wrong in `document`."""


class Said(NamedTuple):
    """What the checks said."""

    findings: list[Finding]
    silent: list[Silence]
    crashes: list[Crash]


def run_checks(checks: Iterable[Runnable], document: Document, facts: Facts) -> Said:
    """Run checks on a document, in their order."""
    said = Said([], [], [])
    for check in checks:
        if check.compares and facts.given.former is None:
            continue
        if check.triggers and not any(literal in document.text for literal in check.triggers):
            continue
        try:
            found = list(check.check(document, facts))
        except Exception as problem:
            said.crashes.append(Crash(check.id, f"{type(problem).__name__}: {problem}"))
            continue
        said.findings.extend(item for item in found if isinstance(item, Finding))
        said.silent.extend(item for item in found if isinstance(item, Silence))
    return said
