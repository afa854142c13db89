"""What the user does not want to see: directives in the draft, `[[ignore]]` entries, the baseline.

Findings go in, the ones to show come out; whatever hid nothing is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.model import Document
from linter.plan import Ignore, Plan
from linter.registry import Known, UnknownName, named
from linter.result import Reported


class Kept(NamedTuple):
    """The findings to show, how many were hidden, which entries of the plan hid one, and notes for the reader."""

    findings: list[Reported]
    suppressed: int
    used: frozenset[str]
    notes: list[str]


def keep(findings: Sequence[Reported], document: Document, plan: Plan, known: Known) -> Kept:
    """Return what is left of `findings` after everything the user wants hidden."""
    directives, notes = _directives(document, plan, known)
    if not plan.suppress:
        return Kept(list(findings), 0, frozenset(entry.label for entry in plan.ignores), notes)
    used: set[str] = set()
    said: set[str] = set()
    budget = Counter(plan.baseline)
    kept = []
    for item in findings:
        entries = {entry.label for entry in plan.ignores if _meets(item, entry)}
        marks = {name for name, ids in directives.items() if item.check in ids}
        used |= entries
        said |= marks
        if not entries and not marks and not _take(budget, item.fingerprint):
            kept.append(item)
    notes += [f"指令“draftlint: ignore {name}”没有用到，可以删去。" for name in directives if name not in said]
    return Kept(kept, len(findings) - len(kept), frozenset(used), notes)


def _take(budget: Counter[str], fingerprint: str) -> bool:
    """Use up one known finding of that fingerprint, if there is one left."""
    if budget[fingerprint] <= 0:
        return False
    budget[fingerprint] -= 1
    return True


def _meets(item: Reported, entry: Ignore) -> bool:
    if entry.checks and item.check not in entry.checks:
        return False
    if entry.fingerprint and item.fingerprint != entry.fingerprint:
        return False
    if not entry.text or entry.fingerprint:
        return True
    start, end = item.mark or (0, 0)
    places = list(_places(entry, item))
    covers = any(first <= start and end <= last for first, last in places)
    return covers or any(start <= first and last <= end for first, last in places)


def _places(entry: Ignore, item: Reported) -> Iterator[tuple[int, int]]:
    """Yield where the quotation stands in the sentence around a finding."""
    at = item.context.find(entry.text)
    while at >= 0:
        yield at, at + len(entry.text)
        at = item.context.find(entry.text, at + 1)


def _directives(document: Document, plan: Plan, known: Known) -> tuple[Mapping[str, Iterable[str]], list[str]]:
    """Return the ids that each `ignore` directive of a draft names, and notes on directives nobody understands."""
    found: dict[str, Iterable[str]] = {}
    notes = []
    for mark in document.marks:
        if mark.kind != "directive":
            continue
        verb, _, rest = mark.text.strip().partition(" ")
        if verb.lower() not in ("ignore", "忽略"):
            notes.append(f"不认识指令“draftlint: {mark.text.strip()}”，现有指令：ignore 检查名。")
            continue
        for name in rest.replace("，", " ").replace("、", " ").replace(",", " ").split():
            try:
                found[name] = named(name, known)
            except UnknownName as problem:
                notes.append(f"指令“draftlint: ignore {name}”：{problem}")
    return found, notes
