"""What a draft says about itself: title, issuer, genre, number, the period reported on, the time it was written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts
    from linter.facts.frame_parts import Part
    from linter.facts.frame_time import Evidence

REVIEWS = frozenset({"总结", "小结", "报告", "汇报", "情况", "述职", "总结报告", "自查报告", "政府工作报告"})
PLANS = frozenset({"规划", "纲要", "方案", "计划", "要点", "思路", "打算", "安排", "举措", "措施"})


class Interval(NamedTuple):
    """Days from `first` to `last`, both included; None is open. `source` says in Chinese what it was taken from
    (标题, 落款, 印发日期, --date …), `spans` where."""

    first: date | None
    last: date | None
    source: str
    spans: tuple[Span, ...] = ()

    @property
    def known(self) -> bool:
        """Whether both ends are known."""
        return self.first is not None and self.last is not None

    def after(self, day: date) -> bool:
        """Say whether the whole interval lies after `day`."""
        return self.first is not None and self.first > day

    def before(self, day: date) -> bool:
        """Say whether the whole interval lies before `day`."""
        return self.last is not None and self.last < day


class Frame(NamedTuple):
    """One document within a file: blocks `first_block` to `last_block` (included).

    title: the words of the title, `title_spans` its lines. genre: 总结 报告 汇报 通知 方案 … ("" unknown). number: 文号.
    salutation: 主送机关 line. signature: issuer in the sign-off. years: the year(s) reported on or planned for.
    period: what is reported on. written: when it was written. ahead: spans of blocks (first, last) that look forward
    (下一步, 2020年工作思路). candidates: years the evidence speaks for, when it conflicts (else the one, or none).
    official: it is a 公文 by form (head, number, 主送, sign-off) or by the user's profile. opening: block where the text
    proper begins. signed: the date line of the sign-off, as a span.
    """

    first_block: int
    last_block: int
    title: str
    title_spans: tuple[Span, ...]
    issuer: str
    issuer_span: Span | None
    genre: str
    number: str
    number_span: Span | None
    salutation: Span | None
    signature: Span | None
    years: tuple[int, ...]
    period: Interval
    written: Interval
    ahead: tuple[tuple[int, int], ...]
    candidates: tuple[int, ...]
    official: bool
    opening: int = 0
    signed: Span | None = None

    def looks_ahead(self, block: int) -> bool:
        """Say whether block number `block` lies in a forward-looking part."""
        return any(first <= block <= last for first, last in self.ahead)

    @property
    def reviews(self) -> bool:
        """Whether it is a report on what was done (总结, 汇报, 自查报告 …)."""
        return self.genre in REVIEWS

    @property
    def plans(self) -> bool:
        """Whether it is a plan as a whole (规划, 方案, 要点 …)."""
        return self.genre in PLANS

    @property
    def settled(self) -> bool:
        """Whether the evidence for the year does not conflict."""
        return len(self.candidates) <= 1


def extract(document: Document, facts: Facts) -> tuple[Frame, ...]:
    """Work out the frames of a document; at least one."""
    from linter.facts import frame_ahead, frame_parts
    from linter.facts.frame_time import Around, Evidence

    found: list[Frame] = []
    printed = frame_parts.printed(document, facts)
    for part in frame_parts.cut(document, facts):
        ahead = frame_ahead.ahead(document, facts, part)
        around = Around(printed, found[0] if found else None)
        official = part.official or facts.given.profile == "公文"
        found.append(_frame(part, Evidence(document, facts, part, ahead, around), official))
    return tuple(found)


def _frame(part: Part, when: Evidence, official: bool) -> Frame:
    return Frame(
        part.first,
        part.last,
        part.title,
        part.title_spans,
        part.issuer,
        part.issuer_span,
        part.genre,
        part.number,
        part.number_span,
        part.salutation,
        part.signature,
        when.years,
        when.period,
        when.written,
        when.ahead,
        when.candidates,
        official,
        part.opening,
        part.signed.span if part.signed else None,
    )
