"""What a figure says: the thing counted, in which period, so that two figures of one thing can be told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from linter.facts.number_context import SCOPE
from linter.facts.number_units import base_of, kind_of
from linter.facts.numbers import Quantity
from linter.model import Document
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

LEAST = 7
"""Han characters a label has at least: shorter ones (开展培训) are said of many."""
LEAST_DATED = 4
"""The same for figures of a year that is written out."""
HAN = Pattern(r"[\u4e00-\u9fff]")
WHOLE_YEAR = Pattern(r"全年|今年以来|今年|本年度?|当年|全程")
YEAR = Pattern(r"\d{4}年")
PARTIAL = Pattern(
    r"其中|平均|人均|每|分别|各|同比|比上年|较上年|最高|最低|之一|计划|目标|力争|比|由|增加|减少|增长|下降|年内|在内|内增|预计|拟|将|超过|第"
)
LEADING = Pattern(r"^(?:截至|目前|全[年域市县区省局院校国]|我[局市县区院校]|累计|共计?|已|同时|并|其中)+")


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure and what it is said of. key is equal for figures of the same thing in the same period; label in words."""

    item: Quantity
    key: tuple[str, ...]
    label: str


def statements(document: Document, facts: Facts) -> Iterator[Statement]:
    """Yield the figures whose thing and period are told clearly enough to compare them."""
    scopes = _Scopes(document)
    for item in facts.quantities.all:
        if not item.exact or not item.unit or kind_of(item.unit) in ("ratio", "time", "age", "anniversary"):
            continue
        label = _label(document, item)
        size = len(HAN.compiled.findall(label))
        if size < LEAST_DATED or PARTIAL.search(label):
            continue
        start = document.offset(item.core)
        sentence = document.offset(facts.sentences.at(item.core))
        period = scopes.period(start, sentence, document.starts[item.core.block])
        frame = facts.frame_at(item.core.block)
        dated = YEAR.search(period)
        if size < (LEAST_DATED if dated else LEAST):
            continue
        ahead = "ahead" if not dated and frame.looks_ahead(item.core.block) else ""
        key = ("".join(sorted(label)), base_of(item.unit)[0], period, ahead, str(frame.first_block))
        yield Statement(item, key, label)


def _label(document: Document, item: Quantity) -> str:
    words = SCOPE.compiled.sub("", item.subject)
    behind = item.counted if item.counted_span and item.counted_span.start >= item.span.end else ""
    return str(LEADING.compiled.sub("", words)) + behind


class _Scopes:
    """The words of time of a document, to be asked for by place."""

    def __init__(self, document: Document) -> None:
        found = [match for match in SCOPE.finditer(document.text) if match.group() != "累计"]
        self.starts = [match.start() for match in found]
        self.words = [match.group() for match in found]

    def period(self, start: int, sentence: int, block: int) -> str:
        """Return the words of time before `start` in its sentence; else the last ones before it in its block."""
        last = bisect_right(self.starts, start) - 1
        said = []
        at = last
        while at >= 0 and self.starts[at] >= sentence:
            said.append(self.words[at])
            at -= 1
        if not said and last >= 0 and self.starts[last] >= block:
            said = [self.words[last]]
        kept = {WHOLE_YEAR.compiled.sub("", word) for word in said}
        return "|".join(sorted(kept - {""}))
