"""The machine output: one JSON object, always UTF-8 (schema draftlint/1)."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from linter.reporters import Run
from linter.result import FileResult, Reported

SCHEMA = "draftlint/1"


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
    return json.dumps(
        {"schema": SCHEMA, "version": run.version, "files": files, "summary": summary}, ensure_ascii=False, indent=1
    )


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
