"""A row of a filled table with nothing in it."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span, Table

FEWEST = 3  # rows with text that make a filled table


class EmptyRow(Check):
    """填好的表格里留着整行空白（或者只有序号），多是没有删去或忘了填的行。

    大半是空白的表（供别人填写的表格）不算，个别单元格空着也不算。
    """

    title = "表格空行"
    severity = "warning"
    good = (
        "| 单位 | 数量 |\n|---|---|\n| 甲 | 3 |\n| 乙 | |\n| 丙 | 5 |",
        "| 姓名 | 电话 |\n|---|---|\n| | |\n| | |\n| | |",
    )
    bad = (Bad("| 单位 | 数量 |\n|---|---|\n| 甲 | 3 |\n| 乙 | 4 |\n| 丙 | 5⟦⟧ |\n| | |\n| 丁 | 6 |", message="1行"),)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for table in document.tables:
            filled, empty = _rows(document, table)
            if len(filled) - 1 < FEWEST or len(empty) * 3 > len(filled) or table.columns < 2:
                continue
            places = [span for row in empty if (span := _end_of_row(document, table, row - 1))]
            if places:
                message = f"表格里有{len(places)}行是空的，应填写或删去。"
                yield self.finding(places[0], message, related=[(span, "空行") for span in places[1:]])


def _rows(document: Document, table: Table) -> tuple[list[int], list[int]]:
    """Return the numbers of the rows with text and of those without; a lone serial number is no text."""
    texts = ["" for _ in range(table.rows)]
    for cell in table.cells:
        words = "".join(document.blocks[index].text.strip() for index in cell.blocks)
        for row in range(cell.row, min(cell.row + cell.rowspan, table.rows)):
            texts[row] += words
    filled = [row for row, text in enumerate(texts) if text and not (text.isdigit() and table.columns > 2)]
    return filled, [row for row in range(table.rows) if row not in set(filled)]


def _end_of_row(document: Document, table: Table, row: int) -> Span | None:
    """Return the place behind the last text in or before a row."""
    blocks = [index for cell in table.cells if cell.row <= row for index in cell.blocks if document.blocks[index].text]
    if not blocks:
        return None
    block = document.blocks[max(blocks)]
    return Span(block.index, len(block.text), len(block.text))
