"""Word paragraphs cut in two are read as one; every character keeps its place, comments and edits still find it."""

from pathlib import Path

import pytest
from docx_files import anchored, make, of_body, read, texts

from linter.engine import judged
from linter.facts import Facts
from linter.fixing import fixes_of
from linter.settings import Asked, Resolver
from linter.writers import Edit, Note
from linter.writers.docx import annotate, rewrite

CUT = Path(__file__).parents[2] / "fixtures" / "word-cut.docx"


def cut():
    return read(CUT.read_bytes())


def test_what_is_one_paragraph_and_what_is_not():
    assert texts(cut()) == [
        "今年以来，全局上下认真学习有关文件精神，牢牢把握正确方向，使意识形态领域保持平平稳。",
        "按照《关于做好2023年度工作的通知》要求，我局将认真组织，抓好落实。",
        "一是加强领导，压实责任，", "框中一段，", "框后一段。",
        "各项工作都取得了明显成效，没有发生一起安全生产责任事故",
        "班子成员带头学习，带头落实各项制度，带头改进工作作风。",
        "会同有关单位，开展联合检查。",
        "居中的一段，", "不居中的一段。",
        "各项工作都取得了明显成效，没有发生一起安全生产责任事故和信访事件",
        "深化企业改革。围绕增强活力，完善制度。",
    ]  # fmt: skip


def test_joints_tell_where_and_how_the_source_is_cut():
    document = cut()
    found = [
        (block.text[joint.offset : joint.offset + 2], joint.kind) for block in document.blocks for joint in block.joints
    ]
    assert found == [("识形", "blank"), ("度工", "blank"), ("认真", "line"), ("开展", "line")]


def test_anchors_and_marks_of_both_halves_are_exact():
    document = cut()
    assert all(said == stood for said, stood in anchored(CUT.read_bytes(), document))
    assert [anchor["paragraph"] for anchor in document.blocks[0].anchors(29, 33)] == [0, 2]
    bold = [document.quote(span) for mark in document.marks if mark.kind == "bold" for span in mark.spans]
    assert bold == ["保持平平稳"]


@pytest.mark.parametrize(
    "after", [
        '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>识形态工作</w:t></w:r></w:p>',
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>识形态工作</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        make.p("一、意识形态工作"), make.p("特此报告。"), make.p() * 8 + make.p("识形态领域平稳。"),
    ],
)  # fmt: skip
def test_what_begins_a_paragraph_is_not_joined(after):
    before = "今年以来，全局上下认真学习有关文件精神，牢牢把握正确方向，使意"
    assert texts(of_body(make.p(before), after))[0] == before


def test_latin_words_at_a_joint_keep_a_blank():
    document = of_body(make.p("本系统采用国际通行的标准，遵循 open,"), make.p("source 许可，运行稳定可靠。"))
    block = document.blocks[0]
    assert block.text == "本系统采用国际通行的标准，遵循 open, source 许可，运行稳定可靠。"
    assert [segment.generated for segment in block.segments] == [False, True, False]


def test_a_bookmark_over_the_joint_is_one_span():
    start, end = '<w:bookmarkStart w:id="1" w:name="段"/>', '<w:bookmarkEnd w:id="1"/>'
    document = of_body(make.p("认真学习《关于", start, "做好工作"), make.p("的通知", end, "》精神，抓好落实。"))
    mark = next(mark for mark in document.marks if mark.kind == "bookmark")
    assert [document.quote(span) for span in mark.spans] == ["做好工作的通知"]


def test_a_long_run_of_cut_paragraphs_takes_time_in_proportion():
    document = of_body(make.p("认真学习有关文件精神，") * 3000)
    assert len(document.blocks) == 1
    assert len(document.blocks[0].joints) == 2999


def test_a_comment_goes_around_both_halves(tmp_path):
    block = cut().blocks[0]
    at = block.text.index("意识")
    annotate(CUT, [Note(block.anchors(at, at + 2), "查")], tmp_path / "out.docx")
    document = read((tmp_path / "out.docx").read_bytes())
    mark = next(mark for mark in document.marks if mark.kind == "comment")
    assert [document.quote(span) for span in mark.spans] == ["意识"]


def test_edits_on_both_sides_are_made_and_one_over_the_joint_is_not(tmp_path):
    block = cut().blocks[0]
    at = block.text.index("意识")
    edits = [
        Edit(block.anchors(0, 2), "去年"), Edit(block.anchors(at, at + 2), "思想"),
        Edit(block.anchors(len(block.text) - 1, len(block.text)), "！"),
    ]  # fmt: skip
    written = rewrite(CUT, edits, tmp_path / "out.docx", tracked=False)
    assert (written.count, len(written.remarks)) == (2, 1)
    assert texts(read((tmp_path / "out.docx").read_bytes()))[0] == block.text.replace("今年", "去年").replace(
        "。", "！"
    )


def test_a_fix_over_the_joint_is_not_safe():
    halves = ("今年以来，全局上下工作推进有力，", "，成效明显，没有发生责任事故。")
    one = of_body(make.p("".join(halves)))
    two = of_body(*(make.p(half) for half in halves))
    assert texts(one) == texts(two)
    plan = Resolver(Asked(found=False, user=False)).plan("a.docx")
    safe, doubtful = (judged(document, Facts(document), plan) for document in (one, two))
    assert fixes_of(safe).edits
    assert not fixes_of(doubtful).edits
    assert fixes_of(doubtful, unsafe=True).edits == fixes_of(safe).edits
