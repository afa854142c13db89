"""GitLab's Code Quality report."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from linter.reporters import Run
from linter.reporters.plain import has_lines, sentence, troubles
from linter.result import FileResult, Reported

LEVELS = {"error": "critical", "warning": "major", "info": "info"}


def report(run: Run) -> str:
    """Return the report's JSON list."""
    issues = [_issue(item, result) for result in run.results for item in result.findings]
    issues += [_trouble(text, result) for result in run.results for text in troubles(result)]
    seen: dict[str, int] = {}
    for issue in issues:  # GitLab drops issues that share a fingerprint
        one = issue["fingerprint"]
        seen[one] = seen.get(one, 0) + 1
        issue["fingerprint"] = one if seen[one] == 1 else _hash(f"{one}#{seen[one]}")
    return json.dumps(issues, ensure_ascii=False, indent=1)


def _issue(item: Reported, result: FileResult) -> dict[str, Any]:
    line = item.anchors[0]["line"] if has_lines(item) else 1  # the format has no issue without a line
    return {
        "description": sentence(item),
        "check_name": item.check,
        "fingerprint": _hash(f"{result.path}\0{item.fingerprint}"),
        "severity": LEVELS[item.severity],
        "location": {"path": result.path.replace("\\", "/"), "lines": {"begin": line}},
    }


def _trouble(text: str, result: FileResult) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": "draftlint",
        "fingerprint": _hash(f"{result.path}\0{text}"),
        "severity": "blocker",
        "location": {"path": result.path.replace("\\", "/"), "lines": {"begin": 1}},
    }


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
