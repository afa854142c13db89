"""The edits that cure findings: safe ones, suggested ones when asked for, none that collide."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from linter.engine import Examined
from linter.finding import Finding
from linter.model import Document, Span

FORM_FAMILIES = ("punctuation", "form")
MOST_OF_ONE = 20  # fixes of one check of form in a file before they must be asked for

Change = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Fixes:
    """Edits in document order. skipped: findings whose edit collides with another. left: form checks with too many
    fixes, by title."""

    edits: tuple[Change, ...]
    skipped: int
    left: dict[str, int]


def fixes_of(examined: Examined, *, unsafe: bool = False, asked: frozenset[str] = frozenset()) -> Fixes:
    """Return the edits of a draft's findings; `asked`: ids of the checks asked for by name (empty: all)."""
    pairs = zip(examined.findings, examined.result.findings, strict=True)
    wanted = [(finding, shown) for finding, shown in pairs if _is_wanted(finding, unsafe, asked)]
    counts = Counter(shown.title for _, shown in wanted if shown.family in FORM_FAMILIES and shown.check not in asked)
    left = {title: count for title, count in counts.items() if count > MOST_OF_ONE}
    edits: list[Change] = []  # sorted
    skipped = 0
    for finding, shown in wanted:
        changes = _changes(finding)
        if shown.title in left:
            continue
        if any(_collides(change, edits) for change in changes):
            skipped += 1
        else:
            for change in changes:
                at = bisect_left(edits, change)
                if edits[at : at + 1] != [change]:
                    edits.insert(at, change)
    return Fixes(tuple(edits), skipped, left)


def _is_wanted(finding: Finding, unsafe: bool, asked: frozenset[str]) -> bool:
    cure = finding.fix
    return bool(finding.span and cure and (cure.safe or unsafe) and (not asked or finding.check in asked))


def _changes(finding: Finding) -> list[Change]:
    if finding.span is None or finding.fix is None:
        return []
    return [(finding.span, finding.fix.text), *finding.fix.also]


def _collides(change: Change, edits: Sequence[Change]) -> bool:
    """Say whether an edit touches characters of the edits made so far (two at one place collide, unless equal)."""
    at = bisect_left(edits, change)
    if edits[at : at + 1] == [change]:
        return False
    return any(_touch(change[0], other[0]) for other in edits[max(0, at - 1) : at + 1])


def _touch(one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return first.block == second.block and (second.start < first.end or second.start == first.start)


def fixed_blocks(document: Document, edits: Sequence[Change]) -> list[str]:
    """Return the blocks' texts with edits applied."""
    texts = [block.text for block in document.blocks]
    for span, new in sorted(edits, reverse=True):
        text = texts[span.block]
        texts[span.block] = text[: span.start] + new + text[span.end :]
    return texts
