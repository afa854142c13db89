"""A note under the date that is not in round brackets."""

from collections.abc import Iterator

from checks.form._sample import FOOT, HEAD
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document

ABOVE = f"{HEAD.rstrip()}{FOOT}\n\n"


class NoteBracket(Check):
    """附注（此件公开发布、联系人和电话）写在成文日期下面一行，加圆括号：（此件公开发布）。

    只看公文（有发文字号、发文机关标志，或设定了 profile = "公文"）。
    """

    title = "附注写法"
    severity = "warning"
    triggers = ("此件", "联系", "本文", "公开")
    norm = "GB/T 9704—2012 7.3.6"
    good = (
        f"{ABOVE}（此件公开发布）",
        f"{ABOVE}(联系人：张三)",
        "# 某局工作总结\n\n总结如下。\n\n某某局\n\n2024年4月12日\n\n联系人：张三",
    )
    bad = (
        Bad(f"{ABOVE}⟦此件公开发布⟧", fixed=f"{ABOVE}（此件公开发布）"),
        Bad(f"{ABOVE}⟦【此件公开发布】⟧", fixed=f"{ABOVE}（此件公开发布）"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        note = facts.layout.note
        if not note or not facts.layout.frame.official:
            return
        text = document.quote(note).strip()
        if not (text.startswith(("（", "(")) and text.rstrip("。").endswith(("）", ")"))):
            right = f"（{text.strip('【】[]〔〕（）()。')}）"
            message = f"附注应加圆括号，写作“{right}”（GB/T 9704—2012 7.3.6）。"
            yield self.finding(note, message, fix=Fix(right))
