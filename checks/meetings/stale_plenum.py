"""One old plenum as the newest meeting of a draft, a congress or two plenums later."""

from collections.abc import Iterator

from checks.meetings._newer import begun, day, is_central, over, studied
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, rows
from linter.facts.frame import Frame
from linter.facts.meetings import Mention
from linter.facts.timeline import dated_within
from linter.finding import Finding
from linter.model import Document

GAP = 6  # characters between the names of a list


class StalePlenum(Check):
    """全文要贯彻的最新会议是早先的一次全会：成文时已开过二十大，仍以十九届六中全会精神为最新；已开过三中、四中全会，2026年的打算仍写贯彻二十届二中全会精神。

    隔一次党代会才报，或者计划、打算、报告期在后面两次全会中第一次之后的才报；回顾中注明时间的、引用某次全会决定的不报；推不出成文时间的不报。
    """

    title = "全会过时"
    severity = "warning"
    triggers = ("全会",)
    good = (
        Good("# 2022年工作要点\n\n深入学习贯彻党的十九届六中全会精神。", date="2022-02-10"),
        Good("# 2025年工作总结\n\n深入学习贯彻党的二十届三中全会精神。", date="2025-12-20"),
        Good("# 2022年工作总结\n\n3月，学习贯彻党的十九届六中全会精神。", date="2022-12-20"),
        Good("# 2022年工作总结\n\n深入学习贯彻党的十九届六中全会精神，深入学习贯彻党的二十大精神。", date="2022-12-20"),
        "深入学习贯彻党的十九届六中全会精神。",
    )
    bad = (
        Bad("# 2023年工作要点\n\n全面贯彻⟦党的十九届六中全会⟧精神。", date="2023-01-20", message="二十大"),
        Bad("# 2026年工作要点\n\n全面贯彻⟦党的二十届二中全会⟧精神，抓好落实。", date="2026-01-20", message="四中全会"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        table = [row for row in rows("meetings", facts.given) if row.first and row.last and is_central(row)]
        for frame in facts.frames:
            inside = [m for m in facts.meetings if frame.first_block <= m.span.block <= frame.last_block and m.central]
            if not inside or any(m.held is None for m in inside):
                continue
            last = max(m.held[1] for m in inside if m.held)
            newer = sorted((row for row in table if row.first and row.first > last and over(frame, row)), key=begun)
            places = [m for m in inside if m.kind == "plenum" and m.held and m.held[1] == last and not m.cited]
            places = [m for m in places if studied(document, facts, m.span) and not dated_within(facts, m.span)]
            places = [m for m in places if _outdated(frame, m, newer) and not _in_list(m, inside)]
            if places:
                congress = [row for row in newer if row.fields["kind"] == "congress"]
                here, last_one = document.quote(places[0].span), (congress or newer)[-1]
                told = f"全文以“{here}”为最新，成文时已召开党的{last_one.name}（{day(last_one)}闭幕），请更新。"
                yield self.finding(
                    places[0].span,
                    told,
                    related=[(m.span, "同样的提法") for m in places[1:]],
                    severity=capped("warning", last_one.confidence),
                )


def _outdated(frame: Frame, mention: Mention, newer: list[Row]) -> bool:
    """Say whether a plenum is too old for its place: a congress lies between, or two plenums and all that is told is later."""
    if any(row.fields["kind"] == "congress" for row in newer):
        return True
    if len(newer) < 2 or not newer[0].last:
        return False
    if frame.looks_ahead(mention.span.block):
        return True
    return bool(frame.period.first and frame.period.first > newer[0].last)


def _in_list(mention: Mention, others: list[Mention]) -> bool:
    """Say whether another meeting stands beside it: lists are another check's."""
    span = mention.span
    return any(
        other is not mention
        and other.span.block == span.block
        and max(other.span.start - span.end, span.start - other.span.end) <= GAP
        for other in others
    )
