"""Trying a check's own examples: ⟦ ⟧ mark what it must find, everything else must stay silent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.given import Given, parse_period
from linter.model import Document, Span
from linter.readers import ReadOptions, markdown

Place = tuple[int, int]


def unmark(text: str) -> tuple[str, list[Place]]:
    """Take the ⟦ ⟧ out of an example; return the text and the marked places in it (code points, end exclusive)."""
    plain, places, opened = "", [], 0
    for piece in re.split(r"([⟦⟧])", text):
        if piece == "⟦":
            opened = len(plain)
        elif piece == "⟧":
            places.append((opened, len(plain)))
        else:
            plain += piece
    return plain, places


def given_of(example: Bad) -> Given:
    """Return what the user says in an example."""
    former = parse(example.against) if example.against else None
    return Given(
        date=date.fromisoformat(example.date) if example.date else None,
        period=parse_period(example.period) if example.period else None,
        own=example.own,
        profile=example.profile,
        words=frozenset(example.words),
        roster=example.roster,
        former=former,
    )


def parse(text: str) -> Document:
    """Read an example's text, a small Markdown document."""
    return markdown.read(text.encode(), "example.md", ReadOptions())


def findings_of(check: type[Check], example: str | Bad) -> tuple[Document, list[Finding]]:
    """Run a check on one of its examples."""
    example = example if isinstance(example, Bad) else Good(example)
    document = example.document() if example.document else parse(unmark(example.text)[0])
    facts = Facts(document, given_of(example))
    found = [item for item in check().check(document, facts) if isinstance(item, Finding)]
    return document, sorted(found, key=lambda item: item.span or Span(-1, 0, 0))


def source_places(document: Document, spans: Iterable[Span], text: str) -> list[Place]:
    """Return where spans of a document read from `text` stand in `text`."""
    lines = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]

    def at(anchor: dict[str, Any], line: str, column: str) -> int:
        start: int = lines[anchor[line] - 1]
        return start + int(anchor[column]) - 1

    places = []
    for span in spans:
        anchors = document.anchors(span)
        places.append((at(anchors[0], "line", "column"), at(anchors[-1], "end_line", "end_column")))
    return places


def fixed(document: Document, findings: Iterable[Finding], text: str) -> str:
    """Return `text` with all the fixes of the findings applied."""
    edits: list[tuple[Place, str]] = []
    for finding in findings:
        if finding.fix and finding.span:
            spans = [(finding.span, finding.fix.text), *finding.fix.also]
            edits += zip(
                source_places(document, [span for span, _ in spans], text), [new for _, new in spans], strict=True
            )
    for (start, end), new in sorted(set(edits), reverse=True):
        text = text[:start] + new + text[end:]
    return text
