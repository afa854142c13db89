"""、 between titles or quotations that stand side by side."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class CommaBetweenTitles(Check):
    """并列的书名号之间、引号之间，通常不用顿号。

    这是国家标准中“通常”的规定，只作提示。其间插有括号或其他文字时用顿号是对的，不提示。
    """

    title = "并列间的顿号"
    severity = "info"
    triggers = ("》、《", "”、“")
    norm = "GB/T 15834—2011 4.5.3.5"
    good = (
        "学习《宪法》《监察法》。",
        "《宪法》（2018年修正）、《监察法》",
        "“四个意识”“两个维护”",
        "“三会一课”、党日活动",
    )
    bad = (
        Bad("学习《宪法⟦》、《⟧监察法》、《党章》。", fixed="学习《宪法》《监察法》《党章》。", related=("》、《",)),
        Bad("开展“送学⟦”、“⟧推学”活动。", fixed="开展“送学”“推学”活动。"),
    )

    between = Pattern("(》)、《|(”)、“")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.between):
            name = "书名号" if found.match[1] else "引号"
            kinds.setdefault(name, []).append(Slip(found.span, found.match[0].replace("、", "")))
        for name, slips in kinds.items():
            message = f"并列的{name}之间通常不用顿号（GB/T 15834—2011 4.5.3.5）{{count}}，可删去。"
            yield together(self, slips, message)
