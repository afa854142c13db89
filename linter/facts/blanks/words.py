"""Measure words and nouns that stand after a mask and say what it hides, from `linter/data/blank_*.tsv`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent.parent.parent / "data"
NUMBER_OF = "(?!数(?![据字]))"  # 天数, 件数 are nouns, no measure words
SCALE = "(?:[十百千]?万亿|[十百千]亿|[十百千]万|[万亿千百])"

ORGANS = "局委院厅府部司"
GROUP_DOES = (
    "会|书记|成员|决策|决议|科学|理论|高度|班子|[的对把将就抓全牢严]|坚持|统一|认真"  # what a Party group has or does
)


class Words(NamedTuple):
    """Words that may follow a mask: what each asks for, and one pattern for all of them (longest first)."""

    wanted: dict[str, str]
    pattern: str
    firm: str


@cache
def units() -> Words:
    """Return the measure words; `firm` matches those that are nothing but a unit."""
    return _read("blank_units.tsv")


@cache
def nouns() -> Words:
    """Return the nouns a masked name ends with (局, 市, 纪念馆, …)."""
    return _read("blank_nouns.tsv")


def _read(name: str) -> Words:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    rows = [(line + "\t\t\t").split("\t")[:4] for line in lines if line and not line.startswith("#")]
    rows.sort(key=lambda row: -len(row[0]))
    firm = [row for row in rows if row[3]]
    return Words({row[0]: row[1] for row in rows}, _either(rows), _either(firm))


def _either(rows: list[list[str]]) -> str:
    words = [re.escape(word) + (f"(?!{bar})" if bar else "") + NUMBER_OF for word, _, bar, _ in rows]
    return f"(?:{'|'.join(words)})" if words else "(?!)"
