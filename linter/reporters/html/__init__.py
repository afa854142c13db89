"""The editor's page: one self-contained HTML file, nothing is loaded from anywhere, nothing is sent anywhere."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from linter import __version__
from linter.engine import Examined
from linter.finding import SEVERITY_TITLES
from linter.reporters.html.sheets import Sheet, sheet_of
from linter.result import FileResult

FOLDER = Path(__file__).parent
DECISIONS = "draftlint-decisions/1"


def report(
    drafts: Sequence[Examined],
    made: str,
    *,
    previous: Sequence[FileResult | None] = (),
    problems: Sequence[FileResult] = (),
) -> str:
    """Return the page for drafts.

    `made`: when, as shown. `previous[i]` is the result of the former version of `drafts[i]`. `problems` are the files
    that could not be read.
    """
    import jinja2
    from markupsafe import Markup

    formers = [*previous, *[None] * len(drafts)][: len(drafts)]
    sheets = [sheet_of(index, draft, former) for index, (draft, former) in enumerate(zip(drafts, formers, strict=True))]
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    css, js = ((FOLDER / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    painters = {id(block): sheet.painter for sheet in sheets for block in sheet.blocks}
    # only our own style and script run: a draft cannot inject anything, not even through a bug in this page
    return environment.get_template("page.html").render(
        heading=sheets[0].title if len(sheets) == 1 else f"{len(sheets) + len(problems)}份文稿",
        version=__version__,
        made=made,
        css=Markup(css),
        js=Markup(js),
        hashes={"css": _digest(css), "js": _digest(js)},
        sheets=sheets,
        problems=problems,
        severities=SEVERITY_TITLES.items(),
        pieces=lambda block: painters[id(block)].paint(block),
        data=Markup(_data(sheets)),
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _data(sheets: Sequence[Sheet]) -> str:
    """Return the JSON the page's script works on; `<` is escaped so that it cannot end its element."""
    files = [{"path": sheet.path, "title": sheet.title, "findings": sheet.findings} for sheet in sheets]
    data = {"version": __version__, "decisions": DECISIONS, "files": files}
    text = json.dumps(data, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
