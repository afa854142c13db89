"""Where a text says words of its own title again, with another year: 现将2025年国庆节……通知如下 under a title of 2024."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.facts.dates import DateMention
from linter.facts.frame import Frame
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

NOW = Pattern(r"现(?:将|就)[^。\n]{0,80}(?:如下|公布|印发|下达)")
CAPTION = Pattern(r"^附?[表图][ \u3000]?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?[ \u3000:：.、]")
# a heading that looks back at what the title's year goes on from
BACK = Pattern(
    r"完成|执行|回顾|总结|落实|开展|进展|成效|成绩|推进|存在|问题|对比|比较|变化|结转|上年|决算|取得|做法|整改|反馈"
)
OLD = Pattern(r"整改|审计|决算|验收|巡[察视]|反馈")
REVIEW = Pattern(r"^\d{4}年(?![^。]*(?:整改|问题|反馈|审计))[^，。；]{0,12}(?:工作|情况|成效|回顾|总结|亮点|成绩)$")
SAME = 4  # characters after the year that must be the title's own
NEAR = 3  # years that a draft used again may be old
LONGEST = 60  # characters of a heading or caption


def titled_year(facts: Facts, frame: Frame) -> DateMention | None:
    """Return the year in the title; None when there is none, several, or a range."""
    found = [item for span in frame.title_spans for item in facts.dates.within(span) if item.year or item.relative]
    years = {item.year for item in found}
    return found[0] if len(years) == 1 and found[0].whole_year and not found[0].relative else None


def restated(document: Document, facts: Facts, frame: Frame) -> Iterator[DateMention]:
    """Yield years beside words of the title that names another year: in 现将……如下, in headings."""
    title = titled_year(facts, frame)
    words = _after(document, title)[:SAME] if title else ""
    if not title or len(words) < SAME or not all("一" <= char <= "龥" for char in words):
        return
    last = min(frame.opening + 4, frame.last_block)
    for hit in document.find(NOW, frame.opening, last) if not frame.reviews else ():
        yield from _other(document, facts, hit.span, title, words)
    headed = [
        item.body
        for item in facts.headings.all
        if frame.opening <= item.span.block <= frame.last_block and item.alone and _short(document, item.body)
    ]
    same = [span for span in headed if words in document.quote(span)]
    if any(item.year == title.year for span in same for item in facts.dates.within(span)):
        return  # 2023年部门预算, 2024年部门预算: a series, each year under its heading
    if not frame.reviews:
        yield from _opening(document, facts, frame, title, words)
    for span in same:
        if not BACK.search(document.quote(span)):
            yield from _other(document, facts, span, title, words)


def _opening(document: Document, facts: Facts, frame: Frame, title: DateMention, words: str) -> Iterator[DateMention]:
    """Yield years before the title's words in the first paragraphs, where the title's own year is not said beside them."""
    for block in document.blocks[frame.opening : min(frame.opening + 3, frame.last_block + 1)]:
        found = [item for item in facts.dates.within(Span(block.index, 0, len(block.text))) if item.whole_year]
        same = [item for item in found if _after(document, item).startswith(words) and not item.cited]
        now = NOW.search(block.text)
        if len(same) == 1 and same[0].year != title.year and not (now and now.start() <= same[0].span.start):
            near = 0 < (title.year or 0) - (same[0].year or 0) <= NEAR
            if near and not BACK.search(document.after(same[0].span, 24)):
                yield same[0]


def headed_review(document: Document, facts: Facts, frame: Frame) -> Iterator[DateMention]:
    """Yield the year of 一、2022年工作开展情况 in a report on 2023 that has no such heading for its own year."""
    first, last = frame.period.first, frame.period.last
    if not (first and last) or first.year != last.year or frame.period.source != "标题" or OLD.search(frame.title):
        return
    found: list[DateMention] = []
    for heading in facts.headings.all:
        if frame.opening <= heading.span.block <= frame.last_block and heading.alone:
            item = _single(facts, heading.body)
            if item and item.span.start == heading.body.start and REVIEW.match(document.quote(heading.body)):
                found.append(item)
    if len(found) == 1 and found[0].year and 0 < first.year - found[0].year <= NEAR:
        yield found[0]


def captions(document: Document, facts: Facts, frame: Frame) -> Iterator[DateMention]:
    """Yield the only year of a caption (表1　2021年主要农产品产量) when it is the one before the title's."""
    title = titled_year(facts, frame)
    if not title or not title.year:
        return
    for block in document.blocks[frame.opening : frame.last_block + 1]:
        if len(block.text) > LONGEST or not CAPTION.match(block.text):
            continue
        found = _single(facts, Span(block.index, 0, len(block.text)))
        if found and found.year == title.year - 1:
            yield found


def _other(document: Document, facts: Facts, span: Span, title: DateMention, words: str) -> Iterator[DateMention]:
    found = _single(facts, span)
    near = bool(found and found.year and title.year and 0 < abs(found.year - title.year) <= NEAR)
    if found and near and _after(document, found).startswith(words):
        yield found


def _single(facts: Facts, span: Span) -> DateMention | None:
    """Return the whole year that stands in a span when it is the only date there."""
    found = [item for item in facts.dates.within(span) if item.year or item.relative]
    return found[0] if len(found) == 1 and found[0].whole_year and not found[0].relative else None


def _after(document: Document, item: DateMention) -> str:
    return document.after(item.span, 12).lstrip(" \u3000")


def _short(document: Document, span: Span) -> bool:
    return span.end - span.start <= LONGEST
