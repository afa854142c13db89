"""One file through: read, facts, checks behind the crash wall, filters, report."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.facts import Facts
from linter.filters import keep
from linter.finding import SEVERITIES, Crash, Finding
from linter.model import Document, Span
from linter.plan import Plan
from linter.readers import Unreadable, read, read_content
from linter.registry import available
from linter.reporting import Describer, frames_of
from linter.result import FileResult
from linter.running import Runnable, Said, run_checks
from linter.saved import saved_version

HAN_SHARE = 0.3  # running Chinese text has more than 0.7, an English README with Chinese terms less than 0.2
FOREIGN = "不是中文稿"
UNREAD = "读不了"


class Examined(NamedTuple):
    """A file with all that is known of it, for what works on the draft itself (annotate, fix, the page).

    `findings[i]` is what `result.findings[i]` reports.
    """

    document: Document
    facts: Facts
    findings: list[Finding]
    result: FileResult


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings: errors first, then document order; findings on the whole document come first."""
    return sorted(
        findings, key=lambda item: (SEVERITIES.index(item.severity), item.span or (-1, 0, 0), item.check, item.message)
    )


def open_draft(path: str, plan: Plan) -> tuple[Document, Facts]:
    """Read a file (“-” is standard input) and prepare its facts, with what the user says about it.

    Raises Unreadable.
    """
    document = read_content(sys.stdin.buffer.read(), path, plan.reading) if path == "-" else read(path, plan.reading)
    former = _former(plan.former, plan) if plan.former else None
    return document, Facts(document, plan.given._replace(former=former) if former else plan.given)


def _former(path: str, plan: Plan) -> Document:
    try:
        return read(path, plan.reading)
    except Unreadable as problem:
        raise Unreadable(f"读不了上期稿 {path}：{problem}") from problem


def examine(path: str, plan: Plan) -> Examined:
    """Read and check one file while no other is being checked.

    Raises Unreadable.
    """
    return judged(*open_draft(path, plan), plan, alone=True)


def judged(document: Document, facts: Facts, plan: Plan, *, alone: bool = False) -> Examined:
    """Check a draft that was read; `alone` as in `lint`."""
    known = available(plan.folders)
    called = [known[name](plan.options.get(name)) for name in plan.checks]
    said = _shared(called, document, facts, plan.time_limit) if alone else run_checks(called, document, facts)
    findings = in_order(_graded(_doubted(said.findings, document), plan))
    kept = keep(Describer(document, facts, known).report(findings), document, plan, known)
    result = FileResult(
        document.path,
        document.status,
        left_out=[{"what": item.what, "why": item.why} for item in document.left_out],
        suppressed=kept.suppressed,
        silent=said.silent,
        frames=frames_of(facts),
        findings=kept.findings,
        crashes=said.crashes,
        meta={**saved_version(document.path), **document.meta},
        fail_on=plan.fail_on,
        unread=plan.unreadable,
        used=kept.used,
        notes=kept.notes,
    )
    return Examined(document, facts, [findings[item.number - 1] for item in kept.findings], result)


def _shared(checks: Sequence[Runnable], document: Document, facts: Facts, seconds: int) -> Said:
    """Run checks in two processes where that is possible, the second for so many seconds at most."""
    from linter.beside import Work, is_possible, run_in_two

    return run_in_two(Work(checks, document, facts), seconds) if is_possible() else run_checks(checks, document, facts)


def _doubted(findings: Sequence[Finding], document: Document) -> Iterator[Finding]:
    """Take it back that a fix is safe where it would join two lines or paragraphs of the source."""
    for item in findings:
        if item.span and item.fix and item.fix.safe:
            spans = (item.span, *(span for span, _ in item.fix.also))
            if any(_is_cut(document, span) for span in spans):
                item = item._replace(fix=item.fix._replace(safe=False))
        yield item


def _is_cut(document: Document, span: Span) -> bool:
    """Say whether the source is cut inside a span."""
    return any(span.start < joint.offset < span.end for joint in document.blocks[span.block].joints)


def _graded(findings: Iterable[Finding], plan: Plan) -> list[Finding]:
    """Give findings the severity the settings ask for."""
    return [
        item._replace(severity=plan.severity[item.check]) if item.check in plan.severity else item for item in findings
    ]


def lint(path: str, plan: Plan, *, alone: bool = False) -> FileResult:
    """Read and check one file; whatever goes wrong is in the result. `alone`: no other file is being checked, so the
    checks may share the work with a second process."""
    try:
        document, facts = open_draft(path, plan)
        if not plan.named and foreign(document, facts):
            return FileResult(path, "skipped", FOREIGN)
        return judged(document, facts, plan, alone=alone).result
    except Unreadable as problem:
        return unread(path, plan, str(problem))
    except Exception as problem:
        return crashed(path, plan, problem)


def foreign(document: Document, facts: Facts) -> bool:
    """Say whether a text file is not a Chinese draft: program notes, data, a README."""
    return document.format in ("txt", "md") and facts.chars.han < HAN_SHARE * facts.chars.total


def unread(path: str, plan: Plan, reason: str) -> FileResult:
    """Return the result of a file that could not be checked."""
    if plan.unreadable == "skip":
        return FileResult(path, "skipped", UNREAD)
    return FileResult(path, "unreadable", reason, fail_on=plan.fail_on, unread=plan.unreadable)


def crashed(path: str, plan: Plan, problem: Exception) -> FileResult:
    """Return the result of a file at which our own code failed."""
    reason = "检查这个文件时程序出错。请另存一份再试；仍不行，请把文件类型和出错信息告诉维护者。"
    return unread(path, plan, reason)._replace(crashes=[Crash("read", f"{type(problem).__name__}: {problem}")])
