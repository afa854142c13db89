"""Tables as grids: headers, totals, numbers, units; the same grids through Markdown and Word."""

from decimal import Decimal

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.facts.table_sums import sums
from linter.readers import ReadOptions, read


def markdown(rows, above=""):
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    return parse(above + "\n\n" + "\n".join(lines) + "\n")


def word(rows, path, above=""):
    import docx

    file = docx.Document()
    if above:
        file.add_paragraph(above)
    table = file.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    file.save(str(path))
    return read(str(path), ReadOptions())


# rows separated by / and cells by blanks; _ is an empty cell; then the sums found: total=parts
GRIDS = [
    ("单位 人数/甲 12/乙 15/合计 27", ["27=12+15"]),
    ("单位 人数/合计 27/甲 12/乙 15", ["27=12+15"]),
    ("单位 人数 场次/甲 12 3/乙 15 4/总计 27 7", ["27=12+15", "7=3+4"]),
    ("单位 人数 完成率/甲 12 90%/乙 15 80%/合计 27 85%", ["27=12+15"]),
    ("月份 甲 乙 合计/1月 3 4 7/2月 5 6 11", ["7=3+4", "11=5+6"]),
    ("月份 合计 甲 乙/1月 7 3 4/2月 11 5 6", ["7=3+4", "11=5+6"]),
    ("单位 件数/甲 5/乙 6/小计 11/丙 7/丁 8/小计 15/合计 26", ["11=5+6", "15=7+8", "26=11+15"]),
    ("项目 金额/合计 30/土建 20/其中：路面 8/设备 10", ["30=20+10"]),
    ("项目 金额/甲 1,200.5/乙 800/合计 2,000.5", ["2000.5=1200.5+800"]),
    ("单位 人数/甲 12/乙 若干/合计 27", []),
    ("单位 人数/甲 12/乙 —/丙 15/合计 27", ["27=12+15"]),
    ("单位 人数/甲 12/乙 _/丙 15/合计 27", ["27=12+15"]),
    ("单位 人数/甲 12/乙 15", []),
    ("单位 单价 数量/甲 12 3/乙 15 4/合计 27 7", ["7=3+4"]),
    ("单位 排名/甲 1/乙 2/合计 3", []),
    ("序号 单位 人数/1 甲 12/2 乙 15/_ 合计 27", ["27=12+15"]),
    ("单位 人数/甲 １２/乙 １５/合计 ２７", ["27=12+15"]),
    ("单位 金额/甲 -3/乙 5/合计 2", ["2=-3+5"]),
]


def grid_rows(text):
    return [["" if cell == "_" else cell for cell in row.split()] for row in text.split("/")]


def found(document):
    return [
        f"{item.total.value:f}={'+'.join(f'{part.value:f}' for part in item.parts)}"
        for grid in Facts(document).grids
        for item in sums(grid)
    ]


@pytest.mark.parametrize(("text", "expected"), GRIDS)
def test_sums_in_markdown(text, expected):
    assert found(markdown(grid_rows(text))) == expected


@pytest.mark.parametrize(("text", "expected"), GRIDS)
def test_sums_in_word(text, expected, tmp_path):
    assert found(word(grid_rows(text), tmp_path / "table.docx")) == expected


@pytest.mark.parametrize(
    ("text", "headers", "columns", "totals"),
    [
        ("单位 人数/甲 12/合计 12", 1, 1, (2,)),
        ("序号 单位 人数/1 甲 12/2 乙 3", 1, 2, ()),
        ("单位 人数 人数/单位 男 女/甲 1 2/乙 3 4", 2, 1, ()),
        ("单位 2023 2024/甲 12 13/乙 3 5", 1, 1, ()),
    ],
)
def test_headers(text, headers, columns, totals):
    grid = Facts(markdown(grid_rows(text))).grids[0]
    assert (grid.header_rows, grid.header_columns, grid.total_rows) == (headers, columns, totals)


@pytest.mark.parametrize(
    ("text", "value", "percent", "decimals"),
    [
        ("12", Decimal(12), False, 0),
        ("1,234.50", Decimal("1234.50"), False, 2),
        ("95.5%", Decimal("95.5"), True, 1),
        ("１２", Decimal(12), False, 0),
        ("-3", Decimal(-3), False, 0),
        ("12人", None, False, 0),
        ("约12", None, False, 0),
        ("2024年", None, False, 0),
    ],
)
def test_cells(text, value, percent, decimals):
    cell = Facts(markdown([["项目", "数"], ["甲", text]])).grids[0].cells[1, 1]
    assert (cell.value, cell.percent, cell.decimals) == (value, percent, decimals)


@pytest.mark.parametrize(
    ("above", "head", "unit"),
    [
        ("表1 投资情况（单位：万元）", "金额", "万元"),
        ("单位：人", "人数", "人"),
        ("", "金额（万元）", "万元"),
        ("情况如下", "金额", ""),
    ],
)
def test_unit_line(above, head, unit):
    assert Facts(markdown([["项目", head], ["甲", "1"]], above)).grids[0].unit == unit


def test_merged_cells_stand_at_each_place(tmp_path):
    import docx

    file = docx.Document()
    table = file.add_table(rows=3, cols=3)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "人数"
    for place, text in {(1, 1): "男", (1, 2): "女", (0, 0): "单位", (2, 0): "甲", (2, 1): "3", (2, 2): "4"}.items():
        table.cell(*place).text = text
    file.save(str(tmp_path / "merged.docx"))
    grid = Facts(read(str(tmp_path / "merged.docx"), ReadOptions())).grids[0]
    assert grid.cells[0, 1] is grid.cells[0, 2]
    assert (grid.header_rows, grid.heading(2)) == (2, "人数女")
