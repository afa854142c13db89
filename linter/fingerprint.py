"""What a finding is known by when the draft changes elsewhere."""

from __future__ import annotations

import hashlib

from linter.facts import Facts
from linter.finding import Finding
from linter.model import Block, Span
from linter.patterns import Pattern

# figures, the masks that stand for figures, and blanks: filling one leaves its neighbours' fingerprints alone
SLOT = Pattern(r"[0-9０-９.．%％*＊×✕xXＸｘ○〇□_＿…\s零一二三四五六七八九十百千万亿]+")


def fingerprint(finding: Finding, facts: Facts) -> str:
    """Return 16 hexadecimal digits: check + marked text + its clause with slots neutralised + occurrence in the clause.

    The occurrence is the number of slots before the mark, so it stays when an earlier one is filled. Text that is not
    in the file (automatic numbers) does not count.
    """
    if finding.span is None:
        parts = [finding.check, "", _neutral(finding.message), "0"]
    else:
        block, clause = facts.document.blocks[finding.span.block], facts.sentences.clause(finding.span)
        around = Span(clause.block, min(clause.start, finding.span.start), max(clause.end, finding.span.end))
        before = _typed(block, around.start, finding.span.start)
        marked = _typed(block, finding.span.start, finding.span.end)
        whole = _neutral(_typed(block, around.start, around.end))
        parts = [finding.check, marked, whole, str(sum(1 for _ in SLOT.finditer(before)))]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _neutral(text: str) -> str:
    return str(SLOT.compiled.sub("#", text))


def _typed(block: Block, start: int, end: int) -> str:
    """Return the text from `start` to `end` without the generated parts."""
    kept, edges = "", [segment.start for segment in block.segments] + [len(block.text)]
    if not any(segment.generated for segment in block.segments):
        return block.text[start:end]
    for segment, stop in zip(block.segments, edges[1:], strict=True):
        if not segment.generated:
            kept += block.text[max(start, segment.start) : max(start, min(end, stop))]
    return kept
