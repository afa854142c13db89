"""A jubilee that does not fit the year it is counted from."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, rows
from linter.facts.dates import DateMention
from linter.facts.meetings_names import jubilee
from linter.facts.timeline import offset, years_of
from linter.finding import Finding, Severity
from linter.model import Document, Span
from linter.patterns import Pattern

FOUNDED_AFTER = Pattern(
    r"^(?:[\u4e00-\u9fff]{0,6}?)(?:成立|创办|创建|始建|建成|建院|建校|建厂|建馆|建市|建县|建区|诞生|设立|开办|组建|创刊|挂牌|投产|通车)"
)
FOUNDED_BEFORE = Pattern(
    r"(?:成立|创办|创建|始建|建成|建院|建校|建厂|建馆|建市|建县|建区|诞生|设立|开办|组建|创刊|挂牌|投产|通车)(?:于|在)$"
)
TARGET = Pattern(r"^[，,]?(?:是|为|系|正值|恰逢|迎来|迎接|适逢|将是|将迎来|喜迎|隆重庆祝|庆祝|将庆祝|即将迎来)")


CELEBRATED = Pattern(r"(?:庆祝|纪念|围绕|献礼)(?![^，。；]*迎接)[^，。；]{0,16}$")
PAST = Pattern(r"^(?:大会|庆典|阅兵|[^，。；]{0,8}讲话|时|之际|期间|[^，。；]{0,6}大会)")
LEADS = "年日庆祝念绕接是为迎来在以礼向对与和及暨的了值逢"  # characters that may stand before what is remembered


class AnniversaryMismatch(Check):
    """周年数与年份对不上：2019年是新中国成立71周年（应为70周年）；建院于1960年，2025年迎来建院70周年（应为65周年）。

    周年数等于年份减起始年份。句中没有写明是哪一年的，按报告年份和成文年份推算，各年都不符才报，而且只作提示；书名号里的、回顾往年的不报。
    """

    title = "周年不符"
    severity = "error"
    triggers = ("周年",)
    good = (
        "2019年是新中国成立70周年，2021年是中国共产党成立100周年。",
        "县医院建院于1960年，2025年迎来建院65周年。",
        Good("围绕庆祝新中国成立70周年开展活动。", date="2019-10-01"),
        "围绕庆祝新中国成立70周年开展活动。",
        Good("在2018年庆祝改革开放40周年的基础上，迎接新中国成立70周年。", date="2019-10-01"),
        "2018年，举行纪念马克思诞辰200周年大会。",
        "2025年是致公党100周年。",
    )
    bad = (
        Bad("2019年是新中国成立⟦71周年⟧。", message="70周年"),
        Bad("县医院建院于1960年，2025年迎来建院⟦70周年⟧。", message="65周年"),
        Bad("围绕庆祝新中国成立⟦60周年⟧开展活动。", date="2019-10-01"),
        Bad(
            "# 某局2022年工作总结\n\n7月1日，开展庆祝建党⟦100周年⟧主题党日活动。\n\n某某局\n\n2022年12月26日",
            message="101周年",
        ),
        Bad("# 某局2022年自评报告\n\n对今年党的⟦100周年⟧庆典活动作出安排。", message="101周年"),
        Bad("# 某局2021年工作总结\n\n围绕庆祝中国共产党成立⟦99周年⟧，举办歌咏活动。\n\n某某局\n\n2021年12月30日"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        table = [row for row in rows("anniversaries", facts.given) if row.first]
        for item in facts.dates.of("anniversary"):
            if item.number and not item.cited:
                yield from self._founded(document, facts, item) or self._known(document, facts, item, table)

    def _founded(self, document: Document, facts: Facts, item: DateMention) -> list[Finding]:
        """Both years stand in the sentence."""
        sentence = facts.sentences.at(item.span)
        years = [
            date
            for date in facts.dates.within(sentence)
            if date.year and not date.cited and date.kind in ("year", "month", "day")
        ]
        begun = [date for date in years if _is_founding(document, date.span)]
        meant = [
            date
            for date in years
            if date not in begun and date.span.end <= item.span.start and _is_target(document, date, item)
        ]
        if len(begun) != 1 or not meant:
            return []
        start, end = begun[0].year or 0, meant[-1].year or 0
        if end - start == item.number or end <= start:
            return []
        told = f"{start}年到{end}年是{end - start}周年，此处写作“{document.quote(item.span)}”，请核对。"
        return [self.finding(item.span, told, related=[(begun[0].span, "起始年份"), (meant[-1].span, "所说年份")])]

    def _known(self, document: Document, facts: Facts, item: DateMention, table: list[Row]) -> list[Finding]:
        """What is remembered stands in the table."""
        row = _remembered(document, item.span, table)
        if row is None or row.first is None or item.number is None:
            return []
        right = row.first.year + item.number
        sentence = facts.sentences.at(item.span)
        before = [d for d in facts.dates.within(sentence) if d.span.end <= item.span.start and not d.cited]
        said = next((date for date in reversed(before) if _of_year(document, date, item, row)), None)
        frame = facts.frame_at(item.span.block)
        if said is None and before and not before[-1].year and before[-1].kind in ("day", "month"):
            said = before[-1] if not before[-1].relative and frame.reviews and frame.settled else None
        if said is None:
            if before or any(d.year for d in facts.dates.within(sentence)):
                return []
            return self._guessed(document, facts, item, row)
        years = (said.year,) if said.year else years_of(frame, said)
        if not years or right in years:
            return []
        told = f"{years[-1]}年是{row.name}{years[-1] - row.first.year}周年，此处写作“{document.quote(item.span)}”，请核对。"
        certain: Severity = "error" if said.year or said.relative else "warning"
        return [
            self.finding(item.span, told, related=[(said.span, "所说年份")], severity=capped(certain, row.confidence))
        ]

    def _guessed(self, document: Document, facts: Facts, item: DateMention, row: Row) -> list[Finding]:
        """No year is said: the draft's own years, with the one before and after, must all be wrong."""
        frame = facts.frame_at(item.span.block)
        written = frame.written
        if not (written.first and written.last and row.first and item.number) or not frame.settled:
            return []
        if not CELEBRATED.search(document.before(item.span, 24)) or PAST.search(document.after(item.span, 12)):
            return []
        right = row.first.year + item.number
        first = min(written.first.year, frame.period.first.year if frame.period.first else written.first.year)
        back = frame.reviews and frame.period.source == "标题" and not frame.looks_ahead(item.span.block)
        if first - (not back) <= right <= written.last.year + 1:
            return []
        told = f"“{row.name}{document.quote(item.span)}”是{right}年的事，与本文年份（{written.first.year}年）不符，请核对。"
        return [self.finding(item.span, told, severity="info")]


