"""Word lists: read a .tsv that lies beside a check, find its words in a text.

A list has a header line; the columns are `wrong`, `right`, `reason`, `except`; a check may leave out the later ones.
`except` holds, separated by |, longer strings in which the wrong form is right (按装 is right in 按装机容量).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cache, cached_property
from operator import add, itemgetter
from pathlib import Path
from typing import NamedTuple

COLUMNS = ("wrong", "right", "reason", "except")


class Row(NamedTuple):
    """One row: the wrong form, what to write instead, why (a Chinese clause), where the form is right all the same."""

    wrong: str
    right: str = ""
    reason: str = ""
    excepted: tuple[str, ...] = ()

    def is_right_at(self, text: str, start: int) -> bool:
        """Say whether the form that stands at `start` of `text` belongs to one of the exceptions."""
        return any(_covers(text, start, longer, self.wrong) for longer in self.excepted)


def _covers(text: str, start: int, longer: str, word: str) -> bool:
    at = longer.find(word)
    while at >= 0:
        if at <= start and text.startswith(longer, start - at):
            return True
        at = longer.find(word, at + 1)
    return False


@cache
def rows(path: Path) -> tuple[Row, ...]:
    """Read a list.

    Raises OSError.
    """
    head, *lines = lines_of(path)
    columns = head.split("\t")
    missing = [""] * (len(columns) + 1)  # the last for columns the list does not have
    cells_of = itemgetter(*(columns.index(name) if name in columns else -1 for name in COLUMNS))
    found = []
    for line in lines:
        wrong, right, reason, excepted = cells_of(line.split("\t") + missing)
        found.append(Row(wrong, right, reason, tuple(excepted.split("|")) if excepted else ()))
    return tuple(found)


def lines_of(path: Path) -> list[str]:
    """Return the lines of a list, the header first.

    Raises OSError.
    """
    return [line for line in path.read_text(encoding="utf-8-sig").split("\n") if line]


def records(path: Path) -> Iterator[dict[str, str]]:
    """Yield the lines of a table by the names of its columns; cells left out at the end of a line are empty.

    Raises OSError.
    """
    head, *lines = lines_of(path)
    names = head.split("\t")
    for line in lines:
        cells = line.split("\t")
        yield dict(zip(names, cells + [""] * (len(names) - len(cells)), strict=True))


class Finder:
    """Finds words in texts, however many there are: those are looked for whose first and last two characters occur."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words`: of two characters or more."""
        self.words = tuple(words)

    def find(self, text: str, pairs: Container[str] | None = None) -> Iterator[tuple[int, str]]:
        """Yield (start, word), the longest word at a place; words do not overlap.

        `pairs`: the pairs of neighbouring characters of `text`, where they are known (`facts.pairs.known`).
        """
        known = frozenset(map(add, text, text[1:])) if pairs is None else pairs
        likely = [word for word in self.words if word[:2] in known and word[-2:] in known]
        places = [(at, -len(word), word) for word in likely for at in every(text, word)]
        end = 0
        for start, size, found in sorted(places):
            if start >= end:
                end = start - size
                yield start, found


def every(text: str, word: str) -> Iterator[int]:
    """Yield all places of a word, overlapping ones too."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


class WordList:
    """The rows of a .tsv beside a module, read when first asked for: `words = WordList(__file__)`."""

    def __init__(self, module: str, name: str = "") -> None:
        """`module`: the `__file__` of the module; `name`: the list's, when it is not the module's."""
        own = Path(module)
        self.path = own.with_name(name) if name else own.with_suffix(".tsv")

    @cached_property
    def rows(self) -> dict[str, Row]:
        """The rows by wrong form."""
        return {row.wrong: row for row in rows(self.path)}

    @cached_property
    def reasons(self) -> dict[str, str]:
        """Of a list of thousands that has these two columns only: the reasons by wrong form, without a row for each."""
        cells = "\t".join(lines_of(self.path)[1:]).split("\t")
        return dict(zip(cells[::2], cells[1::2], strict=True))

    @cached_property
    def finder(self) -> Finder:
        """Finds the wrong forms."""
        return Finder(self.rows)
