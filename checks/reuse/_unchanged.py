"""What stands in a draft exactly as in the former one, told as one finding."""

from collections.abc import Sequence

from linter.check import Check
from linter.facts.alignment import Alignment
from linter.finding import Finding
from linter.model import Document, Span

SHOWN = 6


def is_unchanged(document: Document, alignment: Alignment, span: Span) -> bool:
    """Say whether the former draft has the same words in this place of its sentence."""
    old = alignment.last_value(span)
    return old is not None and alignment.old.document.quote(old) == document.quote(span)


def told(check: Check, alignment: Alignment, same: Sequence[Span], counted: str) -> Finding:
    """Return the finding on all places, the first few quoted, each with the words of the former draft round it.

    `counted` says how many of what they are.
    """
    document = alignment.new.document
    shown = "、".join(document.quote(span) for span in same[:SHOWN]) + ("等" if len(same) > SHOWN else "")
    message = f"这{counted}与上期相同（{shown}；首处上期稿作“{alignment.quoted(same[0])}”），请核对是否已更新。"
    related = [(span, f"与上期相同：上期稿“{alignment.quoted(span)}”") for span in same[1:]]
    return check.finding(same[0], message, related=related)
