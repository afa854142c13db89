"""Findings as notes for the draft's own copy: which ones, and in what words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from linter.finding import SEVERITY_TITLES
from linter.result import FileResult, Reported
from linter.writers import Note

LOUD = ("error", "warning")
TAKEN = "采纳"


def notes_of(result: FileResult, *, everything: bool = False) -> list[Note]:
    """Return a note for each finding of a file; hints only when `everything` is asked for."""
    return [Note(item.anchors, _words(item)) for item in result.findings if everything or item.severity in LOUD]


def decided(result: FileResult, decisions: Iterable[Mapping[str, Any]]) -> list[Note]:
    """Return a note for each finding an editor took up (采纳), with the remark made."""
    taken = {item.get("fingerprint"): item.get("remark") or "" for item in decisions if item.get("decision") == TAKEN}
    return [
        Note(item.anchors, "\n".join(line for line in (_words(item), _remark(taken[item.fingerprint])) if line))
        for item in result.findings
        if item.fingerprint in taken
    ]


def _remark(text: str) -> str:
    return f"处理意见：{text}" if text else ""


def _words(item: Reported) -> str:
    lines = [f"第{item.group}条（{SEVERITY_TITLES[item.severity]}）：{item.message}"]
    if item.fix:
        new = item.fix["text"]
        lines.append(f"建议改为：{new}" if new else "建议删去。")
    lines += [f"另见“{place.text}”（{place.note}）" for place in item.related if place.text]
    return "\n".join([*lines, f"［{item.title}］"])
