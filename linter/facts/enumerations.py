"""一是…二是…, 第一…, counted lists (“等4个单位”, “五个一”), 其中 breakdowns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its marker (empty span when items are only separated by 、), number and whole extent."""

    marker: Span
    number: int | None
    span: Span


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A chain of items that belong together. scheme: "一是" "第一" "首先" "（一）" "①" "1." """

    scheme: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class CountedList:
    """A list and the number that is said to count it: `count` is the span of “4个单位” or “五个一”, `number` its value."""

    count: Span
    number: int
    items: tuple[Span, ...]


@dataclass(frozen=True)
class Enumerations:
    """All of them, in document order."""

    chains: tuple[Enumeration, ...]
    counted: tuple[CountedList, ...]


def extract(document: Document, facts: Facts) -> Enumerations:
    """Find the enumerations of a document."""
    return Enumerations((), ())
