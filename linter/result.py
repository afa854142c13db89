"""What the engine returns for one file: plain values that can be pickled, reported and compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from linter.finding import Crash, Severity, Silence

Anchor = dict[str, Any]


class Place(NamedTuple):
    """A related place as reported."""

    text: str
    note: str
    anchors: list[Anchor]
    context: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding with resolved places. `number` counts from 1 in the file, document order within a severity.

    `context` is the sentence around the marked text, `mark` the offsets of the marked text in it (None: whole
    document). `heading` is the nearest heading before it, `page` its page in a PDF. `group` is the row it folds into.
    """

    number: int
    check: str
    title: str
    family: str
    severity: Severity
    message: str
    text: str
    context: str
    mark: tuple[int, int] | None
    anchors: list[Anchor]
    fix: dict[str, Any] | None
    related: list[Place]
    group: int
    fingerprint: str
    heading: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file's result. status: ok, partial or unreadable (then `reason` says why)."""

    path: str
    status: str
    reason: str | None = None
    left_out: list[dict[str, str]] = field(default_factory=list)
    suppressed: int = 0
    silent: list[Silence] = field(default_factory=list)
    frames: list[dict[str, Any]] = field(default_factory=list)
    findings: list[Reported] = field(default_factory=list)
    crashes: list[Crash] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
