"""A figure of a table that does not follow from the two it is made of: 增减, 增幅, 完成率, 占比."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import plain, rounded
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.table_columns import Derived, derived
from linter.facts.tables import GridCell
from linter.finding import Finding
from linter.model import Document

FARTHEST = Decimal(60)
"""Percentage points beyond which a percentage is taken to be of something else."""
MOST = 4
"""How many rows may be off: more, and the columns are taken to mean something else."""


class TableFigureMismatch(Check):
    """表格里“增减”“增幅”“完成率”“占比”列与同一行的两个数算不拢。

    按列名认本年与上年（2023年与2022年）、完成与计划、分项与合计；按末位四舍五入留出余地。列名分不清、
    大半的行都对不上的（口径另有所指）不报。
    """

    title = "表内推算不符"
    severity = "warning"
    triggers = ("增", "减", "率", "比", "差额", "变动", "构成")
    good = (
        "| 项目 | 上年 | 本年 | 增减 | 增幅 |\n|---|---|---|---|---|\n| 甲 | 40 | 50 | 10 | 25% |\n"
        "| 乙 | 30 | 27 | -3 | -10% |\n",
        "| 单位 | 计划数 | 完成数 | 完成率 |\n|---|---|---|---|\n| 甲 | 30 | 27 | 90% |\n| 乙 | 40 | 41 | 102.5% |\n",
        "| 类别 | 人数 | 占比 |\n|---|---|---|\n| 甲 | 12 | 44.4% |\n| 乙 | 15 | 55.6% |\n| 合计 | 27 | 100% |\n",
        "| 单位 | 应到 | 实到 | 完成率 |\n|---|---|---|---|\n| 甲 | 30 | 27 | 5% |\n| 乙 | 40 | 39 | 8% |\n",
    )
    bad = (
        Bad(
            "| 项目 | 上年 | 本年 | 增减 |\n|---|---|---|---|\n| 甲 | 40 | 50 | 10 |\n| 乙 | 30 | 47 | ⟦7⟧ |\n",
            message="应为17，",
            related=("47", "30"),
        ),
        Bad(
            "| 项目 | 2022年 | 2023年 | 增长率（%） |\n|---|---|---|---|\n| 甲 | 40 | 50 | ⟦20.0⟧ |\n| 乙 | 30 | 33 | 10.0 |\n",
            message="应为25.0%",
        ),
        Bad(
            "| 单位 | 计划数 | 完成数 | 完成率 |\n|---|---|---|---|\n| 甲 | 30 | 27 | ⟦95%⟧ |\n| 乙 | 40 | 41 | 102.5% |\n"
        ),
        Bad(
            "| 类别 | 人数 | 占比 |\n|---|---|---|\n| 甲 | 12 | ⟦54.4%⟧ |\n| 乙 | 15 | 55.6% |\n| 合计 | 27 | 100% |\n"
        ),
    )

    said = {"difference": "相减", "growth": "增减幅度", "rate": "完成率", "share": "占比"}

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for grid in facts.grids:
            found = list(derived(grid))
            signed = any((item.cell.value or 0) < 0 for item in found)
            by_column: dict[int, list[Derived]] = {}
            for item in found:
                by_column.setdefault(item.cell.column, []).append(item)
            for items in by_column.values():
                wrong = [item for item in items if not _fits(item, signed)]
                if len(wrong) <= MOST and (len(wrong) * 2 <= len(items) or len(items) == 1):
                    yield from (self._finding(item) for item in wrong if _meant(item))

    def _finding(self, item: Derived) -> Finding:
        expected = plain(item.value) if item.kind == "difference" else f"{rounded(item.value, item.cell.decimals)}%"
        first, second = item.first.text.strip(), item.second.text.strip()
        message = (
            f"表中“{item.row}”行“{item.name}”写为{item.cell.text.strip()}，按{first}与{second}推算，"
            f"{self.said[item.kind]}应为{expected}，请核对这三个数。"
        )
        places = [(item.first, "现值"), (item.second, "原值")]
        if item.kind in ("rate", "share"):
            places = [(item.first, "分子"), (item.second, "分母")]
        return self.finding(item.cell.span, message, related=[(cell.span, note) for cell, note in places if cell.span])


def _fits(item: Derived, signed: bool) -> bool:
    """Say whether a cell says what follows from the others, rounded or cut off; `signed`: the table has minus signs."""
    said, expected = item.cell.value or Decimal(0), item.value
    slack = Decimal(1).scaleb(-item.cell.decimals) if item.kind != "difference" else Decimal(0)
    if item.kind == "difference":
        places = max(cell.decimals for cell in (item.cell, item.first, item.second))
        slack = Decimal(1).scaleb(-places) if places else slack
    elif item.second.value:
        coarse = _half(item.first) + _half(item.second) * abs((item.first.value or Decimal(0)) / item.second.value)
        slack += coarse * 100 / abs(item.second.value)
    return abs(said - expected) <= slack or (not signed and abs(said + expected) <= slack)


def _half(cell: GridCell) -> Decimal:
    return Decimal(1).scaleb(-cell.decimals) / 2 if cell.decimals else Decimal(0)


def _meant(item: Derived) -> bool:
    return item.kind == "difference" or abs((item.cell.value or Decimal(0)) - item.value) <= FARTHEST
