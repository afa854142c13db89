"""Lines → logical paragraphs, across lines, columns and pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.readers.pdf.layout import APART, Layout, Placed, is_centred, is_full, is_indented, layout_of
from linter.readers.pdf.lines import Line
from linter.readers.pdf.titles import title_goes_on
from linter.readers.unwrap import ENDED, MARKER, OPENER, STOPPED, continues

SAME_SIZE = 1.18  # a heading is set larger than this, relative to the text
ROW_GAP = 1.5  # sizes: prose has no such gap in a line
HANGING = "，。、；：！？）》”’」』】,.;:!?"
FAR = 1.6  # usual distances between lines: more is a paragraph's end
ENOUGH_FULL = 3  # lines that end at the same place show where the column ends


def placed(columns: Iterable[Sequence[Line]], widths: Mapping[int, float]) -> list[Placed]:
    """Give every line the edges of its column; columns come in reading order, over all pages (`widths`: theirs)."""
    columns = [column for column in columns if column]
    edges = _edges(columns, widths)
    found: list[Placed] = []
    page = 0
    for column, (left, right) in zip(columns, edges, strict=True):
        for number, line in enumerate(column):
            joint = "line" if number else "column" if line.page == page else "page"
            found.append(Placed(line, left, right, joint))
            page = line.page
    return found


def _edges(columns: Sequence[Sequence[Line]], widths: Mapping[int, float]) -> list[tuple[float, float]]:
    """Return each column's edges; columns that begin at the same place share the right one (a last page is short)."""
    lefts = [_left(column) for column in columns]
    rights: dict[int, float] = {}
    lines: dict[int, list[Line]] = {}
    for left, column in zip(lefts, columns, strict=True):
        key = round(left / 12)
        rights[key] = max(rights.get(key, 0.0), _right(column))
        lines.setdefault(key, []).extend(column)
    for left, column in zip(lefts, columns, strict=True):
        key = round(left / 12)
        right = rights[key]
        full = sum(abs(_end(line) - right) < line.size and not STOPPED.search(line.text) for line in lines[key])
        if full < ENOUGH_FULL:
            # nothing shows where the column ends: as far from the page's edge as it begins
            rights[key] = max(right, widths.get(column[0].page, 0.0) - left)
    return [(left, rights[round(left / 12)]) for left in lefts]


def _left(column: Sequence[Line]) -> float:
    """The left edge is where the leftmost lines that are not alone begin."""
    starts = Counter(round(line.x0) for line in column if len(line.text) > 1)
    common = [at for at, count in starts.items() if count >= max(1, len(column) // 10)]
    return float(min(common or starts or [round(column[0].x0)]))


def _right(column: Sequence[Line]) -> float:
    """The right edge is where text of the usual size ends; a title stands where it likes."""
    usual = sorted(line.size for line in column)[len(column) // 2]
    ends = sorted(_end(line) for line in column if line.size <= SAME_SIZE * usual)
    return ends[-1 - len(ends) // 20]


def _end(line: Line) -> float:
    """Where a line's text ends; a mark at its end may hang over the edge."""
    return line.lefts[-1] if line.text[-1] in HANGING else line.x1


def paragraphs(lines: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Yield the lines of each paragraph."""
    layout = layout_of(lines)
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
    near = item.joint != "line" or line.top - last.top <= FAR * max(layout.distance, size)
    if layout.apart and item.joint == "line" and size <= SAME_SIZE * layout.size:
        near = line.top - last.top <= APART * layout.distance
    if not near:
        return False
    if is_centred(group[-1]) and is_centred(item) and size > SAME_SIZE * layout.size:
        return title_goes_on(last.text, line.text, is_full(group[-1], item))
    if is_indented(item) or not is_full(group[-1], item):
        return False
    return _reads_on(last, item, layout)


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
    if is_indented(item) and not is_indented(group[0]):
        return False
    return continues("".join(placed.line.text for placed in group), item.line.text)
