"""Word files: what is text and what is not, in which order, where each character stands, what is said of bad files."""

import resource
import subprocess
import sys

import pytest
from docx_files import FIXTURES, anchored, fixture, make, of_body, read, texts, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.readers import ReadOptions, Unreadable, read_content
from linter.readers.docx.numerals import written


def test_fixtures_are_what_the_script_writes(tmp_path):
    for maker in make.MADE:
        path = tmp_path / "a.docx"
        make.write(maker(), path)
        assert path.read_bytes() == (FIXTURES / f"word-{maker.__name__}.docx").read_bytes(), maker.__name__


TEXTS = {
    "numbering": [
        "第一章 总则", "第二章 附则", "一、主要工作", "（一）理论学习", "1. 开展集中学习", "2. 撰写心得体会", "（二）组织建设",
        "1. 支部建设", "二、存在问题", "（一）认识不足", "1. 重新编号", "1\t一级", "1.1\t二级", "圆点", "不在列表中",
    ],
    "outline": [
        "第一章 总则", "第一条 目的", "第二条 依据", "1.1 细则", "第二章 附则", "第三条 解释", "2.1 另则", "没有编号的标题",
        "A. 甲类", "i) 子类", "B. 乙类", "A. 重来", "ii) 从二起", "B. 再下", "ii) 又从二起", "001 补零",
    ],
    "foreign": [
        "流程如下：", "图中第一步XX", "数据如下：", "图表标题", "名单见附件：", "公式：", "扫描件：",
        "正文足够长，不会被当作扫描件，这里再补充一些文字，让总字数超过限度，仍然只是一段普通的话。",
    ],
    "tables": [
        "表前", "科室", "人数", "办公室", "男", "3", "女", "2", "含借调1人", "外", "内表", "合计5", "表后",
    ],
    "tracked": ["共召开会议15次。", "前半句，后半句。", "留下", "移来此处", "可见继续。"],
    "controls": [
        "单击此处输入日期。", "姓名：张三。", "职务： 待定", "行级", "格级", "2023年12月底", "单位：", "☒同意", "选乙项",
    ],
    "fields": [
        "目录一", "目录二", "表1见表1。", "见错误！未找到引用源。所示。", "尊敬的«姓名»同志：", "第7页", "2023年10月9日",
        "链接文字", "游离的域起点之后，文字仍在。",
    ],
    "furniture": ["正文继续。", "脚注文字。", "尾注文字。", "页眉文字", "第1页"],
    "marks": [
        "一、总体情况", "（一）进展", "投入100万元，完成九成。", "句中批注", "待核底纹粗红字", "页一\n页二", "新页", "节末",
        "图1 示意", "制表\n换行-尾",
    ],
    "pieces": ["片段前", "网页片段XX", "第二段", "片段后"],
    "strict": ["严格格式的正文。"],
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_text_of_each_feature(name):
    assert texts(fixture(name)) == TEXTS[name]


def test_text_boxes_are_read_once_and_after_their_paragraph():
    found = texts(fixture("boxes"))
    assert found[:7] == ["框前框后", "文本框里有*处空。", "图", "图形文字", "占1/3。", "冀省", "☑已办"]


def test_what_other_programs_put_in_is_named_when_it_is_not_read():
    document = fixture("foreign")
    assert document.status == "partial"
    assert {(item.what, item.text) for item in document.left_out} == {
        ("图表1个", False), ("嵌入文件1个（Excel.Sheet.12）", True), ("嵌入对象1个", False), ("整页图片1幅", True),
        ("插入的外部文件1个", True),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("alternatives", "shown"), [
        ('<mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>', "甲"),
        ('<mc:Choice Requires="kso">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>', "乙"),
        ('<mc:Choice Requires="kso">{}</mc:Choice><mc:Choice Requires="w14">{}</mc:Choice>', "乙"),
        ('<mc:Choice Requires="kso">{}</mc:Choice>', "甲"),
        ('<mc:Choice Requires="unheard">{}</mc:Choice><mc:Choice Requires="of">{}</mc:Choice>', "甲"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("wrap", ["{}", "<w:r>{}</w:r>"], ids=["in the paragraph", "in a run"])
def test_one_of_alternatives_is_read(alternatives, shown, wrap):
    """The newest one Word knows; what WPS wrote for itself alone (its namespace is its own) is not lost either."""
    kso = 'xmlns:kso="http://www.wps.cn/officeDocument/2013/wpsCustomData"'
    inside = ("<w:t>{}</w:t>" if "w:r" in wrap else "<w:r><w:t>{}</w:t></w:r>").format
    content = alternatives.format(inside("甲"), inside("乙"))
    block = wrap.format(f"<mc:AlternateContent {kso}>{content}</mc:AlternateContent>")
    assert texts(of_body(make.p("前", block, "后"))) == [f"前{shown}后"]


def test_an_emoji_is_read_in_the_form_word_writes_it():
    symex = 'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
    run = (
        f'<w:r><mc:AlternateContent {symex}><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji"'
        ' w16se:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>'
    )
    assert texts(of_body(make.p("好", run, "。"))) == ["好😀。"]


@pytest.mark.parametrize("kind", [
    "application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
])  # fmt: skip
def test_documents_with_macros_and_templates_are_read(kind, tmp_path):
    parts = make.package(make.p("模板里的文字。"))
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(make.MAIN, kind)
    assert texts(read_content(zipped(parts), "a.bin", ReadOptions())) == ["模板里的文字。"]


KINDS = {
    "numbering": "heading1 heading1 item1 item2 item3 item3 item2 item3 item1 item2 item3 item1 item2 item1 paragraph0",
    "furniture": "paragraph0 note0 note0 header0 footer0",
    "marks": "heading1 heading2 " + "paragraph0 " * 6 + "caption0 paragraph0",
}


@pytest.mark.parametrize("name", KINDS)
def test_kinds_and_levels(name):
    assert [f"{block.kind}{block.level}" for block in fixture(name).blocks] == KINDS[name].split()


MARKS = {
    "tracked": {
        ("deletion", "", "12"), ("insertion", "15", ""), ("deletion", "", "移走"), ("insertion", "移来", ""),
        ("hidden", "", "藏起XX"),
    },
    "controls": {
        ("prompt", "单击此处输入日期。", ""), ("empty-control", " ", ""), ("empty-control", "", ""),
        ("field", "☒", "FORMCHECKBOX"), ("field", "乙", "FORMDROPDOWN"),
    },
    "fields": {
        ("field", "目录一", "TOC"), ("bookmark", "表1", "表一"), ("reference", "表1", "表一"),
        ("reference", "错误！未找到引用源。", "_Ref404"), ("broken-field", "错误！未找到引用源。", "REF _Ref404"),
        ("merge-field", "«姓名»", "姓名"), ("field", "第7页", "IF"), ("field", "2023年10月9日", "DATE"),
        ("link", "链接文字", "#表一"),
    },
    "marks": {
        ("heading", "一、总体情况", ""), ("heading", "（一）进展", ""), ("bold", "（一）进展", ""), ("bold", "粗", ""),
        ("comment", "100万元", "请核实"), ("comment", "九成", "已改"), ("comment", "", "无范围"),
        ("highlight", "待核", "yellow"), ("highlight", "底纹", "FFFF00"), ("page-break", "", "page"),
        ("section-break", "", ""),
    },
}  # fmt: skip


@pytest.mark.parametrize("name", MARKS)
def test_marks(name):
    document = fixture(name)
    found = {(mark.kind, document.quote(mark.spans[0]), mark.text) for mark in document.marks if mark.kind != "font"}
    assert found == MARKS[name]


def test_comments_know_author_and_whether_they_are_resolved():
    comments = [dict(mark.data) for mark in fixture("marks").marks if mark.kind == "comment"]
    assert [(data["author"], data.get("resolved")) for data in comments] == [
        ("王编辑", None), ("王编辑", "1"), ("王编辑", None),
    ]  # fmt: skip


def test_fonts_come_from_the_run_its_style_and_the_defaults():
    document = fixture("marks")
    fonts = {mark.text: (dict(mark.data), [document.quote(span) for span in mark.spans]) for mark in document.marks
             if mark.kind == "font"}  # fmt: skip
    assert fonts["仿宋_GB2312"] == ({"size": "21", "color": "FF0000"}, ["红字"])
    assert fonts["宋体"][0] == {"size": "21"}
    assert "投入100万元，完成九成。" in fonts["宋体"][1]


def test_a_mark_over_several_paragraphs_has_a_span_in_each():
    document = fixture("fields")
    mark = next(mark for mark in document.marks if mark.text == "TOC")
    assert [document.quote(span) for span in mark.spans] == ["目录一", "目录二"]


def test_missing_target_of_a_reference_is_told():
    data = {mark.text: dict(mark.data) for mark in fixture("fields").marks if mark.kind == "reference"}
    assert data["_Ref404"]["missing"] == "_Ref404"
    assert "missing" not in data["表一"]


def test_tables_are_grids_with_merged_cells_once():
    outer, inner = fixture("tables").tables
    grid = [(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in outer.cells]
    assert grid == [
        (0, 0, 1, 1), (0, 1, 1, 2), (1, 0, 2, 1), (1, 1, 1, 1), (1, 2, 1, 1), (2, 1, 1, 1), (2, 2, 1, 1), (3, 1, 1, 1),
        (3, 2, 1, 1),
    ]  # fmt: skip
    assert (outer.rows, outer.columns, outer.header_rows) == (4, 3, 1)
    assert tuple(inner.parent) == (0, 3, 1)
    document = fixture("tables")
    in_cells = [[document.blocks[index].text for index in cell.blocks] for cell in outer.cells]
    assert in_cells[6:] == [["2", "含借调1人"], ["外"], ["合计5"]]


def test_automatic_numbers_are_generated_and_anchored_to_the_paragraph():
    block = fixture("numbering").blocks[2]
    assert block.segments[0].generated
    assert block.anchors(0, 2)[0]["run"] == -1
    assert block.anchors(2, 6)[0]["run"] == 2


@pytest.mark.parametrize(
    ("number", "style", "text"),
    [
        (10, "chineseCounting", "十"), (11, "chineseCounting", "十一"), (20, "chineseCounting", "二十"),
        (21, "chineseCountingThousand", "二十一"), (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"), (1001, "japaneseCounting", "一千零一"),
        (12, "chineseLegalSimplified", "壹拾贰"), (3, "decimalEnclosedCircle", "③"), (21, "decimalEnclosedCircle", "21"),
        (4, "lowerRoman", "iv"), (28, "upperLetter", "BB"), (7, "decimalZero", "07"), (2, "ideographTraditional", "乙"),
        (10, "ideographDigital", "一○"), (5, "unheardOf", "5"), (2, "decimalFullWidth", "２"),
        (7, "001, 002, 003, ...", "007"), (12, "01, 02, 03, ...", "12"),
    ],
)  # fmt: skip
def test_list_formats(number, style, text):
    assert written(number, style) == text


@pytest.mark.parametrize("name", [maker.__name__ for maker in make.MADE])
def test_anchors_lead_back_to_the_very_characters(name):
    content = (FIXTURES / f"word-{name}.docx").read_bytes()
    pairs = list(anchored(content, read(content)))
    assert all(said == stood for said, stood in pairs if stood != "\ufffc")
    assert name == "pieces" or len(pairs) > 1


PIECES = ["全年", "开展*次", " ", "\u3000", "①x", "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "𠮷"]
RUNS = st.lists(st.sampled_from(PIECES), max_size=6)
WRAPS = st.sampled_from(
    ["{}", '<w:ins w:id="1">{}</w:ins>', '<w:del w:id="2">{}</w:del>', "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
     "<w:hyperlink>{}</w:hyperlink>", "<w:unknown>{}</w:unknown>"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.tuples(WRAPS, RUNS), max_size=4), min_size=1, max_size=4))
def test_any_nesting_keeps_text_and_anchors(paragraphs):
    def inside(wrap, runs):
        return wrap.format("".join(run if run.startswith("<") else make.r(run) for run in runs))

    body = "".join(make.p(*(inside(wrap, runs) for wrap, runs in paragraph)) for paragraph in paragraphs)
    content = zipped(make.package(body))
    document = read(content)
    kept = "".join(
        run
        for paragraph in paragraphs
        for wrap, runs in paragraph
        if "w:del" not in wrap
        for run in runs
        if run[0] != "<"
    )
    assert "".join("".join(texts(document)).split()) == "".join(kept.split())
    assert all(said == stood for said, stood in anchored(content, document))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "不是完整的 Word 文档"),
        (b"PK\x03\x04 cut", "不是完整的 Word 文档"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"WordDocument", "旧版格式"),
        (zipped({"xl/workbook.xml": "<a/>"}), "Excel"),
        (zipped({"a.txt": "x"}), "没有 Word 正文"),
        (zipped({"word/document.xml": "<w:document"}), "已损坏"),
        (zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "实体声明"),
        (zipped({"word/document.xml": "<a>" * 5000 + "</a>" * 5000}), "已损坏"),
        (zipped({"word/document.xml": "<a>" + " " * (30 << 20) + "</a>"}), "过大"),
        (zipped({"word/document.xml": "<a>" + " " * (20 << 20) + "</a>"}), "过大"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(content, said):
    with pytest.raises(Unreadable, match=said) as problem:
        read(content)
    assert str(problem.value).endswith("。")


LAUGHS = "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(9))


def test_entities_that_grow_without_end_are_called_what_they_are():
    content = zipped({"word/document.xml": f'<!DOCTYPE a [<!ENTITY a0 "哈">{LAUGHS}]><a>&a9;</a>'})
    with pytest.raises(Unreadable, match="实体声明"):
        read(content)


CIRCLES = {
    "styles": '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="a"/><w:basedOn w:val="2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="b"/><w:basedOn w:val="1"/></w:style>',
    "numbering": '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="x"/><w:numStyleLink w:val="x"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="99999"/></w:num>',
}  # fmt: skip


def test_styles_and_lists_in_circles_end():
    parts = {f"{name}.xml": (name, make.part(name, content)) for name, content in CIRCLES.items()}
    place = '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = "".join(make.p("正文", properties=place.format(*at)) for at in ((0, 1), (8, 2), (-3, 1), (99999999, 2)))
    assert texts(read(zipped(make.package(body, parts)))) == ["正文"] * 4


def test_a_table_that_claims_a_million_columns_is_cut():
    wide = make.cell(make.p("宽"), properties='<w:gridSpan w:val="99999999"/>')
    document = of_body(make.table(make.row(wide, make.cell(make.p("窄")))))
    assert texts(document) == ["宽", "窄"]
    assert document.tables[0].columns <= 2000


def test_a_damaged_footnote_part_makes_the_document_partial():
    parts = make.furniture()
    parts["word/footnotes.xml"] = "<w:footnotes"
    document = read(zipped(parts))
    assert document.status == "partial"
    assert "脚注1处" in [item.what for item in document.left_out]


def test_a_document_of_pictures_alone_is_partial():
    picture = '<w:r><w:pict><v:shape><v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'
    assert of_body(make.p(picture)).status == "partial"
    assert fixture("boxes").status == "ok"


def test_blanks_a_word_user_does_not_see_are_not_text():
    document = of_body("<w:p><w:r><w:t>\n  正文 </w:t></w:r><w:r><w:t>继续</w:t></w:r></w:p>")
    assert texts(document) == ["正文继续"]
    assert document.blocks[0].anchors(0, 2)[0]["start"] == 3


def test_indent_and_trail_are_kept_beside_the_text():
    block = of_body(make.p("\u3000\u3000正文\u3000")).blocks[0]
    assert (block.indent, block.text, block.trail) == ("\u3000\u3000", "正文", "\u3000")
    assert block.anchors(0, 2)[0]["start"] == 2


HOSTILE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))
from linter.readers import ReadOptions, Unreadable
from linter.readers.docx import read
try:
    print(len(read(open(sys.argv[1], "rb").read(), "a", ReadOptions()).blocks))
except Unreadable as problem:
    print(problem)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_AS"), reason="no memory limits here")
@pytest.mark.parametrize("body", ["<w:p><w:r><w:t>字</w:t></w:r></w:p>" * 300_000, "<w:r/>" * 1_500_000])
def test_dense_files_stay_within_memory(tmp_path, body):
    path = tmp_path / "dense.docx"
    make.write(make.package(body), path)
    done = subprocess.run([sys.executable, "-c", HOSTILE, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
