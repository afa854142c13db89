"""A closing formula that does not belong to the genre."""

import re
from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Found, Span
from linter.patterns import Pattern

MIXED = "《党政机关公文处理工作条例》第十五条"


class ClosingFormula(Check):
    """开头、结尾的用语与文种不符：通告里写“特此通知”，报告里写“妥否，请批示”“现将……通知如下”。

    只看标题写明文种的；请示没有结尾用语的，在 profile = "公文" 时提示；转引、印发其他文件的正文不算。报告不得夹带请示事项。
    """

    title = "结尾用语"
    severity = "warning"
    norm = f"据惯例；报告不得夹带请示事项：{MIXED}"
    good = (
        "# 某局关于开展检查的通知\n\n各科室：\n\n现通知如下。\n\n特此通知。",
        "# 某局关于增加经费的请示\n\n某某厅：\n\n拟增加经费。\n\n妥否，请批示。",
        "# 某局关于工作情况的报告\n\n某某厅：\n\n现报告如下。\n\n特此报告。",
    )
    bad = (
        Bad("# 某局关于交通管制的通告\n\n为保障安全，实行管制。\n\n⟦特此通知⟧。", message="通告"),
        Bad("# 某局关于工作情况的报告\n\n某某厅：\n\n现将有关情况⟦通知如下⟧：一是抓学习。", message="通知"),
        Bad("# 某局关于增加经费的⟦请示⟧\n\n某某厅：\n\n拟增加经费。", profile="公文", message="妥否"),
        Bad("# 某局关于同意设立基金的批复\n\n某某局：\n\n同意设立。\n\n⟦特此通知⟧。", message="批复"),
        Bad("# 某局关于工作情况的报告\n\n某某厅：\n\n现报告如下。\n\n⟦妥否，请批示⟧。", message="请示"),
    )

    formula = Pattern(
        r"特此(?P<word>通知|通告|公告|报告|请示|函告|函复|函达|通报|批复)(?=[。！]?$)|(?P<reply>此复)(?=[。！]?$)"
        r"|(?:[妥当]否|以上请示|是否妥当)[，,]?[^。\n]{0,4}请(?:予)?(?:批示|审批|批复|指示|审定)"
        r"|现(?:将|就)[^。\n]{2,60}?(?P<opening>通知|报告|请示|批复|通告|公告)如下(?=[：:。])",
        re.MULTILINE,
        screen=Pattern("特此|此复|请予?(?:批示|审批|批复|指示|审定)|如下"),
    )
    fits = {
        "通知": ("通知",), "通告": ("通告",), "公告": ("公告", "通告"), "报告": ("报告", "汇报"), "请示": ("请示",),
        "函告": ("函", "通知"), "函复": ("函", "复函"), "通报": ("通报",),
        "函达": ("函", "复函"), "批复": ("批复",), "此复": ("批复", "函", "复函"),
    }  # fmt: skip
    asked = Pattern("批示|批复|审批|指示|批准|审定|审议|核准|示复")
    genres = ("通知", "通告", "公告", "报告", "请示", "函", "复函", "通报", "批复", "意见", "决定")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.formula):
            frame = facts.frame_at(found.span.block)
            opening, said = found.match["opening"], found.match[0]
            word = found.match["word"] or found.match["reply"] or opening
            right = self.fits[word] if word else self._asks(said)
            if frame.genre not in self.genres or frame.genre in right:
                continue
            told = f"正文开头却写“{opening}如下”" if opening else f"结尾却写“{said}”"
            norm = f"不得夹带请示事项，{MIXED}" if frame.genre == "报告" and not word else "据惯例"
            message = f"标题的文种是“{frame.genre}”，{told}，那是“{right[0]}”的用语，请核对文种（{norm}）。"
            yield self.finding(self._place(document, found), message)
        yield from self._missing(document, facts)

    def _missing(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """A request that asks nothing in the end."""
        frame = facts.frame
        if facts.given.profile != "公文" or frame.genre != "请示" or not frame.title_spans:
            return
        blocks = document.blocks[frame.opening : frame.last_block + 1]
        if not any(self.asked.search(block.text) for block in blocks):
            span = frame.title_spans[-1]
            end = len(document.quote(span).rstrip())
            told = "请示末尾没有“妥否，请批示”一类的结尾用语（据惯例）。"
            yield self.finding(Span(span.block, end - 2, end), told, severity="info")

    def _asks(self, said: str) -> tuple[str, ...]:
        """Return the kinds that ask in these words; 请批示 goes to a superior only."""
        return ("请示", "意见") if said.endswith(("批示", "指示")) else ("请示", "函", "意见")

    def _place(self, document: Document, found: Found) -> Span:
        """Return the words to mark: of an opening sentence only 通知如下."""
        if not found.match["opening"]:
            return found.span
        return document.group(found, "opening")._replace(end=found.span.end)
