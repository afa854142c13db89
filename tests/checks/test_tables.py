"""Tables in Word and PDF files: what is right stays silent, the one wrong figure is found where it stands."""

import importlib.util
from pathlib import Path

import pytest

from linter.facts import Facts
from linter.readers import ReadOptions, read
from linter.registry import own_checks

_spec = importlib.util.spec_from_file_location("tables", Path(__file__).with_name("tables.py"))
tables = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tables)

LOUD = [check for check in own_checks().values() if check.family == "numbers" and check.severity != "info"]
WRITERS = {"docx": tables.word, "pdf": tables.printed}


def loud(table, suffix, folder):
    """Return (check, quoted place) of every loud finding in a file with the table, and the grid's texts."""
    path = folder / f"table.{suffix}"
    WRITERS[suffix](table, path)
    document = read(str(path), ReadOptions())
    facts = Facts(document)
    found = [
        (finding.check, document.quote(finding.span)) for check in LOUD for finding in check().check(document, facts)
    ]
    (grid,) = facts.grids
    cells = [(row, column, cell.text) for (row, column), cell in sorted(grid.cells.items())]
    return found, cells


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize(("check", "spec"), tables.SPECS)
def test_tables(check, spec, suffix, tmp_path):
    right, wrong, figures = tables.variants(spec)
    assert loud(right, suffix, tmp_path)[0] == []
    if check:
        ((said, place),) = loud(wrong, suffix, tmp_path)[0]
        assert said == check
        assert figures == ["_"] or any(figure in place for figure in figures)


@pytest.mark.parametrize("spec", [spec for _, spec in tables.SPECS])
def test_the_same_grid_in_both_formats(spec, tmp_path):
    right = tables.variants(spec)[0]
    assert loud(right, "docx", tmp_path)[1] == loud(right, "pdf", tmp_path)[1]
