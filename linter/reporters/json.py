"""The machine output: one JSON object, always UTF-8 (schema draftlint/1)."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from linter.reporters import Run
from linter.result import FileResult, Reported

SCHEMA = "draftlint/1"
FINDINGS = 3  # how deep the lists of findings lie: top, files, one file, its findings


def report(run: Run) -> str:
    """Return the JSON text of a run."""
    found = Counter(item.severity for result in run.results for item in result.findings)
    summary = {
        "files": len(run.results),
        "error": found["error"],
        "warning": found["warning"],
        "info": found["info"],
        "unreadable": sum(result.status == "unreadable" for result in run.results),
    }
    files = [file_object(result) for result in run.results]
    return in_lines({"schema": SCHEMA, "version": run.version, "files": files, "summary": summary}, FINDINGS + 1)


def in_lines(value: Any, levels: int, level: int = 0) -> str:
    """Return a value as JSON, what lies deeper than `levels` in one line: `indent` would break all of it into lines, but
    not in C (25 ms for the findings of one draft)."""
    if level == levels or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        rows = [f"{json.dumps(key)}: {in_lines(item, levels, level + 1)}" for key, item in value.items()]
    else:
        rows = [in_lines(item, levels, level + 1) for item in value]
    begin, end = ("{", "}") if isinstance(value, dict) else ("[", "]")
    edge = "\n" + " " * level
    return f"{begin}{edge} {f',{edge} '.join(rows)}{edge}{end}"


def file_object(result: FileResult) -> dict[str, Any]:
    """Return the JSON object of one file."""
    return {
        "path": result.path,
        "status": result.status,
        "reason": result.reason,
        "left_out": result.left_out,
        "suppressed": result.suppressed,
        "silent": [item._asdict() for item in result.silent],
        "frames": result.frames,
        "findings": [_finding(item) for item in result.findings],
        "crashes": [item._asdict() for item in result.crashes],
    }


def _finding(item: Reported) -> dict[str, Any]:
    return {
        "number": item.number,
        "check": item.check,
        "title": item.title,
        "family": item.family,
        "severity": item.severity,
        "message": item.message,
        "text": item.text,
        "context": item.context,
        "anchors": item.anchors,
        "fix": item.fix,
        "related": [{"text": at.text, "note": at.note, "anchors": at.anchors} for at in item.related],
        "group": item.group,
        "fingerprint": item.fingerprint,
    }
