"""Which meetings were over when a draft was written, and whether a draft says that a meeting's spirit is carried out."""

from datetime import date, timedelta

from linter.facts import Facts
from linter.facts.dated import Row
from linter.facts.frame import Frame
from linter.facts.timeline import surely_written
from linter.model import Document, Span
from linter.patterns import Pattern

STUDIED = Pattern(r"学习|贯彻|落实|宣传|领会|传达|宣讲")
GRACE = timedelta(days=30)  # a draft may be a month behind


def is_central(row: Row) -> bool:
    return row.fields.get("series") in ("党的全国代表大会", "中央全会")


def begun(row: Row) -> date:
    return row.first or date.min


def over(frame: Frame, row: Row) -> bool:
    """Say whether a meeting had been over for a month when the draft was written, at the earliest."""
    first = surely_written(frame).first
    return bool(first and row.last and row.last + GRACE < first)


def studied(document: Document, facts: Facts, span: Span) -> bool:
    """Say whether the draft says that the meeting's spirit is studied or carried out."""
    if document.after(span, 6).lstrip("”等").startswith(("精神", "和")) and "精神" in document.after(span, 30):
        return True
    clause = facts.sentences.clause(span)
    before = document.blocks[span.block].text[max(clause.start, span.start - 16) : span.start]
    return bool(STUDIED.search(before)) and not document.after(span, 3).startswith(("以来", "上", "召开", "期间"))


def day(row: Row) -> str:
    return f"{row.last.year}年{row.last.month}月{row.last.day}日" if row.last else ""
