"""What Word, LibreOffice and scanners do to the pages of a PDF, on the fixtures of `fixtures/make_pdf_hard.py`."""

from __future__ import annotations

import cProfile
import importlib.util
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from linter.model import Document
from linter.readers import ReadOptions, Unreadable, read_content
from linter.readers.pdf import read_here

FOLDER = Path(__file__).parents[2] / "fixtures"
spec = importlib.util.spec_from_file_location("make_pdf_hard", FOLDER / "make_pdf_hard.py")
hard = importlib.util.module_from_spec(spec)
spec.loader.exec_module(hard)
BODY, LEFT, TOP, SIZE = hard.BODY, hard.LEFT, hard.TOP, hard.SIZE


def read(name: str, password: str | None = None) -> Document:
    return read_content((FOLDER / f"{name}.pdf").read_bytes(), f"{name}.pdf", ReadOptions(password=password))


def made(*pages: list[str], extra: str = "") -> Document:
    return read_content(hard.pdf(pages, extra), "x.pdf", ReadOptions())


def texts(document: Document, *kinds: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind in (kinds or ("paragraph",))]


@pytest.mark.parametrize("name", sorted(hard.all_fixtures()))
def test_fixture_is_what_the_script_writes(name):
    assert (FOLDER / f"{name}.pdf").read_bytes() == hard.all_fixtures()[name]


def test_marks_of_another_font_stand_in_their_line():
    assert texts(read("pdf-quotes")) == ["全县开展“书香乡村”读书活动，流动书车每周下乡三次，送书到村。"]


def test_paragraphs_set_apart():
    assert texts(read("pdf-apart")) == [BODY[1], BODY[0][:53] + "。", BODY[2], BODY[0]]


def test_hanging_indents_and_bullets():
    expected = [f"1. {BODY[0]}", f"2. {BODY[2]}", f"• {BODY[1]}", "• 馆内新设少儿阅览区。"]
    assert texts(read("pdf-hanging")) == expected


def test_title_over_two_lines_and_sign_off():
    said = texts(read("pdf-title"))
    assert said[:4] == ["".join(hard.TITLE), "（2024年7月8日）", "县人民政府：", BODY[1]]
    assert said[4:] == ["特此报告。", "县图书馆", "2024年7月8日"]


@pytest.mark.parametrize(
    "lines", [("县人民政府办公室", "关于做好防汛工作的通知"), ("年度工作总结", "（2024年1月8日）")]
)
def test_title_lines_that_say_something_whole_stay_apart(lines):
    page = [hard.text((hard.WIDTH - 22 * len(line)) / 2, 70 + 36 * row, line, 22) for row, line in enumerate(lines)]
    assert texts(made([*page, *hard.paragraph(BODY[1], LEFT, 180)])) == [*lines, BODY[1]]


def test_table_over_two_pages_is_one():
    document = read("pdf-table-pages")
    (table,) = document.tables
    rows = [
        ["|".join(document.blocks[index].text for index in cell.blocks) for cell in table.cells if cell.row == row]
        for row in range(table.rows)
    ]
    assert rows == [
        list(hard.HEADER),
        ["1", "流动书车", "县图书馆|县交通运输局"],
        [
            "2",
            "乡镇分馆提升改造工程（二期）",
            "主体工程已经完工，正在安装书架和消防设备、空调设备和照明设备，预计九月底前对外开放。",
        ],
        ["3", "少儿阅览区", "已开放"],
    ]
    assert table.header_rows == 1
    assert [item.what for item in document.left_out] == ["跨页表格重复的表头"]
    assert document.status == "ok"


def test_joint_of_a_cell_cut_by_the_page():
    document = read("pdf-table-pages")
    block = next(block for block in document.blocks if block.text.startswith("主体工程"))
    assert [joint.kind for joint in block.joints] == ["line", "page"]
    assert [anchor["page"] for anchor in block.anchors(30, 40)] == [1, 2]


def test_rules_that_are_no_table():
    document = read("pdf-rules")
    assert not document.tables
    assert texts(document) == [BODY[0], BODY[2], BODY[0]]


