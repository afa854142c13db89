"""A list of congress and plenums that stops short of the newest one held when the draft was written."""

from collections.abc import Iterator

from checks.meetings._newer import begun, day, is_central, over, studied
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, rows
from linter.facts.frame import Frame
from linter.facts.meetings import Mention
from linter.facts.timeline import dated_within, surely_written
from linter.finding import Finding, Silence
from linter.model import Document, Span
from linter.patterns import Pattern

GAP = Pattern(r"^[、，,]?(?:和|及|以及|与)?(?:党的|中共)?$")


class SupersededMeeting(Check):
    """学习贯彻会议精神的提法停在旧会议上：成文时已开过四中全会，仍写“十九届二中、三中全会精神”；已开过二十大，全文仍以十九大为最新；
    已召开全国宣传思想文化工作会议，仍写贯彻“全国宣传思想工作会议精神”；全文别处已写到省委六次全会，罗列时只到四次（提示）。

    按成文时间判断，会议闭幕满一个月才报；推不出成文时间的不报。单独引用某次全会（二十届三中全会关于改革的部署）、
    注明月份的学习活动、历史回顾、书名号里的名称不报；只写党代会的，到下一次党代会才算过时。
    """

    title = "会议过时"
    severity = "warning"
    triggers = ("大", "会")
    good = (
        Good("深入学习贯彻党的十九大和十九届二中、三中、四中全会精神。", date="2019-12-12"),
        Good("深入学习贯彻党的十九大和十九届二中、三中全会精神。", date="2019-11-05"),
        Good("深入学习贯彻党的二十大精神。", date="2024-12-12"),
        Good("认真学习贯彻党的十九届六中全会、党的二十大精神。", date="2022-12-12"),
        Good("5月，组织学习党的十九大和十九届二中、三中全会精神。", date="2019-12-12"),
        Good("党的二十届三中全会作出进一步全面深化改革的决定，深入贯彻三中全会精神。", date="2026-01-12"),
        Good("深入学习贯彻党的十九大和十九届四中全会精神。", date="2020-03-12"),
        Good("从十八大、十九大到二十大，深入学习贯彻党的二十大和二十届历次全会精神。", date="2026-01-12"),
        "深入学习贯彻党的十九大和十九届二中、三中全会精神。",
    )
    bad = (
        Bad("深入学习贯彻⟦党的十九大和十九届二中、三中全会⟧精神。", date="2019-12-12", message="十九届四中全会"),
        Bad("全面贯彻落实⟦党的二十大和二十届二中全会⟧精神。", date="2025-01-12", message="二十届三中全会"),
        Bad("深入学习贯彻⟦党的十九大⟧精神，抓好落实。", date="2023-11-12", message="二十大"),
        Bad("贯彻落实⟦全国宣传思想工作会议⟧精神。", date="2024-05-12", message="全国宣传思想文化工作会议"),
        Bad("贯彻⟦省委十四届二次、三次、四次全会⟧精神。\n\n下一步，贯彻省委十四届六次全会精神。", message="六次"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding | Silence]:
        table = [row for row in rows("meetings", facts.given) if row.first and row.last]
        central = sorted((row for row in table if is_central(row)), key=begun)
        for frame in facts.frames:
            mentions = [
                m for m in facts.meetings if frame.first_block <= m.span.block <= frame.last_block and not m.cited
            ]
            yield from self._lists(document, facts, frame, mentions, central)
            yield from self._congress(document, facts, frame, mentions, central)
            yield from self._conferences(document, facts, frame, mentions, table)
            yield from self._local(document, mentions)
            if not surely_written(frame).first and any(
                m.central and studied(document, facts, m.span) for m in mentions
            ):
                yield self.silence("成文日期不明")

    def _lists(
        self, document: Document, facts: Facts, frame: Frame, mentions: list[Mention], central: list[Row]
    ) -> Iterator[Finding]:
        """党的十九大和十九届二中、三中全会精神, when the fourth plenum had been held."""
        for chain in _chains(document, [m for m in mentions if m.central]):
            held = [m.held for m in chain if m.held]
            if len(held) < 2 or len(held) < len(chain) or all(m.kind == "congress" for m in chain):
                continue
            span = Span(chain[0].span.block, chain[0].span.start, chain[-1].span.end)
            newest = max(last for _, last in held)
            newer = [
                row for row in central if row.first and row.first > newest and over(frame, row) and not _first(row)
            ]
            if not newer or not studied(document, facts, span) or dated_within(facts, span):
                continue
            cited = any(m.held and m.held[0] > newest for m in mentions if m.central)
            other = "，本文别处已提到更新的会议" if cited else ""
            last = newer[-1]
            yield self.finding(
                span,
                f"“{document.quote(span)}”之后已召开{_named(newer)}（{day(last)}闭幕），成文时应写到最新一次{other}。",
                severity=capped("warning", last.confidence),
            )

    def _congress(
        self, document: Document, facts: Facts, frame: Frame, mentions: list[Mention], central: list[Row]
    ) -> Iterator[Finding]:
        """党的十九大精神 as the newest, when the twentieth congress was over."""
        known = [m for m in mentions if m.central and m.held]
        if not known or any(m.kind == "plenum" for m in known) or any(m.central and not m.held for m in mentions):
            return
        newest = max(m.held[1] for m in known if m.held)
        newer = [
            row
            for row in central
            if row.fields["kind"] == "congress" and row.first and row.first > newest and over(frame, row)
        ]
        places = [m for m in known if m.held and m.held[1] == newest and studied(document, facts, m.span)]
        places = [m for m in places if not dated_within(facts, m.span)]
        if newer and places:
            yield self.finding(
                places[0].span,
                f"全文以“{document.quote(places[0].span)}”为最新，成文时党的{newer[-1].name}已于{day(newer[-1])}闭幕，请更新。",
                related=[(m.span, "同样的提法") for m in places[1:]],
                severity=capped("warning", newer[-1].confidence),
            )

    def _conferences(
        self, document: Document, facts: Facts, frame: Frame, mentions: list[Mention], table: list[Row]
    ) -> Iterator[Finding]:
        """A conference cited under the name it had before the newest of its kind."""
        for mention in mentions:
            if mention.kind != "conference" or mention.row or mention.right or mention.term:
                continue
            same = [row for row in table if row.fields["series"] == mention.series and over(frame, row)]
            last = max(same, key=begun, default=None)
            text = document.quote(mention.span)
            # the name of the newest one that was over, or one that came into use later
            names = {name for row in table if last and begun(row) >= begun(last) for name in (row.name, *row.aliases)}
            if (
                last
                and text not in names
                and studied(document, facts, mention.span)
                and not dated_within(facts, mention.span)
            ):
                told = f"“{text}”已由{day(last)}闭幕的“{last.name}”取代，请核对要贯彻的是哪次会议。"
                yield self.finding(mention.span, told, severity=capped("warning", last.confidence))

    def _local(self, document: Document, mentions: list[Mention]) -> Iterator[Finding]:
        """省委十四届二次、三次、四次全会, when the draft itself cites the sixth."""
        newest: dict[str, Mention] = {}
        for mention in mentions:
            if mention.series.endswith("届全会") and (mention.session or 0) > (
                newest[mention.series].session or 0 if mention.series in newest else 0
            ):
                newest[mention.series] = mention
        for series, last in newest.items():
            for chain in _chains(document, [m for m in mentions if m.series == series]):
                sessions = [m.session or 0 for m in chain]
                if len(sessions) > 1 and max(sessions) < (last.session or 0):
                    span = Span(chain[0].span.block, chain[0].span.start, chain[-1].span.end)
                    told = f"“{document.quote(span)}”没有列到本文别处提到的“{document.quote(last.span)}”，请核对。"
                    yield self.finding(span, told, related=[(last.span, "更新的一次")], severity="info")


def _chains(document: Document, mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Yield mentions that stand in one list."""
    chain: list[Mention] = []
    for mention in mentions:
        if chain:
            last = chain[-1].span
            near = last.block == mention.span.block and 0 <= mention.span.start - last.end <= 6
            if not near or not GAP.search(document.blocks[last.block].text[last.end : mention.span.start]):
                yield chain
                chain = []
        chain.append(mention)
    if chain:
        yield chain


def _first(row: Row) -> bool:
    """Say whether a meeting is the first plenum, which elects on the day after the congress and is seldom cited."""
    return row.fields["kind"] == "plenum" and row.fields.get("session") == "1"


def _named(newer: list[Row]) -> str:
    return "、".join(row.name for row in newer[-2:])
