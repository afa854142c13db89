"""What a check says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from linter.model import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
SEVERITY_TITLES: dict[str, str] = {"error": "必改", "warning": "应核", "info": "提示"}


class Related(NamedTuple):
    """Another place a finding speaks of, and what is there."""

    span: Span
    note: str


class Fix(NamedTuple):
    """The text to put in place of the finding's span; `also` are edits elsewhere that belong to the same cure.

    Safe: the author would make it without thinking. Numbers, dates and names are never changed by a safe fix.
    """

    text: str
    safe: bool = False
    also: tuple[tuple[Span, str], ...] = ()


class Finding(NamedTuple):
    """One thing that is wrong. `span` is empty (zero width) for a hole and None for the whole document.

    `message` is one Chinese sentence: what is wrong in the draft's own words, why, what to write instead.
    `fold` joins findings into one row of the human reports: those of one check with the same key. Left empty,
    the engine folds by the marked text and by the sentence. `brief` is what is missing, as a noun phrase
    (“中心组学习”的次数), for a row that names several.
    """

    check: str
    severity: Severity
    span: Span | None
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    fold: str = ""
    brief: str = ""


class Silence(NamedTuple):
    """A check that could not judge, and why (a Chinese clause)."""

    check: str
    why: str


class Crash(NamedTuple):
    """A check that raised."""

    check: str
    error: str
