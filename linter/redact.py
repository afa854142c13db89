"""Results without any words of the draft, for the logs of confidential documents."""

from __future__ import annotations

from collections.abc import Mapping

from linter.finding import Silence
from linter.result import Anchor, FileResult, Place, Reported


def redacted(result: FileResult, titles: Mapping[str, str]) -> FileResult:
    """Return a result that tells which check found something where, and quotes nothing."""
    return result._replace(
        frames=[],
        findings=[_finding(item, titles) for item in result.findings],
        silent=[Silence(item.check, "不显示原因") for item in result.silent],
        notes=[],
    )


def _finding(item: Reported, titles: Mapping[str, str]) -> Reported:
    return item._replace(
        message=f"{titles.get(item.check, item.check)}。",
        text="",
        context="",
        mark=(0, 0) if item.mark else None,
        anchors=[_anchor(at) for at in item.anchors],
        fix=None,
        related=[
            Place("", "", [_anchor(at) for at in place.anchors], heading=_where(place.anchors))
            for place in item.related
        ],
        heading=_where(item.anchors),
        brief="",
    )


def _anchor(at: Anchor) -> Anchor:
    return {key: value for key, value in at.items() if key != "heading"}


def _where(anchors: list[Anchor]) -> str:
    """Return a place in figures only."""
    at = anchors[0] if anchors else {}
    if "line" in at:
        return f"第{at['line']}行第{at['column']}列"
    return f"第{at['page']}页" if "page" in at else f"第{at['paragraph'] + 1}段" if "paragraph" in at else ""
