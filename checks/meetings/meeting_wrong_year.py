"""A meeting with a date on which it was not held."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import capped
from linter.facts.dates import DateMention
from linter.facts.meetings import Mention
from linter.facts.timeline import years_of
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

BEFORE = Pattern(
    r"^(?:，|,)?(?:在?[\u4e00-\u9fff]{0,6}?)?(?:胜利|隆重)?(?:召开|举行|举办|闭幕|开幕)(?:的|了)?(?:党的|中共|中国共产党)?第?$"
)
AFTER = Pattern(r"^(?:已|是|将)?(?:于|在)$")
HELD = Pattern(r"^[\u4e00-\u9fff]{0,6}?(?:胜利|隆重)?(?:召开|举行|闭幕|开幕)")


class MeetingWrongYear(Check):
    """写明的召开时间与会议实际召开的时间对不上：2018年召开的党的十九大、党的二十届三中全会于2023年7月召开。

    只看紧挨着“召开”“举行”“闭幕”的时间；“2019年，认真学习党的十九大精神”这类说的是学习的时间，不报。
    """

    title = "会议年份"
    severity = "error"
    triggers = ("召开", "举行", "举办", "闭幕", "开幕")
    good = (
        "2017年召开的党的十九大提出了目标，2017年10月24日闭幕的党的十九大通过了报告。",
        "2019年，召开会议学习党的十九大精神。",
        Good("今年召开的党的二十大。", date="2022-12-01"),
        "2018年召开的省委全会学习了党的十九大精神。",
    )
    bad = (
        Bad("⟦2018年⟧召开的党的十九大，提出了新的奋斗目标。", message="2017年10月18日"),
        Bad("党的二十届三中全会于⟦2023年7月⟧召开。"),
        Bad("⟦今年⟧召开的党的二十大，意义重大。", date="2023-11-01"),
        Bad("⟦2019年⟧隆重举行的庆祝改革开放40周年大会。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for mention in facts.meetings:
            if not mention.held or mention.cited or mention.kind not in ("congress", "plenum", "session", "event"):
                continue
            for item in _bound(document, facts, mention):
                if not _fits(facts, item, mention):
                    first = mention.held[0]
                    exact = mention.kind != "event"
                    told = f"{first.year}年{first.month}月{first.day}日" if exact else f"{first.year}年"
                    text = document.quote(mention.span)
                    yield self.finding(
                        item.span,
                        f"“{text}”是{told}召开的，此处写作“{document.quote(item.span)}”，请核对。",
                        related=[(mention.span, "会议")],
                        severity=capped("error", mention.confidence),
                    )


def _bound(document: Document, facts: Facts, mention: Mention) -> Iterator[DateMention]:
    """Yield the dates that are said to be those on which the meeting was held."""
    block, text = mention.span.block, document.blocks[mention.span.block].text
    near = Span(block, max(0, mention.span.start - 40), min(len(text), mention.span.end + 20))
    for item in facts.dates.within(near):
        if item.kind not in ("year", "month", "day", "relative") or item.cited or item.span in facts.dates.in_ranges:
            continue
        if item.span.end <= mention.span.start:
            if BEFORE.search(text[item.span.end : mention.span.start]):
                yield item
        elif AFTER.search(text[mention.span.end : item.span.start]) and HELD.search(
            text[item.span.end : item.span.end + 14]
        ):
            yield item


def _fits(facts: Facts, item: DateMention, mention: Mention) -> bool:
    """Say whether the meeting was held on that date, under any year it can mean."""
    if not mention.held:
        return True
    first, last = mention.held
    if item.first and item.last:
        return item.first <= last and first <= item.last
    years = years_of(facts.frame_at(item.span.block), item)
    return not years or not {first.year, last.year}.isdisjoint(years)
