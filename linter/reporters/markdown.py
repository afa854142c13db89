"""A Markdown summary, for the comment of a merge request or a job's summary page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.finding import SEVERITIES, SEVERITY_TITLES
from linter.reporters import Run, View
from linter.reporters.excerpt import excerpt
from linter.reporters.rows import Row, counted, rows
from linter.reporters.told import remarks, trouble, verdict
from linter.result import FileResult

QUOTE = 40


def report(run: Run) -> str:
    """Return the Markdown text."""
    parts = [f"**{verdict(run)}**"]
    for result in run.results:
        parts += _file(result, run.view)
    parts += [_plain(line) for line in remarks(run)]
    return "\n\n".join(parts)


def _file(result: FileResult, view: View) -> Iterator[str]:
    shown = [row for row in rows(result) if row.severity != "info" or view.show_all]
    problems = [_plain(line) for line in trouble(result)]
    if shown or problems:
        yield f"### {_plain(result.path)}"
        yield from problems
    for severity in SEVERITIES:
        if chosen := [row for row in shown if row.severity == severity]:
            lines = [f"| {SEVERITY_TITLES[severity]} | 位置 | 原文 | 问题 |", "|---:|---|---|---|"]
            yield "\n".join(lines + [_line(row) for row in chosen])


def _line(row: Row) -> str:
    quote = row.quotes[0] if row.quotes else None
    text = excerpt(quote.context, quote.marks, QUOTE) if quote and quote.context else ""
    where = " ".join(
        part for part in (f"第{quote.page}页" if quote and quote.page else "", quote.heading if quote else "") if part
    )
    return f"| {row.number} | {_plain(where)} | {_plain(text)} | {_plain(row.message)}{counted(row)} [{row.title}] |"


def _plain(text: str) -> str:
    """Return text that Markdown and HTML show as it is."""
    text = re.sub(r"([\\`*_\[\]|~#])", r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace("\n", " ").replace("\r", " ")
