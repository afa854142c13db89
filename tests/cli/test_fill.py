"""draftlint fill: answers put back, and what is done with those that do not fit."""

import io

import docx
import pytest
from click.testing import CliRunner

from linter.cli.blanks import command as blanks
from linter.cli.fill import command as fill
from linter.facts import Facts
from linter.fill_lists import ListProblem, as_csv, as_json, as_xlsx, read
from linter.fill_values import Refused, fitted
from linter.filling import fill as fill_rows
from linter.filling import listed
from linter.readers import ReadOptions, read_content

DRAFT = "前三季度，开展集中学习*次，研讨*次，完成率达*%。XX局抓落实，XX局领导带头。\n\n*市科技局\n\n2023年*月*日\n"
FULL = "前三季度，开展集中学习12次，研讨3次，完成率达95%。甲局抓落实，甲局领导带头。\n\n乙市科技局\n\n2023年9月30日\n"
ANSWERS = ["12次", "3", "95%", "甲局", "乙", "2023-09-30"]


def facts_of(text):
    return Facts(read_content(text.encode(), "稿.txt", ReadOptions("utf-8")))


def answered(text, answers):
    from dataclasses import replace

    return [replace(row, answer=answer) for row, answer in zip(listed(facts_of(text)), answers, strict=True)]


def run(command, *args):
    return CliRunner().invoke(command, [str(arg) for arg in args])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_text_draft_keeps_encoding_and_line_ends(tmp_path, encoding, end):
    draft, rows, target = tmp_path / "稿.txt", tmp_path / "单.csv", tmp_path / "新.txt"
    content = DRAFT.replace("\n", end).encode(encoding)
    draft.write_bytes(content)
    rows.write_bytes(as_csv(answered(DRAFT, ANSWERS)))
    result = run(fill, draft, rows, "-o", target, "--encoding", encoding)
    assert result.exit_code == 0, result.output
    assert target.read_bytes() == FULL.replace("\n", end).encode(encoding)
    assert draft.read_bytes() == content
    assert run(blanks, target, "--encoding", encoding).exit_code == 0


@pytest.mark.parametrize(("name", "make"), [("a.csv", as_csv), ("a.json", as_json), ("a.xlsx", as_xlsx)])
def test_lists_come_back_as_they_were_sent(tmp_path, name, make):
    rows, path = answered(DRAFT, ANSWERS), tmp_path / name
    path.write_bytes(make(rows))
    assert [(row.sentence, row.answer) for _, row in read(str(path))] == [(row.sentence, row.answer) for row in rows]


def test_a_word_draft_keeps_its_formatting(tmp_path):
    document = docx.Document()
    paragraph = document.add_paragraph("前三季度，开展集中学习")
    paragraph.add_run("*").bold = True
    paragraph.add_run("次，效果良好。").italic = True
    draft, rows, target = tmp_path / "稿.docx", tmp_path / "单.csv", tmp_path / "新.docx"
    document.save(draft)
    rows.write_bytes(as_csv(answered("前三季度，开展集中学习*次，效果良好。", ["12"])))
    assert run(fill, draft, rows, "-o", target).exit_code == 0
    runs = docx.Document(target).paragraphs[0].runs
    assert [(run.text, run.bold, run.italic) for run in runs if run.text] == [
        ("前三季度，开展集中学习", None, None),
        ("12", True, None),
        ("次，效果良好。", None, True),
    ]


CHANGED = [
    ("前三季度，开展集中学习*次，研讨*次。", "今年前三季度，我局开展集中学习*次，研讨*次。",
     "今年前三季度，我局开展集中学习8次，研讨*次。"),
    ("开展集中学习*次，研讨*次。", "新增一句*件。研讨*次，开展集中学习*次。", "新增一句*件。研讨*次，开展集中学习8次。"),
    ("开展集中学习*次，研讨*次。", "开展集中学习*次，研讨5次。", "开展集中学习8次，研讨5次。"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "wanted"), CHANGED)
def test_a_row_finds_its_place_when_the_draft_has_changed(before, after, wanted):
    row = answered(before, ["8", ""])[0]
    facts = facts_of(after)
    (edit,) = fill_rows(facts, [("单", row)]).edits
    text, span = facts.document.text, edit[0]
    start = facts.document.offset(span)
    assert text[:start] + edit[1] + text[start + span.end - span.start :] == wanted


LOST = [
    ("开展集中学习*次。", "开展集中学习8次。"),
    ("开展集中学习*次。", "走访企业*次。"),
    ("一季度学习*次。二季度研讨*次。", "召开会议*次。"),
]


