"""A 序号 column with gaps or repeats."""

from collections.abc import Iterator
from itertools import pairwise

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.tables import Grid, GridCell
from linter.finding import Finding
from linter.model import Document

LEAST = 3


class TableNumber(Check):
    """表格“序号”列跳号或重号：1、2、4、5，1、2、2、3。

    从1起逐行编号的列才核；分段重新从1编的、合并格、只编了几行的不报。
    """

    title = "表格序号"
    severity = "warning"
    triggers = ("序号", "编号")
    good = (
        "| 序号 | 单位 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |\n| 3 | 丙 |\n| | 合计 |\n",
        "| 序号 | 单位 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |\n| 1 | 丙 |\n| 2 | 丁 |\n",
        "| 编号 | 单位 |\n|---|---|\n| 1001 | 甲 |\n| 1003 | 乙 |\n| 1007 | 丙 |\n",
    )
    bad = (
        Bad("| 序号 | 单位 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |\n| ⟦4⟧ | 丙 |\n| 5 | 丁 |\n", message="3"),
        Bad("| 序号 | 单位 |\n|---|---|\n| 1 | 甲 |\n| 2 | 乙 |\n| ⟦2⟧ | 丙 |\n| 3 | 丁 |\n", message="重复"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for grid in facts.grids:
            for column in range(min(2, grid.table.columns)):
                if grid.heading(column) in ("序号", "编号"):
                    yield from self._judge(grid, column)

    def _judge(self, grid: Grid, column: int) -> Iterator[Finding]:
        cells = [grid.cells.get((row, column)) for row in range(grid.header_rows, grid.table.rows)]
        numbered = list({id(cell): cell for cell in cells if cell and cell.value is not None}.values())
        if len(numbered) < LEAST or numbered[0].value != 1:
            return
        for before, after in pairwise(numbered):
            said = _slip(before, after)
            if said and after.span:
                related = [(before.span, "上一行")] if before.span else []
                yield self.finding(after.span, said, related=related)


def _slip(before: GridCell, after: GridCell) -> str:
    """Return what is wrong with a number behind the one before it, "" when nothing is."""
    if before.value is None or after.value is None or after.value in (1, before.value + 1):
        return ""
    if after.value == before.value:
        return f"表格序号{after.text.strip()}重复，请核对编号。"
    return f"表格序号由{before.text.strip()}跳到{after.text.strip()}，应为{before.value + 1}，请核对是否漏行或编错。"
