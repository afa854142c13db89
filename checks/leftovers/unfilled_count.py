"""A figure that is still missing before its measure word."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document


class UnfilledCount(Check):
    """数字没有填：次数、人数、金额、百分比等处还是 * XX ×× ○○ □ __ … ？、空括号、空格，或者什么都没有。

    同一句里的几处各算一处，报告里合成一行。“若干”只有在全文用它代替百分比时才算未填。
    乘号（3×5、长*宽）、X光、二○○○年、勾选框 □是 □否、手机号和姓名中有意遮去的几位、示例文件名，都不是空白。
    整篇都是空白的表格、模板另作一条提示。
    """

    title = "未填次数"
    severity = "error"
    good = (
        "会议室长5*宽3米，共3×5排座位，每排8个。",
        "配备X光机2台，检测X射线衍射样品若干个，培育若干家企业。",
        "二○○○年建成，二〇二三年改造，共投入3000万元。",
        "联系电话138****1234，联系人张*伟、李**。",
        "□是 □否 □次数不限",
        "项目分 3 次 实施，请核对 *.docx 和 report_次.txt 两份文件。",
        "法定代表人，距县城几公里，家家户户人人参与，单位个人都可报名，农户户主到场，企业个别问题，面积亩数，志愿队支部。",
        "建成面积万亩的示范片、总产万吨的粮仓，比上年增加万亩良田；分管局X光组工作。",
        "会上怎么办？个人谈了体会……次日又作了讨论。",
        "注：带*的为必填项，GDP*为初步核算数。",
    )
    bad = (
        Bad("前三季度，开展集中学习⟦*次⟧，研讨⟦*次⟧，撰写体会⟦*篇⟧。", message="“集中学习”的次数"),
        Bad("累计走访企业⟦XX家⟧、困难群众⟦××户⟧，兑现资金⟦XX.X万元⟧，增长⟦*%⟧。"),
        Bad("共开展学习⟦  次⟧，完成率达到⟦__%⟧，提高⟦（）个百分点⟧，受益⟦○○余人次⟧。"),
        Bad("召开⟦第届⟧职工代表大会，表彰先进⟦？名⟧，宣讲⟦□□场⟧。"),
        Bad("投资⟦〔…〕万元⟧硬化道路⟦〔…〕公里⟧。"),
        Bad(
            "全乡面积⟦平方公里⟧，距县城⟦公里⟧，下辖⟦个⟧行政村，⟦个⟧村民小组，脱贫户⟦户⟧⟦人⟧，驻村工作队⟦支⟧，队员⟦人⟧，培训积极分子⟦名⟧。"
        ),
        Bad("播种面积⟦万亩⟧，比上年增加⟦万亩⟧，粮食总产⟦万吨⟧，平均单产⟦公斤⟧；分为⟦X组⟧检查。"),
        Bad("会前通过座谈、走访等方式广泛听取各方面意见，共征求意见建议⟦____条⟧，逐一谈心谈话⟦____人次⟧，立行立改。"),
        Bad("增长⟦若干%⟧，下降⟦若干%⟧，新建学校⟦若干所⟧。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for blank in facts.blanks.of("count"):
            quoted = document.quote(blank.whole).strip()
            place = f"“{quoted}”" if blank.span.end > blank.span.start else f"“{quoted}”前"
            yield self.finding(
                blank.whole,
                f"{place}的数字未填，此处应填{blank.wanted}。",
                brief=blank.wanted,
                severity="info" if blank.form else None,
            )
