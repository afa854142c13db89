"""A measure word written as another character of its sound, behind a figure."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.patterns import Pattern

# what is typed for a measure word and cannot stand behind a figure itself
SLIPS = {
    "户": "互护",
    "人": "仁认",
    "册": "侧",
    "篇": "偏",
    "座": "做坐",
    "件": "健建见",
    "项": "像向相",
    "期": "其",
    "处": "出",
    "次": "刺此",
    "家": "加",
    "场": "厂",
    "个": "各",
    "起": "启",
    "元": "员园圆",
    "块": "快",
    "批": "披",
    "名": "明民",
    "亩": "母牧",
    "幅": "福",
    "棵": "课",
    "条": "调跳",
    "辆": "量",
    "吨": "顿",
}
RIGHT = {slip: right for right, slips in SLIPS.items() for slip in slips} | {"分": "份", "颗": "棵"}


class MeasureSlip(Check):
    """数字后面的量词写成了同音字：开展培训5此、办结案件15建、发放资料500分、植树300颗。

    只看数字后单独一个字、后面就是标点的地方，和“印发……分”“植树……颗”这两种。写成那样也通的（第3列、前5强）不算。
    """

    title = "量词误写"
    severity = "warning"
    good = (
        "全年开展培训5次，发放资料500份，考核得分95分。",
        "深化2出1进改革，1出、2进都要规范。",
        "本科室报告占20分，材料占10分。",
        "取得1建、2建证书各3人。",
        "在5个村开展试点，3个社区参加。",
        "检查发现问题20处，涉及企业3家，分布在第2厂、第3厂。",
        "植树300棵，发放珍珠300颗。",
        "见附件1、附件2，见表3、见图5。",
    )
    bad = (
        Bad("全年开展集中培训5⟦此⟧，参训300余人次。", fixed="全年开展集中培训5次，参训300余人次。"),
        Bad("检查企业120余⟦加⟧，整改隐患300处。"),
        Bad("共涉及5⟦各⟧村，受益群众3000户。"),
        Bad("印发宣传资料500⟦分⟧。", fixed="印发宣传资料500份。"),
        Bad("组织义务植树300⟦颗⟧，绿化荒山20亩。"),
    )

    behind = Pattern(
        rf"(?P<slip>[{''.join(SLIPS.values())}])"
        r"(?<=[\d０-９万亿余多].)(?=[，。；、！）)]|\n|$)"
    )
    each = Pattern(r"(?<=[\d０-９])(?P<slip>各)(?=[村县市区乡镇街社科班支党部单小])")
    sheets = Pattern(
        r"(?:发放|印发|下发|派发|分发|制作|编印|印制|印刷|签订|发出|收到|收回|回收|填写|张贴|报送)[^，。；\d０-９\n]{0,14}"
        r"[\d０-９,.]{1,9}[余多万]{0,2}(?P<slip>分)(?=[，。；、]|\n|$)"
    )
    trees = Pattern(
        r"[植栽种](?:树|下|植)?[^，。；\d０-９\n]{0,8}[\d０-９,.]{1,9}[余多万]{0,2}(?P<slip>颗)(?=[，。；、]|\n|$)"
    )
    figure = Pattern(r"[\d０-９][\d０-９,.]*[万亿余多]{0,2}$")
    numbered = Pattern(r"(?:第|附件|[表图进出]|[A-Za-z.-])$")  # what bears the figure as its number: 第3厂, G60

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pattern in (self.behind, self.each, self.sheets, self.trees):
            for found in document.find(pattern):
                span = document.group(found, "slip")
                wrong = document.quote(span)
                if pattern is self.behind and not self._counts(document, span):
                    continue
                told = f"数字后的“{wrong}”应为量词“{RIGHT[wrong]}”，同音误写。"
                yield self.finding(span, told, fix=Fix(RIGHT[wrong]))

    def _counts(self, document: Document, span: Span) -> bool:
        """Say whether the figure before a slip counts something: it is no number of a thing, and more than 1 or 2 (1建, 2出)."""
        before = document.before(span, 16)
        figure = self.figure.search(before)
        return bool(figure and figure[0] not in ("1", "2") and not self.numbered.search(before[: figure.start()]))
