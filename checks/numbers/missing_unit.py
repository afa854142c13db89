"""A rate of change without its unit."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

# what is said in per cent: 容积率, 汇率, 频率 are not
SHARES = (
    "合格|及格|优秀|优良|结案|办结|满意|覆盖|入学|升学|完成|普及"
    "|查处|整改|成功|就业|参保|签约|巩固|达标|参与|到位|出勤|到会|破案|化解"
)


class MissingUnit(Check):
    """“比上年增长12.5；”“同比下降3.2，”：增长、下降的数字后面没有单位，多半漏了“%”。

    结案率、合格率一类的比率也看。增减只看写明和什么时候比的，数字后面就是标点的；表格里的不报。
    """

    title = "漏写单位"
    severity = "warning"
    triggers = ("同比", "环比", "比上", "比去", "较上", "较去", "率为", "率达", "率均")
    good = (
        "产量53.85亿斤，比上年增长12.5%；税金8000万元，同比增加300万元。",
        "价格指数比上年上升2.3个百分点，同比增长1.2倍，比上年增加3个。",
        "粮食产量33，212万吨，比上年增加2，737万吨。",
        "小区容积率为2.5，结案率为97%，满意率达9成以上，合格率为97.5%，覆盖率为80至90%。",
        "| 指标 | 说明 |\n|---|---|\n| 产值 | 同比增长12.5 |",
    )
    bad = (
        Bad("粮食产量53.85亿斤，比上年增长⟦12.5⟧；肉类总产量45万吨。", message="%"),
        Bad("办结65件，结案率为⟦97⟧，查处率达⟦90⟧以上，来信8件，较去年同期的10件下降⟦20⟧。"),
        Bad("固定资产投资35亿元，同比增长⟦40⟧。"),
        Bad("产值、税金分别比上年增长⟦21和9.4⟧。"),
    )

    rate = Pattern(
        r"(?:同比|环比|[比较](?:上年|去年|上月|上季度|上半年)(?:同期)?(?:的\d[\d.]*[\u4e00-\u9fff（）]{1,5})?)(?:实际|平均)?(?:增长|下降|增加|减少|提高|上升|降低)了?[约近]?"
        r"(?P<figure>\d+(?:\.\d+)?(?:[和、]\d+(?:\.\d+)?)*)(?=[，。；）)]|$)(?!，\d{3}(?!\d))"
        rf"|(?:{SHARES})率(?:均?为|均?达到?)(?P<share>(?:100|\d{{1,2}}(?:\.\d+)?))(?=[，。；]|以上[，。；]|$)"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.rate):
            span = document.group(found, "figure" if found.match["figure"] else "share")
            if document.blocks[span.block].cell is None:
                figure = document.quote(span)
                told = f"“{document.quote(found.span)}”后面没有单位，请核对是否漏了“%”或其他单位。"
                yield self.finding(span, told, fix=f"{figure}%" if figure.replace(".", "").isdigit() else None)
