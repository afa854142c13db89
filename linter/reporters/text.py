"""One line a row, in the form editors and logs understand: path:line:column: level: message [check]."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import SEVERITY_TITLES
from linter.reporters import Run, View
from linter.reporters.excerpt import excerpt
from linter.reporters.rows import Row, counted, rows
from linter.reporters.told import remarks, trouble, verdict
from linter.result import FileResult

QUOTE = 30  # columns; the line is for finding the place


def report(run: Run) -> str:
    """Return the report as text without a final line break."""
    lines: list[str] = []
    for result in run.results:
        lines += _file(result, run.view)
    lines += ["".join([verdict(run), *remarks(run)])]
    return "\n".join(lines)


def _file(result: FileResult, view: View) -> Iterator[str]:
    for line in trouble(result):
        yield f"{result.path}: {line}"
    first = {item.group: item for item in reversed(result.findings)}
    for row in rows(result):
        if row.severity != "info" or view.show_all:
            yield f"{result.path}{_place(first[row.number].anchors)}: {_said(row, view)}"


def _place(anchors: list[dict[str, object]]) -> str:
    """Return :line:column where there are lines; Word and PDF files are quoted instead."""
    at = anchors[0] if anchors else {}
    return f":{at['line']}:{at['column']}" if "line" in at else f":第{at['page']}页" if "page" in at else ""


def _said(row: Row, view: View) -> str:
    quote = row.quotes[0] if row.quotes and view.quotes else None
    where = f"{quote.heading} “{excerpt(quote.context, quote.marks, QUOTE)}”：" if quote else ""
    return f"{SEVERITY_TITLES[row.severity]}{row.number}: {where}{row.message.rstrip('。')}{counted(row)} [{row.check}]"
