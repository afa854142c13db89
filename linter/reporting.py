"""Findings → what a report shows: places, quotations, numbers, groups, fingerprints."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple

from linter.facts import Facts
from linter.facts.frame import Interval
from linter.finding import Finding, Fix, Related
from linter.fingerprint import fingerprint
from linter.folding import groups
from linter.model import Document, Span
from linter.registry import Known
from linter.result import Anchor, Place, Reported

APART = {"header": "页眉", "footer": "页脚"}  # kinds of blocks that stand under no heading
HEADING = 24  # characters of a heading shown as the place of a finding


class Describer(NamedTuple):
    """Resolves the places of a document's findings."""

    document: Document
    facts: Facts
    known: Known

    def report(self, findings: Sequence[Finding]) -> list[Reported]:
        """Return the findings as reported; they come in report order and keep it."""
        rows = groups(findings, self.facts)
        return [self._one(number, item, row) for number, (item, row) in enumerate(zip(findings, rows, strict=True), 1)]

    def _one(self, number: int, finding: Finding, row: int) -> Reported:
        check, span = self.known[finding.check], finding.span
        context, mark = self._context(span) if span else ("", None)
        anchors = self._anchors(span) if span else []
        return Reported(
            number=number,
            check=finding.check,
            title=check.title,
            family=check.family,
            severity=finding.severity,
            message=finding.message,
            text=self.document.quote(span) if span else "",
            context=context,
            mark=mark,
            anchors=anchors,
            fix=_fix(finding.fix),
            related=[self._related(item) for item in finding.related],
            group=row,
            fingerprint=fingerprint(finding, self.facts),
            heading=self._heading(span) if span else "",
            page=anchors[0].get("page") if anchors else None,
            brief=finding.brief,
        )

    def _related(self, item: Related) -> Place:
        context, mark = self._context(item.span)
        return Place(
            self.document.quote(item.span), item.note, self._anchors(item.span), context, mark, self._heading(item.span)
        )

    def _anchors(self, span: Span) -> list[Anchor]:
        anchors = self.document.anchors(span)
        return [{**at, "heading": self._heading(span)} if "run" in at else at for at in anchors]

    def _context(self, span: Span) -> tuple[str, tuple[int, int]]:
        sentence = self.facts.sentences.at(span)
        if sentence.block != span.block or sentence.end < span.start:  # a hole after the last sentence's end
            sentence = span
        start, end = min(sentence.start, span.start), max(sentence.end, span.end)
        return self.document.quote(Span(span.block, start, end)), (span.start - start, span.end - start)

    def _heading(self, span: Span) -> str:
        """Return the words of the nearest heading at or before `span`, or which part of the draft it is."""
        if apart := APART.get(self.document.blocks[span.block].kind):
            return apart
        found = self.facts.headings.all
        at = bisect_right(found, (span.block, span.start), key=lambda item: (item.span.block, item.span.start))
        near = found[at - 1] if at else None
        heading = Span(near.span.block, near.span.start, near.body.end) if near else None  # without what runs on
        frame = self.facts.frame_at(span.block)
        title = {part.block for part in frame.title_spans}
        if span.block in title:
            return "标题"
        if frame.signature and span.block >= max(frame.signature.block, heading.block + 1 if heading else 0):
            return "落款"
        return _short(self.document.quote(heading)) if heading and heading.block not in title else "开头"


def _short(heading: str) -> str:
    """Return a heading's words, the beginning of a long one."""
    return heading if len(heading) <= HEADING else heading[: HEADING - 1] + "…"


def _fix(fix: Fix | None) -> dict[str, Any] | None:
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
