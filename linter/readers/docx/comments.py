"""The comments of a Word file."""

from __future__ import annotations

from typing import NamedTuple

from linter.readers.docx.names import AUTHOR, DATE, ID, WORD14, WORD15, Element, P, T, is_on, w
from linter.readers.docx.package import Package

PARA_ID, EXTENDED = f"{{{WORD14}}}paraId", f"{{{WORD15}}}commentEx"


class Comment(NamedTuple):
    """A comment; `resolved` when its author ticked it off."""

    text: str
    author: str
    date: str
    resolved: bool


def comments_of(package: Package, part: str) -> dict[str, Comment]:
    """Return the comments of the main part by id."""
    root = package.optional(package.related(part, "comments"))
    done = _resolved(package.optional(package.related(part, "commentsExtended")))
    found: dict[str, Comment] = {}
    for item in () if root is None else root.iterfind(w("comment")):
        paragraphs = list(item.iter(P))
        text = "\n".join("".join(piece.text or "" for piece in paragraph.iter(T)) for paragraph in paragraphs)
        resolved = any((paragraph.get(PARA_ID) or "") in done for paragraph in paragraphs)
        found[item.get(ID) or ""] = Comment(text.strip(), item.get(AUTHOR) or "", item.get(DATE) or "", resolved)
    return found


def _resolved(root: Element | None) -> set[str]:
    """Return the ids of the comment paragraphs that are marked as done."""
    return {
        item.get(f"{{{WORD15}}}paraId") or ""
        for item in (() if root is None else root.iter(EXTENDED))
        if is_on(item.get(f"{{{WORD15}}}done") or "0")
    }
