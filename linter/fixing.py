"""The edits that cure findings: safe ones, suggested ones when asked for, none that collide."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linter.engine import Examined, judged
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.plan import Plan

FORM_FAMILIES = ("punctuation", "form")
ROUNDS = 4  # what has not settled by then never will
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


def stable(examined: Examined, plan: Plan, *, unsafe: bool = False, asked: frozenset[str] = frozenset()) -> Fixes:
    """Return the edits of a draft's findings and of what is found once these are made, as edits of the draft as read.

    Edits that collide wait for the next look at the draft, so that fixing the outcome again changes nothing.
    """
    document = examined.document
    fixes = last = fixes_of(examined, unsafe=unsafe, asked=asked)
    for _ in range(ROUNDS - 1):
        if not last.edits:
            break
        draft = edited(document, fixes.edits)
        last = fixes_of(judged(draft, Facts(draft, examined.facts.given), plan), unsafe=unsafe, asked=asked)
        edits = _together(document, fixes.edits, {span.block for span, _ in last.edits}, edited(draft, last.edits))
        fixes = Fixes(edits, last.skipped, fixes.left)
    return fixes


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


def edited(document: Document, edits: Sequence[Change]) -> Document:
    """Return the document with edits applied; what is known of places goes along (anchors are then no longer exact)."""
    changes: dict[int, list[Change]] = {}
    for change in sorted(edits):
        changes.setdefault(change[0].block, []).append(change)
    blocks = list(document.blocks)
    for index, text in enumerate(fixed_blocks(document, edits)):
        if own := changes.get(index):
            block = blocks[index]
            segments = tuple(item._replace(start=_moved(item.start, own)) for item in block.segments)
            joints = tuple(item._replace(offset=_moved(item.offset, own)) for item in block.joints)
            blocks[index] = block._replace(text=text, segments=segments, joints=joints)
    marks = tuple(mark._replace(spans=tuple(_carried(span, changes) for span in mark.spans)) for mark in document.marks)
    return document._replace(blocks=tuple(blocks), marks=marks)


def _carried(span: Span, changes: dict[int, list[Change]]) -> Span:
    own = changes.get(span.block, [])
    return Span(span.block, _moved(span.start, own), _moved(span.end, own))


def _moved(offset: int, changes: Sequence[Change]) -> int:
    """Return where an offset of a block is after the changes of that block; within one, at its beginning."""
    shift = 0
    for span, new in changes:
        if span.end > offset:
            return min(offset, span.start) + shift
        shift += len(new) - (span.end - span.start)
    return offset + shift


def _together(document: Document, edits: Sequence[Change], again: set[int], goal: Document) -> tuple[Change, ...]:
    """Return the edits that lead from `document` to `goal`: those made so far, anew in the blocks edited `again`."""
    kept = [change for change in edits if change[0].block not in again]
    for index in again:
        kept += _difference(index, document.blocks[index].text, goal.blocks[index].text)
    return tuple(sorted(kept))


def _difference(index: int, before: str, after: str) -> Iterator[Change]:
    from difflib import SequenceMatcher

    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Span(index, start, end), after[first:last]
