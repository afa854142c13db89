"""Findings → what a report shows: places, quotations, numbers, groups, fingerprints."""

from __future__ import annotations

import hashlib
from typing import Any

from linter.facts import Facts
from linter.facts.frame import Interval
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.registry import own_checks
from linter.result import Place, Reported


def reported(findings: list[Finding], document: Document, facts: Facts) -> list[Reported]:
    """Resolve the places of findings, which come in report order."""
    return [_report(number, finding, document, facts) for number, finding in enumerate(findings, 1)]


def _report(number: int, finding: Finding, document: Document, facts: Facts) -> Reported:
    check, span = own_checks()[finding.check], finding.span
    text = document.quote(span) if span else ""
    context, mark = _context(span, facts) if span else ("", None)
    anchors = document.anchors(span) if span else []
    return Reported(
        number,
        finding.check,
        check.title,
        check.family,
        finding.severity,
        finding.message,
        text,
        context,
        mark,
        anchors,
        _fix(finding.fix, document),
        [Place(document.quote(at), note, document.anchors(at), _context(at, facts)[0]) for at, note in finding.related],
        number,
        hashlib.sha256(f"{finding.check}\0{text}\0{context}".encode()).hexdigest()[:16],
        page=anchors[0].get("page") if anchors else None,
    )


def _context(span: Span, facts: Facts) -> tuple[str, tuple[int, int]]:
    sentence = facts.sentences.at(span)
    start, end = min(sentence.start, span.start), max(sentence.end, span.end)
    return facts.document.quote(Span(span.block, start, end)), (span.start - start, span.end - start)


def _fix(fix: Fix | None, document: Document) -> dict[str, Any] | None:
    return {"text": fix.text, "safe": fix.safe} if fix else None


def frames_of(facts: Facts) -> list[dict[str, Any]]:
    """Return the frames as reports show them."""
    return [
        {
            "title": frame.title,
            "issuer": frame.issuer,
            "genre": frame.genre,
            "years": list(frame.years),
            "period": _interval(frame.period),
            "written": _interval(frame.written),
        }
        for frame in facts.frames
    ]


def _interval(interval: Interval) -> dict[str, str | None]:
    return {
        "from": interval.first.isoformat() if interval.first else None,
        "to": interval.last.isoformat() if interval.last else None,
        "source": interval.source,
    }
