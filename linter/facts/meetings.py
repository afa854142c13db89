"""Congresses, plenums, sessions, conferences, campaigns and plans the draft names, resolved against the dated tables."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts
    from linter.facts.dated import Row


class Mention(NamedTuple):
    """A dated thing named in the text.

    kind: congress plenum session conference event campaign plan regulation body. row: id in the dated tables ("" not in
    them); series: what it is one of (党的全国代表大会, 中央全会, 全国人大会议, 省委十四届全会 …); term, session: numbers
    (十九届四中全会: 19, 4); for conferences and events term is the year, when one stands before the name. held: (first,
    last) day. confidence as in the table. cited: inside 《》. items of a list (十九届二中、三中全会) are mentions of
    their own; they share the `whole` span. right: the right name, when this one is wrong; why: a Chinese clause saying
    what is wrong with it. own: the row comes from the user.
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
    whole: Span | None = None
    right: str = ""
    why: str = ""
    own: bool = False

    @property
    def central(self) -> bool:
        """Whether it is a congress or plenum of the party's centre."""
        return self.series in ("党的全国代表大会", "中央全会")


def extract(document: Document, facts: Facts) -> tuple[Mention, ...]:
    """Find the dated things a document names, in document order."""
    from linter.facts import meetings_forms, meetings_names

    found = meetings_forms.mentions(document, facts)
    taken = {(mention.span.block, at) for mention in found for at in range(mention.span.start, mention.span.end)}
    for mention in meetings_names.mentions(document, facts):
        if (mention.span.block, mention.span.start) not in taken:
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span))


def mention_of(facts: Facts, span: Span, kind: str, row: Row, right: str = "") -> Mention:
    """Return a mention of a row as the table has it; `right` is the right name when this one is wrong."""
    held = (row.first, row.last or row.first) if row.first else None
    cited = facts.titles.inside(span) is not None
    return Mention(
        span,
        kind,
        row.id,
        row.fields.get("series", ""),
        None,
        None,
        held,
        row.confidence,
        cited,
        span,
        right,
        own=row.own,
    )
