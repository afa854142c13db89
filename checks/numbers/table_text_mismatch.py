"""A figure in the text that differs from the one in the table for the same row and column."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_units import kind_of
from linter.facts.number_values import scale
from linter.facts.numbers import Quantity
from linter.facts.tables import Grid, GridCell
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

LONGEST = 30
"""Characters the words of a row and a column have at most."""
MONEY = Pattern(r"(?P<scale>[十百千万亿]*)元")


class Named(NamedTuple):
    """A cell and how many yuan its unit is (0: none is told)."""

    cell: GridCell
    yuan: int

    def value(self, item: Quantity) -> Decimal | None:
        """Return what the cell says in the unit of a figure; None when they cannot be compared."""
        if self.cell.value is None:
            return None
        if kind_of(item.unit) == "money":
            return self.cell.value * self.yuan if self.yuan and item.unit == "元" else None
        plain = item.scale == 1 and not item.decimals and not self.cell.decimals and item.value > 1
        return self.cell.value if plain and not self.yuan and kind_of(item.unit) in ("measure", "noun") else None


class TableTextMismatch(Check):
    """正文与表格同一项的数不同：表中“城东街道”行“走访户数”为13，正文写“城东街道走访户数12户”。

    只在正文把行名、列名（合计行可写“共”）都说全时对照：整数的个数，和表中写明单位（单位：万元）的金额；约数、表中有同名两行的不核。
    """

    title = "文表不一"
    severity = "warning"
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
            named = cells.get(self._said(document, item))
            if named is None or document.blocks[item.core.block].cell is not None or not item.exact:
                continue
            cell, value = named.cell, named.value(item)
            if cell.span is None or value is None or abs(item.value - value) <= _rounding(item, named):
                continue
            said = document.quote(item.core)
            message = f"正文写为{said}，表中同一项为{cell.text.strip()}，请核对后统一。"
            yield self.finding(item.core, message, related=[(cell.span, "表中")])

    def _cells(self, facts: Facts) -> dict[str, Named | None]:
        """Return the cells with whole numbers by the words of their row and column; None where two bear the same."""
        found: dict[str, Named | None] = {}
        for grid in facts.grids:
            for key, cell in self._named(grid):
                found[key] = None if key in found else cell
        return found

    def _named(self, grid: Grid) -> Iterator[tuple[str, Named]]:
        for row in range(grid.header_rows, grid.table.rows):
            name = "共" if row in grid.total_rows else str(self.brackets.compiled.sub("", grid.label(row)))
            for column in range(max(1, grid.header_columns), grid.table.columns):
                cell, heading = grid.cells.get((row, column)), self.brackets.compiled.sub("", grid.heading(column))
                if cell and cell.value is not None and name and len(heading) > 1:
                    yield name + heading, Named(cell, _money(grid.heading(column)) or _money(grid.unit))

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


def _money(words: str) -> int:
    """Return how many yuan the unit of a column is: 万元 → 10000; 0 for none."""
    match = MONEY.search(words)
    return scale(match["scale"]) if match else 0


def _rounding(item: Quantity, named: Named) -> Decimal:
    """Return how far the figure in the text may be off because it is the coarser one."""
    finer = item.step > Decimal(named.yuan or 1).scaleb(-named.cell.decimals)
    return item.step / 2 if finer else Decimal(0)
