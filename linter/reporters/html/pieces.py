"""A block's text with its findings marked in place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup, escape

from linter.model import Block, Span

ORDER = ("error", "warning", "info", "related")


class Paint(NamedTuple):
    """A span to mark: the finding's number, the number of its row, and its severity, or `related`."""

    span: Span
    number: int
    row: int
    kind: str


@dataclass(frozen=True)
class Painter:
    """The spans to mark in one draft, by block."""

    paints: dict[int, list[Paint]]

    @classmethod
    def of(cls, paints: Iterable[Paint]) -> Painter:
        """Sort the spans by block."""
        found: dict[int, list[Paint]] = {}
        for paint in paints:
            found.setdefault(paint.span.block, []).append(paint)
        return cls(found)

    def paint(self, block: Block) -> Markup:
        """Return the block's text as HTML; overlapping spans are cut into pieces that name all their findings."""
        paints = self.paints.get(block.index, [])
        if not paints:
            return escape(block.text)
        cuts = sorted({0, len(block.text), *(cut for paint in paints for cut in paint.span[1:])})
        out = Markup("")
        for index, cut in enumerate(cuts):
            out += _mark("", cut, [paint for paint in paints if paint.span[1:] == (cut, cut)], hole=True)
            if index + 1 < len(cuts):
                end = cuts[index + 1]
                over = [paint for paint in paints if paint.span.start <= cut and end <= paint.span.end]
                out += _mark(block.text[cut:end], end, over)
        return out


def _mark(text: str, end: int, paints: Sequence[Paint], hole: bool = False) -> Markup:
    """Return a piece of text that ends at `end`; where a span ends, the number of its row is shown."""
    if not paints:
        return escape(text)
    first = min(paints, key=lambda paint: ORDER.index(paint.kind))
    kinds = first.kind + (" hole" if hole else "")
    numbers = " ".join(str(paint.number) for paint in sorted(paints, key=lambda paint: ORDER.index(paint.kind)))
    rows = " ".join(map(str, sorted({paint.row for paint in paints if paint.span.end == end})))
    shown = Markup(' data-row="{}"').format(rows) if rows else ""
    return Markup('<mark class="{}" data-n="{}"{}>{}</mark>').format(kinds, numbers, shown, text)
