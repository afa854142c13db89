"""A meeting told as over that had not been held when the draft was written."""

from collections.abc import Iterator
from datetime import date, timedelta

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import as_of, capped, rows
from linter.facts.meetings import Mention
from linter.facts.timeline import within_reach
from linter.finding import Finding, Severity, Silence
from linter.model import Document, Span
from linter.patterns import Pattern

DONE_AFTER = Pattern(
    r"^[”]?(?:及|和|暨|、|[\u4e00-\u9fff]{2,10}会议|历次全会)*(?:精神|闭幕|公报|审议|通过|作出|提出|部署|决策|以来|强调|指出|确定|明确|上的|关于|《)"
)
DONE_BEFORE = Pattern(r"(?:学习|贯彻|落实|传达|宣讲|领会|按照|根据|围绕)[^，。；]{0,24}$")
AHEAD = Pattern(
    r"预祝|开好|提请|提交|议程|将于|即将|将召开|迎接|喜迎|筹备|预计|拟于|拟召开|备战|倒计时|召开之前|召开前|召开做准备|做好.{0,12}准备|届时"
)


EVE = timedelta(days=45)  # on the eve of a meeting people already speak of studying its spirit


class MeetingNotYetHeld(Check):
    """成文时还没有召开的会议，写成了已经开过：学习贯彻它的精神、落实它的部署、引用它的公报。多半是届次写错了。

    “将于”“即将”“迎接”“筹备”等展望的话不报；开会前一个半月以内的只作提示；推不出成文时间的不报；总结、报告最迟按报告期结束一年后算。
    """

    title = "会议未开"
    severity = "error"
    triggers = ("大", "会")
    good = (
        Good("深入学习贯彻党的二十届四中全会精神。", date="2025-11-20"),
        Good("以实际行动迎接党的二十届四中全会胜利召开。", date="2025-09-20"),
        Good("党的二十届四中全会将于10月召开，审议“十五五”规划建议。", date="2025-09-20"),
        "深入学习贯彻党的二十届四中全会精神。",
        Good("# 2023年工作总结\n\n学习贯彻党的二十届二中全会精神。"),
    )
    bad = (
        Bad("深入学习贯彻⟦党的二十届四中全会⟧精神。", date="2025-06-20", message="2025年10月20日"),
        Bad("认真落实⟦党的二十届六中全会⟧部署。", date="2026-02-03", message="尚未召开"),
        Bad("学习宣传贯彻⟦党的二十大⟧精神。", date="2022-06-03"),
        Bad("# 2019年工作总结\n\n学习贯彻⟦党的二十大⟧精神。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding | Silence]:
        places: dict[tuple[str, int | None, int | None], list[Mention]] = {}
        for mention in facts.meetings:
            counted = mention.kind in ("congress", "plenum", "session") and not mention.cited and not mention.right
            if counted and _told_as_over(document, facts, mention):
                places.setdefault((mention.series, mention.term, mention.session), []).append(mention)
        for group in places.values():
            yield from self._judge(document, facts, group)
        if any(within_reach(facts.frame_at(group[0].span.block)) is None for group in places.values()):
            yield self.silence("成文日期不明")

    def _judge(self, document: Document, facts: Facts, group: list[Mention]) -> Iterator[Finding]:
        for mention in group:
            limit = within_reach(facts.frame_at(mention.span.block))
            if limit is None:
                continue
            text, written = document.quote(mention.span), f"{limit.year}年{limit.month}月{limit.day}日"
            if mention.held and mention.held[0] > limit:
                first = mention.held[0]
                when = f"{first.year}年{first.month}月{first.day}日才召开"
                told = f"“{text}”{when}，本文最迟写于{written}，请核对届次和成文日期。"
                yield self.finding(mention.span, told, severity=_severity(facts, mention, limit))
            elif not mention.held and _beyond(facts, mention, limit):
                told = f"到本文成文时（最迟{written}）“{text}”尚未召开，请核对届次。"
                yield self.finding(mention.span, told)


def _severity(facts: Facts, mention: Mention, limit: date) -> Severity:
    """That a meeting had not been held before it was even announced is certain, whenever it was held in the end."""
    if mention.held and mention.held[0] - limit <= EVE:
        return "info"
    row = next((row for row in rows("meetings", facts.given) if row.id == mention.row), None)
    announced = row.fields.get("announced") if row else None
    return "error" if announced and limit < date.fromisoformat(announced) else capped("error", mention.confidence)


def _beyond(facts: Facts, mention: Mention, limit: date) -> bool:
    """Say whether the tables, kept to `limit` at least, know the series but no such meeting yet."""
    if mention.term is None or limit > as_of("meetings") or (mention.kind != "congress" and mention.session is None):
        return False
    known = [
        (row.number("term") or 0, row.number("session") or 0)
        for row in rows("meetings", facts.given)
        if row.fields.get("series") == mention.series
    ]
    return bool(known) and (mention.term, mention.session or 0) > max(known)


def _told_as_over(document: Document, facts: Facts, mention: Mention) -> bool:
    span = mention.whole or mention.span
    clause = facts.sentences.clause(span)
    text = document.blocks[span.block].text
    sentence = facts.sentences.at(span)
    if AHEAD.search(text[max(sentence.start, span.start - 20) : min(sentence.end, span.end + 16)]):
        return False
    after = document.quote(Span(span.block, span.end, min(sentence.end, span.end + 30)))
    return bool(DONE_AFTER.search(after) or DONE_BEFORE.search(text[clause.start : span.start]))
