"""Lines → logical paragraphs, across lines, columns and pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.patterns import Pattern
from linter.readers.pdf.layout import APART, BULLET, SAME_SIZE, Layout, Placed, is_centred, is_full, is_indented
from linter.readers.pdf.lines import Line
from linter.readers.pdf.titles import title_goes_on
from linter.readers.unwrap import ENDED, MARKER, OPENER, continues

ROW_GAP = 1.5  # sizes: prose has no such gap in a line
FAR = 1.6  # usual distances between lines: more is a paragraph's end
TITLE_FAR = 2.2  # sizes: lines of a title stand further from each other
SAME_START = 0.7  # sizes by which lines with the same hanging indent differ
LEAD = Pattern(
    r"(?:附\s*件[:：])?\s*(?:\d{1,2}[.．、]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.]|[①-⑳]|[•●○■□◆◇▪▫◦▶➢❖✓☆★])\s*"
)  # what a hanging indent is left of


def paragraphs(lines: Sequence[Placed], layout: Layout) -> Iterator[list[Placed]]:
    """Yield the lines of each paragraph."""
    group: list[Placed] = []
    for item in lines:
        if group and not (_goes_on(group, item, layout) or _was_cut(group, item)):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _goes_on(group: Sequence[Placed], item: Placed, layout: Layout) -> bool:
    last, line = group[-1].line, item.line
    size = max(last.size, line.size)
    if size > SAME_SIZE * min(last.size, line.size) or _is_row(last) or _is_row(line):
        return False
    if BULLET.match(line.text) or not _is_near(last, item, layout):
        return False
    if is_centred(group[-1]) and is_centred(item) and size > SAME_SIZE * layout.size:
        return title_goes_on(last.text, line.text, is_full(group[-1], item))
    if not is_full(group[-1], item) or (is_indented(item) and not _hangs(group, item)):
        return False
    return _reads_on(last, item, layout)


def _is_near(last: Line, item: Placed, layout: Layout) -> bool:
    """Say whether a line stands as close to the one before as lines of a paragraph do."""
    if item.joint != "line":
        return True
    size, distance = max(last.size, item.line.size), item.line.top - last.top
    if size > SAME_SIZE * layout.size:
        return distance <= max(TITLE_FAR * size, APART * layout.distance(size))
    usual = layout.distance(item.line.size)
    return distance <= (APART * usual if layout.apart and usual else FAR * max(usual, size))


def _hangs(group: Sequence[Placed], item: Placed) -> bool:
    """Say whether a line begins where the text after the number or bullet of the paragraph does."""
    first, start = group[0].line, item.line.x0
    slack = SAME_START * first.size
    if len(group) > 1 and abs(group[-1].line.x0 - start) < slack and first.x0 < start:
        return True
    lead = LEAD.match(first.text)
    at = lead.end() if lead else len(first.text)
    return at < len(first.text) and abs(first.lefts[at] - start) < slack


def _reads_on(last: Line, item: Placed, layout: Layout) -> bool:
    """Say whether a line that stands where a paragraph would go on reads like it."""
    told = layout.indented or (layout.apart and item.joint == "line")  # a new paragraph would look different
    if MARKER.match(item.line.text):
        return told and not ENDED.search(last.text)
    if ENDED.search(last.text) and not told:
        # a full line that happens to end a sentence goes on more often than it ends a paragraph just there
        return last.text[-1] not in "：:" and not OPENER.match(item.line.text)
    return True


def _is_row(line: Line) -> bool:
    """A row of a table without rules: at least three things far apart."""
    gaps = [line.rights[index] - line.lefts[index] for index in line.blanks]
    return sum(gap > ROW_GAP * line.size for gap in gaps) >= 2


def _was_cut(group: Sequence[Placed], item: Placed) -> bool:
    """A paragraph that was cut before the PDF was made goes on in the next line, wherever that stands."""
    if (is_indented(item) and not is_indented(group[0])) or BULLET.match(item.line.text):
        return False
    return continues("".join(placed.line.text for placed in group), item.line.text)
