"""The report for a terminal: grouped by what to do, one row a cause, aligned in Chinese width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tabulate import tabulate

from linter.finding import SEVERITIES, SEVERITY_TITLES
from linter.reporters import Run, View
from linter.reporters.excerpt import excerpt
from linter.reporters.rows import Quote, Row, rows
from linter.reporters.told import advice, frame_line, remarks, saved, trouble, verdict
from linter.result import FileResult
from linter.width import pad, shorten, width, wrap

COLORS = {"error": "31", "warning": "33", "info": "36"}
QUOTES = 3  # a row shows so many places, then counts


def report(run: Run) -> str:
    """Return the report as text without a final line break."""
    lines: list[str] = []
    clean = 0
    for result in run.results:
        shown = [row for row in rows(result) if row.severity != "info" or run.view.show_all]
        if len(run.results) > 1 and not shown and not list(trouble(result)):
            clean += 1
            continue
        lines += [*_file(result, shown, run.view), ""]
    if clean:
        lines.append(f"{'其余' if lines else ''}{clean}个文件没有要显示的问题。")
    word = verdict(run)
    told = " ".join([word, *remarks(run)]).replace("。 ", "。")
    lines += [*wrap(told, run.view.width)]
    if next_step := advice(run):
        lines.append(next_step)
    return "\n".join(lines)


def _file(result: FileResult, shown: Sequence[Row], view: View) -> Iterator[str]:
    title = result.frames[0]["title"] if result.frames and view.quotes else ""
    head = "    ".join(part for part in (_paint(result.path, "1", view), title, saved(result)) if part)
    yield head
    if result.frames:
        indent = " " * (width(result.path) + 4)
        line = frame_line(result.frames[0])
        yield (indent if width(indent + line) <= view.width else "    ") + line
    for line in trouble(result):
        yield from wrap(line, view.width)
    places = min(view.width // 4, 24, max((width(_place(quote)) for row in shown for quote in row.quotes), default=8))
    for severity in SEVERITIES:
        if chosen := [row for row in shown if row.severity == severity]:
            yield ""
            yield _paint(f"{SEVERITY_TITLES[severity]} {len(chosen)}条", f"1;{COLORS[severity]}", view)
            yield _grid(chosen, places, view)


def _grid(chosen: Sequence[Row], places: int, view: View) -> str:
    """Return rows aligned: number, place (in so many columns), what stands there and what is wrong with it."""
    number = max(len(str(row.number)) for row in chosen)
    columns = max(20, view.width - number - places - 6)
    cells = []
    for row in chosen:
        lines = [*_lines(row, places, columns, view)]
        left, right = "\n".join(place for place, _ in lines), "\n".join(text for _, text in lines)
        cells.append((f"{row.number}", left, right))
    text = tabulate(
        cells, tablefmt="plain", colalign=("right", "left", "left"), disable_numparse=True, preserve_whitespace=True
    )
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def _lines(row: Row, places: int, columns: int, view: View) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of each line of a row."""
    for quote in row.quotes[:QUOTES]:
        text = _marked(quote, row, columns, view)
        for index, line in enumerate(wrap(text, columns)):
            yield pad(shorten(_place(quote), places) if index == 0 else "", places), _bright(line, row, view)
    if len(row.quotes) > QUOTES:
        yield "", f"另有{len(row.quotes) - QUOTES}处"
    tag = row.title + ("  可修改" if row.fixable else "")
    *first, last = [*wrap(row.message, max(20, columns - width(tag) - 2))] or [""]
    for line in first:
        yield "", line
    gap = columns - width(last) - width(tag)
    if gap >= 2:
        yield "", last + " " * gap + tag
    else:
        yield "", last
        yield "", " " * max(0, columns - width(tag)) + tag


def _place(quote: Quote) -> str:
    page = f"第{quote.page}页 " if quote.page else ""
    return page + quote.heading


def _marked(quote: Quote, row: Row, columns: int, view: View) -> str:
    if not view.quotes:
        return "（不显示原文）"
    note = f"（{quote.note}）" if quote.note and quote.note not in row.message else ""
    return excerpt(quote.context, quote.marks, columns) + note


def _bright(line: str, row: Row, view: View) -> str:
    """Colour the marked places of a line."""
    return re.sub("⟦[^⟧]*⟧", lambda found: _paint(found[0], COLORS[row.severity], view), line)


def _paint(text: str, code: str, view: View) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if view.color else text
