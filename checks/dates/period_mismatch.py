"""Figures for another stretch of time than the title names."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.frame import Frame
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

ABOUT = Pattern(r"现将[^。\n]{0,40}(?:报告|汇报|总结|通报)如下")
GOAL = Pattern(
    r"^(?:的)?(?:目标|任务|计划|预计|预期|指标|重点工作|工作要点|工作安排|考核|学习计划|年度|有望|力争|预算)"
)
GOAL_BEFORE = Pattern(r"(?:完成|占|超额完成|实现|确保|预计|为|贯穿|较|比|同比|去年|上年)$")


class PeriodMismatch(Check):
    """标题写的时段与正文数据的时段不同：标题“第三季度”，正文写“前三季度”的数；标题“上半年”，正文写“全年”的数；开头说“现将上半年情况报告如下”，标题是年度。

    “全年目标任务”“占全年计划的”不报；标题没有季度、半年的，正文分季度写的不报；下一步打算里的不报。
    """

    title = "时段不一"
    severity = "warning"
    good = (
        "# 2023年前三季度工作汇报\n\n前三季度，召开会议3次。",
        "# 2023年上半年工作总结\n\n完成全年目标任务的60%，全年任务过半。",
        "# 2023年工作总结\n\n上半年召开会议3次，前三季度开展检查5次。",
        "# 2023年第三季度工作汇报\n\n第三季度，召开会议3次，三季度完成整改5项。",
    )
    bad = (
        Bad(
            "# 关于2023年第三季度工作情况汇报\n\n⟦前三季度⟧，召开会议3次。\n\n前三季度，开展学习5次。",
            related=("前三季度", "第三季度"),
            message="第三季度",
        ),
        Bad("# 2023年上半年工作总结\n\n⟦全年⟧共开展检查30次。", message="上半年"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            titled = [
                item
                for span in frame.title_spans
                for item in facts.dates.within(span)
                if item.kind in ("quarter", "half")
            ]
            if frame.reviews and len(titled) == 1:
                yield from self._figures(document, facts, frame, titled[0])
            elif frame.reviews and not titled and frame.period.source == "标题":
                yield from self._about(document, facts, frame)

    def _figures(self, document: Document, facts: Facts, frame: Frame, titled: DateMention) -> Iterator[Finding]:
        places = [item for item in facts.dates.all if _other(document, frame, titled, item)]
        if not places:
            return
        named = document.quote(_share(document, titled))
        first = document.quote(places[0].span)
        related = [(item.span, "同样的时段") for item in places[1:]] + [(_share(document, titled), "标题")]
        told = f"标题为“{named}”，正文数据为“{first}”，请统一口径。"
        yield self.finding(places[0].span, told, related=related)

    def _about(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        """现将上半年……报告如下 under a title that names the year."""
        for found in document.find(ABOUT):
            if not frame.opening <= found.span.block <= min(frame.opening + 3, frame.last_block):
                continue
            for item in facts.dates.within(found.span):
                if item.kind in ("quarter", "half") and not item.cited:
                    text = document.quote(item.span)
                    told = f"标题报告的是{frame.years[0] if frame.years else ''}年全年，这里却说“{text}”，请统一口径。"
                    yield self.finding(item.span, told, related=[(span, "标题") for span in frame.period.spans[:1]])


def _share(document: Document, titled: DateMention) -> Span:
    """Return the quarter or half year without its year."""
    text = document.quote(titled.span)
    at = max(text.find("年") + 1, 0) if not text.startswith(("上半年", "下半年")) else 0
    return Span(titled.span.block, titled.span.start + at, titled.span.end)


def _other(document: Document, frame: Frame, titled: DateMention, item: DateMention) -> bool:
    """Say whether a date of the text names another stretch than the title, with figures of its own."""
    block = item.span.block
    if not frame.opening <= block <= frame.last_block or frame.looks_ahead(block) or item.cited or item.year:
        return False
    after, before = document.after(item.span, 24), document.before(item.span, 4)
    if GOAL.search(after) or GOAL_BEFORE.search(before) or not any(char.isdigit() or char in "*X" for char in after):
        return False
    if item.kind == "quarter" and item.relative.startswith("前") and titled.kind == "quarter":
        return not titled.relative.startswith("前") and item.number == titled.number and titled.number != 1
    return titled.kind == "half" and titled.number == 1 and item.relative == "全年"
