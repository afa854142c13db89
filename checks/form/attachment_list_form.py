"""The lines that list the attachments of an official document."""

from collections.abc import Iterator

from checks.form._sample import FOOT, HEAD
from checks.gather import Slip, together
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.layout import Annex
from linter.finding import Finding, Severity
from linter.model import Document

NUMBERED = "附件顺序号用阿拉伯数字加圆点，如“1.”"
POINTED = "附件顺序号后用圆点，如“1.”"
TITLED = "附件说明里的附件名称通常不加书名号"
ENDED = "附件名称后不加标点"


class AttachmentListForm(Check):
    """附件说明的写法：“附件：1.××方案”，名称接在“附件：”后面，序号用阿拉伯数字加圆点，名称后不加标点，通常也不加书名号。

    只看公文（有发文字号、发文机关标志，或设定了 profile = "公文"），落款前的附件说明；文后“附件1”一行由“附件标注”看。
    """

    title = "附件说明"
    severity = "warning"
    triggers = ("附件", "附　件", "附 件")
    norm = "GB/T 9704—2012 7.3.4；书名号据惯例"
    good = (
        "附件：《方案》。",
        Good(f"{HEAD}附件：1.工作方案\n2.责任分工表{FOOT}", profile="公文"),
        f"{HEAD}名单见附件：某某表。{FOOT}",
        f"{HEAD}附件：工作方案{FOOT}\n\n附件\n\n工作方案\n\n一、总体要求。",
    )
    bad = (
        Bad(f"{HEAD}附件：1⟦、⟧工作方案{FOOT}", fixed=f"{HEAD}附件：1.工作方案{FOOT}", message="圆点"),
        Bad(f"{HEAD}附件：⟦一⟧、工作方案{FOOT}", message="阿拉伯数字"),
        Bad(f"{HEAD}附件：⟦《工作方案》⟧{FOOT}", message="书名号"),
        Bad(f"{HEAD}附件：工作方案⟦。⟧{FOOT}", fixed=f"{HEAD}附件：工作方案{FOOT}", message="标点"),
        Bad(f"{HEAD}附件：1.工作方案⟦；⟧\n2.分工表。{FOOT}", related=("。",)),
        Bad(f"{HEAD}⟦附件：⟧\n\n工作方案{FOOT}", message="同一行"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        layout = facts.layout
        if not layout.annexes or not layout.frame.official:
            return
        if layout.heading:
            message = "附件名称应与“附件：”写在同一行，如“附件：1.工作方案”（GB/T 9704—2012 7.3.4）。"
            yield self.finding(layout.heading, message)
        kinds: dict[str, list[Slip]] = {}
        for annex in layout.annexes:
            for rule, slip in self._slips(document, annex):
                kinds.setdefault(rule, []).append(slip)
        for rule, slips in kinds.items():
            norm, level = ("据惯例", "info") if rule == TITLED else ("GB/T 9704—2012 7.3.4", "warning")
            severity: Severity = "info" if level == "info" else "warning"
            yield together(self, slips, f"{rule}{{count}}（{norm}）。", severity=severity, safe=rule == ENDED)

    def _slips(self, document: Document, annex: Annex) -> Iterator[tuple[str, Slip]]:
        """Yield what is wrong with one attachment of the list."""
        mark, name = document.quote(annex.mark), document.quote(annex.name)
        if annex.number and not annex.number.isdigit():
            number = annex.mark._replace(start=annex.mark.start - len(annex.number), end=annex.mark.start)
            yield NUMBERED, Slip(number)
        elif annex.number and mark in tuple("、，,"):
            yield POINTED, Slip(annex.mark, ".")
        if name.startswith("《") and name.endswith("》"):
            yield TITLED, Slip(annex.name, name[1:-1])
        if document.quote(annex.end):
            yield ENDED, Slip(annex.end, "")
