"""Numbers that a title bears and that the text says again: 2023年第四季度, 第一学期, 第三批.

现将2022年上半年工作情况报告如下 under a title of 2023年上半年 is the commonest trace of the draft it was made from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.facts.frame import Frame
from linter.model import Document, Span
from linter.patterns import Pattern

NUMBER = "[一二三四五六七八九十]{1,3}|\\d{1,3}"
LABELS = (
    ("学年", Pattern(r"(?P<said>(?:20|19)\d\d[-—–－~～至](?:20|19)?\d\d)(?:学年)")),
    ("年", Pattern(r"(?<![\d—–－~～至-])(?P<said>(?:20|19)\d\d)年(?![来间内]|[-—–－~～至])")),
    ("季度", Pattern(r"(?<![、和前至—])第?(?P<said>[一二三四1-4])季度(?![、和至—])")),
    ("半年", Pattern(r"(?P<said>[上下])半年")),
    ("学期", Pattern(r"第?(?P<said>[一二])学期")),
    ("批", Pattern(rf"第(?P<said>{NUMBER})批")),
    ("届", Pattern(rf"第(?P<said>{NUMBER})届")),
    ("期", Pattern(rf"第(?P<said>{NUMBER})期")),
)
NOW = Pattern(r"现(?:将|就)[^。\n]{0,80}(?:如下|公布|印发|下达)")
OTHERS = Pattern(r"审计|整改|反馈|问题|督[察查]|巡[察视]|考核|绩效|检查|调整|补充|追加|结转|上年|往年|提案|建议|决议")
DIGITS = str.maketrans("1234", "一二三四")


class Label(NamedTuple):
    """A number of the title, and the other number the text says in its place."""

    unit: str
    titled: Span
    said: Span


def told_otherwise(document: Document, frame: Frame) -> Iterator[Label]:
    """Yield the numbers in 现将……如下 that differ from the title's only one of their kind."""
    if not frame.title_spans or OTHERS.search(frame.title):
        return
    last = min(frame.opening + 4, frame.last_block)
    for hit in document.find(NOW, frame.opening, last):
        if OTHERS.search(hit.match[0]):
            continue
        for unit, pattern in LABELS:
            titled, said = _only(document, frame.title_spans, pattern), _only(document, (hit.span,), pattern)
            if (
                titled
                and said
                and (unit != "年" or frame.reviews)
                and _value(document, titled) != _value(document, said)
            ):
                yield Label(unit, titled, said)


def _value(document: Document, span: Span) -> str:
    return document.quote(span).translate(DIGITS)


def _only(document: Document, spans: Sequence[Span], pattern: Pattern) -> Span | None:
    """Return the number when the stretch holds exactly one of its kind."""
    found = [
        Span(span.block, match.start("said"), match.end("said"))
        for span in spans
        for match in pattern.finditer(document.blocks[span.block].text, span.start, span.end)
    ]
    return found[0] if len(found) == 1 else None
