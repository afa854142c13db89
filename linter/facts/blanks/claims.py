"""A place in a document's text that is taken for a blank, before it becomes one."""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """Text offsets of the mask and of the whole, kind, unit or noun, and what is wanted, when it is known here."""

    start: int
    end: int
    whole: tuple[int, int]
    kind: str
    noun: str = ""
    wanted: str = ""
    form: bool = False


class Taken:
    """The claims so far; one that overlaps an earlier one is refused, so that better evidence comes first."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._taken: set[int] = set()

    def add(self, claim: Claim) -> None:
        """Take a claim unless a character of its mask is taken already."""
        places = range(claim.start, max(claim.end, claim.start + 1))
        if self._taken.isdisjoint(places):
            self._taken.update(places)
            self.claims.append(claim)

    def free(self, start: int, end: int) -> bool:
        """Say whether no character from `start` to `end` is taken."""
        return self._taken.isdisjoint(range(start, end))
