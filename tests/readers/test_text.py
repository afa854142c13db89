"""Plain text: encodings, logical paragraphs, exact places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.readers import ReadOptions, Unreadable, text, unwrap

SAMPLE = "关于开展工作的报告\n今年以来，我们在工作中认真贯彻上级的要求，全年发展情况良好。\n"
TRADITIONAL = "關於開展工作的報告\n今年以來，我們在工作中認真貫徹上級的要求，全年發展情況良好，這個會議是在市裡開的。\n"


def read(content, **options):
    data = content.encode() if isinstance(content, str) else content
    return text.read(data, "a.txt", ReadOptions(**options))


def texts(content):
    return [block.text for block in read(content).blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "gbk", "utf-32"])
def test_encodings_of_simplified_text(encoding):
    assert [block.text for block in read(SAMPLE.encode(encoding)).blocks] == SAMPLE.split("\n")[:2]


def test_big5():
    assert [block.text for block in read(TRADITIONAL.encode("big5")).blocks] == TRADITIONAL.split("\n")[:2]


def test_unclear_encoding_asks():
    with pytest.raises(Unreadable, match="--encoding"):
        read(bytes(range(0x80, 0xFF)) * 3)


def test_told_encoding_is_obeyed_or_refused():
    assert read(SAMPLE.encode("gbk"), encoding="gbk").meta["encoding"] == "gbk"
    with pytest.raises(Unreadable, match="utf-8"):
        read(SAMPLE.encode("gbk"), encoding="utf-8")
    with pytest.raises(Unreadable, match="不认识"):
        read(SAMPLE.encode(), encoding="latin-99")


def test_few_broken_bytes_make_it_partial():
    document = read(SAMPLE.encode() * 40 + b"\xff" + SAMPLE.encode())
    assert document.status == "partial"
    assert "1处" in document.left_out[0].what


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    document = read(f"一、工作{end}{end}甲乙丙。{end}")
    assert [block.text for block in document.blocks] == ["一、工作", "甲乙丙。"]
    assert document.blocks[1].anchors(0, 4) == [{"line": 3, "column": 1, "end_line": 3, "end_column": 5}]


def test_other_separators_do_not_end_a_line():
    document = read("甲乙\x0c丙\u2028丁\x85戊\n己")
    assert document.blocks[-1].anchors(0, 1)[0]["line"] == 2


def test_blanks_around_a_paragraph_are_kept_aside():
    block = read("\u3000\u3000今年以来。 \u00a0\n").blocks[0]
    assert (block.text, block.indent, block.trail) == ("今年以来。", "\u3000\u3000", " \u00a0")
    assert block.anchors(0, 1)[0]["column"] == 3


LONG = "今年以来，我局坚持以人民为中心，认真落实各项任务，扎实推进重点工作，运用个别谈心、平等交流等方法，使"
JOINED = [
    ("a word cut by a page break", LONG + "意\n\n识形态的宣传教育工作入情入理。"),
    ("a sentence cut after a mark", LONG + "各项工作取得进展，\n\n加强科技服务，推广科技成果。"),
    ("a word cut without an empty line", LONG + "意\n识形态的宣传教育工作入情入理。"),
    ("an open quotation", "认真学习“不忘初心、牢记\n\n使命”论述摘编，入脑入心。"),
    ("an open title", "印发了《关于加强和改进\n\n新时代党建工作的实施意见》，请遵照执行。"),
    (
        "a run-in heading with an unfinished sentence",
        "1. 积极参与创建活动。围绕全市争创全国文明\n\n城市目标，认真贯彻部署。",
    ),
    ("a quotation at the next line's head", LONG + "责任意识，进一步强化了\n“四个意识”，坚定了“四个自信”。"),
]
APART = [
    ("heading and text", "一、压实领导责任，始终把牢工作的前进方向\n局党组高度重视，坚持亲自抓、亲自管。"),
    ("items", "一是思想认识有待加强\n二是能力水平有待提高\n三是统筹结合有待深化"),
    ("a numbered item after a sentence without its mark", LONG + "工作取得实效\n（二）深化改革，扩大开放。"),
    ("a sentence that lacks its mark", LONG + "工作取得实效\n同时，我们也清醒地看到存在的问题。"),
    ("a new paragraph that begins with its subject", LONG + "工作取得实效\n我局将继续努力，争取更大成绩。"),
    ("a salutation", "某市科技局关于印发工作总结的通知\n\n机关各科室、直属各单位：\n\n现将总结印发给你们。"),
    ("a sign-off", LONG + "工作取得实效\n\n某市科学技术局\n\n2019年12月12日"),
    (
        "the title and the opening",
        "某市科技局 2019 年工作总结和 2020 年工作思路\n\n2019 年，某市科技局认真落实各项任务。",
    ),
    ("a finished sentence", LONG + "工作取得实效。\n要求更加严格。"),
    ("a line of one mark", LONG + "安全。\n?\n二、存在的不足"),
    ("an indented paragraph", "\u3000\u3000" + LONG + "得到\n\u3000\u3000发展，成效明显。"),
]


@pytest.mark.parametrize(("name", "source"), JOINED, ids=[name for name, _ in JOINED])
def test_a_cut_paragraph_is_joined(name, source):
    blocks = read(source).blocks
    assert len(blocks) == 1
    assert blocks[0].text == "".join(source.split("\n"))
    assert [joint.kind for joint in blocks[0].joints] == ["blank" if "\n\n" in source else "line"]


@pytest.mark.parametrize(("name", "source"), APART, ids=[name for name, _ in APART])
def test_paragraphs_of_their_own_stay(name, source):
    assert texts(source) == [line.strip() for line in source.split("\n") if line.strip()]


def test_hard_wrapped_text_is_joined():
    words = "为深入贯彻落实上级部署要求扎实推进各项重点工作取得新的更大成效现将有关事项通知如下请认真抓好落实"
    paragraph = (words * 4)[:135] + "。"
    lines = "\n".join(paragraph[at : at + 30] for at in range(0, len(paragraph), 30))
    assert texts(f"关于工作的通知\n\n{lines}\n\n（一）总体要求\n{lines}\n") == [
        "关于工作的通知",
        paragraph,
        "（一）总体要求",
        paragraph,
    ]


def test_positions_survive_a_joint():
    block = read(LONG + "意\n\n识形态的宣传教育工作入情入理。").blocks[0]
    at = block.text.index("意识形态")
    assert block.anchors(at, at + 4) == [
        {"line": 1, "column": at + 1, "end_line": 1, "end_column": at + 2},
        {"line": 3, "column": 1, "end_line": 3, "end_column": 4},
    ]


def test_latin_words_at_a_joint_keep_a_blank():
    document = read(
        "统一使用项目管理平台，通过系统接口读取有关单位报送的数据，并按规定格式提交 Open\nData 平台进行审核。"
    )
    assert "Open Data" in document.blocks[0].text


def test_stray_markdown_in_txt():
    document = read(
        "# 汇报\n\n**（一）强化学习。**坚持常态化。\n\n- 第一条\n\n省委第三督查组督查*移交线索，肃清**影响，开展*次"
    )
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("heading", "汇报"),
        ("paragraph", "（一）强化学习。坚持常态化。"),
        ("item", "第一条"),
        ("paragraph", "省委第三督查组督查*移交线索，肃清**影响，开展*次"),
    ]
    assert {mark.kind for mark in document.marks} == {"heading", "bold"}


ALPHABET = st.text("一二三工作的（）《》“”，。：、*# |-\n\r\t\u3000ab1", max_size=120)


@given(ALPHABET)
def test_anchors_lead_back_to_the_text(source):
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for block in read(source).blocks:
        ends = [segment.start for segment in block.segments[1:]] + [len(block.text)]
        for segment, end in zip(block.segments, ends, strict=True):
            if not segment.generated:
                (place,) = block.anchors(segment.start, end)
                line = lines[place["line"] - 1]
                assert line[place["column"] - 1 : place["end_column"] - 1] == block.text[segment.start : end]


@given(ALPHABET)
def test_no_visible_character_is_lost(source):
    read_back = "".join(block.text for block in read(source).blocks)
    lost = [char for char in "一二三工作的（）《》“”，。：、ab1" if read_back.count(char) != source.count(char)]
    assert lost == []


@pytest.mark.parametrize(("name", "source"), JOINED[:6], ids=[name for name, _ in JOINED[:6]])
def test_words_alone_tell_that_a_paragraph_goes_on(name, source):
    before, after = (part for part in source.split("\n") if part)
    assert unwrap.continues(before, after)


@pytest.mark.parametrize(("name", "source"), APART[:-1], ids=[name for name, _ in APART[:-1]])
def test_words_alone_tell_that_it_does_not(name, source):
    parts = [part for part in source.split("\n") if part.strip()]
    assert not any(unwrap.continues(before, after) for before, after in pairwise(parts))
