"""The pairs of neighbouring characters of a draft: by them a word finder knows which of its words cannot be there.

A draft of 7,000 characters has 4,000 different pairs; of two thousand wrong forms, a dozen have all theirs among them.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from operator import add

from linter.model import Document


class Pairs:
    """`all[at]` is what stands at `at` and `at + 1` of the document's text."""

    def __init__(self, all: tuple[str, ...]) -> None:
        self.all = all

    @cached_property
    def known(self) -> frozenset[str]:
        """The different ones."""
        return frozenset(self.all)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each stands in the text."""
        return Counter(self.all)


def extract(document: Document) -> Pairs:
    """Cut a document into pairs."""
    return Pairs(pairs_of(document.text))


def pairs_of(text: str) -> tuple[str, ...]:
    """Return the pairs of neighbouring characters of a text."""
    return tuple(map(add, text, text[1:]))
