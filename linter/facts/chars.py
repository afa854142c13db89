"""How many characters of which kind a draft has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from linter.model import Document
from linter.patterns import Pattern

HAN = Pattern(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")


class Chars(NamedTuple):
    """Counts of characters; `counts` holds every character, `han` the sum of the Han ones."""

    total: int
    han: int
    counts: Mapping[str, int]

    def of(self, characters: str) -> int:
        """Return how often the characters of a string occur, together."""
        return sum(self.counts.get(char, 0) for char in characters)


def extract(document: Document) -> Chars:
    """Count the characters of a document."""
    counts = Counter(document.text)
    counts.pop("\n", None)
    han = sum(map(counts.__getitem__, HAN.findall("".join(counts))))
    return Chars(sum(counts.values()), han, counts)
