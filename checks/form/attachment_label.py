"""The line 附件1 above an attachment."""

from collections.abc import Iterator

from checks.form._sample import FOOT, HEAD
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document

ABOVE = f"{HEAD}附件：1.检查表\n2.名单{FOOT}\n\n"


class AttachmentLabel(Check):
    """附件首页左上角写“附件”二字和阿拉伯数字顺序号：“附件1”，后面不加冒号，不写“附件一”。

    只看公文（有发文字号、发文机关标志，或设定了 profile = "公文"）落款以后的。只作提示。
    """

    title = "附件标注"
    severity = "info"
    triggers = ("附件", "附　件", "附 件")
    norm = "GB/T 9704—2012 7.3.7；冒号据惯例"
    good = (f"{ABOVE}附件1\n\n检查表\n\n附件2\n\n名单", "# 某局工作总结\n\n附件1：\n\n名单")
    bad = (
        Bad(f"{ABOVE}附件1⟦：⟧\n\n检查表", fixed=f"{ABOVE}附件1\n\n检查表"),
        Bad(f"{ABOVE}附件⟦二⟧\n\n名单", fixed=f"{ABOVE}附件2\n\n名单"),
    )

    digits = {char: str(number) for number, char in enumerate("一二三四五六七八九十", 1)}

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        if not facts.layout.frame.official:
            return
        for label in facts.layout.labels:
            if label.colon:
                yield self.finding(label.colon, "文后的“附件”字样后面不加冒号（据惯例）。", fix="")
            if label.number and not label.number.isdigit():
                at = document.quote(label.span).index(label.number)
                span = label.span._replace(start=at, end=at + len(label.number))
                right = self.digits.get(label.number)
                message = f"附件顺序号用阿拉伯数字：“附件{right or '1'}”（GB/T 9704—2012 7.3.4、7.3.7）。"
                yield self.finding(span, message, fix=right)
