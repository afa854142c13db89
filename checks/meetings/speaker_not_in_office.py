"""A meeting at which the speaker named did not hold that office yet."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dated import capped
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

ELECTED = date(2012, 11, 15)  # by the first plenum of the 18th Central Committee


class SpeakerNotInOffice(Check):
    """“习近平总书记在党的十二大报告中指出”：这次会议在习近平同志当选总书记（2012年11月15日）之前，届次多半写错了。

    只看紧接着的“习近平总书记在党的……报告中、上、闭幕会上”；“习近平同志”出席以前的会议，不报。
    """

    title = "届次与讲话人"
    severity = "error"
    triggers = ("习近平总书记在",)
    good = (
        "习近平总书记在党的二十大报告中指出，要坚持人民至上。",
        "习近平总书记在党的十八届一中全会上当选。",
        "习近平总书记在党史学习教育动员大会上回顾了党的十二大。",
        "习近平总书记在纪念党的十二大有关活动中讲话。",
    )
    bad = (
        Bad("习近平总书记在⟦党的十二大⟧报告中指出，要坚持人民至上。", message="1982年"),
        Bad("习近平总书记在⟦党的十七届三中全会⟧上强调，要深化改革。"),
    )

    speaker = Pattern(r"习近平总书记在$")
    speaking = Pattern(r"(?:的?报告|上|中|期间|闭幕|开幕|的?(?:重要)?讲话)")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for mention in facts.meetings:
            if mention.central and mention.held and mention.held[1] < ELECTED and not mention.cited:
                before, after = document.before(mention.span, 14), document.after(mention.span, 6)
                if self.speaker.search(before) and self.speaking.match(after):
                    text, year = document.quote(mention.span), mention.held[0].year
                    told = f"“{text}”是{year}年召开的，习近平同志2012年11月才当选总书记，请核对会议的届次。"
                    yield self.finding(mention.span, told, severity=capped("error", mention.confidence))
