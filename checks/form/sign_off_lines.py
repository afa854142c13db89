"""The sign-off of an official document: signature and date are there, in this order, and whole."""

from collections.abc import Iterator

from checks.form._sample import FOOT, HEAD
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.frame_lines import FOOT as FOOT_BLOCKS
from linter.facts.frame_lines import squeezed
from linter.facts.layout import SENT, Layout, whole
from linter.finding import Finding
from linter.model import Document, Span

UNSIGNED = ("纪要", "决议", "公报", "命令", "令")  # kinds that are dated or signed elsewhere
BODY = HEAD.rstrip()


class SignOffLines(Check):
    """公文落款：先写发文机关署名，下一行写成文日期，年、月、日写全；日期不写在署名上面。

    署名、日期缺了的，只在 profile = "公文" 时指出；纪要、决议、公报、命令不在此列。
    """

    title = "落款写法"
    severity = "warning"
    norm = "GB/T 9704—2012 7.3.5.1、7.3.5.2（署名与日期的次序）、7.3.5.4（年、月、日标全）；《党政机关公文处理工作条例》第九条"
    good = (
        Good(f"{BODY}{FOOT}", profile="公文"),
        f"{BODY}\n\n2024年4月12日",
        Good("# 某局党组会议纪要\n\n会议研究了有关工作。", profile="公文"),
    )
    bad = (
        Bad(f"{BODY}\n\n2024年4月12日\n\n⟦某局⟧", message="署名写在成文日期上面"),
        Bad(f"{BODY}\n\n某局\n\n⟦2024年4月⟧", message="写全"),
        Bad(f"{BODY}⟦⟧\n\n2024年4月12日", profile="公文", message="没有发文机关署名"),
        Bad(
            "某局〔2024〕3号\n\n# 某局关于开展检查的⟦通知⟧\n\n各科室：\n\n现将安排通知如下。",
            profile="公文",
            message="成文日期",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        layout = facts.layout
        frame = layout.frame
        if not frame.official or not frame.title or frame.genre in UNSIGNED:
            return
        strict = facts.given.profile == "公文"
        if not frame.signed:
            if strict and frame.number and frame.genre in SENT and not self._blank(facts, frame.last_block):
                yield from self._dateless(document, layout)
            return
        below = self._signed_below(document, facts)
        if below:
            yield self.finding(below, "发文机关署名写在成文日期上面一行（GB/T 9704—2012 7.3.5.2）。")
        elif strict and not frame.signature and not self._person(document, frame.signed.block):
            before = document.blocks[frame.signed.block - 1]
            span = Span(before.index, len(before.text), len(before.text))
            yield self.finding(span, "成文日期上面没有发文机关署名（《党政机关公文处理工作条例》第九条）。")
        for item in facts.dates.within(frame.signed):
            if item.kind == "month" and item.year and not item.blank:
                message = (
                    f"成文日期“{document.quote(item.span)}”没有写到日，年、月、日应写全（GB/T 9704—2012 7.3.5.4）。"
                )
                yield self.finding(item.span, message)

    def _dateless(self, document: Document, layout: Layout) -> Iterator[Finding]:
        span = layout.frame.title_spans[-1]
        genre = layout.frame.genre
        if genre and document.quote(span).rstrip().endswith(genre):
            end = len(document.quote(span).rstrip())
            span = Span(span.block, end - len(genre), end)
        yield self.finding(span, "没有找到成文日期，公文应写明成文日期（《党政机关公文处理工作条例》第九条）。")

    def _signed_below(self, document: Document, facts: Facts) -> Span | None:
        """Return the line under the date, when it is the issuer's name."""
        frame = facts.layout.frame
        at = frame.signed.block + 1 if frame.signed else 0
        if frame.signature or not frame.issuer or at > frame.last_block or at >= len(document.blocks):
            return None
        return whole(document, at) if squeezed(document.blocks[at].text) == frame.issuer else None

    def _blank(self, facts: Facts, last: int) -> bool:
        """Say whether the date is still to be filled in."""
        return any(blank.whole.block > last - FOOT_BLOCKS for blank in facts.blanks.of("date", "prompt"))

    def _person(self, document: Document, signed: int) -> bool:
        """Say whether a leader signs: 市长　陈某某."""
        text = document.blocks[signed - 1].text.strip()
        return len(text) <= 14 and not text.endswith(("。", "；", "："))
