"""A figure in the text that differs from the one in the table for the same row and column."""

from collections.abc import Iterator
from decimal import Decimal

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_units import kind_of
from linter.facts.numbers import Quantity
from linter.facts.tables import Grid, GridCell
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

LONGEST = 30
"""Characters the words of a row and a column have at most."""


class TableTextMismatch(Check):
    """正文与表格同一项的数不同：表中“城东街道”行“走访户数”为13，正文写“城东街道走访户数12户”。

    只在正文把行名、列名（合计行可写“共”）都说全，且是整数的个数时对照；带“万、亿”的数、金额、约数、表中有同名两行的不核。
    """

    title = "文表不一"
    severity = "warning"
    preview = True
    good = (
        "城东街道走访户数13户。\n\n| 街道 | 走访户数 |\n|---|---|\n| 城东街道 | 13 |\n| 城西街道 | 9 |\n",
        "城东街道走访企业12家。\n\n| 街道 | 走访户数 |\n|---|---|\n| 城东街道 | 13 |\n| 城西街道 | 9 |\n",
        "城东街道走访户数10余户。\n\n| 街道 | 走访户数 |\n|---|---|\n| 城东街道 | 13 |\n| 城西街道 | 9 |\n",
        "上半年，城东街道走访户数8户。\n\n| 街道 | 走访户数 |\n|---|---|\n| 城东街道 | 13 |\n| 城西街道 | 9 |\n",
    )
    bad = (
        Bad(
            "城东街道走访户数⟦12户⟧。\n\n| 街道 | 走访户数 |\n|---|---|\n| 城东街道 | 13 |\n| 城西街道 | 9 |\n",
            message="13",
            related=("13",),
        ),
        Bad("共报送信息⟦12篇⟧。\n\n| 单位 | 报送信息（篇） |\n|---|---|\n| 甲局 | 8 |\n| 乙局 | 5 |\n| 合计 | 13 |\n"),
    )

    brackets = Pattern(r"[（(][^）)]*[）)]")
    altogether = Pattern(r"(?:共|共计|合计|总计)(?P<said>[\u4e00-\u9fff]{2,12})$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        cells = self._cells(facts)
        for item in facts.quantities.all if cells else ():
            cell = cells.get(self._said(document, item))
            if cell is None or cell.span is None or cell.value in (None, item.value) or not _countable(document, item):
                continue
            said = document.quote(item.core)
            message = f"正文写为{said}，表中同一项为{cell.text.strip()}，请核对后统一。"
            yield self.finding(item.core, message, related=[(cell.span, "表中")])

    def _cells(self, facts: Facts) -> dict[str, GridCell | None]:
        """Return the cells with whole numbers by the words of their row and column; None where two bear the same."""
        found: dict[str, GridCell | None] = {}
        for grid in facts.grids:
            for key, cell in self._named(grid):
                found[key] = None if key in found else cell
        return found

    def _named(self, grid: Grid) -> Iterator[tuple[str, GridCell]]:
        for row in range(grid.header_rows, grid.table.rows):
            name = "共" if row in grid.total_rows else str(self.brackets.compiled.sub("", grid.label(row)))
            for column in range(max(1, grid.header_columns), grid.table.columns):
                cell, heading = grid.cells.get((row, column)), self.brackets.compiled.sub("", grid.heading(column))
                if cell and cell.value is not None and not cell.decimals and name and len(heading) > 1:
                    yield name + heading, cell

    def _said(self, document: Document, item: Quantity) -> str:
        """Return the words before a figure that begin its sentence, as the cells are named; "" when others stand there."""
        text, end = document.blocks[item.core.block].text, item.core.start
        low = max(0, end - LONGEST)
        start = max(text.rfind(mark, low, end) + 1 for mark in "，。；：、\n")
        if text[start - 1 : start] not in ("", "。", "；", "\n") or (not start and low):
            return ""
        clause = text[start:end]
        total = self.altogether.search(clause)
        return "共" + total["said"] if total else clause.replace("的", "")


def _countable(document: Document, item: Quantity) -> bool:
    in_cell = document.blocks[item.core.block].cell is not None
    plain = item.exact and item.scale == 1 and item.value == item.value.to_integral_value()
    return plain and item.value > Decimal(1) and not in_cell and kind_of(item.unit) in ("measure", "noun")
