"""Whether what a report says of its year fits together.

The year claimed stands in the title or the opening, or is the sign-off's when the text says 今年以来. Against it may speak:
plain years in the text that are all another one, a next-step plan for the very year reported on, meetings of that year
told as this year's that all took place the year before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.facts.dates import DateMention
from linter.facts.forward import planned
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts
    from linter.facts.frame import Frame
    from linter.facts.meetings import Mention

ONE_OFF = frozenset({"conference", "session", "event"})
PLAN = Pattern(r"计划|方案|要点|安排|思路|打算|预案|清单")
COMPARED = Pattern(r"(?:较|比|同比|从|自|由|截至|截止|于|在|到|至|继|与|和|、)[ \u3000]?$")
OPENS = Pattern(r"(?:^|[，。；：,;:（(\n])[ \u3000]*$")


class Stretch(NamedTuple):
    """The text proper of one document: its first and last block, and the stretches of blocks that look ahead."""

    first: int
    last: int
    ahead: tuple[tuple[int, int], ...]


class Clues(NamedTuple):
    """What speaks for a year: plain years in the text, plans for it in the parts that look ahead, meetings held in it."""

    plain: tuple[DateMention, ...]
    plans: tuple[DateMention, ...]
    held: tuple[Mention, ...]


def years_meant(document: Document, facts: Facts, part: Stretch, claimed: int | None, source: str) -> tuple[int, ...]:
    """Return the years the evidence speaks for; `source` says where the claimed year was taken from."""
    if claimed is None:
        return ()
    former = claimed - 1
    before, now = clues(document, facts, part, former), clues(document, facts, part, claimed)
    if source == "落款" and len(before.plain) >= 2 and not now.plain:
        return former, claimed
    planned = bool(now.plans) and not before.plans
    if source in ("标题", "开头") and not now.held and len(before.held) >= (2 if planned else 4) and not now.plain[1:]:
        return former, claimed
    return (claimed,)


def clues(document: Document, facts: Facts, part: Stretch, year: int) -> Clues:
    """Return what in a part speaks for `year`."""

    def forward(block: int) -> bool:
        return any(first <= block <= last for first, last in part.ahead)

    plain, plans = [], []
    for item in facts.dates.between(part.first, part.last):
        if item.year != year or item.kind not in ("year", "month", "day") or item.blank:
            continue
        if forward(item.span.block):
            title = facts.titles.inside(item.span)
            if title and PLAN.search(title.text):
                plans.append(item)
        elif _plain(document, facts, item):
            plain.append(item)
    held = tuple(
        mention
        for mention in facts.meetings
        if mention.kind in ONE_OFF
        and mention.held
        and mention.held[0].year == mention.held[1].year == year
        and part.first <= mention.span.block <= part.last
        and not forward(mention.span.block)
        and not mention.cited
    )
    return Clues(tuple(plain), tuple(plans), held)


def told_plainly(document: Document, facts: Facts, frame: Frame, *kinds: str) -> list[DateMention]:
    """Return the dates at the head of a clause in the parts that look back: what was done then."""
    return [
        item
        for item in facts.dates.between(frame.opening, frame.last_block)
        if item.year
        and item.kind in (kinds or ("month", "day"))
        and not item.blank
        and not frame.looks_ahead(item.span.block)
        and item.span != frame.signed
        and _plain(document, facts, item)
        and not planned(document, facts, item)
    ]


def _plain(document: Document, facts: Facts, item: DateMention) -> bool:
    """Say whether a date tells when the thing told was done: at the head of its clause, no comparison, no range."""
    if item.cited or item.relative or item.span in facts.dates.in_ranges:
        return False
    before = document.before(item.span, 4)
    return bool(OPENS.search(before)) and not COMPARED.search(before) and not _dates_itself(document, item.span)


def _dates_itself(document: Document, span: Span) -> bool:
    """Say whether the date fills its block (a sign-off)."""
    return len(document.blocks[span.block].text) - (span.end - span.start) <= 4