@pytest.mark.parametrize(("before", "after"), LOST)
def test_a_row_that_no_longer_fits_is_told_and_the_rest_filled(before, after):
    row = answered(before, ["9"] + [""] * (before.count("*") - 1))[0]
    done = fill_rows(facts_of(after), [("甲.csv第2行", row)])
    assert done.edits == ()
    assert [(problem.source, problem.row) for problem in done.problems] == [("甲.csv第2行", row)]


def test_two_lists_that_disagree_are_told(tmp_path):
    first, second = answered("学习*次。", ["3"])[0], answered("学习*次。", ["4"])[0]
    done = fill_rows(facts_of("学习*次。"), [("甲", first), ("乙", second)])
    assert [text for _, text in done.edits] == ["3"]
    assert "甲" in done.problems[0].why


VALUES = [
    ("副市长李*主持会议。", "李国强", "国强"),
    ("副市长李*主持会议。", "国强", "国强"),
    ("根据市科〔20259号文件。", "〔2025〕9", "〔2025〕9"),
    ("根据市科〔20XX〕X号文件。", "市科〔2025〕9号", "〔2025〕9号"),
    ("完成率达*%。", "95%", "95"), ("完成率达*%。", "９５％", "95"), ("学习*次。", "12次", "12"), ("学习*次。", "约12", "约12"),
    ("学习*次。", "1,200", "1,200"), ("学习*次。", "很多", None), ("学习*次。", "三", "三"), ("走访*余条。", "30余条", "30"),
    ("*市科技局", "乙市", "乙"), ("*市科技局", "乙", "乙"), ("2023年*月*日", "2023/9/3", "2023年9月3日"),
    ("2023年*月*日", "近期", None), ("2023年*月*日", "2023-02-30", None), ("20XX年总结", "2023", "2023年"),
    ("召开第*届代表会。", "第十届", "十"), ("学习《》。", "党章", "《党章》"), ("学习《》。", "《党章》", "《党章》"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answer", "wanted"), VALUES)
def test_an_answer_is_fitted_or_refused(text, answer, wanted):
    facts = facts_of(text)
    blank = facts.blanks.all[0]
    if wanted is None:
        with pytest.raises(Refused):
            fitted(facts.document, blank, answer)
    else:
        assert fitted(facts.document, blank, answer)[1] == wanted


def test_excel_shows_a_share_as_a_percentage(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(answered("完成率达*%。", [""]))))
    cell = book.active["F2"]
    cell.value, cell.number_format = 0.95, "0%"
    path = tmp_path / "a.xlsx"
    book.save(path)
    ((_, row),) = read(str(path))
    assert row.answer == "95%"


def test_the_original_is_never_written_over(tmp_path):
    draft, rows = tmp_path / "稿.txt", tmp_path / "单.csv"
    draft.write_text(DRAFT, encoding="utf-8")
    rows.write_bytes(as_csv(answered(DRAFT, ANSWERS)))
    assert run(fill, draft, rows, "-o", draft).exit_code == 2
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_a_list_without_its_columns_is_trouble(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("甲,乙\n1,2\n", encoding="utf-8")
    with pytest.raises(ListProblem):
        list(read(str(path)))


TABLE = "局工作情况\n\n| 项目 | 数量 |\n|---|---|\n| 走访 | *次 |\n| 慰问 | *次 |\n"


def test_cells_of_a_table_are_told_apart_by_their_rows(tmp_path):
    """The rows of the table have changed places since the list was made."""
    draft, rows, target = tmp_path / "稿.md", tmp_path / "单.json", tmp_path / "新.md"
    draft.write_text(TABLE, encoding="utf-8")
    from dataclasses import replace

    before = listed(Facts(read_content(draft.read_bytes(), "稿.md", ReadOptions("utf-8"))))
    assert [row.what for row in before] == ["“走访”的次数", "“慰问”的次数"]
    rows.write_bytes(as_json([replace(row, answer=answer) for row, answer in zip(before, "38", strict=True)]))
    draft.write_text(
        TABLE.replace("| 走访 | *次 |\n| 慰问 | *次 |", "| 慰问 | *次 |\n| 走访 | *次 |"), encoding="utf-8"
    )
    assert run(fill, draft, rows, "-o", target).exit_code == 0
    assert target.read_text(encoding="utf-8").endswith("| 慰问 | 8次 |\n| 走访 | 3次 |\n")


def test_holes_and_parts_of_a_date_are_filled():
    text = "召开第届大会，定于*月上午X:30（星期□）举行，20  年上半年共次。\n\n联系人：，电话：********。\n"
    done = fill_rows(
        facts_of(text), [("单", row) for row in answered(text, ["五", "6", "8", "周三", "2023", "12", "王五", "12345"])]
    )
    assert not done.problems
    assert [new for _, new in done.edits] == ["五", "6月", "8", "三", "2023年", "12", "王五", "12345"]
