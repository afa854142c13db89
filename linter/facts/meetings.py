"""Congresses, plenums, sessions, conferences, campaigns and plans the draft names, resolved against the dated tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


@dataclass(frozen=True, slots=True)
class Mention:
    """A dated thing named in the text.

    kind: congress plenum session conference campaign plan regulation body. row: id in the dated tables ("" not in
    them); series: what it is one of (党的全国代表大会, 中央全会, 全国人大会议, 省委十四届全会 …); term, session: numbers
    (十九届四中全会: 19, 4). held: (first, last) day. confidence as in the table. cited: inside 《》. items of a list
    (十九届二中、三中全会) are mentions of their own.
    """

    span: Span
    kind: str
    row: str
    series: str
    term: int | None
    session: int | None
    held: tuple[date, date] | None
    confidence: str
    cited: bool


def extract(document: Document, facts: Facts) -> tuple[Mention, ...]:
    """Find the dated things a document names."""
    return ()
