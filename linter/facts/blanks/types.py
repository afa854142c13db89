"""What the blanks of a draft are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from linter.model import Span


class Blank(NamedTuple):
    """A place that still has to be filled.

    span: the mask, the blanks of an empty slot, or a zero-width hole. whole: with the unit, noun or date it belongs to
    (“*次”, “XX局”, “2023年*月*日”). kind: count date number name prompt pair (an empty 《》, “”, （）). mask: what it is
    written with: star cross circle box line triangle hash dots query bracket space word prompt none. noun: the unit or
    noun after it. wanted: what belongs there, as a Chinese noun phrase (“中心组学习”的次数). form: it stands in a form
    (an attachment, a line for a signature), where a blank is as it should be.
    """

    span: Span
    whole: Span
    kind: str
    mask: str
    noun: str = ""
    wanted: str = ""
    form: bool = False


class Blanks:
    """All blanks in document order. `template`: the whole document is a blank form, not a draft."""

    def __init__(self, all: tuple[Blank, ...], template: bool = False) -> None:
        self.all, self.template = all, template

    def of(self, *kinds: str) -> Iterator[Blank]:
        """Yield the blanks of these kinds; none in a template, which is one matter, not a hundred."""
        return (blank for blank in self.all if blank.kind in kinds and not self.template)

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        return [(blank.whole.block, blank.whole.start) for blank in self.all]

    def touches(self, span: Span) -> bool:
        """Say whether a blank lies in `span` or runs over an end of it."""
        at = bisect_left(self._starts, (span.block, span.end))
        before = self.all[max(0, at - 1) : at]
        return any(item.whole.block == span.block and item.whole.end >= span.start for item in before)
