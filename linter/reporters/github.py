"""Annotations of GitHub Actions: ::error file=…,line=…::message."""

from __future__ import annotations

from collections.abc import Iterator

from linter.reporters import Run
from linter.reporters.plain import has_lines, sentence, troubles
from linter.result import FileResult, Reported

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def report(run: Run) -> str:
    """Return a line a finding."""
    return "\n".join(line for result in run.results for line in _file(result))


def _file(result: FileResult) -> Iterator[str]:
    for text in troubles(result):
        yield f"::error file={_value(result.path)}::{_data(text)}"
    for item in result.findings:
        parts = {"file": result.path, **_region(item), "title": f"{item.title}（{item.check}）"}
        told = ",".join(f"{name}={_value(str(value))}" for name, value in parts.items())
        yield f"::{LEVELS[item.severity]} {told}::{_data(sentence(item))}"


def _region(item: Reported) -> dict[str, int]:
    if not has_lines(item):
        return {}
    at = item.anchors[0]
    last = at["end_column"] - 1 if at["line"] == at["end_line"] else at["end_column"]
    return {"line": at["line"], "endLine": at["end_line"], "col": at["column"], "endColumn": max(at["column"], last)}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
