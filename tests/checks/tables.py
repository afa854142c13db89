"""Tables written small, made into Word and PDF files.

Rows are separated by /, cells by blanks; _ is an empty cell, < belongs to the cell on its left, ^ to the one above.
`12!15` is the cell that says 12 in the right table and 15 in the wrong one. What stands before ‖ is a paragraph above.
"""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

_path = Path(__file__).parent.parent.parent / "fixtures" / "make_pdf.py"
_spec = importlib.util.spec_from_file_location("make_pdf", _path)
make_pdf = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(make_pdf)

MARKED = re.compile(r"([-\d.,%_]+)!([-\d.,%_]+)")
# the check that finds the wrong figure ("" where the table looks odd and is right), and the table
SPECS = [
    ("table-total", "单位 人数/甲局 12/乙局 15/合计 27!28"),
    ("table-total", "单位 人数 场次/甲局 12 3/乙局 15 4/丙局 20 6/总计 47!45 13"),
    ("table-total", "项目 金额/合计 300!310/土建 200/设备 100"),
    ("table-total", "月份 来信 来访 合计/1月 30 41 71/2月 25 36 61!51/3月 18 22 40"),
    ("table-total", "月份 合计 来信 来访/1月 71 30 41/2月 61!63 25 36"),
    ("table-total", "片区 件数/东片甲 5/东片乙 6/小计 11/西片甲 7/西片乙 8/小计 15!16/合计 26"),
    ("table-total", "片区 件数/东片甲 5/东片乙 6/小计 11/西片甲 7/西片乙 8/小计 15/合计 26!36"),
    ("table-total", "项目 金额/土建 200/其中：路面 80/桥梁 50/设备 100/合计 300!380"),
    ("table-total", "项目 金额/一、基本支出 500/（一）人员经费 380/（二）公用经费 120/二、项目支出 260/合计 760!750"),
    ("table-total", "序号 单位 人数/1 甲局 12/2 乙局 15/3 丙局 9/_ 合计 36!38"),
    ("table-total", "单位 金额/甲局 1,200.5/乙局 800.0/合计 2,000.5!2,010.5"),
    ("table-total", "单位 干部 < 职工 </^ 男 女 男 女/甲局 8 4 20 11/乙局 6 5 14 9/合计 14 9 34!33 20"),
    ("table-total", "单位 干部 < < 职工 < </^ 男 女 小计 男 女 小计/甲局 8 4 12 20 11 31/乙局 6 5 11!12 14 9 23"),
    ("table-total", "街道 社区 户数/城东 东苑 120/^ 东园 95/城西 西苑 88/合计 < 303!313"),
    (
        "table-total",
        "类别 上年结余 本年收入 本年支出/办公费 1.20 8.50 8.10/差旅费 0.80 4.25 4.60/合计 2.00 12.75!12.57 12.70",
    ),
    ("table-total", "季度 案件/一季度 30/二季度 28/三季度 35/四季度 27/全年合计 120!130"),
    ("table-total", "甲村 12/乙村 15/丙村 9/合计 36!39"),
    ("table-total", "单位 经费（万元）/甲局 35.6/乙局 42.8/丙局 —/合计 78.4!87.4"),
    ("table-figure-mismatch", "项目 上年 本年 增减/来信 40 50 10/来访 30 47 17!7"),
    ("table-figure-mismatch", "项目 本年 上年 增减额/来信 50 40 10/来访 27 30 -3!-8"),
    ("table-figure-mismatch", "指标 2022年 2023年 同比增减 增幅/企业数 120 150 30 25.0%/用工数 800 860 60 7.5%!8.7%"),
    ("table-figure-mismatch", "指标 2023年 2022年 增长率（%）/产量 550 500 10.0/销量 480 400 20.0!25.0"),
    ("table-figure-mismatch", "单位 计划数 完成数 完成率/甲局 30 27 90%/乙局 40 41 102.5%/丙局 50 46 92%!96%"),
    ("table-figure-mismatch", "单位 应到 实到 出席率/甲局 30 27 90%/乙局 40 38 95%!85%"),
    ("table-figure-mismatch", "项目 预算数 决算数 执行率（%）/办公费 20.0 18.0 90.0/会议费 5.0 4.2 84.0!48.0"),
    ("table-figure-mismatch", "类别 人数 占比/研究生 12 20%/本科 36 60%!63%/大专 12 20%/合计 60 100%"),
    ("table-figure-mismatch", "类别 金额（万元） 比重（%）/人员 380.5 76.1/公用 119.5 23.9!29.3/合计 500.0 100.0"),
    (
        "table-figure-mismatch",
        "项目 收入 < < 支出 < </^ 上年 本年 增减 上年 本年 增减/办公 40 50 10 30 26 -4!4/会议 20 18 -2 15 16 1",
    ),
    ("table-number", "序号 单位 电话/1 甲局 3421/2 乙局 3422/3!4 丙局 3423/4!5 丁局 3424"),
    ("table-number", "序号 事项 时限/1 受理 3日/2 审核 5日/3!2 批准 2日"),
    ("table-text-mismatch", "城东街道走访户数13!12户。‖街道 走访户数/城东街道 13/城西街道 9"),
    ("table-text-mismatch", "共报送信息13!12篇。‖单位 报送信息（篇）/甲局 8/乙局 5/合计 13"),
    ("table-text-mismatch", "全年共到位资金350!530万元（单位：万元）。‖项目 到位资金/甲项目 200/乙项目 150/合计 350"),
    ("empty-cell", "单位 人数 场次/甲局 12 3/乙局 11!_ 4/丙局 9 5/丁局 8 2/戊局 7 2"),
    ("", "单位 完成率 名次/甲局 95% 1/乙局 90% 2/平均 92.5% _"),
    ("", "单位 单价 数量 金额/桌子 300 2 600/椅子 100 8 800/合计 _ 10 1400"),
    ("", "项目 计划 完成 备注/甲 30 27 已完工/乙 40 36 在建/合计 70 63 _"),
    ("", "姓名 出生年份 工龄/张某 1975 26/李某 1980 20/合计 _ _"),
    ("", "指标 2021年 2022年 2023年/企业数 120 150 170/用工数 800 860 905"),
]


