"""Words for formats that have one line a finding: where it is, what it says."""

from __future__ import annotations

from linter.reporters.excerpt import excerpt
from linter.result import FileResult, Reported

QUOTE = 24  # columns of a quotation in a message


def has_lines(item: Reported) -> bool:
    """Say whether the finding has a line of text (Word and PDF files have none)."""
    return bool(item.anchors) and "line" in item.anchors[0]


def place(item: Reported) -> str:
    """Return where the finding is, as a reader finds it: page and heading."""
    return " ".join(part for part in (f"第{item.page}页" if item.page else "", item.heading) if part)


def sentence(item: Reported) -> str:
    """Return the message; in files without lines heading and quotation come before it."""
    if has_lines(item) or item.mark is None:
        return item.message
    quotation = f"“{excerpt(item.context, [item.mark], QUOTE)}”" if item.context else ""
    where = f"{place(item)}{quotation}"
    return f"{where}：{item.message}" if where else item.message


def troubles(result: FileResult) -> list[str]:
    """Return what went wrong with a file."""
    found = [f"没能检查：{result.reason}"] if result.status == "unreadable" else []
    return found + [f"检查 {crash.check} 出错：{crash.error}" for crash in result.crashes]
