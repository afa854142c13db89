"""A set phrase that had been replaced by a newer one."""

from collections.abc import Iterator
from datetime import date, timedelta

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, day_span, fold, rows
from linter.facts.timeline import surely_written, told_earlier
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

HISTORY = Pattern(
    r"曾|当时|历史|从[^，。]{0,16}到|由[^，。]{0,16}(?:发展|扩展|深化)|先后|原来|以前|时期|期间|以来|更名"
)
GRACE = timedelta(days=60)


class SupersededPhrase(Check):
    """已被新提法取代的固定提法：五大发展理念（新发展理念）、八个明确（十个明确）、反腐败斗争攻坚战持久战（2025年起加“总体战”）、常态化疫情防控。

    全文已用新提法的、回顾历史的、书名号和写明当年年份的不报；推不出成文时间的不报。提法以中央文件的用法为准，拿不准的只作提示。
    """

    title = "提法过时"
    severity = "warning"
    good = (
        Good("坚决打好反腐败斗争攻坚战、持久战、总体战。", date="2025-05-01"),
        Good("从“三个自信”到“四个自信”。", date="2025-05-01"),
        Good("贯彻落实五大发展理念。", date="2016-05-01"),
        Good("2021年，落实常态化疫情防控要求。", date="2024-05-01"),
        Good("以打攻坚战、持久战的决心纠治“四风”。", date="2025-08-01"),
        "贯彻落实五大发展理念。",
    )
    bad = (
        Bad("贯彻落实⟦五大发展理念⟧。", date="2023-05-01", message="新发展理念"),
        Bad("坚决打赢⟦反腐败斗争攻坚战、持久战⟧。", date="2025-08-01", message="总体战"),
        Bad("抓好⟦常态化疫情防控⟧工作。", date="2024-03-01"),
        Bad("落实⟦三大全球倡议⟧。", date="2026-03-01"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = fold(document.text)
        for row in rows("phrases", facts.given):
            if not row.fields.get("until"):
                continue
            until, new = day_span(row.fields["until"])[1], row.fields.get("new", "")
            spans = [span for name in (row.name, *row.aliases) for span in _places(document, text, fold(name))]
            spans = [
                span for span in spans if self._late(document, facts, span, until) and not _newer(document, span, new)
            ]
            if spans and not (new and new in document.text):
                yield self._told(document, row, sorted(spans), until)

    def _late(self, document: Document, facts: Facts, span: Span, until: date) -> bool:
        first = surely_written(facts.frame_at(span.block)).first
        if first is None or first <= until + GRACE or facts.titles.inside(span) or told_earlier(facts, span, until):
            return False
        return not HISTORY.search(document.quote(facts.sentences.clause(span)))

    def _told(self, document: Document, row: Row, spans: list[Span], until: date) -> Finding:
        new = row.fields.get("new", "")
        advice = f"现用“{new}”" if new else "此后不再作为当前要求"
        told = f"“{document.quote(spans[0])}”是{until.year}年{until.month}月以前的提法，{advice}，请核对。"
        related = [(span, "同上") for span in spans[1:]]
        return self.finding(spans[0], told, related=related, severity=capped("warning", row.confidence))


def _places(document: Document, text: str, name: str) -> Iterator[Span]:
    at = text.find(name)
    while at >= 0:
        yield document.span(at, at + len(name))
        at = text.find(name, at + len(name))


def _newer(document: Document, span: Span, new: str) -> bool:
    """Say whether the words go on to the new phrase: 攻坚战、持久战、总体战."""
    old = _bare(document.quote(span))
    return _bare(new).startswith(old) and _bare(document.after(span, 12)).startswith(_bare(new)[len(old) :])


def _bare(text: str) -> str:
    return text.replace("、", "").replace("和", "").replace("”", "").replace("“", "")
