"""Ellipses written with dots or full stops, and …… before 等."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class EllipsisForm(Check):
    """省略号应为六个点“……”：不用“...”“。。。”或单个“…”；“……”与“等”意思相同，不并用。

    英文和代码中的“...”不算，目录中连成长串的点线不算。
    """

    title = "省略号写法"
    severity = "warning"
    triggers = ("..", "。。", "…", "···")
    norm = "GB/T 15834—2011 4.11；“……”与“等”据惯例"
    good = ("学习了……，收获很大。", "见[1..3]与func(a, ...)。", "第一章 总则………………1", "第一章.......1", "学习等……")
    bad = (
        Bad("学习了法律、法规⟦...⟧收获很大。", fixed="学习了法律、法规……收获很大。"),
        Bad("学习了法律⟦。。。⟧", fixed="学习了法律……"),
        Bad("学习了法律⟦…⟧收获很大。", fixed="学习了法律……收获很大。"),
        Bad("学习了法律、法规⟦……等⟧。", message="并用"),
    )

    dots = Pattern(
        r"(?<=[\u4e00-\u9fff、，])(?:\.{3,6}(?![.\d])|。{3,6}|·{3,6}(?![·\d])|(?<!…)…(?!…))|……[、，]?等(?=[\u4e00-\u9fff。，；、）])"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.dots):
            if facts.blanks.touches(found.span):
                continue  # ....县: a name that is to be filled in
            both = found.match[0].endswith("等")
            kinds.setdefault("等" if both else found.match[0], []).append(Slip(found.span, "等" if both else "……"))
        for said, slips in kinds.items():
            told = f"省略号应写作“……”，不写作“{said}”{{count}}（GB/T 15834—2011 4.11）。"
            if said == "等":
                told = "“……”与“等”意思重复，不并用{count}，删去一个（据惯例）。"
            yield together(self, slips, told)
