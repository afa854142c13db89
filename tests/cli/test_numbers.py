"""“第3条” is the same everywhere: terminal, JSON, page, comments, decision sheet, accept."""

import json
import re
import shutil
from pathlib import Path

import pytest

from linter.reporters.html.sheets import sheet_of
from linter.review import review
from linter.settings import Asked, Resolver

FIXTURES = Path(__file__).parents[2] / "fixtures"
DRAFTS = {"汇报.md": FIXTURES / "drafts" / "三季度汇报.md", "汇报.docx": FIXTURES / "word-draft.docx"}


@pytest.fixture(params=sorted(DRAFTS))
def draft(request, tmp_path):
    shutil.copy(DRAFTS[request.param], tmp_path / request.param)
    return request.param


def findings(run, draft, *more):
    return json.loads(run("check", draft, "--format", "json", *more).stdout)["files"][0]["findings"]


def numbered(found):
    """Return the texts marked under each number."""
    rows = {}
    for item in found:
        rows.setdefault(item["group"], set()).add(item["text"])
    return rows


def test_terminal_shows_the_rows_of_json(run, draft):
    rows = numbered(findings(run, draft))
    table = run("check", draft, "--format", "table", "--all").stdout
    assert [int(found) for found in re.findall(r"(?m)^ +(\d+)  ", table)] == sorted(rows)
    lines = run("check", draft, "--format", "text", "--all").stdout
    assert [int(found) for found in re.findall(r"(?:必改|应核|提示)(\d+): ", lines)] == sorted(rows)
    for number, quoted in re.findall(r"(?:必改|应核|提示)(\d+): [^⟦\n]*⟦([^⟧]*)⟧", lines):
        assert quoted in rows[int(number)]


def test_page_and_decision_sheet_show_them(run, draft):
    rows = numbered(findings(run, draft))
    sheet = sheet_of(0, review([draft], Resolver(Asked(found=False, user=False))).drafts[0], None)
    assert [row["number"] for row in sheet.rows] == sorted(rows)
    assert all(row["text"] in rows[row["number"]] for row in sheet.rows)
    assert numbered({**item, "group": item["number"]} for item in sheet.findings.values()) == rows


def test_comments_name_them(run, draft):
    rows = numbered(item for item in findings(run, draft) if item["severity"] != "info")
    assert run("annotate", draft, "-o", f"批注{Path(draft).suffix}").exit_code == 0
    copy = json.loads(run("read", f"批注{Path(draft).suffix}", "--format", "json").stdout)
    words = [mark["text"] for mark in copy["marks"]] + [block["text"] for block in copy["blocks"]]
    said = {int(found) for text in words for found in re.findall(r"第(\d+)条（(?:必改|应核)）", text)}
    assert said == set(rows)


def test_accepting_a_row_hides_it_and_renumbers_nothing(run, draft):
    before = numbered(findings(run, draft))
    assert run("accept", draft, "2", "--reason", "试").exit_code == 0
    assert numbered(findings(run, draft)) == {number: texts for number, texts in before.items() if number != 2}
    again = run("accept", draft, "2")
    assert again.exit_code == 2
    assert "没有第2条" in again.output
