"""A dash written with hyphens."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern


class DashForm(Check):
    """破折号应为占两格的“——”，不用“--”“－－”等代替。"""

    title = "破折号写法"
    severity = "warning"
    triggers = ("--", "－－", "──", "ーー", "－")
    norm = "据惯例（GB/T 15834—2011 4.10，条号未经核对）"
    good = ("共建单位——海滨社区。", "2013—2015年", "运行cmd --help即可。", "----------")
    bad = (
        Bad("到共建单位⟦--⟧海滨社区走访。", fixed="到共建单位——海滨社区走访。"),
        Bad("到共建单位⟦──⟧海滨社区走访。", fixed="到共建单位——海滨社区走访。"),
    )

    hyphens = Pattern(r"(?<=[\u4e00-\u9fff”》）])(?:--|－－|──|ーー)(?=[\u4e00-\u9fff“《（])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.hyphens):
            message = f"破折号应写作“——”，不写作“{found.match[0]}”（据惯例）。"
            yield self.finding(found.span, message, fix=Fix("——"))
