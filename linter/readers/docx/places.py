"""From an anchor back to the very node: what the reader counted, found again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from linter.readers.docx.characters import FIXED
from linter.readers.docx.names import Element, P, R, T


class Places:
    """The paragraphs and runs of one part, by number in document order over all descendants."""

    def __init__(self, root: Element) -> None:
        self.paragraphs: list[Element] = list(root.iter(P))
        self.runs: list[Element] = list(root.iter(R))

    def node(self, anchor: Mapping[str, Any]) -> Element | None:
        """Return the child of a run that an anchor names; None when it stands in no run (an automatic number)."""
        if anchor["run"] < 0 or anchor["node"] < 0:
            return None
        return nodes(self.runs[anchor["run"]])[anchor["node"]]


def nodes(run: Element) -> list[Element]:
    """Return the child elements of a run; comments and processing instructions do not count."""
    return [child for child in run if isinstance(child.tag, str)]


def text_of(node: Element) -> str:
    """Return the characters of a node that anchors count: of a w:t all it holds, of the others what they stand for."""
    if node.tag == T:
        return node.text or ""
    return FIXED.get(node.tag, "\ufffc")
