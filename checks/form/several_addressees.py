"""A request to more than one superior."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

RULE = "《党政机关公文处理工作条例》第十五条"


class SeveralAddressees(Check):
    """请示一般只写一个主送机关；需要同时送其他机关的，用抄送形式。

    只看公文（有发文字号、主送机关等要素，或设定了 profile = "公文"）里标题写明“请示”的；党政联合（市委、市政府）的也提示。
    """

    title = "多头主送"
    severity = "info"
    triggers = ("请示",)
    norm = RULE
    good = (
        "# 某局关于增加经费的请示\n\n某某厅、某某局：\n\n拟增加经费。\n\n妥否，请批示。",
        "# 某局关于开展检查的通知\n\n各县局、各科室：\n\n现通知如下。",
    )
    bad = (
        Bad(
            "# 某局关于增加经费的请示\n\n⟦市财政局、市水利局⟧：\n\n拟增加经费。\n\n妥否，请批示。",
            profile="公文",
            message="一个主送机关",
        ),
    )

    joined = Pattern("[、，]")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            line = frame.salutation
            if line and frame.official and frame.genre == "请示" and self.joined.search(document.quote(line)):
                span = line._replace(end=line.start + len(document.quote(line).rstrip("：: ")))
                yield self.finding(
                    span, f"请示原则上只写一个主送机关，这里是“{document.quote(span)}”，其他机关可用抄送（{RULE}）。"
                )
