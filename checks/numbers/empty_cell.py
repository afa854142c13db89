"""An empty cell in a filled table."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.tables import Grid, GridCell
from linter.finding import Finding
from linter.model import Document

LEAST_FILLED = 0.8


class EmptyCell(Check):
    """填好的表格里有一格没填。

    同一列其余各行都填了数字，只有这一格空着才提示；备注列、只填合计或结余的行、合并格、空白样表不算，确实没有的可填“0”或“—”。
    """

    title = "表格漏填"
    severity = "warning"
    good = (
        "| 单位 | 人数 |\n|---|---|\n| 甲 | 12 |\n| 乙 | — |\n| 丙 | 9 |\n| 丁 | 8 |\n",
        "| 单位 | 人数 | 备注 |\n|---|---|---|\n| 甲 | 12 | |\n| 乙 | 11 | 新设 |\n| 丙 | 9 | |\n| 丁 | 8 | |\n",
        "| 项目 | 7月 | 8月 | 合计 |\n|---|---|---|---|\n| 收入 | 5 | 6 | 11 |\n| 支出 | 2 | 3 | 5 |\n| 转入 | 1 | 1 | 2 |\n"
        "| 转出 | 1 | 2 | 3 |\n| 其他 | 1 | 1 | 2 |\n| 期末结余 | | | 7 |\n",
        "| 单位 | 人数 |\n|---|---|\n| 甲 | 12 |\n| 乙 | |\n| 丙 | 9 |\n",
        "| 姓名 | 人数 |\n|---|---|\n| | |\n| | |\n| | |\n| | |\n",
    )
    bad = (
        Bad(
            "| 单位 | 人数 | 场次 |\n|---|---|---|\n| 甲 | 12 | 3 |\n| 乙 | | 4 |\n| 丙 | 9 | 5 |\n| 丁 | 8 | 2 |\n"
            "| 戊 | 7 | 2 |\n".replace("| 乙 | |", "| ⟦乙⟧ | |"),
            message="人数",
        ),
        Bad("| 单位 | 人数 |\n|---|---|\n| 甲 | 12 |\n| ⟦乙⟧ | |\n| 丙 | 9 |\n| 丁 | 8 |\n| 戊 | 8 |\n"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for grid in facts.grids:
            for column in range(max(1, grid.header_columns), grid.table.columns):
                hole = self._hole(grid, column)
                if hole is None:
                    continue
                label = grid.cells.get((hole.row, 0))
                name = grid.heading(column)
                span = hole.span or (label.span if label else None)
                if span and name:
                    row = grid.label(hole.row)
                    yield self.finding(span, f"表中“{row}”行的“{name}”一格空着，其余各行都填了数，请补填或写“—”。")

    def _hole(self, grid: Grid, column: int) -> GridCell | None:
        """Return the one empty cell of a column of numbers."""
        cells = [grid.cells.get((row, column)) for row in range(grid.header_rows, grid.table.rows)]
        empty = [cell for cell in cells if cell and not cell.text.strip()]
        filled = [cell for cell in cells if cell and cell.value is not None]
        if len(empty) != 1 or len(filled) < len(cells) * LEAST_FILLED:
            return None
        hole = empty[0]
        return hole if hole.rowspan == hole.colspan == 1 and not self._is_bare(grid, hole.row) else None

    def _is_bare(self, grid: Grid, row: int) -> bool:
        """Say whether a row has as many empty cells as figures: it gives its balance or its total only."""
        cells = [grid.cells.get((row, column)) for column in range(1, grid.table.columns)]
        empty = sum(1 for cell in cells if cell and not cell.text.strip())
        return empty > 1 and empty >= sum(1 for cell in cells if cell and cell.value is not None)
