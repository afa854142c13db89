"""Paragraphs cut in two by a page break, an empty paragraph or a stray Enter: which ones belong together.

Pasted text brings them: a page of a PDF or a hard-wrapped mail becomes one Word paragraph a line. They are told as in text
files (`linter.readers.unwrap`), with more doubt: an author who types in Word forgets the last mark of a paragraph more often
than he cuts a sentence. Where the next paragraph begins with its theme, or has a first-line indent of Word's own and follows
at once, only what cannot have stopped goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.patterns import Pattern
from linter.readers.lines import Row
from linter.readers.unwrap import WIDEST, Layout, cannot_stop, goes_on, layout_of

if TYPE_CHECKING:
    from linter.readers.docx.blocks import Line

    Neighbours = tuple[Line, Line, int]

THEME = Pattern(r"[^，。；：、,;:]{4,16}。.")  # 深化国企改革。围绕……
PLAIN = ("paragraph", "item")
STOPS = frozenset("。！？!?；;：:…")


def join(lines: Sequence[Line]) -> None:
    """Let each line that is plainly the rest of the one before become part of it."""
    if not any(line.text and line.text[-1] not in STOPS and line.kind in PLAIN for line in lines):
        return
    neighbours = list(_neighbours(lines))
    layout = _layout(neighbours)
    group: list[Row] = []
    for before, line, gap in neighbours:
        if not before.joined:
            first, group = before, []
        if before.text[-1] in STOPS and not layout.wrap:
            continue
        group = group or [_row(before, 0)]
        row = _row(line, gap)
        if _belongs(group, row, (before, line), layout):
            group.append(row)
            first.rest = (*first.rest, (line, "blank" if gap else "line"))
            line.joined = True


def _layout(neighbours: Sequence[Neighbours]) -> Layout:
    """Judge the layout: most Word files have long paragraphs and no typed indents, which is quickly seen."""
    texts = [line.text for _, line, _ in neighbours]
    if any(len(text) > WIDEST for text in texts) and not any(text[0].isspace() for text in texts):
        return Layout(indented=False, wrap=0)
    return layout_of([_row(line, gap) for _, line, gap in neighbours])


def _neighbours(lines: Sequence[Line]) -> Iterator[Neighbours]:
    """Yield plain paragraphs that follow each other in the same story, and the number of empty ones between them."""
    before: Line | None = None
    gap = 0
    for line in lines:
        if line.cell is not None or line.kind not in PLAIN:
            before = None
        elif not line.text or line.text.isspace():
            gap += 1
        else:
            if before is not None and before.story == line.story:
                yield before, line, gap
            before, gap = line, 0


def _row(line: Line, gap: int) -> Row:
    text = line.text
    kept = text.strip()
    lead = len(text) - len(text.lstrip())
    kind = "item" if line.kind == "item" else "text"
    return Row(kind, line.number, 0, line.label + kept, text[:lead], text[lead + len(kept) :], gap)


def _belongs(group: Sequence[Row], row: Row, pair: tuple[Line, Line], layout: Layout) -> bool:
    before, line = (item.shape for item in pair)
    if before is None or line is None or (before.style, before.align) != (line.style, line.align):
        return False
    doubtful = (line.indented and not row.gap) or THEME.match(row.text)
    return cannot_stop(group, row) if doubtful else goes_on(group, row, layout)
