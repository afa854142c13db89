"""A sign-off that does not fit what the draft is about: years before the feast, the meeting or what was done."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dates import DateMention
from linter.facts.frame import Frame
from linter.facts.frame_restated import titled_year
from linter.facts.frame_years import told_plainly
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

FEW = 2  # things told as done after the sign-off before the sign-off itself is doubted
SHOWN = 6


class SignOffYear(Check):
    """落款（题注）的年份与文中所说的事对不上：2024年春节的通知落款是2023年1月，2024年会议上的讲话注明2023年3月。

    落款之后的事，文中已有几件写成办过的，也报。
    元旦、春节一类当年的事，提前不到半年发通知的不报；只看总结汇报里写明年份、句首说起的事。
    """

    title = "落款年份"
    severity = "warning"
    good = (
        Good("# 关于做好2024年元旦春节期间值班工作的通知\n\n各科室：\n\n请认真落实。\n\n某某局\n\n2023年12月25日"),
        Good("# 关于开展2024年项目申报的通知\n\n各科室：\n\n请认真落实。\n\n某某局\n\n2023年3月25日"),
        Good("# 在全县2024年经济工作会议上的讲话\n\n（2023年12月28日）\n\n同志们：\n\n今天召开会议。"),
        Good("# 某局工作汇报\n\n今年以来，成效明显。2023年9月，召开推进会。\n\n某某局\n\n2023年10月8日"),
    )
    bad = (
        Bad("# 关于2025年国庆节放假安排的通知\n\n各科室：\n\n请认真落实。\n\n某某局\n\n⟦2024年9月18日⟧"),
        Bad(
            "# 关于做好2024年春节期间值班工作的通知\n\n各科室：\n\n请认真落实。\n\n某某局\n\n⟦2023年1月15日⟧",
            related=("2024年",),
        ),
        Bad("# 在全镇2024年春耕生产会议上的讲话\n\n（⟦2023年3月6日⟧）\n\n同志们：\n\n今天召开会议。"),
        Bad(
            "# 某校教学工作总结\n\n2023年9月，选派教师参训。\n\n2023年11月，组织期中检测。\n\n某某学校\n\n⟦2023年1月18日⟧",
            related=("2023年9月", "2023年11月"),
        ),
    )

    feast = Pattern(
        r"元旦|春节|两节|清明|五一|劳动节|端午|中秋|国庆|春运|防汛|汛期|春耕|春季|夏季|秋季|冬季|冬春|森林防火|暑[期假]|寒假|高考|中考"
    )
    winter = Pattern(r"元旦|春节|两节|春运|冬|寒假|春季|春耕")
    speech = Pattern(r"(?:会议?|大会|仪式|活动|论坛)上的(?:讲话|发言|致辞|报告|汇报)$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            written = frame.written
            if not (written.first and written.last and written.spans) or written.source not in ("落款", "题注"):
                continue
            told = self._titled(facts, frame) or self._done(document, facts, frame)
            if told:
                message, related = told
                yield self.finding(written.spans[0], message, related=related)

    def _titled(self, facts: Facts, frame: Frame) -> tuple[str, list[tuple[Span, str]]] | None:
        """The title names the year of a feast, a season or a meeting."""
        title, first = titled_year(facts, frame), frame.written.first
        if not title or not title.year or not first or frame.reviews:
            return None
        latest = 6 if self.winter.search(frame.title) else 10
        early = title.year == first.year + 1 and first.month <= latest and self.feast.search(frame.title)
        held = self.speech.search(frame.title) and (
            first.year > title.year or (title.year == first.year + 1 and first.month <= 9)
        )
        if not early and not held:
            return None
        return (
            f"标题写的是{title.year}年，{frame.written.source}却是{first.year}年{first.month}月，请核对年份。",
            [(title.span, "标题中的年份")],
        )

    def _done(self, document: Document, facts: Facts, frame: Frame) -> tuple[str, list[tuple[Span, str]]] | None:
        """Things told as done after the day of the sign-off."""
        last = frame.written.last
        if not frame.reviews or not last or frame.written.source != "落款":
            return None
        later = [item for item in told_plainly(document, facts, frame) if _later(item, frame)]
        if len(later) < FEW:
            return None
        return (
            f"落款是{last.year}年{last.month}月{last.day}日，文中却有{len(later)}件事写明在这以后，请核对年份。",
            [(item.span, "落款之后") for item in later[:SHOWN]],
        )


def _later(item: DateMention, frame: Frame) -> bool:
    last = frame.written.last
    return bool(item.first and last and item.first > last and (item.first - last).days <= 400)