def _is_founding(document: Document, span: Span) -> bool:
    after = document.after(span, 10)
    return bool(FOUNDED_BEFORE.search(document.before(span, 6)) or FOUNDED_AFTER.search(after)) and not TARGET.search(
        after
    )


def _is_target(document: Document, said: DateMention, item: DateMention) -> bool:
    """Say whether a year is told to be that of the jubilee: 2025年迎来建院65周年."""
    gap = _between(document, said, item)
    return len(gap) <= 40 and "周年" not in gap and bool(TARGET.search(gap))


def _of_year(document: Document, said: DateMention, item: DateMention, row: Row) -> bool:
    """Say whether a year is told to be that of the jubilee, or stands right before its name: 今年党的100周年."""
    if not (said.year or offset(said.relative) == 0):
        return False
    return _is_target(document, said, item) or _between(document, said, item).rstrip("的") in (row.name, *row.aliases)


def _between(document: Document, said: DateMention, item: DateMention) -> str:
    return document.blocks[item.span.block].text[said.span.end : item.span.start]


def _remembered(document: Document, span: Span, table: list[Row]) -> Row | None:
    """Return the row whose name stands right before the count."""
    before = document.before(span, 24).rstrip("”的 ")
    cut = max(before.rfind(mark) for mark in "，。；：、")
    row = jubilee(before[cut + 1 :], table)
    names = [name for name in (row.name, *row.aliases) if before.endswith(name)] if row else []
    if not names:
        return None
    # 朝鲜劳动党建党, 致公党成立: another party's, city's, firm's
    lead = before[: -len(max(names, key=len))][-1:]
    return row if not "一" <= lead <= "龥" or lead in LEADS else None
