"""Measure words and units, from `number_units.tsv`.

Columns: unit; kind (measure noun money length area mass volume energy power time age anniversary ratio other); factor
and base (公里: 1000 米; empty: comparable only with itself); not_before: characters after which the unit is the
beginning of another word (支 before 持). Nouns follow Arabic figures only (5部门, 12县).
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from linter.wordlists import records


class Unit(NamedTuple):
    """A measure word or unit; `base` is the unit it converts to, `factor` how many of it."""

    text: str
    kind: str
    factor: Decimal
    base: str
    not_before: str = ""


@cache
def table() -> dict[str, Unit]:
    """Return all units by their text."""
    rows = records(Path(__file__).with_name("number_units.tsv"))
    return {
        row["unit"]: Unit(
            row["unit"], row["kind"], Decimal(row["factor"] or 1), row["base"] or row["unit"], row["not_before"]
        )
        for row in rows
    }


@cache
def longest() -> int:
    """Return the length of the longest unit."""
    return max(map(len, table()))


def unit_at(text: str, start: int, arabic: bool) -> Unit | None:
    """Return the unit that begins at `start` of `text`: the longest one; nouns only when `arabic`."""
    units = table()
    for length in range(min(longest(), len(text) - start), 0, -1):
        unit = units.get(text[start : start + length])
        if unit and (arabic or unit.kind != "noun") and _ends_here(unit, text, start + length):
            return unit
    return None


def _ends_here(unit: Unit, text: str, end: int) -> bool:
    after = text[end : end + 1]
    if unit.text[-1].isascii() and unit.text[-1].isalpha():
        return not (after.isascii() and after.isalnum())
    return not after or after not in unit.not_before


def base_of(unit: str) -> tuple[str, Decimal]:
    """Return the unit a unit is compared in, and how many of it one is: 公里 → (米, 1000)."""
    known = table().get(unit)
    return (known.base, known.factor) if known else (unit, Decimal(1))


def kind_of(unit: str) -> str:
    """Return the kind of a unit, "" for one not in the table."""
    known = table().get(unit)
    return known.kind if known else ""
