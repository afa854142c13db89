"""A part that is larger than its whole."""

from collections.abc import Iterator

from checks.numbers._say import figure
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_relations import in_unit
from linter.finding import Finding
from linter.model import Document

UNSAID = ("，", ",")  # nothing says that these are parts, so a larger one shows that they are none


class PartExceedsWhole(Check):
    """“其中”的一项比总数还大：全年120件，其中上半年135件；应到98人，实到102人；受理230件，办结236件。

    前后同一事项，全年与上半年、前三季度也对照；说到上年结转、历年积案、计划目标的不报。单位不同的先换算；总数或分项是约数、范围的不报。
    """

    title = "部分超总数"
    severity = "warning"
    good = (
        "全年办结信访件120件，其中上半年58件。",
        "参加培训80人次，其中3名干部全程参加。",
        "投入资金3万元，其中设备费29000元。",
        "全年办件超过100件，其中现场办理120件。",
        "印发文件12份，其中联合发文12份。",
        "会议应到98人，实到92人。",
        "受理案件230件，上年结转20件，办结236件。",
        "全年立案45件，上半年立案24件。",
        "年度计划造林800亩，实际完成850亩。",
        "涉及合同总造价1858万元，送审金额2388万元、审定金额2289万元、核减金额99万元。",
        "下达育秧任务3万亩，其中集中育秧1万亩；实际完成30200亩。",
    )
    bad = (
        Bad("全年办结信访件120件，其中上半年⟦135件⟧。", related=("120件",)),
        Bad("会议应到98人，实到⟦102人⟧。", related=("98人",), message="实到"),
        Bad("排查隐患65处，已整改⟦68处⟧。"),
        Bad("全年查处案件45件。\n\n上半年查处案件⟦54件⟧，形成有力震慑。".replace("查处案件", "查处违纪案件")),
        Bad("投入资金3万元，其中设备费⟦39000元⟧。"),
        Bad("建成农家书屋46个（其中山区⟦64个⟧、平原12个）。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.relations.breakdowns:
            if item.after or item.cue in UNSAID:
                continue
            for part in item.parts:
                if part.exact and in_unit(part, item.total.unit) > item.total.value:
                    whole = figure(item.total.value, item.total)
                    message = f"其中一项为{document.quote(part.core)}，比总数{whole}还大，请核对两处数字。"
                    yield self.finding(part.core, message, related=[(item.total.core, "总数")])
        for pair in facts.relations.within:
            if in_unit(pair.part, pair.whole.unit) > pair.whole.value:
                said, total = document.quote(pair.part.core), document.quote(pair.whole.core)
                message = f"“{pair.word}”的{said}比总数{total}还多，请核对两处数字。"
                yield self.finding(pair.part.core, message, related=[(pair.whole.core, "总数")])
