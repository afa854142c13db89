"""A dash written with hyphens."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class DashForm(Check):
    """破折号应为占两格的“——”，不用“--”“－－”等代替，也不多写（———，只作提示）。

    汉字之间单个的“—”“-”可能是连接号（西安—延安），分不清的不报。
    """

    title = "破折号写法"
    severity = "warning"
    triggers = ("--", "－－", "──", "ーー", "———", "—-", "-—")
    norm = "GB/T 15834—2011 4.10"
    good = (
        "共建单位——海滨社区。",
        "2013—2015年",
        "西安—延安高铁",
        "运行cmd --help即可。",
        "----------",
        "成立--镇办公室。",
    )
    bad = (
        Bad("到共建单位⟦--⟧海滨社区走访。", fixed="到共建单位——海滨社区走访。"),
        Bad("记住一个目标⟦———⟧让群众满意。", fixed="记住一个目标——让群众满意。"),
        Bad("到共建单位⟦──⟧海滨社区走访。", fixed="到共建单位——海滨社区走访。"),
    )

    hyphens = Pattern(r"(?<=[\u4e00-\u9fff”》）])(?:-{2,3}|－－|──|ーー|—-|-—|—{3,4}(?!—))(?=[\u4e00-\u9fff“《（])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.hyphens):
            if not facts.blanks.touches(found.span):  # 成立--镇河长办: a mask
                kinds.setdefault(found.match[0], []).append(Slip(found.span, "——"))
        for said, slips in kinds.items():
            long = said.startswith("———")
            message = f"破折号占两格，应写作“——”，不写作“{said}”{{count}}（GB/T 15834—2011 4.10）。"
            yield together(self, slips, message, severity="info" if long else None)
