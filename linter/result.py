"""What the engine returns for one file: plain values that can be pickled, reported and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from linter.finding import Crash, Severity, Silence

Anchor = dict[str, Any]


class Place(NamedTuple):
    """A related place as reported: `mark` are the offsets of `text` in `context`, the sentence around it."""

    text: str
    note: str
    anchors: list[Anchor]
    context: str = ""
    mark: tuple[int, int] = (0, 0)
    heading: str = ""


class Reported(NamedTuple):
    """A finding with resolved places. `number` counts from 1 in the file, document order within a severity.
    `group` is the row it folds into: the number people see and name; both count what is hidden by ignores, too.

    `context` is the sentence around the marked text, `mark` the offsets of the marked text in it (None: whole
    document). `heading` is the nearest heading before it, `page` its page in a PDF, `brief` what is missing there.
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
    brief: str = ""


class FileResult(NamedTuple):
    """One file's result. status: ok, partial, unreadable or skipped (then `reason` says why).

    meta: what the head of a report tells (saved, locked, encoding). fail_on, unread: what the settings make of findings
    and of unread text (None: not said). used: labels of the `[[ignore]]` entries that hid something. notes: Chinese
    sentences for the reader (directives that hid nothing, lost baseline entries).
    """

    path: str
    status: str
    reason: str | None = None
    left_out: Sequence[dict[str, str]] = ()
    suppressed: int = 0
    silent: Sequence[Silence] = ()
    frames: Sequence[dict[str, Any]] = ()
    findings: Sequence[Reported] = ()
    crashes: Sequence[Crash] = ()
    meta: Mapping[str, str] = {}
    fail_on: str = "warning"
    unread: str | None = None
    used: frozenset[str] = frozenset()
    notes: Sequence[str] = ()
