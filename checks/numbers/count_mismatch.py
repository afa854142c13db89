"""A number that does not count the list beside it."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import plain
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class CountMismatch(Check):
    """写出的个数与列出的项数不符：“甲、乙、丙、丁等3家单位”“以下三个方面：一是……四是……”“‘五个一’（四项）”。

    带“等”的列举少于写出的个数属正常，不报；书名号、引号、括号里的顿号不算分隔；末项用“和、及、与”连接的，两种数法都试过。
    """

    title = "项数不符"
    severity = "warning"
    good = (
        "宣传部、组织部等6个部门参加。",
        "宣传部、组织部和统战部等3个部门参加。",
        "制定《学习、宣传制度》《考勤制度》等2项制度。",
        "新建、改建、扩建五所学校。",
        "落实“三个一”（每月一学、每季一讲、每年一考）制度。",
        "重点做好以下两项工作：一是抓学习；二是抓落实。",
        "与甲公司、乙公司签订协议，落实资金、场地、人员三项保障。",
        "印发方案、细则、清单、台账等文件12份。",
        "走访了东村、西村、南村三个村的五名老党员。",
    )
    bad = (
        Bad("宣传部、组织部、统战部、政法委等⟦3个部门⟧参加。", message="4"),
        Bad("印发《学习制度》《考勤制度》《报告制度》等⟦两项制度⟧。"),
        Bad("汛前完成清淤疏浚、堤坝加固、闸门检修、管网改造⟦三项任务⟧。"),
        Bad("落实“⟦四个一⟧”（每月一学、每季一讲、每年一考）制度。"),
        Bad("重点做好以下⟦三个方面⟧工作：一是抓学习；二是抓落实。", message="2"),
        Bad("主要开展以下⟦三项工作⟧：\n\n（一）加强学习\n\n抓好培训。\n\n（二）加强管理\n\n抓好考勤。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.enumerations.counted:
            listed = len(item.items)
            if listed == item.number:
                continue
            said = document.quote(item.count)
            message = f"写为“{said}”，实际列出{plain(Decimal(listed))}项，请核对个数或补全、删减所列内容。"
            related = [(item.items[0], "第一项"), (item.items[-1], "最后一项")]
            yield self.finding(item.count, message, related=related)
