"""One file through: read, facts, checks behind the crash wall, filters, report."""

from __future__ import annotations

from collections.abc import Iterable

from linter.check import Check
from linter.facts import Facts
from linter.finding import SEVERITIES, Crash, Finding, Silence
from linter.given import Given
from linter.model import Document
from linter.readers import ReadOptions, Unreadable, read
from linter.reporting import frames_of, reported
from linter.result import FileResult


def run_checks(
    checks: Iterable[Check], document: Document, facts: Facts
) -> tuple[list[Finding], list[Silence], list[Crash]]:
    """Run checks on a document. A check that raises is noted and the others go on."""
    findings: list[Finding] = []
    silent: list[Silence] = []
    crashes: list[Crash] = []
    for check in checks:
        if check.triggers and not any(literal in document.text for literal in check.triggers):
            continue
        try:
            said = list(check.check(document, facts))
        except Exception as problem:
            crashes.append(Crash(check.id, f"{type(problem).__name__}: {problem}"))
            continue
        findings += [item for item in said if isinstance(item, Finding)]
        silent += [item for item in said if isinstance(item, Silence)]
    return findings, silent, crashes


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings: errors first, then document order; findings on the whole document come first."""
    return sorted(
        findings, key=lambda item: (SEVERITIES.index(item.severity), item.span or (-1, 0, 0), item.check, item.message)
    )


def lint(path: str, checks: Iterable[Check], given: Given, options: ReadOptions) -> FileResult:
    """Read and check one file."""
    try:
        document = read(path, options)
    except Unreadable as problem:
        return FileResult(path, "unreadable", str(problem))
    facts = Facts(document, given)
    findings, silent, crashes = run_checks(checks, document, facts)
    return FileResult(
        path,
        document.status,
        left_out=[{"what": item.what, "why": item.why} for item in document.left_out],
        silent=silent,
        frames=frames_of(facts),
        findings=reported(in_order(findings), document, facts),
        crashes=crashes,
        meta=document.meta,
    )
