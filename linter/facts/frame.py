"""What a draft says about itself: title, issuer, genre, number, the period reported on, the time it was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


@dataclass(frozen=True, slots=True)
class Interval:
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


@dataclass(frozen=True, slots=True)
class Frame:
    """One document within a file: blocks `first_block` to `last_block` (included).

    title: the words of the title, `title_spans` its lines. genre: 总结 报告 汇报 通知 方案 … ("" unknown). number: 文号.
    salutation: 主送机关 line. signature: issuer in the sign-off. years: the year(s) reported on or planned for.
    period: what is reported on. written: when it was written. ahead: spans of blocks (first, last) that look forward
    (下一步, 2020年工作思路). candidates: years the evidence speaks for, when it conflicts (else the one, or none).
    official: it is a 公文 by form (head, number, 主送, sign-off) or by the user's profile.
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

    def looks_ahead(self, block: int) -> bool:
        """Say whether block number `block` lies in a forward-looking part."""
        return any(first <= block <= last for first, last in self.ahead)


def extract(document: Document, facts: Facts) -> tuple[Frame, ...]:
    """Work out the frames of a document; at least one."""
    nothing = Interval(None, None, "")
    last = max(0, len(document.blocks) - 1)
    return (Frame(0, last, "", (), "", None, "", "", None, None, None, (), nothing, nothing, (), (), False),)
