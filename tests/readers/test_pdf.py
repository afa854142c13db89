"""The PDF reader, on the fixtures that `fixtures/make_pdf.py` writes."""

from __future__ import annotations

import importlib.util
import io
from collections import Counter
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from linter.model import Document
from linter.readers import ReadOptions, Unreadable, read_content

FOLDER = Path(__file__).parents[2] / "fixtures"
spec = importlib.util.spec_from_file_location("make_pdf", FOLDER / "make_pdf.py")
make_pdf = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_pdf)
BODY = make_pdf.BODY
READABLE = sorted(
    name for name in make_pdf.all_fixtures() if name not in ("pdf-scan", "pdf-private-font", "pdf-encrypted")
)


def read(name: str) -> Document:
    return read_content((FOLDER / f"{name}.pdf").read_bytes(), f"{name}.pdf", ReadOptions())


def texts(document: Document, *kinds: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind in (kinds or ("paragraph",))]


@pytest.mark.parametrize("name", sorted(make_pdf.all_fixtures()))
def test_fixture_is_what_the_script_writes(name):
    assert (FOLDER / f"{name}.pdf").read_bytes() == make_pdf.all_fixtures()[name]


def test_paragraphs_over_lines_and_pages():
    document = read("pdf-report")
    said = texts(document)
    assert said[:3] == ["县图书馆上半年工作情况汇报", "县文化和旅游局：", "一、延长开放时间"]
    assert Counter(text for text in said if text in BODY) == dict.fromkeys(BODY, 6)
    assert said[-2:] == ["县图书馆", "2024年7月*日"]
    assert [text for text in said if text not in BODY][3:5] == ["二、送书下乡", "三、少儿阅览"]


def test_joints_say_where_lines_and_pages_ended():
    joints = [joint for block in read("pdf-report").blocks for joint in block.joints]
    assert {joint.kind for joint in joints} == {"line", "page"}
    first = next(block for block in read("pdf-report").blocks if block.text == BODY[0])
    assert [joint.offset for joint in first.joints] == [25, 52]


def test_running_heads_and_page_numbers_are_not_text():
    document = read("pdf-report")
    assert texts(document, "header", "footer") == ["县图书馆内部资料"]
    assert not any("—" in text for text in texts(document))
    assert document.left_out[0].what.startswith("页码")
    assert document.status == "ok"


def test_columns_are_read_one_after_the_other():
    assert texts(read("pdf-columns")) == ["读书活动侧记", BODY[1] + BODY[0], BODY[0] + BODY[2] + BODY[2]]


def test_table_is_a_grid_between_paragraphs():
    document = read("pdf-table")
    assert [block.kind for block in document.blocks] == ["paragraph", *["cell"] * 7, "paragraph"]
    (table,) = document.tables
    found = {(cell.row, cell.column): document.blocks[cell.blocks[0]].text for cell in table.cells}
    assert (table.rows, table.columns) == (3, 3)
    assert found == {
        (0, 0): "各馆情况",
        (1, 0): "名称",
        (1, 1): "藏书",
        (1, 2): "读者",
        (2, 0): "总馆",
        (2, 1): "12万册",
        (2, 2): "3000人",
    }
    assert next(cell.colspan for cell in table.cells if cell.row == 0) == 3
    assert document.blocks[1].cell is not None


def test_rows_without_rules_are_not_joined():
    rows = [("白细胞计数", "仪器法", "四点零至十点零"), ("血小板计数", "仪器法", "一百到三百左右")]
    places = (80, 240, 400)
    page = [
        make_pdf.text(x, 100 + 28 * number, words)
        for number, row in enumerate(rows)
        for x, words in zip(places, row, strict=True)
    ]
    found = texts(read_content(make_pdf.pdf([page]), "x.pdf", ReadOptions()))
    assert [text.split() for text in found] == [list(row) for row in rows]


def test_turned_page():
    assert texts(read("pdf-rotated")) == [BODY[2]]


def test_watermark_is_apart():
    document = read("pdf-watermark")
    assert texts(document) == [BODY[1]]
    assert texts(document, "header") == ["内部资料"]


def test_form_value_is_text_and_note_is_a_mark():
    document = read("pdf-form")
    assert texts(document) == [BODY[2], "2024 X"]
    (mark,) = document.marks
    assert (mark.kind, mark.text, dict(mark.data)) == ("comment", "请核", {"author": "王"})


@pytest.mark.parametrize(
    ("name", "says"),
    [("pdf-scan", "文字识别"), ("pdf-private-font", "字体没有可用的文字编码"), ("pdf-encrypted", "--password")],
)
def test_unreadable_says_why(name, says):
    with pytest.raises(Unreadable, match=says):
        read(name)


def test_page_without_text_is_named():
    document = read("pdf-scan-second")
    assert document.status == "partial"
    assert [item.what for item in document.left_out if item.text] == ["第2页"]
    assert texts(document) == [BODY[0]]


