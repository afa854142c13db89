"""All that decides how one file is checked, as plain values that can be sent to a worker process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from linter.finding import Severity
from linter.given import Given
from linter.readers import ReadOptions

FailOn = Literal["error", "warning", "info", "never"]
Unread = Literal["error", "warn", "skip"]


class Ignore(NamedTuple):
    """One `[[ignore]]` entry: findings it hides are those that meet every field that is not empty.

    checks: ids it means (empty: all). text: a quotation, found in the marked text or the sentence round it. fingerprint:
    of one finding. path: files it holds for, a pattern seen from the folder `root`. label: the entry as the user would
    recognise it in a notice.
    """

    checks: frozenset[str]
    text: str
    fingerprint: str
    path: str
    root: str
    label: str


class Plan(NamedTuple):
    """How to check one file.

    checks: ids to run. options: values of their options. severity: levels that differ from a check's own. former: path
    of the draft this one was made from. unreadable: what a file
    that cannot be read means (None: an error; a file read in part is one only when asked for). named: the user named the
    file, so it gets an answer whatever it is. baseline: fingerprints known in this file, with how often.
    baseline_file: where they are kept. folders: of other people's checks. time_limit: seconds for one file.
    """

    checks: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = {}
    severity: Mapping[str, Severity] = {}
    given: Given = Given()
    former: str | None = None
    reading: ReadOptions = ReadOptions()
    fail_on: FailOn = "warning"
    unreadable: Unread | None = None
    named: bool = True
    ignores: tuple[Ignore, ...] = ()
    suppress: bool = True
    baseline: Mapping[str, int] = {}
    baseline_file: str = ""
    folders: tuple[str, ...] = ()
    time_limit: int = 60
