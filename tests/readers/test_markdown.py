"""Markdown: blocks, tables, inline marks; masks are not emphasis."""

import pytest

from linter.readers import ReadOptions, markdown


def read(source):
    return markdown.read(source.encode(), "a.md", ReadOptions())


def only(source):
    (block,) = read(source).blocks
    return block.text


MASKS = [
    "研讨*次，研讨交流*次",
    "*次，研讨交流*次",
    "开展**次，研讨**次",
    "*市*区关于加强工作的方案",
    "**市**区召开会议",
    "彻底肃清**影响，认真吸取*一案教训",
    "督查*移交线索，支持*有关工作",
    "叫响“云岭* 智造”，承办“云岭* 创客”邀请赛",
    "党建工作*次，谈心谈话*人次，覆盖率*%",
    "赴XX县__博物馆、__旧址参观",
    "2023年*月*日",
    "**局、**处",
    "省委**书记到**镇调研",
    "**市抓得早。**区跟得紧。",
]
EMPHASIS = [
    ("**（一）坚持学习。**坚持常态化", "（一）坚持学习。坚持常态化", ["（一）坚持学习。"]),
    ("我们**必须**做到", "我们必须做到", ["必须"]),
    ("要 *重点* 抓好", "要 重点 抓好", ["重点"]),
    ("**次要矛盾**也要解决", "次要矛盾也要解决", ["次要矛盾"]),
    ("**一、**加强 **领导**", "一、加强 领导", ["一、", "领导"]),
]


@pytest.mark.parametrize("source", MASKS)
def test_masks_stay_in_the_text(source):
    document = read(source)
    assert [block.text for block in document.blocks] == [source]
    assert document.marks == ()


@pytest.mark.parametrize(("source", "text", "marked"), EMPHASIS)
def test_emphasis_becomes_a_mark(source, text, marked):
    document = read(source)
    assert document.blocks[0].text == text
    assert [document.quote(mark.spans[0]) for mark in document.marks] == marked


def test_heading_with_bold_inside_has_exact_columns():
    document = read("## **（一）增强定力** ##\n")
    block = document.blocks[0]
    assert (block.kind, block.level, block.text) == ("heading", 2, "（一）增强定力")
    assert block.anchors(0, 3) == [{"line": 1, "column": 6, "end_line": 1, "end_column": 9}]
    assert sorted(mark.kind for mark in document.marks) == ["bold", "heading"]


def test_table_cells_are_blocks_with_places():
    document = read("表前。\n\n| 项目 | 金额 |\n|:--|--:|\n| 甲 | 10 |\n| 乙 |  |\n\n表后。\n")
    (table,) = document.tables
    assert (table.rows, table.columns, table.header_rows) == (3, 2, 1)
    assert [[document.blocks[index].text for index in cell.blocks] for cell in table.cells] == [
        ["项目"], ["金额"], ["甲"], ["10"], ["乙"], [],
    ]  # fmt: skip
    ten = next(block for block in document.blocks if block.text == "10")
    assert ten.cell[1:] == (1, 1)
    assert ten.anchors(0, 2) == [{"line": 5, "column": 7, "end_line": 5, "end_column": 9}]
    assert [block.kind for block in document.blocks][::6] == ["paragraph", "paragraph"]


def test_what_is_not_the_draft_is_left_out_and_said():
    document = read(
        "---\ntitle: 甲\n---\n正文`x*次`与<https://a.cn/*>。\n\n```\n*次\n```\n\n"
        "![图](a.png)见[附件](http://b.cn)<!-- 批注 -->。\n"
    )
    assert [block.text for block in document.blocks] == ["正文\ufffc与\ufffc。", "\ufffc见附件。"]
    assert {item.what for item in document.left_out} == {"文件头信息", "代码块"}


def test_directives_are_marks_on_the_block_they_stand_before_or_in():
    document = read("第一段。\n\n<!-- draftlint: ignore 未填次数 -->\n\n第二段*次。 <!-- draftlint: ignore -->\n")
    found = [(mark.spans[0].block, mark.text) for mark in document.marks if mark.kind == "directive"]
    assert found == [(1, "ignore 未填次数"), (1, "ignore")]
    assert document.blocks[1].text.rstrip() == "第二段*次。"


def test_items_quotes_escapes_entities_and_line_breaks():
    document = read("- 甲\n  - 乙\n\n> 引文\n\n3\\*5&nbsp;米<br>换行\n")
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        ("item", 1, "甲"),
        ("item", 2, "乙"),
        ("paragraph", 0, "引文"),
        ("paragraph", 0, "3*5\u00a0米\n换行"),
    ]


@pytest.mark.parametrize("source", ["`" * 400, "<!--" * 300, "![" * 400, "[" * 400, "*" * 401, "**a" * 200, "|" * 300])
def test_runs_of_markup_are_read_as_text(source):
    assert len(only("甲" + source)) >= 100


def test_rule_lines_are_not_text():
    assert [block.text for block in read("甲\n\n---\n\n乙\n\n***\n").blocks] == ["甲", "乙"]


@pytest.mark.parametrize("mark", [">", "-", "1.", "#", "|", "> >", "- [ ]", "```", "---", "***"])
@pytest.mark.parametrize("before", ["", "一段，\n", "一段。\n\n"])
def test_a_mark_without_words_joins_nothing(mark, before):
    """`>` alone in a line, as between two quoted paragraphs."""
    document = markdown.read(f"{before}{mark}\n一句\n{mark}\n".encode(), "a.md", ReadOptions())
    assert "一句" in document.text or mark == "```"