LOADED = """
import sys
from linter.readers import ReadOptions
from linter.readers.pdf import read_here
read_here(open(sys.argv[1], "rb").read(), "x.pdf", ReadOptions(), lambda step: None, frozenset())
print("pdfplumber" in sys.modules)
"""


@pytest.mark.parametrize(("name", "loaded"), [("pdf-rules", "False"), ("pdf-report", "False"), ("pdf-table", "True")])
def test_only_pages_that_may_hold_a_table_cost_pdfplumber(name, loaded):
    command = [sys.executable, "-c", LOADED, str(FOLDER / f"{name}.pdf")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == loaded


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_page_turned_by_its_viewer(turn):
    assert texts(made(hard.paragraph(BODY[1], LEFT, TOP), extra=f"/Rotate {turn}")) == [BODY[1]]


@pytest.mark.parametrize("matrix", ["-1 0 0 -1", "0 1 -1 0", "0 -1 1 0"], ids=["upside down", "upwards", "downwards"])
def test_text_turned_on_its_page(matrix):
    steps = {"-1 0 0 -1": (0, -28), "0 1 -1 0": (28, 0), "0 -1 1 0": (-28, 0)}[matrix]
    lines = hard.wrap(BODY[2], 20, 0)
    page = [hard.text(300 + steps[0] * at, 420 + steps[1] * at, line, SIZE, matrix) for at, line in enumerate(lines)]
    assert texts(made(page)) == [BODY[2]]


def test_vertical_text_is_read_from_the_right():
    assert texts(read("pdf-vertical")) == [BODY[2]]


def test_recognised_text_behind_a_scan_is_text():
    document = read("pdf-ocr")
    assert texts(document) == [BODY[1]]
    assert (document.status, document.marks) == ("ok", ())


def test_text_that_is_not_drawn_is_a_mark():
    document = read("pdf-hidden")
    assert texts(document) == [BODY[2]]
    assert [(mark.kind, mark.text) for mark in document.marks] == [("hidden", "此处数字是估的")]


def test_password():
    assert texts(read("pdf-locked", hard.PASSWORD)) == [BODY[2]]
    for password, says in ((None, "--password"), ("falsch", "密码不对")):
        with pytest.raises(Unreadable, match=says):
            read("pdf-locked", password)


NUMBERS = ["—{}—", "- {} -", "{}", "第{}页", "第 {} 页 共 3 页", "第{}页/共3页", "{}/3", "·{}·"]


@pytest.mark.parametrize("form", NUMBERS)
@pytest.mark.parametrize("places", [(280, 280, 280), (480, 90, 480)], ids=["centred", "outer side"])
def test_page_numbers_are_not_text(form, places):
    words = BODY[1] * 3
    lines = hard.wrap(words, 27)
    cut = [lines[:3], lines[3:6], lines[6:]]
    pages = []
    for number, (part, x) in enumerate(zip(cut, places, strict=True), 1):
        page = [
            hard.text(LEFT + (32 if number == 1 and not at else 0), TOP + 28 * at, line) for at, line in enumerate(part)
        ]
        pages.append([*page, hard.text(x, 790, form.format(number), 12)])
    document = made(*pages)
    assert texts(document) == [words]
    assert document.status == "ok"


def test_running_heads_that_differ_on_left_and_right_pages():
    heads = ["县图书馆", "上半年工作情况汇报"]
    pages = [
        [hard.text(90 if number % 2 else 380, 50, heads[number % 2], 10), *hard.paragraph(BODY[number % 3], LEFT, TOP)]
        for number in range(6)
    ]
    document = made(*pages)
    assert texts(document) == [BODY[number % 3] for number in range(6)]
    assert sorted(texts(document, "header")) == sorted(heads)


def test_an_address_cut_at_the_line_end_holds_no_blank():
    lines = ["平台地址为https://water.example.gov.cn/portal/index.ht", "ml，请登录查看。"]
    page = [hard.text(LEFT, TOP + 28 * at, line) for at, line in enumerate(lines)]
    page += [hard.text(LEFT, TOP + 84 + 28 * at, line) for at, line in enumerate(hard.wrap(BODY[0], 27, 0))]
    assert texts(made(page))[0] == "".join(lines)


def test_a_list_of_names_is_legible():
    """Characters that are rare in prose, but known."""
    names = ["张伟", "王芳", "李娜", "刘洋", "赵磊", "钱晶", "孙婷", "周杰", "吴鹏", "郑爽"] * 3
    page = [hard.text(LEFT, TOP + 20 * row, name) for row, name in enumerate(names)]
    assert made(page).status == "ok"


@pytest.mark.parametrize(
    "name", ["pdf-quotes", "pdf-apart", "pdf-hanging", "pdf-title", "pdf-rules", "pdf-vertical", "pdf-ocr"]
)
def test_no_character_is_lost_or_doubled(name):
    got = Counter("".join("".join(block.text for block in read(name).blocks).split()))
    pages = pypdfium2.PdfDocument(FOLDER / f"{name}.pdf")
    assert got == Counter("".join("".join(page.get_textpage().get_text_range() for page in pages).split()))


def test_rules_in_white_are_no_rules():
    words = [hard.text(LEFT + 8 + 140 * column, 210 + 35 * row, "县图书馆") for row in range(3) for column in range(3)]
    rules = hard.grid((80, 220, 360, 500), (200, 235, 270, 305))
    assert len(made([*rules, *words]).tables) == 1
    assert not made(["1 G", *rules, "0 G", *words]).tables


def test_paragraphs_of_two_sizes_each_have_their_distance():
    """A notice in small print between large, widely set paragraphs that stand apart."""
    page, top = [], float(TOP)
    for words, size, step in (
        (BODY[1], 16, 34),
        (BODY[0], 9, 13),
        (BODY[1], 16, 34),
        (BODY[2], 9, 13),
        (BODY[0], 9, 13),
    ):
        lines = hard.wrap(words, 432 // size, 0)
        page += [hard.text(LEFT, top + at * step, line, size) for at, line in enumerate(lines)]
        top += step * len(lines) + step / 2
    assert texts(made(page)) == [BODY[1], BODY[0], BODY[1], BODY[2], BODY[0]]


def test_reading_is_linear_in_the_pages():
    """Twice the pages, at most three times the calls: counted, as a clock says little on a busy machine."""
    few, many = (
        calls([hard.paragraph(words, LEFT, TOP + 150 * at) for at, words in enumerate(BODY)], n) for n in (10, 20)
    )
    assert many < 3 * few


def calls(paragraphs: list[list[str]], pages: int) -> int:
    profile = cProfile.Profile()
    page = [operator for lines in paragraphs for operator in lines]
    content = hard.pdf([page] * pages)
    profile.enable()
    read_here(content, "x.pdf", ReadOptions(), lambda step: None, frozenset())
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def spread(words: str, step: float, top: float = TOP, left: float = LEFT) -> list[str]:
    """Return characters one by one, each `step` sizes after the one before; figures are half as wide."""
    found, x = [], left
    for char in words:
        found.append(hard.text(x, top, char))
        x += (SIZE if ord(char) >= 0x100 else SIZE / 2) + (step - 1) * SIZE
    return found


@pytest.mark.parametrize("step", [1.05, 1.25, 1.4, 1.9, 2.1])
def test_spread_text_holds_no_blanks(step):
    words = "全年巡河1.86万人次成效明显"
    assert texts(made(spread(words, step))) == [words]


def test_blank_between_words_is_kept():
    """As a character of the file, or as a gap wider than any other of the line."""
    gap = [hard.text(LEFT, TOP, "国家发展和改革委员会主任"), hard.text(LEFT + 12.35 * SIZE, TOP, "何某某")]
    held = [hard.text(LEFT, TOP + 60, "第二节 公司基本情况")]
    assert texts(made([*gap, *held])) == ["国家发展和改革委员会主任 何某某", "第二节 公司基本情况"]
