"""Figures for another stretch of time than the title names."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.forward import planned
from linter.facts.frame import Frame
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

ABOUT = Pattern(r"现将[^。\n]{0,40}(?:报告|汇报|总结|通报)如下")
GOAL = Pattern(
    r"^(?:的)?(?:目标|任务|计划|预计|预期|指标|重点工作|工作要点|工作安排|考核|学习计划|年度|有望|力争|预算)"
)
OTHER = Pattern(  # told of another quarter as one's own: at the head of a clause, with what was done
    r"^以来[，,]|^(?:里|中)?[，,]?(?!(?:的|全[省市县]|上级|[省市县区])?(?:通报|反馈|督[察查]|检查|考核|评|发现|存在|问题|相比|环比))"
    r"[^，。；]{0,16}(?:共|累计|开展|召开|组织|完成|举办|印发|报送|认真|全面|扎实|深入|坚持|严格|实现|立案|办理|受理|检查|接待|发布)"
)
OPENS = Pattern(
    r"(?:^|[。；！\n])[ \u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六]是)?[ \u3000]*$"
)
WORK = Pattern(r"^(?:[^，。；]{0,6}工作)?(?:开展|完成|进展|主要)?(?:情况|总结|回顾|成效|工作)$")
OWN = Pattern(r"整改|反馈|对比|分析")
GOAL_BEFORE = Pattern(r"(?:完成|占|超额完成|实现|确保|预计|为|贯穿|较|比|同比|去年|上年)$")


class PeriodMismatch(Check):
    """标题写的时段与正文数据的时段不同：标题“第三季度”，正文写“前三季度”的数；标题“上半年”，正文写“全年”的数；开头说“现将上半年情况报告如下”，标题是年度。

    “全年目标任务”“占全年计划的”不报；标题没有季度、半年的，正文分季度写的不报；下一步打算里的不报。
    """

    title = "时段不一"
    severity = "warning"
    good = (
        "# 2023年前三季度工作汇报\n\n前三季度，召开会议3次。",
        "# 2023年第三季度工作汇报\n\n截至12月底，共开展检查3次。\n\n某局\n\n2024年1月10日",
        "# 2023年上半年工作总结\n\n完成全年目标任务的60%，全年任务过半。",
        "# 2023年工作总结\n\n上半年召开会议3次，前三季度开展检查5次。",
        "# 2023年第三季度工作汇报\n\n第三季度，召开会议3次，三季度完成整改5项。",
        "# 2023年第三季度工作汇报\n\n第二季度检查发现的问题已完成整改5项。较二季度增长5%。",
        "# 2023年第三季度工作汇报\n\n第一季度，开展检查3次；第二季度，开展检查4次；第三季度，开展检查5次。",
        "# 2023年第三季度工作汇报\n\n4—6月开展检查3次，7—9月开展检查5次；1—9月，累计开展检查15次。",
        "# 2023年第三季度工作汇报\n\n1—9月，共开展检查15次。对4—6月检查发现的问题，已完成整改5项。",
        "# 2023年第三季度工作汇报\n\n截至6月底的存量问题，截至9月底已全部整改5项。",
    )
    bad = (
        Bad(
            "# 关于2023年第三季度工作情况汇报\n\n⟦前三季度⟧，召开会议3次。\n\n前三季度，开展学习5次。",
            related=("前三季度", "第三季度"),
            message="第三季度",
        ),
        Bad("# 2023年第三季度分析研判报告\n\n⟦前三季度⟧以来，我局坚持每月分析研判。", related=("第三季度",)),
        Bad("# 2023年上半年工作总结\n\n⟦全年⟧共开展检查30次。", message="上半年"),
        Bad("# 2023年第四季度工作汇报\n\n⟦第三季度⟧，我局认真开展检查3次。", message="第四季度"),
        Bad("# 2023年第四季度工作汇报\n\n⟦第三季度⟧，我局认真开展检查3次。10月，召开会议1次；11月，组织培训2次。"),
        Bad("# 某局2023年工作总结\n\n现将⟦上半年⟧工作情况报告如下：\n\n一、主要工作\n\n较好。", message="2023年全年"),
        Bad("# 2023年第四季度工作汇报\n\n截至⟦9月⟧底，共开展检查3次。", message="第四季度"),
        Bad("# 2023年第三季度工作汇报\n\n⟦4—6月⟧，我局开展检查3次。", message="第三季度"),
        Bad("# 2023年上半年工作总结\n\n⟦1—9月⟧，共开展检查30次。", message="上半年"),
        Bad("# 2023年上半年工作汇报\n\n一、⟦下半年⟧工作情况\n\n开展检查3次。\n\n二、打算\n\n抓好落实。"),
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
        places = [item for item in _inside(facts, frame) if _other(document, frame, titled, item)]
        places = places or _stale(document, facts, frame, titled)
        if not places:
            return
        named = document.quote(_share(document, titled))
        first = document.quote(places[0].span)
        related = [(item.span, "同样的时段") for item in places[1:]] + [(_share(document, titled), "标题")]
        told = f"标题为“{named}”，正文数据为“{first}”，请统一口径。"
        yield self.finding(places[0].span, told, related=related)

    def _about(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        """现将上半年……报告如下 under a title that names the year."""
        for found in document.find(ABOUT, frame.opening, min(frame.opening + 3, frame.last_block)):
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
    told = after.startswith("以来") or any(char.isdigit() or char in "*X" for char in after)
    if GOAL.search(after) or GOAL_BEFORE.search(before) or not told:
        return False
    if item.kind == "quarter" and item.relative.startswith("前") and titled.kind == "quarter":
        return not titled.relative.startswith("前") and item.number == titled.number and titled.number != 1
    return titled.kind == "half" and titled.number == 1 and item.relative == "全年"


def _inside(facts: Facts, frame: Frame) -> tuple[DateMention, ...]:
    return facts.dates.between(frame.opening, frame.last_block)


def _stale(document: Document, facts: Facts, frame: Frame, titled: DateMention) -> list[DateMention]:
    """Return the dates of the quarter or half year before: 第三季度，我局认真…… under a title of 第四季度."""
    period = frame.period
    if not (period.first and period.last) or titled.relative or OWN.search(frame.title):
        return []
    inside = [
        item
        for item in _inside(facts, frame)
        if not frame.looks_ahead(item.span.block) and not item.year and not item.cited and not item.relative
    ]
    shares = [item for item in inside if item.kind == titled.kind and item.number != titled.number]
    if len({item.number for item in shares}) > 1:
        return []  # it tells of each quarter
    earlier = [item for item in shares if (item.number or 0) < (titled.number or 0)]
    places = [item for item in earlier if _as_own(document, item) and not planned(document, facts, item)]
    places += [item for item in shares if item not in places and _headed(document, facts, item)]
    months = [item for item in inside if item.kind == "month" and document.before(item.span, 2) in ("截至", "截止")]
    right = any(item.month == period.last.month for item in months)
    wrong = [item for item in months if item.month and _outside(item.month, frame)]
    places += _other_months(document, facts, frame, [item for item in inside if item.kind == "range"])
    return sorted(places + ([] if right else wrong), key=lambda item: item.span)


def _other_months(document: Document, facts: Facts, frame: Frame, ranges: list[DateMention]) -> Iterator[DateMention]:
    """Yield the months told of as one's own that lie before or reach beyond the stretch reported on: 1—9月 of half a year."""
    first, last = frame.period.first, frame.period.last
    until = [(item, facts.dates.ends(item)[-1].month) for item in ranges if item.parts]
    if first and last and not any(month == last.month for _, month in until):
        for item, month in until:
            if month and not first.month <= month <= last.month and _as_own(document, item):
                yield item


def _as_own(document: Document, item: DateMention) -> bool:
    opens = OPENS.search(document.before(item.span, 10))
    return bool(opens and OTHER.search(document.after(item.span, 30)))


def _headed(document: Document, facts: Facts, item: DateMention) -> bool:
    """Say whether a heading of its own tells of the stretch: 一、下半年工作情况."""
    heading = facts.headings.before(item.span)
    here = bool(heading and heading.alone and heading.body.block == item.span.block)
    return (
        here
        and bool(heading and heading.body.start == item.span.start)
        and bool(WORK.match(document.after(item.span, 16)))
    )


def _outside(month: int, frame: Frame) -> bool:
    """Say whether 截至某月 lies before the stretch reported on, or well after it and after the day of writing."""
    first, last, written = frame.period.first, frame.period.last, frame.written.last
    if not (first and last):
        return False
    return month < first.month or bool(written and last.month + 1 < month > written.month and written.year == last.year)
