"""The line that lists the attachments of an official document."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class AttachmentListForm(Check):
    """附件说明的写法：“附件：1.××方案”，序号用阿拉伯数字加圆点，名称不加书名号，名称后不加标点。

    只在公文中提示（有发文字号、主送机关等要素，或设定了 profile = "公文"）。
    """

    title = "附件说明"
    severity = "info"
    triggers = ("附件：", "附件:")
    norm = "GB/T 9704—2012 7.3.4"
    good = (
        "附件：《方案》。",
        "名单见附件：某某表。",
        "附件：1.工作方案\n2.责任分工表",
    )
    bad = (
        Bad("附件：1⟦、⟧工作方案", profile="公文", message="圆点"),
        Bad("附件：⟦《工作方案》⟧", profile="公文", message="书名号"),
        Bad("附件：工作方案⟦。⟧", profile="公文", message="标点"),
    )

    line = Pattern(
        r"^附件[：:][ \u3000]*(?:(?P<number>\d{1,2})(?P<mark>[.．、，])?[ \u3000]*)?(?P<name>[^\n]*?)(?P<end>[。；，]?)$",
        8,
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.line):
            if found.span.start or not facts.frame_at(found.span.block).official:
                continue
            if found.match["mark"] and found.match["mark"] in "、，":
                yield self._say(document.group(found, "mark"), "附件序号用阿拉伯数字加圆点，如“1.”")
            name = found.match["name"]
            if name.startswith("《") and name.endswith("》"):
                yield self._say(document.group(found, "name"), "附件名称不加书名号")
            if found.match["end"]:
                yield self._say(document.group(found, "end"), "附件名称后不加标点")

    def _say(self, span: Span, rule: str) -> Finding:
        return self.finding(span, f"{rule}（GB/T 9704—2012 7.3.4）。")
