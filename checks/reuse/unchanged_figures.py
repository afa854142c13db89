"""Figures left exactly as they were in the former draft."""

from collections.abc import Iterator

from checks.reuse._unchanged import is_unchanged, told
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.alignment import Alignment
from linter.facts.number_units import kind_of
from linter.finding import Finding
from linter.model import Document, Span

NOT_COUNTED = ("time", "age", "anniversary")
DAYS = ("天", "小时", "学时")  # 培训5天 is a figure of the period, 三年 is not


class UnchangedFigures(Check):
    """与上期稿（--against）相比原样未动的数字，合成一条列出，请逐个核对。

    只看对应句子里的阿拉伯数字；固定提法（四个意识）、书名号内、序数、年限不算，改过的数不列。
    """

    title = "数字未更新"
    severity = "info"
    compares = True
    good = (
        "全年召开会议12次。",
        Good("全年召开会议14次。", against="全年召开会议12次。"),
        Good("增强“四个意识”，落实三项制度。", against="增强“四个意识”，落实三项制度。"),
        Good("落实《12项措施》。", against="落实《12项措施》。"),
    )
    bad = (
        Bad(
            "全年召开会议⟦12次⟧，开展培训9期，走访企业30家。",
            against="全年召开会议12次，开展培训8期，走访企业30家。",
            related=("30家",),
            message="2个数",
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        alignment = facts.alignment
        if alignment is None:
            return
        same = list(_same(document, facts, alignment))
        if same:
            yield told(self, alignment, same, f"{len(same)}个数")


def _same(document: Document, facts: Facts, alignment: Alignment) -> Iterator[Span]:
    for item in facts.quantities.all:
        if item.form != "arabic" or item.ordinal or (item.unit not in DAYS and kind_of(item.unit) in NOT_COUNTED):
            continue
        if facts.titles.inside(item.core):
            continue
        if is_unchanged(document, alignment, item.core):
            yield item.core
