"""A notice whose deadline or date of meeting lies before its own sign-off."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.forward import CONDITION, PAST
from linter.facts.frame import Frame
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

NEAR = 60  # days: 1月10日前 in a paper of 12月 is next year's


class PassedDeadline(Check):
    """通知、请示、方案要求办理的期限，或者“时间：”写的活动日期，在成文日期之前：1月15日的通知要求“1月2日前报送”。

    多半是沿用了旧稿，或者等签发时过了期。只看落款写明年月日的；没有写年份的，按落款的年份算，早于落款不到两个月才报。说已经办完的事不报。
    """

    title = "期限已过"
    severity = "warning"
    good = (
        Good("# 关于报送材料的通知\n\n各科室：\n\n请于1月20日前报送。\n\n某某局\n\n2024年1月15日"),
        Good("# 关于报送材料的通知\n\n各科室：\n\n请于1月10日前报送。\n\n某某局\n\n2023年12月15日"),
        Good("# 关于报送材料的通知\n\n各科室：\n\n1月5日前报送的材料已审核完毕。\n\n某某局\n\n2024年1月15日"),
        Good("# 关于开展评选的通知\n\n各科室：\n\n2023年12月31日前取得证书的人员可以申报。\n\n某某局\n\n2024年1月15日"),
    )
    bad = (
        Bad("# 关于申报项目的通知\n\n各单位：\n\n网上申报截止时间为⟦2022年5月20日⟧17时。\n\n某某局\n\n2023年4月10日"),
        Bad(
            "# 关于报送材料的通知\n\n各科室：\n\n请于⟦1月10日⟧前报送。\n\n某某局\n\n2024年1月15日",
            message="2024年1月15日",
        ),
        Bad("# 关于召开会议的通知\n\n各科室：\n\n一、会议时间：⟦2023年1月20日⟧上午9时。\n\n某某局\n\n2024年1月15日"),
        Bad(
            "# 关于做好慰问的通知\n\n各科室：\n\n一、慰问时间\n\n⟦2023年1月22日至2月5日⟧。\n\n某某局\n\n2024年1月15日",
            related=("2024年1月15日",),
        ),
    )

    asked = Pattern(r"(?:请|须|务必|应当?|需|限)(?:各[^，。；：\n\d]{0,10}|及时|抓紧)?(?:于|在|时间为?|到|为)?[：:]?$")
    closing = Pattern(r"截止(?:时间|日期)?[为是：:]{0,2}$")
    due = Pattern(
        r"^(?:[上下]午|下班|\d{1,2}[时点:：][\d分]*|[（(][^（）()]{1,8}[）)])*(?:之|以)?前[，,]?(?P<what>[^。；\n]{0,40})"
    )
    send = Pattern(
        r"报送?(?!名的|考)|提交|上报|反馈|寄送?|发送|交至|送至|拨付|发放到位|完成|整改到位|上传|填报|汇总|报名"
    )
    label = Pattern(
        r"(?:会议|培训|报名|慰问|活动|检查|申报|公示|比赛|考试|报到|开班|演练|征集|评选|举办|召开|放假|值班|实施)?"
        r"时间[：:]?[ \u3000]*$"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.dates.of("day", "range"):
            frame = facts.frame_at(item.span.block)
            first = frame.written.first if frame.written.source in ("落款", "--date") else None
            if (
                not first
                or frame.reviews
                or item.cited
                or item.span == frame.signed
                or item.span in facts.dates.in_ranges
            ):
                continue
            last = _last_day(item, first)
            if last and last < first and self._asked(document, facts, frame, item):
                written = f"{first.year}年{first.month}月{first.day}日"
                told = f"成文日期是{written}，“{document.quote(item.span)}”已经过去，请核对日期。"
                related = [(span, frame.written.source) for span in frame.written.spans[:1]]
                yield self.finding(item.span, told, related=related)

    def _asked(self, document: Document, facts: Facts, frame: Frame, item: DateMention) -> bool:
        """Say whether something is asked for by that day, or takes place on it."""
        sentence = facts.sentences.at(item.span)
        before = document.before(item.span, min(20, item.span.start - sentence.start))
        if self._labelled(document, frame, item) or self.closing.search(before):
            return True
        due = self.due.match(document.after(item.span, 60)) if item.kind == "day" else None
        if (
            not due
            or CONDITION.search(document.after(item.span, 20))
            or PAST.search(due["what"])
            or not self.send.search(due["what"])
        ):
            return False
        return bool(self.asked.search(before)) or item.year is None

    def _labelled(self, document: Document, frame: Frame, item: DateMention) -> bool:
        """会议时间：2023年1月20日, or a heading 慰问时间 above a paragraph that begins with the date."""
        if self.label.search(document.before(item.span, 8)) and document.before(item.span, 1) in "：: \u3000":
            return True
        above = item.span.block - 1
        return (
            item.span.start == 0
            and above >= frame.opening
            and bool(self.label.search(document.blocks[above].text[-8:]))
        )


def _last_day(item: DateMention, written: date) -> date | None:
    """Return the last day meant; without a year, that of the year of writing when it is not long before."""
    if item.last:
        return item.last
    if item.kind != "day" or item.year or not (item.month and item.day) or item.relative:
        return None
    try:
        day = date(written.year, item.month, item.day)
    except ValueError:
        return None
    return day if (written - day).days <= NEAR else None
