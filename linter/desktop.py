"""A way in without a terminal: drafts dropped on the program open as a report page in the browser."""

from __future__ import annotations

import sys
import tempfile
import webbrowser
from collections.abc import Iterable
from pathlib import Path

from linter.files import DRAFTS

PAGE = "检查报告.html"


def main() -> None:
    """Check the files named on the command line (none: those chosen in a dialog) and show the page."""
    paths = sys.argv[1:] or chosen()
    if paths:
        webbrowser.open(page_of(paths).as_uri())


def chosen() -> list[str]:
    """Let the user choose files; empty when they cancel."""
    import tkinter
    from tkinter import filedialog

    root = tkinter.Tk()
    root.withdraw()
    kinds = [("文稿", " ".join(f"*{suffix}" for suffix in DRAFTS)), ("所有文件", "*.*")]
    return list(filedialog.askopenfilenames(parent=root, title="选择要检查的文稿", filetypes=kinds))


def page_of(paths: Iterable[str]) -> Path:
    """Check drafts as of today and return the page written, in a private temporary folder.

    Whatever goes wrong is on the page.
    """
    from linter.reporters.moment import now

    target = Path(tempfile.mkdtemp(prefix="draftlint-")) / PAGE
    try:
        content = _report(paths, now())
    except Exception as problem:
        content = _sorry(problem, now())
    target.write_text(content, encoding="utf-8")
    return target


def _report(paths: Iterable[str], made: str) -> str:
    from linter.files import gather
    from linter.reporters import html
    from linter.review import review
    from linter.settings import Asked, Resolver

    resolver = Resolver(Asked({"date": "today"}))
    found = review(gather(paths, resolver.excluded).files, resolver)
    return html.report(found.drafts, made, problems=found.problems)


def _sorry(problem: Exception, made: str) -> str:
    from linter.reporters import html
    from linter.result import FileResult

    said = (
        str(problem)
        if type(problem).__module__.startswith("linter")
        else f"程序出错（{type(problem).__name__}：{problem}）。"
    )
    return html.report([], made, problems=[FileResult("无法检查", "unreadable", said)])
