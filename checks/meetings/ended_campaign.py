"""A campaign told as running or planned that was over."""

from collections.abc import Iterator
from datetime import date, timedelta

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, rows
from linter.facts.meetings import Mention
from linter.facts.timeline import dated_within, surely_written, told_earlier
from linter.finding import Finding, Silence
from linter.model import Document, Span
from linter.patterns import Pattern

RUNNING = Pattern(
    r"(?:正在|深入|扎实|继续|认真|全面|组织|持续|大力|统筹|抓好|切实)?(?:开展|推进|抓好|实施|打好|打赢|参加)(?:好|了)?(?:[^，。；]{0,8})$"
)
PAST = Pattern(
    r"巩固|拓展|成果|成效|常态化|长效|以来|期间|回头看|经验|总结|结束|收官|之后|后续|历史|曾|先后|自从|整改|有效衔接|制度|决战|胜利|完成|期满"
)
GRACE, YEAR = timedelta(days=90), timedelta(days=366)


class EndedCampaign(Check):
    """早已结束的集中教育、专项行动，写成正在开展或打算开展：2023年打算“扎实开展党史学习教育”（2021年底结束）。

    “巩固拓展成果”“常态化长效化”“期间”“以来”等说法不报；报告期内还在开展的不报；结束不满三个月（没有写明报告期的，不满一年）的不报；推不出成文时间的不报。
    """

    title = "活动已结束"
    severity = "warning"
    triggers = ("教育", "行动", "斗争", "攻坚", "整顿", "活动", "普法", "过渡期")
    good = (
        Good("# 2021年工作总结\n\n扎实开展党史学习教育。", date="2022-01-10"),
        Good("# 2023年工作总结\n\n持续巩固拓展党史学习教育成果，推动党史学习教育常态化长效化。", date="2023-12-10"),
        Good("一、工作回顾\n\n2021年，扎实开展党史学习教育。", date="2023-12-10"),
        "扎实开展党史学习教育。",
        Good("开展常态化扫黑除恶斗争。", date="2023-12-10"),
        Good("# 2025年工作总结\n\n扎实开展党史学习教育、“不忘初心、牢记使命”主题教育。", date="2025-12-10"),
    )
    bad = (
        Bad("# 2023年工作总结\n\n一、工作回顾\n\n扎实开展⟦党史学习教育⟧。", date="2023-12-10", message="2021年12月"),
        Bad("# 2023年工作总结\n\n一、工作回顾\n\n2023年4月至8月，扎实开展⟦党史学习教育⟧。", date="2023-12-10"),
        Bad("# 2022年工作要点\n\n深入推进⟦扫黑除恶专项斗争⟧。", date="2022-02-10"),
        Bad("二、下一步打算\n\n组织开展⟦“不忘初心，牢记使命”主题教育⟧。", date="2020-12-10"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding | Silence]:
        ends = {
            row.id: row
            for row in rows("campaigns", facts.given)
            if row.fields.get("status", "ended") == "ended" and row.last
        }
        places: dict[str, list[Mention]] = {}
        for mention in facts.meetings:
            row = ends.get(mention.row) if mention.kind == "campaign" else None
            if (
                row
                and row.last
                and not mention.cited
                and _late(facts, mention, row.last)
                and _running(document, facts, mention)
                and not _listed(document, facts, mention)
            ):
                places.setdefault(mention.row, []).append(mention)
        if any(
            m.kind == "campaign" and m.row in ends and not surely_written(facts.frame_at(m.span.block)).first
            for m in facts.meetings
        ):
            yield self.silence("成文日期不明")
        for name, group in places.items():
            yield self._told(document, ends[name], group)

    def _told(self, document: Document, row: Row, group: list[Mention]) -> Finding:
        last = row.last or date.max
        told = f"{last.year}年{last.month}月" if len(row.fields.get("last", "")) > 4 else f"{last.year}年"
        text = document.quote(group[0].span)
        return self.finding(
            group[0].span,
            f"“{text}”已于{told}结束，此处写成正在或打算开展，请核对（可写巩固拓展其成果）。",
            related=[(mention.span, "同上") for mention in group[1:]],
            severity=capped("warning", "uncertain" if "end" in row.fields.get("approx", "") else row.confidence),
        )


def _late(facts: Facts, mention: Mention, last: date) -> bool:
    """Say whether the campaign was over before what is told of here, whatever year the draft is of."""
    frame = facts.frame_at(mention.span.block)
    first = surely_written(frame).first
    if first is None or last + GRACE >= first:
        return False
    if frame.looks_ahead(mention.span.block):
        return True
    if not frame.period.first:
        return last + YEAR < first  # it may tell of the year that has passed
    return frame.settled and frame.period.first > last


def _running(document: Document, facts: Facts, mention: Mention) -> bool:
    span = mention.span
    clause = facts.sentences.clause(span)
    text = document.blocks[span.block].text
    before, after = (
        text[max(clause.start, span.start - 24) : span.start],
        text[span.end : max(span.end, min(clause.end, span.end + 24))],
    )
    if PAST.search(before) or PAST.search(after) or mention.right:
        return False
    last = mention.held[1] if mention.held else date.max
    if not RUNNING.search(before) or told_earlier(facts, span, last):
        return False
    return not dated_within(facts, span) or _dated_later(facts, span, last)


def _listed(document: Document, facts: Facts, mention: Mention) -> bool:
    """Say whether it stands in a list of campaigns, one year after the other: 党史学习教育、主题教育、党纪学习教育."""
    text = document.blocks[mention.span.block].text
    return any(
        other.kind == "campaign"
        and other.row != mention.row
        and other.span.block == mention.span.block
        and "、" in text[mention.span.end : other.span.start]
        and not any(mark in text[mention.span.end : other.span.start] for mark in "，。；")
        for other in facts.meetings
    )


def _dated_later(facts: Facts, span: Span, last: date) -> bool:
    """Say whether the sentence itself dates it after its end: 2023年4月至8月，扎实开展党史学习教育.

    A month without a year lies in the period reported on."""
    sentence = facts.sentences.at(span)
    near = Span(span.block, sentence.start, span.start)
    dated = [item for item in facts.dates.within(near) if item.year or item.kind == "range"]
    period = facts.frame_at(span.block).period
    if not dated and facts.dates.within(near):
        return period.source in ("标题", "开头") and period.first is not None and period.first > last + GRACE
    return bool(dated) and all(item.first is not None and item.first > last + GRACE for item in dated)
