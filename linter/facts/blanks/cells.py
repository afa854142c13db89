"""What stands round a blank in a table: its row, the head of its row and of its column."""

from __future__ import annotations

from linter.model import Document

BETWEEN = "｜"


def row_around(document: Document, block: int) -> tuple[str, str]:
    """Return the texts of the cells before and after a block's cell in its row, each with its separator."""
    place = document.blocks[block].cell
    if place is None:
        return "", ""
    cells = sorted(
        (cell for cell in document.tables[place.table].cells if cell.row == place.row), key=lambda c: c.column
    )
    texts = {cell.column: "".join(document.blocks[index].text for index in cell.blocks) for cell in cells}
    before = "".join(text + BETWEEN for column, text in texts.items() if column < place.column)
    after = "".join(BETWEEN + text for column, text in texts.items() if column > place.column)
    return before, after


def heads(document: Document, block: int) -> tuple[str, str]:
    """Return what the first cell of a block's row and of its column say; empty where it is one of them itself."""
    place = document.blocks[block].cell
    if place is None:
        return "", ""
    row = column = ""
    for cell in document.tables[place.table].cells:
        text = "".join(document.blocks[index].text for index in cell.blocks).strip()
        if cell.row == place.row and cell.column < place.column and not row and not text.isdigit():
            row = text
        if cell.row == 0 < place.row and cell.column <= place.column < cell.column + cell.colspan:
            column = text
    return row[:16], column[:16]
