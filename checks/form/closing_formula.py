"""A closing formula that does not belong to the genre."""

import re
from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class ClosingFormula(Check):
    """结尾用语与文种不符：通告里写“特此通知”，报告里写“妥否，请批示”。

    只看标题写明文种的；转引、印发其他文件的正文不算。报告不得夹带请示事项。
    """

    title = "结尾用语"
    severity = "warning"
    norm = "《党政机关公文处理工作条例》第八条、第十五条"
    good = (
        "# 某局关于开展检查的通知\n\n各科室：\n\n现通知如下。\n\n特此通知。",
        "# 某局关于增加经费的请示\n\n某某厅：\n\n拟增加经费。\n\n妥否，请批示。",
        "# 某局关于工作情况的报告\n\n某某厅：\n\n现报告如下。\n\n特此报告。",
    )
    bad = (
        Bad("# 某局关于交通管制的通告\n\n为保障安全，实行管制。\n\n⟦特此通知⟧。", message="通告"),
        Bad("# 某局关于工作情况的报告\n\n某某厅：\n\n现报告如下。\n\n⟦妥否，请批示⟧。", message="请示"),
    )

    formula = Pattern(
        r"特此(?P<word>通知|通告|公告|报告|请示|函告|函复|通报)(?=[。！]?$)"
        r"|(?:[妥当]否|以上请示)[，,]?请(?:予)?(?:批示|审批|批复|指示)",
        re.MULTILINE,
    )
    fits = {
        "通知": ("通知",), "通告": ("通告",), "公告": ("公告",), "报告": ("报告", "汇报"), "请示": ("请示",),
        "函告": ("函", "通知"), "函复": ("函", "复函"), "通报": ("通报",),
    }  # fmt: skip
    genres = ("通知", "通告", "公告", "报告", "请示", "函", "复函", "通报", "批复", "意见", "决定")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.formula):
            frame = facts.frame_at(found.span.block)
            word = found.match["word"]
            right = self.fits[word] if word else ("请示", "函", "意见")
            if frame.genre in self.genres and frame.genre not in right:
                text = found.match[0]
                message = f"标题的文种是“{frame.genre}”，结尾却写“{text}”，那是“{right[0]}”的用语，请核对文种。"
                yield self.finding(found.span, message)
