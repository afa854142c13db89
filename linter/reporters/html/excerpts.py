"""Quotations from the draft, short enough for a list."""

from __future__ import annotations

from linter.result import Place

AROUND = 42  # characters of the sentence shown on either side of the marked text


def around(context: str, mark: tuple[int, int] | None) -> tuple[str, str]:
    """Return what stands before and after the marked text, shortened; `mark` are its offsets in `context`."""
    if mark is None:
        return "", ""
    before, after = context[: mark[0]], context[mark[1] :]
    short = ("…" + before[-AROUND:]) if len(before) > AROUND else before
    return short, (after[:AROUND] + "…") if len(after) > AROUND else after


def related_place(at: Place) -> dict[str, str]:
    """Return a related place with what stands around it."""
    before, after = around(at.context, at.mark)
    return {"before": before, "text": at.text, "after": after, "note": at.note}
