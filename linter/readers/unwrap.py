"""Logical paragraphs out of lines: a line that plainly goes on in the next one is joined with it.

People paste from mail, PDF and scans: paragraphs come hard-wrapped or cut by a page break (使意⏎⏎识形态). A heading, an
item, a salutation, a sign-off, or a sentence that merely lacks its mark begins or stays a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from linter.patterns import Pattern
from linter.readers.lines import Row, blank_width, width

MARKER = Pattern(
    r"[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|"
    r"第[一二三四五六七八九十百\d]{1,4}[章节条部编款篇][ \u3000]?"
)
# what begins a paragraph: order words, time words, formulas, the usual subjects of a report
OPENER = Pattern(
    r"[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十][，、]|[首其再最]先?[次后先][，,]|附件?[:：\d]|附[:：]|抄送|主送|印发|联系人|特此|此[致复]|"
    r"敬礼|现将|以上|请(?:予|结合|遵照|认真)|（此|（联系|\(联系|妥否|当否|今年|去年|近年|当前|目前|截至|截止|下一步|同时|此外|另外|总之|"
    r"与此同时|——|这[一二三四五]?[年些]|[一二三四五十]年来|为(?:了|进一步|深入|切实|贯彻|认真|全面|加强)|根据|按照|经|我[局市县区省校院镇乡委办厅处科部厂国们]|各[位级单部县区市]|"
    r"(?:19|20)\d\d ?年|\d{1,2} ?月|[图表]\d"
)
# a stop, closed brackets and quotes, a remark in brackets: 。”　。（责任单位：省委宣传部）
ENDED = Pattern(r"[。！？!?；;：:….][”’」』）)】》]*(?:[（(][^（()）]{1,80}[）)])?\Z")
STOPPED = Pattern(r"[。！？!?][”’」』）)】]*\Z")
DANGLING = Pattern(r"[，、,“‘《（(〈〔【—和与及或在对为以把将被从向由于的地得并且其]\Z")
HALF_STOPS = "，、,"
SALUTATION = Pattern(r".{1,60}[：:]\Z")
SIGNED = Pattern(r"[^，。；：,;]{2,30}\Z")
PAIRS = {"》": "《", "”": "“", "’": "‘", "）": "（", ")": "(", "〉": "〈", "】": "【", "〕": "〔"}
PROSE_MARK = Pattern(r"[，,；;。]")

LONG = 60  # cells: a line this wide with a comma in it is prose, not a heading
MOST_EMPTY_LINES = 6  # a page break leaves a few empty lines, not a screenful
NARROWEST, WIDEST = 24, 130  # cells of the lines of a hard-wrapped text
LOOK_BACK = 40  # rows of a paragraph that are looked at to tell whether it goes on
SLACK = 6  # cells by which wrapped lines differ: a mark that may not begin a line, a Latin word


class Layout(NamedTuple):
    """How a file is laid out: paragraphs begin with an indent; lines are hard-wrapped at `wrap` cells (0: are not)."""

    indented: bool
    wrap: int


def layout_of(rows: Sequence[Row]) -> Layout:
    """Judge the layout of a file from its text rows."""
    texts = [row for row in rows if row.kind == "text"]
    prose = [row for row in texts if PROSE_MARK.search(row.text)]
    indented = sum(blank_width(row) >= 2 for row in prose)
    followed = [row for row, after in pairwise(rows) if row.kind == after.kind == "text" and after.gap == 0]
    return Layout(indented * 4 >= len(prose) > 0 < indented, _wrap(followed))


def _wrap(rows: list[Row]) -> int:
    """Return the width at which lines are wrapped, 0 when they are not."""
    if len(rows) < 4 or any(len(row.text) > WIDEST for row in rows):
        return 0
    widths = [width(row.text) + blank_width(row) for row in rows]
    limit = max(widths)
    full = sum(limit - SLACK <= width <= limit for width in widths)
    return limit if NARROWEST <= limit <= WIDEST and full * 10 >= len(widths) * 6 else 0


def paragraphs(rows: Sequence[Row], layout: Layout) -> Iterator[list[Row]]:
    """Yield the rows of each logical paragraph; headings and table rows come alone."""
    group: list[Row] = []
    for row in rows:
        if group and not goes_on(group, row, layout):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def goes_on(group: Sequence[Row], row: Row, layout: Layout) -> bool:
    """Say whether `row` continues the paragraph of `group`."""
    group = group[-LOOK_BACK:]
    last = group[-1]
    if not last.text or last.kind not in ("text", "item") or row.kind != "text" or row.gap > MOST_EMPTY_LINES:
        return False
    if MARKER.match(row.text) or not any(char.isalnum() for char in row.text):
        return False
    if layout.indented and blank_width(row) >= 2 and last.kind == "text":
        return False
    if last.trail.count(" ") >= 2 and row.gap == 0 and width(last.text) < LONG:
        return False  # a Markdown line break that was meant
    return _unfinished(group, row, layout)


def cannot_stop(group: Sequence[Row], row: Row) -> bool:
    """Say whether the paragraph of `group` is cut where none ends: behind a comma, in a bracket that `row` closes."""
    group = group[-LOOK_BACK:]
    last = group[-1].text
    if not last or row.kind != "text" or row.gap > MOST_EMPTY_LINES or MARKER.match(row.text) or ENDED.search(last):
        return False
    return _closes(group, row) or (last[-1] in HALF_STOPS and _is_rest(row))


def continues(before: str, after: str) -> bool:
    """Say whether a paragraph plainly goes on in the next one: the words alone tell, as in Word and PDF files."""
    last, row = Row("text", 1, 0, before.strip()), Row("text", 2, 0, after.strip())
    return bool(last.text and row.text) and goes_on([last], row, Layout(indented=False, wrap=0))


def _unfinished(group: Sequence[Row], row: Row, layout: Layout) -> bool:
    last = group[-1]
    full = layout.wrap and width(last.text) + blank_width(last) >= layout.wrap - SLACK
    if ENDED.search(last.text):
        # only an indent tells where a wrapped paragraph that ends its line with 。 stops
        return bool(full and layout.indented and row.gap == 0 and STOPPED.search(last.text))
    if _closes(group, row):
        return True
    if full and row.gap == 0:
        return True
    if _is_title(group):
        return last.text[-1] in HALF_STOPS and not OPENER.match(row.text)
    if DANGLING.search(last.text):
        return True
    return _is_prose(group) and _is_rest(row)


def _closes(group: Sequence[Row], row: Row) -> bool:
    """Say whether `row` closes a bracket or quote that the paragraph left open."""
    opened: list[str] = []
    for char in "".join(item.text for item in group):
        if char in "《“‘（(〈【〔":
            opened.append(char)
        elif char in PAIRS and opened and opened[-1] == PAIRS[char]:
            opened.pop()
    for char in row.text[:80]:
        if char in PAIRS:
            return bool(opened) and PAIRS[char] == opened[-1]
        if char in "《“‘（(〈【〔":
            return False
    return False


def _is_title(group: Sequence[Row]) -> bool:
    """A numbered heading or a title: short, without a full stop inside."""
    text = "".join(row.text for row in group)
    if "。" in text:
        return False
    if MARKER.match(text):
        return width(text) < 100
    return not PROSE_MARK.search(text) and width(text) < 2 * LONG


def _is_prose(group: Sequence[Row]) -> bool:
    text = group[-1].text
    return "。" in text or (width(text) >= LONG and bool(PROSE_MARK.search(text)))


def _is_rest(row: Row) -> bool:
    """The rest of a cut sentence: it does not begin like a paragraph, nor is it a salutation or a sign-off."""
    text = row.text
    if OPENER.match(text) or (SALUTATION.fullmatch(text) and not PROSE_MARK.search(text)):
        return False
    return not (SIGNED.fullmatch(text) and not ENDED.search(text))