def variants(spec: str) -> tuple[str, str, list[str]]:
    """Return a table as it is right, as it is wrong, and the figures that are wrong."""
    right, wrong = MARKED.sub(r"\1", spec), MARKED.sub(r"\2", spec)
    return right, wrong, [wrong for _, wrong in MARKED.findall(spec)]


def rows_of(table: str) -> tuple[str, list[list[str]]]:
    """Return the paragraph above a table and its cells."""
    above, mark, body = table.rpartition("‖")
    return (above if mark else ""), [row.split(" ") for row in body.split("/")]


def merged(rows: list[list[str]]) -> list[tuple[int, int, int, int, str]]:
    """Return the cells as (row, column, rows, columns, text)."""
    cells = []
    for row, line in enumerate(rows):
        for column, text in enumerate(line):
            if text not in "<^":
                wide = next((at for at in range(column + 1, len(line)) if line[at] != "<"), len(line)) - column
                deep = next((at for at in range(row + 1, len(rows)) if rows[at][column] != "^"), len(rows)) - row
                cells.append((row, column, deep, wide, "" if text == "_" else text))
    return cells


def word(table: str, path: Path) -> None:
    """Write a Word file."""
    import docx

    above, rows = rows_of(table)
    file = docx.Document()
    file.add_paragraph(above or "各单位情况如下。")
    made = file.add_table(rows=len(rows), cols=len(rows[0]))
    for row, column, deep, wide, text in merged(rows):
        cell = made.cell(row, column)
        if deep * wide > 1:
            cell = cell.merge(made.cell(row + deep - 1, column + wide - 1))
        cell.text = text
    file.save(str(path))


def printed(table: str, path: Path) -> None:
    """Write a PDF file with a ruled table."""
    above, rows = rows_of(table)
    width, top, height, size = 440 / len(rows[0]), 150, 24, 10
    page = [make_pdf.text(80, 110, above or "各单位情况如下。", 14)]
    for row, column, deep, wide, text in merged(rows):
        xs = (80 + column * width, 80 + (column + wide) * width)
        ys = (top + row * height, top + (row + deep) * height)
        page += make_pdf.grid(xs, ys)
        page.append(make_pdf.text(xs[0] + 4, ys[0] + 7, text, size))
    path.write_bytes(make_pdf.pdf([page]))
