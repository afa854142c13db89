"""One cause is one finding: the same slip at many places becomes one finding with the other places beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from linter.check import Check
from linter.finding import Finding, Fix, Severity
from linter.model import Span


class Slip(NamedTuple):
    """A place that is wrong and the text that cures it (None: no edit is offered)."""

    span: Span
    right: str | None = None


def together(
    check: Check, slips: Sequence[Slip], message: str, *, safe: bool = False, severity: Severity | None = None
) -> Finding:
    """Return one finding for all `slips` (at least one), in document order: the first is its place, the others are
    related. `message` may hold {count}, which becomes “，全文共N处” when there is more than one.

    The fix cures all places at once or there is none.
    """
    ordered = sorted(slips, key=lambda slip: slip.span)
    first, others = ordered[0], ordered[1:]
    fix = None
    if all(slip.right is not None for slip in ordered):
        fix = Fix(first.right or "", safe, tuple((slip.span, slip.right or "") for slip in others))
    count = f"，全文共{len(ordered)}处" if others else ""
    related = [(slip.span, "同一问题") for slip in others]
    return check.finding(first.span, message.replace("{count}", count), fix=fix, related=related, severity=severity)
