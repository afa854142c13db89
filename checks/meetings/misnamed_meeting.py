"""A meeting under a name it does not have."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dated import capped, rows
from linter.facts.meetings import Mention
from linter.facts.timeline import surely_written
from linter.finding import Finding, Severity
from linter.model import Document

KINDS = ("congress", "plenum", "session", "conference", "event")


class MisnamedMeeting(Check):
    """会议名称写错：十九大四中全会（应为十九届四中全会）、市委七届七次会议（党委召开的是全会）、全会会议精神。

    又如二十届三次中全会、纪念改革开放40周年大会（应为庆祝）、全国宣传工作会议（应为全国宣传思想工作会议，2023年起为全国宣传思想文化工作会议）。
    人大、政协的“二次会议”，“第七次全体会议”“全会（扩大）会议”，书名号里的名称不报。
    """

    title = "会议名称"
    severity = "error"
    triggers = ("大", "会")
    good = (
        "深入学习贯彻党的十九大和十九届二中、三中、四中全会精神。",
        "市十五届人大三次会议、市政协十三届二次会议胜利召开，市委七届七次全会作出部署。",
        "庆祝改革开放40周年大会、纪念马克思诞辰200周年大会隆重举行。",
        "二十大报告指出，要推进二十大类重点项目。",
        "中国共产党第二十届中央委员会第三次全体会议通过了《决定》。",
        "省委十四届五次全会（扩大）会议召开。",
    )
    bad = (
        Bad("对接⟦党的十九大四中全会⟧精神宣讲团。", fixed="对接党的十九届四中全会精神宣讲团。"),
        Bad("学习贯彻⟦二十届三次中全会⟧精神。", fixed="学习贯彻二十届三中全会精神。"),
        Bad("学习贯彻⟦二十届四中全体会⟧精神。"),
        Bad("学习贯彻⟦党的二十届四次全会⟧精神。", fixed="学习贯彻党的二十届四中全会精神。"),
        Bad("学习⟦十九届五中全会会议⟧精神。"),
        Bad("贯彻⟦市委七届七次会议⟧精神。", fixed="贯彻市委七届七次全会精神。"),
        Bad("学习在⟦全国宣传工作会议⟧上的讲话。", fixed="学习在全国宣传思想工作会议上的讲话。", date="2018-12-10"),
        Bad("学习⟦全国宣传工作会议⟧精神。", fixed="学习全国宣传思想文化工作会议精神。", date="2024-12-10"),
        Bad("⟦纪念改革开放四十周年大会⟧期间。", fixed="庆祝改革开放四十周年大会期间。"),
        Bad("落实⟦中央经济工作全会⟧部署。"),
        Bad("出席⟦全国人大十四届四次会议⟧。"),
        Bad("⟦党的第二十届全国代表大会⟧胜利召开。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        seen = set()
        for mention in facts.meetings:
            if not mention.right or mention.kind not in KINDS or mention.cited or mention.whole in seen:
                continue
            seen.add(mention.whole)
            mention = mention._replace(right=self._now(facts, mention))
            span = mention.whole or mention.span
            text = document.quote(span)
            lead = next((lead for lead in ("党的", "中共", "中国共产党") if text.startswith(lead)), "")
            right = mention.right if not lead or mention.right.startswith(lead) else lead + mention.right
            why = f"：{mention.why}" if mention.why and mention.why != "会议名称有误" else ""
            yield self.finding(
                span,
                f"“{text}”应为“{right}”{why}。",
                fix=right,
                severity=capped(self._severity(mention), mention.confidence),
            )

    def _severity(self, mention: Mention) -> Severity:
        local = mention.kind == "plenum" and not mention.central
        return "warning" if local else "error"

    def _now(self, facts: Facts, mention: Mention) -> str:
        """Return the right name at the time of writing: some conferences were renamed."""
        written = surely_written(facts.frame_at(mention.span.block)).first
        if mention.kind != "conference" or written is None:
            return mention.right
        names = {
            row.name: row.first
            for row in rows("meetings", facts.given)
            if row.fields["series"] == mention.series and row.first
        }
        held = [name for name, first in names.items() if first <= written]
        return max(held, key=lambda name: names[name]) if held else mention.right
