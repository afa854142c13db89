"""What a figure says: the thing counted, in which period, so that two figures of one thing can be told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.number_context import SCOPE, Scope
from linter.facts.number_units import base_of, kind_of
from linter.facts.numbers import Quantity
from linter.model import Document
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts
    from linter.facts.frame import Frame

LEAST = 7
"""Han characters a label has at least: shorter ones (开展培训) are said of many."""
LEAST_DATED = 4
"""The same for figures of a year that is written out."""
LEAST_TIMED = 6
"""The same for figures of a period that is named: 全年, 截至12月底."""
LIGHT = Pattern(r"[共已了的该]|累计|开展|组织|举办|先后")
"""Words that make no difference to what is counted."""
LIMIT = Pattern(r"^(?:内|以外|人民币|范围)")
"""Behind a figure that draws a border: 外侧10米内."""
HAN = Pattern(r"[\u4e00-\u9fff]")
WHOLE_YEAR = Pattern(r"全年|今年以来|今年|本年度?|当年|全程")
YEAR = Pattern(r"\d{4}年")
PARTIAL = Pattern(
    r"其中|平均|人均|每|分别|各|同比|比上年|较上年|最高|最低|之一|计划|目标|力争|比|由|增加|减少|增长|下降|年内|在内|内增|预计|拟|将|超过|第"
    r"|应当|应配|须|不得|可以|至少|至多|最多|不少于|不低于|不超过"
)
AHEAD = Pattern(r"力争|确保|争取|计划|拟|目标|预计|明年|下一步|再(?!次)|将|应当|须")
CLAUSE = Pattern(r"[，,。；;、\n！？]")
LEADING = Pattern(r"^(?:截至|目前|全[年域市县区省局院校国]|我[局市县区院校]|累计|共计?|已|同时|并|其中)+")


class Statement(NamedTuple):
    """A figure and what it is said of. key is equal for figures of the same thing in the same period; label in words.

    Two figures are of the same thing when the words around them and the words before these in the clause (一标段,
    决算数：) are the same.
    """

    item: Quantity
    key: tuple[str, ...]
    label: str


def statements(document: Document, facts: Facts) -> Iterator[Statement]:
    """Yield the figures whose thing and period are told clearly enough to compare them."""
    scopes = _Scopes(facts.scopes)
    for item in facts.quantities.all:
        if not item.exact or not item.unit or kind_of(item.unit) in ("ratio", "time", "age", "anniversary"):
            continue
        label = _label(document, item)
        size = len(HAN.compiled.findall(label))
        if (
            size < LEAST_DATED
            or PARTIAL.search(label)
            or LIMIT.search(document.after(item.core, 4))
            or _counts_a_list(document, item)
        ):
            continue
        start = document.offset(item.core)
        sentence = document.offset(facts.sentences.at(item.core))
        period = scopes.period(start, sentence, document.starts[item.core.block])
        frame = facts.frame_at(item.core.block)
        dated = YEAR.search(period)
        period = "" if period == _year_reported(frame) else period
        if size < (LEAST_DATED if dated else LEAST_TIMED if scopes.told(start, sentence) else LEAST):
            continue
        looks_ahead = frame.looks_ahead(item.core.block) or AHEAD.search(document.text, sentence, start)
        ahead = "ahead" if not dated and looks_ahead else ""
        words = "".join(sorted(label))
        key = (words, base_of(item.unit)[0], period, ahead, str(frame.first_block), _opening(document, item))
        yield Statement(item, key, label)


def _year_reported(frame: Frame) -> str:
    """Return the year a draft reports on, which 全年 means too; "" when it is none or not one."""
    first, last = frame.period.first, frame.period.last
    return f"{first.year}年" if first and last and first.year == last.year else ""


def _label(document: Document, item: Quantity) -> str:
    words = SCOPE.compiled.sub("", item.subject)
    behind = item.counted if item.counted_span and item.counted_span.start >= item.span.end else ""
    return str(LIGHT.compiled.sub("", LEADING.compiled.sub("", words))) + behind


def _counts_a_list(document: Document, item: Quantity) -> bool:
    """Say whether the words before a figure are but the last of a list: 可回收物、干垃圾两类收集容器."""
    subject = item.counted_span
    behind = subject is not None and subject.start >= item.span.end
    before = document.before(item.core, len(item.subject) + 2)
    return behind and bool(item.subject) and "、" in before


def _opening(document: Document, item: Quantity) -> str:
    """Return the words of the clause before those that say what is counted, without words of time."""
    before = document.before(item.core, 40)
    clause = before[[0, *(mark.end() for mark in CLAUSE.finditer(before))][-1] :]
    opening = clause.partition(item.subject)[0] if item.subject else clause
    return str(LEADING.compiled.sub("", SCOPE.compiled.sub("", opening)))


class _Scopes:
    """The words of time of a document, to be asked for by place."""

    def __init__(self, scopes: Sequence[Scope]) -> None:
        found = [scope for scope in scopes if scope.words != "累计"]
        self.starts = [scope.start for scope in found]
        self.words = [scope.words for scope in found]

    def told(self, start: int, sentence: int) -> bool:
        """Say whether a word of time stands before `start` in its sentence."""
        last = bisect_right(self.starts, start) - 1
        return last >= 0 and self.starts[last] >= sentence

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