@pytest.mark.parametrize("name", READABLE)
def test_no_character_is_lost_or_doubled(name):
    """Each visible character that pdfium finds is read once; page numbers and repeated heads are left out, and said so."""
    document = read(name)
    got = Counter("".join("".join(block.text for block in document.blocks).split()))
    raw = Counter("".join("".join(page.get_textpage().get_text_range() for page in opened(name)).split()))
    if name == "pdf-report":
        count = len(list(opened(name)))
        numbers = "".join(f"—{number}—" for number in range(1, count + 1))
        raw -= Counter("县图书馆内部资料" * (count - 1) + numbers)
    if name == "pdf-form":
        got -= Counter("2024X")
    assert got == raw


@pytest.mark.parametrize("name", [name for name in READABLE if name not in ("pdf-rotated", "pdf-watermark")])
def test_anchors_hold_the_very_characters(name):
    """Of the glyphs that pdfium draws, the one in the middle of a character's box is that character."""
    glyphs = [glyphs_of(page) for page in opened(name)]
    for block in read(name).blocks:
        for at, char in enumerate(block.text):
            (anchor,) = block.anchors(at, at + 1)
            if not char.isspace() and block.text != "2024 X":
                x0, top, x1, bottom = anchor["box"]
                inside = [
                    text for text, x, y in glyphs[anchor["page"] - 1] if x0 - 1 <= x <= x1 + 1 and top <= y <= bottom
                ]
                assert char in inside
                assert len(inside) <= 2


def glyphs_of(page: pypdfium2.PdfPage) -> list[tuple[str, float, float]]:
    """Return the visible characters of a page with the middle of what is drawn, from the top left."""
    text_page, height = page.get_textpage(), page.get_height()
    found = []
    for index in range(text_page.count_chars()):
        left, bottom, right, top = text_page.get_charbox(index)
        char = chr(pdfium.FPDFText_GetUnicode(text_page.raw, index))
        if not char.isspace():
            found.append((char, (left + right) / 2, height - (top + bottom) / 2))
    return found


def test_anchor_of_a_wrapped_phrase_is_one_box_a_line():
    block = next(block for block in read("pdf-report").blocks if block.text == BODY[0])
    anchors = block.anchors(20, 30)
    assert [anchor["page"] for anchor in anchors] == [1, 1]
    assert anchors[0]["box"][1] < anchors[1]["box"][1]


def test_junk_before_the_header_is_put_up_with():
    content = b"\r\nContent-Type: application/pdf\r\n\r\n" + (FOLDER / "pdf-rotated.pdf").read_bytes()
    assert texts(read_content(content, "x.pdf", ReadOptions())) == [BODY[2]]


@pytest.mark.parametrize("cut", [10, 300, 700])
def test_half_a_file_is_refused_or_read(cut):
    content = (FOLDER / "pdf-rotated.pdf").read_bytes()[:cut]
    with pytest.raises(Unreadable, match=r"损坏|没有"):
        read_content(content, "x.pdf", ReadOptions())


# what a font's own table says of A and B, what is read
GLYPHS = [
    ("rare Han: two surrogates", b"<41> <D842DFB7> <42> <91CE>", "𠮷野"),
    ("one glyph, two dashes", b"<41> <20142014> <42> <91CE>", "——野"),
    ("one glyph, two letters", b"<41> <00660066> <42> <91CE>", "ff野"),
]


@pytest.mark.parametrize(("table", "expected"), [case[1:] for case in GLYPHS], ids=[case[0] for case in GLYPHS])
def test_a_glyph_is_what_its_font_says(table, expected):
    cmap = (
        b"/CIDInit /ProcSet findresource begin 1 dict begin begincmap 1 begincodespacerange <00> <FF> "
        b"endcodespacerange 2 beginbfchar %s endbfchar endcmap end end" % table
    )
    shown = b"BT /F 16 Tf 80 700 Td (AB) Tj ET"
    content = make_pdf.assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R"
            b"/FirstChar 65/LastChar 66/Widths[2000 1000]>>",  # two dashes are two ems wide
            b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap),
        ]
    )
    assert texts(read_content(content, "x.pdf", ReadOptions())) == [expected]


@pytest.mark.parametrize("shift", [0.0, 0.6, 2.0])
def test_text_printed_twice_to_look_bold_is_read_once(shift):
    """A character at a time, and the whole line at a time."""
    words = "加强组织领导"
    once = [(80 + 16 * at, char) for at, char in enumerate(words)]
    for order in ([part for part in once for _ in range(2)], once + once):
        seen: set[float] = set()
        page = []
        for x, char in order:
            page.append(make_pdf.text(x + shift * (x in seen), 100, char))
            seen.add(x)
        found = texts(read_content(make_pdf.pdf([page]), "x.pdf", ReadOptions()))
        assert "".join(found) == words


def opened(name: str):
    document = pypdfium2.PdfDocument(io.BytesIO((FOLDER / f"{name}.pdf").read_bytes()))
    for index in range(len(document)):
        yield document[index]
