"""The year in title, opening, 今年, sign-off and text do not fit together."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.frame import Frame
from linter.facts.frame_restated import captions, headed_review, restated, titled_year
from linter.facts.frame_years import Clues, Stretch, clues
from linter.facts.timeline import offset
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

OLD = Pattern(r"整改|审计|决算|验收|评估|绩效|巡[察视]|检查|督[察查]|反馈|问题|处置|案|普查|换届")  # of years gone by
ANNUAL = Pattern(r"\d{4}年度?(?:工作总结|国民经济和社会发展统计公报)")  # told of a year that is over
YEAR_OF = Pattern(r"^是[^，。；]{0,24}(?:关键|开局|起步|收官|攻坚|深化|提升|突破|承上启下|第.{1,2})[^，。；]{0,6}年")
NEARS = Pattern(r"^[^，。；\d]{2,8}(?:将至|即将|来临|临近|在即|到来)")
SPANS = ("year", "half", "quarter")
MOST = 12  # related places that are worth listing


class YearOutOfFrame(Check):
    """总结、报告、汇报的年份前后对不上，多半是去年的稿子没有改全：标题与开头不是同一年；
    开头说“今年以来”、落款是今年，正文写的却都是去年；写的是某年的报告，会议活动却都是上一年的，下一步还要制定当年的计划；
    把标题的话再说一遍时年份不同（标题2025年国庆节，“现将2024年国庆节……通知如下”）；统计公报的表题是上一年的。

    落款、文号比报告年度晚一年是正常的（2019年总结，2020年2月印发），不报。提到往年作比较、书名号里的年份也不报。
    年份到底是哪一年说不清时，只报这一条，其他按日期判断的检查从宽。
    """

    title = "年份不一"
    severity = "warning"
    good = (
        Good(
            "# 某局2019年工作总结\n\n2019年，我局完成各项任务，较2018年增长5%。现总结如下：\n\n某某局\n\n2020年1月10日"
        ),
        Good("# 某局工作汇报\n\n今年以来，我局学习贯彻上级精神。2023年3月，召开会议。\n\n某某局\n\n2023年10月8日"),
        Good(
            "# 某局工作汇报\n\n一年来，我局认真落实各项部署，较好完成了各项目标任务。2022年，召开会议3次。\n\n"
            "2022年，完成投资3亿元。\n\n某某局\n\n2023年1月8日"
        ),
        "# 关于2019年度审计问题整改情况的报告\n\n现将有关情况报告如下。\n\n某某局\n\n2021年3月8日",
        "# 关于做好2025年度考核工作的通知\n\n各单位：\n\n2024年度考核工作已经结束，现将2025年度考核工作有关事项通知如下：",
        "# 某局2025年部门预算说明\n\n## 一、2024年部门预算执行情况\n\n执行良好。\n\n## 二、2025年部门预算情况\n\n收支平衡。",
        "# 关于2024年国庆节假期安排的通知\n\n各单位：\n\n现将2014年国庆节假期安排通知作废。",
        "# 关于2024年国庆节假期安排的通知\n\n各单位：\n\n现将2014年国庆节假期安排通知如下：",
        # a numbered line this long is a sentence, not a heading that says the title again
        "# 某局2025年部门预算说明\n\n## 一、部门概况\n\n某局设六个科室。\n\n人员稳定。\n\n## （二）"
        "2024年部门预算和全局所属各事业单位各项收入支出结余的编制范围口径说明以及专业名词解释以及需要向社会公众说明的其他事项均已公开\n\n收支平衡。",
        "# 某局2023年工作总结\n\n## 一、2023年工作开展情况\n\n较好。\n\n## 二、存在问题\n\n人员不足。",
        "# 某县2022年国民经济和社会发展统计公报\n\n表1　2018—2022年粮食产量",
        "# 某局2022年春运工作总结\n\n圆满完成任务。\n\n某某局\n\n2022年3月8日",
        "# 2024年工作要点\n\n2023年，全市经济总量突破千亿元，为2024年工作打下基础。",
    )
    bad = (
        Bad(
            "# 某局落实责任情况报告\n\n⟦今年以来⟧，我局落实各项责任，工作有序推进，取得积极成效，"
            "现将一年来的工作情况报告如下。\n\n"
            "一、主要成效\n\n及时处置舆情，2022年某局未发生舆情事件。\n\n2022年某局未收到举报。\n\n某某局\n\n2023年*月*日",
            related=("2022年", "2022年", "2023年*月*日"),
            message="按落款是2023年，正文写的却是2022年",
        ),
        Bad(
            "# 关于今年落实责任情况的报告\n\n⟦今年以来⟧，我局落实各项责任，工作有序推进，取得积极成效，"
            "现将一年来的工作情况报告如下。\n\n一、主要成效\n\n今年新建3所学校，2022年未发生舆情事件。\n\n2022年未收到举报。\n\n某某局\n\n2023年*月*日",
            related=("2022年", "2022年", "今年", "2023年*月*日"),
        ),
        Bad(
            "# 某局2023年工作总结\n\n⟦2022年⟧，在市委、市政府的坚强领导下，我局认真落实各项部署，较好完成了全年各项目标任务。"
            "现将有关情况总结如下，请予审阅，不当之处请批评指正。",
            related=("2023年",),
        ),
        Bad(
            "# 某局自查报告\n\n⟦2019年⟧，我局认真履行主体责任，深入学习贯彻上级文件规定，紧紧围绕中心任务，"
            "发挥思想引领作用，扎实做好各项工作。\n\n一、学习贯彻情况\n\n学习了十三届全国人大一次会议、纪念马克思诞辰200周年大会精神。\n\n"
            "二、下一步工作打算\n\n制定《2019年学习计划》。",
            related=("2019年", "十三届全国人大一次会议", "纪念马克思诞辰200周年大会"),
        ),
        Bad(
            "# 某局2019年工作总结\n\n2019年，在市委、市政府的坚强领导下，我局认真落实各项部署，较好完成了全年各项目标任务，"
            "现将有关情况总结如下。\n\n某某局\n\n⟦2021年12月20日⟧",
        ),
        Bad(
            "# 关于2024年国庆节假期安排的通知\n\n各单位：\n\n现将⟦2025年⟧国庆节假期安排通知如下：",
            related=("2024年",),
        ),
        Bad(
            "# 关于2024年国庆节假期安排的通知\n\n各单位：\n\n现将⟦2023年⟧国庆节假期安排通知如下：",
            related=("2024年",),
        ),
        Bad(
            "# 关于2024年国庆节假期安排的通知\n\n各单位：\n\n国庆节将至。\n\n请做好准备。\n\n请提前安排值班。\n\n"
            "现将⟦2025年⟧国庆节假期安排通知如下：",
        ),
        Bad("# 某局2025年部门预算说明\n\n## 一、⟦2024年⟧部门预算情况说明\n\n收支平衡。", message="2025年"),
        Bad(
            "# 某局2025年部门预算说明\n\n## 一、部门概况\n\n某局设六个科室。\n\n人员稳定。\n\n## （二）"
            "⟦2024年⟧部门预算和全局所属各事业单位各项收入支出结余的编制范围口径说明以及专业名词解释\n\n收支平衡。"
        ),
        Bad("# 某县2022年国民经济和社会发展统计公报\n\n表1　⟦2021年⟧主要农产品产量"),
        Bad("# 关于做好2024年春节期间走访慰问的通知\n\n各科室：\n\n⟦2023年⟧春节将至，现就做好有关工作通知如下："),
        Bad("# 某局2023年工作总结\n\n## 一、⟦2022年⟧工作开展情况\n\n较好。\n\n## 二、存在问题\n\n人员不足。"),
        Bad("# 在全镇2024年春耕生产会议上的讲话\n\n同志们：\n\n今天的任务是安排部署⟦2023年⟧春耕生产。"),
        Bad("# 某局2025年工作要点\n\n⟦2026年⟧是“十五五”规划的开局之年，全局工作的总体要求如下。"),
        Bad("# 某局2022年工作总结\n\n全年完成各项任务。\n\n某某局\n\n⟦2022年1月20日⟧"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            if facts.given.period:
                continue
            if len(frame.candidates) <= 1:
                yield from self._restated(document, facts, frame)
            if frame.genre == "公报":
                yield from self._opening(document, facts, frame)
                yield from self._signed(document, frame)
            if not frame.reviews:
                continue
            if len(frame.candidates) > 1:
                yield self._conflict(document, facts, frame)
                continue
            yield from self._opening(document, facts, frame)
            yield from self._headed(document, facts, frame)
            yield from self._signed(document, frame)

    def _conflict(self, document: Document, facts: Facts, frame: Frame) -> Finding:
        """The year claimed, and what in the text speaks for the year before."""
        former, claimed = frame.candidates[0], frame.candidates[-1]
        part = Stretch(frame.opening, frame.last_block, frame.ahead)
        before, now = clues(document, facts, part, former), clues(document, facts, part, claimed)
        if frame.period.source == "落款":
            return self._this_year(document, facts, frame, before)
        main = frame.period.spans[0]
        related = [(item.span, f"下一步仍安排{claimed}年的计划") for item in now.plans]
        related += [(item.span, f"{former}年召开") for item in before.held]
        related += [(item.span, f"写的是{former}年") for item in before.plain]
        told = f"这里说的是{claimed}年，正文的会议和活动却都在{former}年" + (
            f"，下一步还要制定{claimed}年的计划" if now.plans else ""
        )
        return self.finding(main, f"{told}，报告年份请统一。", related=related[:MOST])

    def _this_year(self, document: Document, facts: Facts, frame: Frame, before: Clues) -> Finding:
        former, claimed = frame.candidates[0], frame.candidates[-1]
        words = [item for item in facts.dates.of("relative") if _this_year(frame, item)]
        main = words[0].span if words else frame.period.spans[0]
        related = [(item.span, f"写的是{former}年") for item in before.plain]
        related += [(item.span, "所指不明") for item in words[1:]]
        related += [(span, "落款") for span in frame.written.spans]
        text = document.quote(main)
        message = f"“{text}”按落款是{claimed}年，正文写的却是{former}年，请统一报告年份（是{former}年的报告就不宜说“{text}”）。"
        return self.finding(main, message, related=related[:MOST])

    def _opening(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        """The title's year against the first words of the text."""
        period = frame.period
        if period.source != "标题" or not period.first or not period.last or period.first.year != period.last.year:
            return
        years = {item.year for span in frame.title_spans for item in facts.dates.within(span)}
        for block in document.blocks[frame.opening : min(frame.opening + 3, frame.last_block + 1)]:
            found = facts.dates.within(Span(block.index, 0, min(16, len(block.text))))
            begins = next(
                (
                    item
                    for item in found
                    if not item.span.start and item.kind in SPANS and item.year and not item.relative
                ),
                None,
            )
            if (
                begins
                and begins.span not in facts.dates.in_ranges
                and begins.year not in years
                and len(block.text) > 40
            ):
                titled = "、".join(str(year) for year in sorted(year for year in years if year))
                told = f"标题写的是{titled}年，正文开头却是{begins.year}年，请统一。"
                yield self.finding(begins.span, told, related=[(span, "标题中的年份") for span in period.spans[:1]])

    def _restated(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        """The title's own words with another year; a plan that begins 2026年是 under a title of 2025."""
        title = titled_year(facts, frame)
        if not title or not title.year:
            return
        found = list(restated(document, facts, frame))
        found += captions(document, facts, frame) if frame.genre == "公报" else ()
        found += _begins(document, facts, frame, title.year)
        if found:
            found.sort(key=lambda item: item.span)
            told = f"标题写的是{title.year}年，这里却是{found[0].year}年，请统一。"
            related = [(item.span, "年份同样与标题不一") for item in found[1:MOST]] + [(title.span, "标题中的年份")]
            yield self.finding(found[0].span, told, related=related)

    def _headed(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        """一、2022年工作开展情况 under a title of 2023."""
        for item in headed_review(document, facts, frame):
            told = f"标题报告的是{frame.years[0]}年，小标题却是{item.year}年，请统一。"
            yield self.finding(item.span, told, related=[(span, "标题中的年份") for span in frame.period.spans[:1]])

    def _signed(self, document: Document, frame: Frame) -> Iterator[Finding]:
        """A sign-off two years or more after the period, or before it began."""
        written, period = frame.written, frame.period
        if not (written.first and written.last and written.spans and period.first and period.last):
            return
        if written.source not in ("落款", "印发日期") or period.source not in ("标题", "开头"):
            return
        late = written.first.year - period.last.year >= 2 and not OLD.search(frame.title)
        early = written.last < period.first or (
            bool(ANNUAL.search(frame.title)) and written.last.year == period.first.year and written.last.month <= 4
        )
        if late or early:
            told = f"{written.source}是{written.first.year}年，报告的却是{period.last.year}年，请核对年份。"
            yield self.finding(written.spans[0], told, related=[(span, period.source) for span in period.spans[:1]])


def _begins(document: Document, facts: Facts, frame: Frame, titled: int) -> list[DateMention]:
    """Return the year with which the text begins: 2023年是关键一年 in a plan for 2024, 2023年春节将至 in a notice of 2024."""
    at = frame.opening + (frame.salutation is not None and frame.salutation.block == frame.opening)
    if at > frame.last_block or frame.reviews:
        return []
    block = document.blocks[at]
    dates = facts.dates.within(Span(block.index, 0, len(block.text)))
    found = next((item for item in dates if item.span.start == 0 and item.whole_year and not item.relative), None)
    if not found or not found.year or found.year == titled:
        return []
    after = document.after(found.span, 40)
    if found.year < titled and NEARS.match(after):
        return [found]
    begins = bool(YEAR_OF.match(after)) if found.year < titled else after.startswith("是")
    return [found] if frame.plans and begins and all(item.year != titled for item in dates) else []


def _this_year(frame: Frame, item: DateMention) -> bool:
    """Say whether a word means the year of writing, in the part that looks back."""
    block = item.span.block
    inside = frame.opening <= block <= frame.last_block and not frame.looks_ahead(block)
    return inside and not item.cited and offset(item.relative) == 0
