"""draftlint blanks: the fill-in list."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from linter.cli.blanks import command
from linter.facts import Facts
from linter.filling import listed
from linter.readers import ReadOptions, read_content

DRAFT = (
    "关于工作情况的报告\n\n一、学习情况\n\n前三季度，开展集中学习*次，研讨*次。XX局党委抓落实，XX局领导带头。\n\n"
    "*市科技局\n\n2023年*月*日\n"
)


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "稿.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def run(*args):
    return CliRunner().invoke(command, [str(arg) for arg in args])


def test_every_blank_is_a_row_and_equal_masks_are_one(draft):
    facts = Facts(read_content(DRAFT.encode(), "稿.txt", ReadOptions()))
    rows = listed(facts)
    assert [(row.what, row.count) for row in rows] == [
        ("“集中学习”的次数", 1),
        ("“研讨”的次数", 1),
        ("单位名称", 2),
        ("地名", 1),
        ("日期", 1),
    ]
    assert rows[0].sentence == "前三季度，开展集中学习⟦*次⟧，研讨*次。"
    assert rows[0].heading == "学习情况"


def test_the_table_shows_each_and_the_exit_code_says_there_are_some(draft):
    result = run(draft)
    assert result.exit_code == 1
    assert "开展集中学习⟦*次⟧" in result.output
    assert "待填5项，共6处" in result.output


def test_a_full_draft_has_no_list(tmp_path):
    path = tmp_path / "全.txt"
    path.write_text("前三季度，开展集中学习3次。\n", encoding="utf-8")
    result = run(path)
    assert (result.exit_code, result.output.strip()) == (0, "没有找到待填之处。")


def test_csv_opens_in_a_spreadsheet_and_names_offices(draft, tmp_path):
    output = tmp_path / "清单.csv"
    assert run(draft, "-o", output).exit_code == 1
    content = output.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert table[0] == ["序号", "要填的内容", "所在部分", "原文", "处数", "填写", "责任处室", "上期值"]
    assert len(table) == 6


def test_json_is_one_list_of_objects(draft):
    rows = json.loads(run(draft, "--format", "json").output)
    assert rows[0]["要填的内容"] == "“集中学习”的次数"


def test_xlsx_holds_the_same_rows(draft, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    output = tmp_path / "清单.xlsx"
    run(draft, "-o", output)
    sheet = openpyxl.load_workbook(output).active
    assert [cell.value for cell in sheet[2]][:4] == [
        "1",
        "“集中学习”的次数",
        "学习情况",
        "前三季度，开展集中学习⟦*次⟧，研讨*次。",
    ]


def test_xlsx_needs_a_file(draft):
    assert run(draft, "--format", "xlsx").exit_code == 2


def test_the_last_period_gives_its_value(draft, tmp_path):
    former = tmp_path / "上期.txt"
    former.write_text("关于工作情况的报告\n\n前三季度，开展集中学习7次，研讨约5次。\n", encoding="utf-8")
    rows = json.loads(run(draft, "--against", former, "--format", "json").output)
    assert [row["上期值"] for row in rows[:2]] == ["7次", "约5次"]


def test_a_file_that_is_not_there_is_trouble(tmp_path):
    assert run(tmp_path / "无.txt").exit_code == 2
