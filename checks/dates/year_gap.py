"""总结2022年……部署2024年: the year looked back on and the year planned for do not follow each other."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

YEAR = r"(?:20|19)\d\d"


class YearGap(Check):
    """总结的年份与打算的年份不相接：“2023年工作总结及2023年工作打算”“总结2022年工作，部署2024年任务”。

    多半是只改了一处。总结上一年、打算下一年才对得上；同一年里“总结2023年上半年、部署下半年”的不报，“总结五年”的不报。
    """

    title = "总结打算年份"
    severity = "warning"
    triggers = ("总结", "回顾")
    good = (
        "2023年工作总结和2024年工作打算",
        "总结2023年上半年工作，部署2023年下半年任务。",
        "会议总结2023年工作，研究部署2024年重点任务。",
        "总结2021年以来的工作，部署2024年任务。",
    )
    bad = (
        Bad("2023年工作总结和⟦2023年⟧工作打算", message="2024年"),
        Bad("2021年工作总结及⟦2021年⟧工作方案"),
        Bad("会议总结2022年工作，研究部署⟦2024年⟧重点任务。", message="2022年"),
    )

    titled = Pattern(
        rf"(?P<past>{YEAR})年度?[^，。；\d]{{0,8}}(?:总结|回顾|完成情况|开展情况)(?:和|及|以及|与|暨|、|，)"
        rf"(?P<next>(?P<year>{YEAR})年)度?[^，。；\d]{{0,8}}(?:打算|计划|思路|安排|要点|谋划|设想|工作方案)"
    )
    spoken = Pattern(
        rf"(?:总结|回顾)(?P<past>{YEAR})年(?!以来|[上下]半年|第?[一二三四]季度|[—\-至])[^。；\d]{{0,20}}[，、]?(?:[^。；\d]{{0,6}})"
        rf"(?:部署|安排|谋划|明确)(?P<next>(?P<year>{YEAR})年)(?![上下]半年|第?[一二三四]季度|[—\-至])"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pattern in (self.titled, self.spoken):
            for found in document.find(pattern):
                past, following = int(found.match["past"]), int(found.match["year"])
                if following == past + 1 or (following == past and pattern is self.spoken):
                    continue
                told = f"总结的是{past}年，打算的却是{following}年，按理应是{past + 1}年，请核对两处年份。"
                yield self.finding(
                    document.group(found, "next"), told, related=[(document.group(found, "past"), "总结的年份")]
                )
