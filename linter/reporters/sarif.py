"""SARIF 2.1.0, for code-scanning services. Rules are told from the checks; Word and PDF places are named, no line is invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from linter.explain import documentation, summary
from linter.registry import available, families
from linter.reporters import Run
from linter.reporters.plain import place, sentence
from linter.result import Anchor, FileResult, Place, Reported

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def report(run: Run) -> str:
    """Return the SARIF log of a run."""
    used = list(dict.fromkeys(item.check for result in run.results for item in result.findings))
    driver = {"name": "draftlint", "semanticVersion": run.version, "rules": [_rule(one, run) for one in used]}
    trouble = [note for result in run.results for note in _notifications(result)]
    log = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not trouble, "toolExecutionNotifications": trouble}],
        "results": [_result(item, result, used) for result in run.results for item in result.findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [log]}, ensure_ascii=False, indent=1)


def _rule(name: str, run: Run) -> dict[str, Any]:
    check = available(run.folders)[name].load()
    family = families().get(check.family, check.family)
    return {
        "id": check.id,
        "name": check.title,
        "shortDescription": {"text": summary(check) or check.title},
        "fullDescription": {"text": documentation(check) or check.title},
        "help": {"text": "\n\n".join(part for part in (documentation(check), check.norm) if part) or check.title},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"tags": [family]},
    }


def _result(item: Reported, result: FileResult, used: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ruleId": item.check,
        "ruleIndex": used.index(item.check),
        "level": LEVELS[item.severity],
        "message": {"text": sentence(item)},
        "locations": [_location(result.path, item.anchors[:1], place(item))],
        "partialFingerprints": {"draftlint/1": item.fingerprint},
    }
    if item.related:
        found["relatedLocations"] = [_related(result.path, number, at) for number, at in enumerate(item.related, 1)]
    return found


def _related(path: str, number: int, at: Place) -> dict[str, Any]:
    message = {"text": at.note or at.text or at.heading or "相关处"}
    return {"id": number, "message": message, **_location(path, at.anchors[:1], at.heading)}


def _location(path: str, anchors: list[Anchor], named: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(path.replace("\\", "/"))}}
    if anchors and "line" in anchors[0]:
        physical["region"] = _region(anchors[0])
    found: dict[str, Any] = {"physicalLocation": physical}
    if named:
        found["logicalLocations"] = [{"name": named, "kind": "section"}]
    return found


def _region(at: Mapping[str, Any]) -> dict[str, int]:
    return {
        "startLine": at["line"],
        "startColumn": at["column"],
        "endLine": at["end_line"],
        "endColumn": at["end_column"],
    }


def _notifications(result: FileResult) -> list[dict[str, Any]]:
    texts = [f"没能检查：{result.reason}"] if result.status == "unreadable" else []
    texts += [f"检查 {crash.check} 出错：{crash.error}" for crash in result.crashes]
    return [{"level": "error", "message": {"text": f"{result.path}：{text}"}} for text in texts]
