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


def told(check: Check, document: Document, same: Sequence[Span], counted: str) -> Finding:
    """Return the finding on all places, the first few quoted; `counted` says how many of what they are."""
    shown = "、".join(document.quote(span) for span in same[:SHOWN]) + ("等" if len(same) > SHOWN else "")
    message = f"这{counted}与上期相同（{shown}），请核对是否已更新。"
    return check.finding(same[0], message, related=[(span, "与上期相同") for span in same[1:]])
