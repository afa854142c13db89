"""A total in a table that is not the sum of its rows or columns."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import plain
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.table_sums import Sum, sums
from linter.finding import Finding
from linter.model import Document


class TableTotal(Check):
    """表格的合计、小计与所列各行（各列）之和不符。

    合计行可在末行，也可在首行；有小计的先核小计，合计按小计相加；“其中”行不重复相加；比率、单价、排名等列不加。
    有文字、有缺行的列不核；小数按末位四舍五入留出余地。
    """

    title = "表格合计不符"
    severity = "warning"
    triggers = ("合", "总", "小", "共")
    good = (
        "| 单位 | 人数 |\n|---|---|\n| 甲 | 12 |\n| 乙 | 15 |\n| 合计 | 27 |\n",
        "| 单位 | 人数 | 完成率 |\n|---|---|---|\n| 甲 | 12 | 90% |\n| 乙 | 15 | 80% |\n| 合计 | 27 | 85% |\n",
        "| 项目 | 金额 |\n|---|---|\n| 合计 | 30 |\n| 土建 | 20 |\n| 其中：路面 | 8 |\n| 设备 | 10 |\n",
        "| 月份 | 甲 | 乙 | 合计 |\n|---|---|---|---|\n| 1月 | 3 | 4 | 7 |\n| 2月 | 5 | 6 | 11 |\n",
        "| 单位 | 人数 |\n|---|---|\n| 甲 | 12 |\n| 乙 | 若干 |\n| 合计 | 27 |\n",
    )
    bad = (
        Bad(
            "| 单位 | 人数 |\n|---|---|\n| 甲 | 12 |\n| 乙 | 15 |\n| 合计 | ⟦28⟧ |\n",
            message="列合计写为28，各项之和为27",
        ),
        Bad(
            "| 月份 | 甲 | 乙 | 合计 |\n|---|---|---|---|\n| 1月 | 3 | 4 | ⟦8⟧ |\n| 2月 | 5 | 6 | 11 |\n",
            message="行合计",
        ),
        Bad(
            "| 单位 | 件数 |\n|---|---|\n| 甲 | 5 |\n| 乙 | 6 |\n| 小计 | 11 |\n"
            "| 丙 | 7 |\n| 丁 | 8 |\n| 小计 | ⟦16⟧ |\n| 合计 | 27 |\n"
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for grid in facts.grids:
            for item in sums(grid):
                if item.total.span is None or abs(item.value - (item.total.value or Decimal(0))) <= _rounding(item):
                    continue
                line = f"“{item.name}”" if item.name else "此"
                where = "列" if item.along == "column" else "行"
                said = document.quote(item.total.span)
                message = f"表中{line}{where}合计写为{said}，各项之和为{plain(item.value)}，请核对合计和各项。"
                related = [(part.span, "分项") for part in item.parts if part.span]
                yield self.finding(item.total.span, message, related=related)


def _rounding(item: Sum) -> Decimal:
    places = max(item.total.decimals, *(part.decimals for part in item.parts))
    return Decimal(len(item.parts) + 1).scaleb(-places) / 2 if places else Decimal(0)
