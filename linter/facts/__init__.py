"""What a draft says, worked out once for all checks: frozen, lazy, in document order.

Every extractor is a module with the types of its fact and one function `extract(document, …)`. It is imported when
the fact is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from linter.given import Given
from linter.model import Document

if TYPE_CHECKING:
    from linter.facts.alignment import Alignment
    from linter.facts.blanks import Blanks
    from linter.facts.chars import Chars
    from linter.facts.dates import Dates
    from linter.facts.enumerations import Enumerations
    from linter.facts.frame import Frame
    from linter.facts.headings import Headings
    from linter.facts.layout import Layout
    from linter.facts.meetings import Mention
    from linter.facts.number_context import Scope
    from linter.facts.number_relations import Relations
    from linter.facts.numbers import Quantities
    from linter.facts.pairs import Pairs
    from linter.facts.sentences import Sentences
    from linter.facts.tables import Grid
    from linter.facts.titles import Titles


class Facts:
    """The facts of one document; each is computed on first use. `given` is what the user says."""

    def __init__(self, document: Document, given: Given | None = None) -> None:
        self.document = document
        self.given = given or Given()

    @cached_property
    def chars(self) -> Chars:
        """How many characters of which kind."""
        from linter.facts import chars

        return chars.extract(self.document)

    @cached_property
    def pairs(self) -> Pairs:
        """Neighbouring characters, two by two."""
        from linter.facts import pairs

        return pairs.extract(self.document)

    @cached_property
    def symbols(self) -> str:
        """The text as the count table sees it, as long as the text."""
        from linter.ngrams.symbols import symbols

        return symbols(self.document.text)

    @cached_property
    def blanks(self) -> Blanks:
        """Masks, empty slots and prompts, and what belongs there."""
        from linter.facts import blanks

        return blanks.extract(self.document)

    @cached_property
    def sentences(self) -> Sentences:
        """Sentences and clauses."""
        from linter.facts import sentences

        return sentences.extract(self.document)

    @cached_property
    def titles(self) -> Titles:
        """《…》 with nesting, 文号, short forms."""
        from linter.facts import titles

        return titles.extract(self.document)

    @cached_property
    def headings(self) -> Headings:
        """The outline."""
        from linter.facts import headings

        return headings.extract(self.document)

    @cached_property
    def enumerations(self) -> Enumerations:
        """一是…二是…, counted lists, 其中 breakdowns."""
        from linter.facts import enumerations

        return enumerations.extract(self.document, self)

    @cached_property
    def quantities(self) -> Quantities:
        """Numbers with what they count."""
        from linter.facts import numbers

        return numbers.extract(self.document, self)

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """The words of time that say for which period a figure holds."""
        from linter.facts import number_context

        return tuple(number_context.scopes(self.document.text))

    @cached_property
    def relations(self) -> Relations:
        """How quantities belong together: totals, changes, shares."""
        from linter.facts import number_relations

        return number_relations.extract(self.document, self)

    @cached_property
    def alignment(self) -> Alignment | None:
        """What became of the former draft (`--against`); None when the user names none."""
        from linter.facts.alignment import Alignment

        return Alignment(self, Facts(self.given.former)) if self.given.former else None

    @cached_property
    def dates(self) -> Dates:
        """Dates, ranges, relative words."""
        from linter.facts import dates

        return dates.extract(self.document, self)

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """What the draft says about itself; several when the file holds a cover notice and attachments."""
        from linter.facts import frame

        return frame.extract(self.document, self)

    @property
    def frame(self) -> Frame:
        """The first frame."""
        return self.frames[0]

    @cached_property
    def layout(self) -> Layout:
        """The lines of an official document round its text: 主送, 附件说明, 附注, 抄送, 印发."""
        from linter.facts import layout

        return layout.extract(self.document, self)

    def frame_at(self, block: int) -> Frame:
        """Return the frame that block number `block` belongs to."""
        return next((frame for frame in reversed(self.frames) if frame.first_block <= block), self.frames[0])

    @cached_property
    def meetings(self) -> tuple[Mention, ...]:
        """Congresses, plenums, sessions, conferences, campaigns, plans, resolved against the dated tables."""
        from linter.facts import meetings

        return meetings.extract(self.document, self)

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """Tables as grids of text, with header and total rows."""
        from linter.facts import tables

        return tables.extract(self.document)
