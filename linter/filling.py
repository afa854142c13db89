"""The fill-in list of a draft, and putting the answers back.

A row of the list is a blank that somebody owes a figure or a name for; equal masked names are one row. Drafts change
while departments answer, so a row is placed again by the words round its blank, not by its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from linter.facts import Facts
from linter.facts.blanks import Blank
from linter.facts.blanks.cells import row_around
from linter.fill_values import Refused, fitted
from linter.model import Document, Span
from linter.patterns import Pattern

OPEN, SHUT = "⟦", "⟧"
CLAUSE = Pattern("[，。；：！？、,;:!?\n]")
NEAR = 12  # characters on either side that tell two blanks of a sentence apart
ALIKE = 0.6  # how much of a changed sentence must be left


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list. what: what belongs there. heading: where it stands. sentence: with ⟦ ⟧ round the blank.
    answer, office (责任处室) and former (上期值) are texts, empty when unknown. count: blanks it fills."""

    what: str
    heading: str
    sentence: str
    answer: str = ""
    office: str = ""
    former: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was not put back, and why (a Chinese clause). `source` names its list and line."""

    row: Row
    why: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """Edits of the draft, blanks filled, blanks of the draft still open, rows that were not put back."""

    edits: tuple[tuple[Span, str], ...]
    filled: int
    left: int
    problems: tuple[Problem, ...]


def listed(facts: Facts, former: Document | None = None) -> list[Row]:
    """Return the fill-in list of a draft, in document order; `former` is the last period's draft."""
    rows: dict[str, Row] = {}
    for number, blank in enumerate(facts.blanks.all):
        key = _key(facts.document, blank) or str(number)
        if key in rows:
            rows[key] = replace(rows[key], count=rows[key].count + 1)
            continue
        value = _former(facts, blank, former) if former else ""
        rows[key] = Row(blank.wanted, _heading(facts, blank.whole), _marked(facts, blank), former=value)
    return list(rows.values())


def _key(document: Document, blank: Blank) -> str:
    """Return what equal masks have in common; empty for a blank of its own."""
    if blank.kind != "name" or not (blank.noun or len(document.quote(blank.span)) > 1):
        return ""
    return f"{document.quote(blank.span)}\0{blank.noun}"


def _marked(facts: Facts, blank: Blank) -> str:
    left, right = _around(facts, blank)
    return f"{left}{OPEN}{facts.document.quote(blank.whole)}{SHUT}{right}".replace("\n", "")


def _around(facts: Facts, blank: Blank) -> tuple[str, str]:
    """Return what stands before and after a blank: the rest of its sentence, or of its row in a table."""
    block, (start, end) = blank.whole.block, _sentence(facts, blank)
    text = facts.document.blocks[block].text
    before, after = row_around(facts.document, block)
    left, right = text[start : blank.whole.start], text[blank.whole.end : end]
    return (before + left).replace("\n", ""), (right + after).replace("\n", "")


def _sentence(facts: Facts, blank: Blank) -> tuple[int, int]:
    sentence = facts.sentences.at(blank.whole)
    if sentence.block != blank.whole.block:
        return blank.whole.start, blank.whole.end
    return min(sentence.start, blank.whole.start), max(sentence.end, blank.whole.end)


def _heading(facts: Facts, span: Span) -> str:
    found = facts.headings.all
    before = [heading for heading in found if heading.span[:2] <= span[:2]]
    return facts.document.quote(before[-1].body).strip() if before else ""


def _former(facts: Facts, blank: Blank, former: Document) -> str:
    """Return the figure that stood in the blank's place last time: after the same words, before the same unit."""
    if blank.kind != "count":
        return ""
    import re

    before = facts.document.before(blank.whole, NEAR)
    words = CLAUSE.compiled.split(before)[-1]
    if len(words) < 2:
        return ""
    number = r"((?:约|近|超)?\d[\d,.]*)"
    found = {match[1] for match in re.finditer(re.escape(words) + number + re.escape(blank.noun), former.text)}
    return f"{found.pop()}{blank.noun}" if len(found) == 1 else ""


def fill(facts: Facts, rows: Iterable[tuple[str, Row]]) -> Filled:
    """Place answered rows (each with the name of its list and line) in a draft."""
    edits: dict[Span, tuple[str, str]] = {}
    problems: list[Problem] = []
    for source, row in rows:
        if not row.answer.strip():
            continue
        problem = _place(facts, row, edits, source)
        if problem:
            problems.append(problem)
    chosen = tuple((span, text) for span, (text, _) in sorted(edits.items()))
    return Filled(chosen, len(chosen), len(facts.blanks.all) - len(chosen), tuple(problems))


def _place(facts: Facts, row: Row, edits: dict[Span, tuple[str, str]], source: str) -> Problem | None:
    found = _found(facts, row)
    if not found:
        return Problem(row, "稿中已找不到这一处（句子改了，或已经填上）", source)
    for blank in found:
        try:
            span, text = fitted(facts.document, blank, row.answer)
        except Refused as refusal:
            return Problem(row, str(refusal), source)
        known = edits.get(span)
        if known and known[0] != text:
            return Problem(row, f"与{known[1]}填的“{known[0]}”不一致，先填的有效", source)
        edits[span] = (text, source)
    return None


def _found(facts: Facts, row: Row) -> list[Blank]:
    """Return the blank a row means, and those equal to it; none when it is gone or when two fit equally well."""
    before, _, rest = row.sentence.partition(OPEN)
    whole, _, after = rest.partition(SHUT)
    rated = sorted(_rated(facts, before, whole, after), key=lambda item: -item[0])
    if not rated or (len(rated) > 1 and rated[0][0] == rated[1][0] and not _key(facts.document, rated[0][1])):
        return []
    best = rated[0][1]
    key = _key(facts.document, best)
    return [item for item in facts.blanks.all if _key(facts.document, item) == key] if key else [best]


def _rated(facts: Facts, before: str, whole: str, after: str) -> Iterator[tuple[float, Blank]]:
    """Yield the blanks that look like the row's, with how well they fit."""
    words = _last_clause(before)
    for blank in facts.blanks.all:
        if facts.document.quote(blank.whole).replace("\n", "") != whole:
            continue
        left, right = _around(facts, blank)
        if (left, right) == (before, after):
            yield 2.0, blank
        elif words and _ends_alike(_last_clause(left), words):
            alike = _alike(left, before) + _alike(right[:NEAR], after[:NEAR])
            if alike >= ALIKE:
                yield min(alike / 2, 1.0), blank


def _last_clause(text: str) -> str:
    pieces = CLAUSE.compiled.split(text)
    return pieces[-1].strip() if pieces[-1].strip() else text[-NEAR:].strip()


def _ends_alike(first: str, second: str) -> bool:
    """Say whether two clauses end in the same words: the shorter one whole, or at least four characters."""
    least = min(4, len(first), len(second))
    return least > 0 and first[-least:] == second[-least:]


def _alike(first: str, second: str) -> float:
    if first == second:
        return 1.0
    return SequenceMatcher(None, first[-80:], second[-80:], autojunk=False).ratio()
