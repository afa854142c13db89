"""Which findings stand in one row of the reports that people read.

One row holds: findings on the same characters (under the most specific), findings a check says belong together
(`fold`), the same slip with the same message throughout the draft, and findings of one check in one sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from linter.facts import Facts
from linter.finding import SEVERITIES, Finding
from linter.model import Document, Span


def groups(findings: Sequence[Finding], facts: Facts) -> list[int]:
    """Return the number of the row of each finding, from 1 in the order of the findings."""
    slips = Counter(_slip(finding, facts.document) for finding in findings)
    keys = [_key(finding, facts, slips) for finding in findings]
    hosts = _hosts(findings, facts.document)
    numbers: dict[Hashable, int] = {}
    rows = []
    for index in range(len(findings)):
        while index in hosts:
            index = hosts[index]
        rows.append(numbers.setdefault(keys[index], len(numbers) + 1))
    return rows


def _slip(finding: Finding, document: Document) -> Hashable:
    return finding.check, finding.span and document.quote(finding.span), finding.message


def _key(finding: Finding, facts: Facts, slips: Counter[Hashable]) -> Hashable:
    """Return what the findings of one row share."""
    if finding.fold:
        return finding.check, finding.fold
    slip = _slip(finding, facts.document)
    if slips[slip] > 1:
        return slip
    if finding.span is None or finding.related:
        return finding
    return finding.check, facts.sentences.at(finding.span)


def _hosts(findings: Sequence[Finding], document: Document) -> dict[int, int]:
    """Return, for findings on the same characters as a more specific one, the index of that one."""
    found: dict[int, int] = {}
    for pair in _on_same_characters(findings, document):
        host, guest = sorted(pair, key=lambda index: _rank(findings[index], index))
        if guest not in found or _rank(findings[host], host) < _rank(findings[found[guest]], found[guest]):
            found[guest] = host
    return found


def _rank(finding: Finding, index: int) -> tuple[int, int, int]:
    """Order findings on the same characters: graver first, then the one that marks less."""
    length = finding.span.end - finding.span.start if finding.span else 0
    return SEVERITIES.index(finding.severity), length, index


def _on_same_characters(findings: Sequence[Finding], document: Document) -> Iterator[tuple[int, int]]:
    """Yield pairs of findings that mark the same thing."""
    places = sorted((item.span, index) for index, item in enumerate(findings) if item.span)
    for at, (span, index) in enumerate(places):
        for other, second in places[at + 1 :]:
            if other.block != span.block or other.start >= span.end:
                break
            if findings[index].check == findings[second].check:
                continue
            if _same(span, other) or _cured_alike(findings[index], findings[second], document):
                yield index, second


def _same(one: Span, other: Span) -> bool:
    """Say whether of two spans, the first beginning first, one lies in the other and is at least half as long."""
    inside = other.end <= one.end or other.start == one.start
    short, long = sorted((one.end - one.start, other.end - other.start))
    return inside and 0 < long <= 2 * short


def _cured_alike(one: Finding, other: Finding, document: Document) -> bool:
    """Say whether two fixes, each where it belongs, leave the same text: 工⟦做⟧机制 and ⟦工做机制⟧."""
    if not (one.span and other.span and one.fix and other.fix):
        return False
    first, last = min(one.span.start, other.span.start), max(one.span.end, other.span.end)
    text = document.blocks[one.span.block].text

    def cured(span: Span, right: str) -> str:
        return text[first : span.start] + right + text[span.end : last]

    return cured(one.span, one.fix.text) == cured(other.span, other.fix.text)
