"""现将……如下 with another year, quarter, term or batch than the title's."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.frame_labels import told_otherwise
from linter.finding import Finding
from linter.model import Document


class DiffersFromTitle(Check):
    """“现将……报告如下”里的年份、季度、半年、学期、批次与标题的不同：标题2023年上半年，“现将2022年上半年工作情况报告如下”。

    多半是上一期的稿子没有改全。
    标题和这句话里各只有一个才比较；审计、整改、考核一类说往年事情的不报；通知里的年份由“年份不一”去说。
    """

    title = "与标题不符"
    severity = "warning"
    triggers = ("现将", "现就")
    good = (
        "# 某局2023年上半年工作情况报告\n\n现将2023年上半年工作情况报告如下：",
        "# 某局2023年审计整改情况报告\n\n现将2022年审计整改情况报告如下：",
        "# 某局2023年工作报告\n\n现将2022年决算和2023年预算安排报告如下：",
        "# 某校2023—2024学年第一学期工作总结\n\n现将2023—2024学年第1学期工作总结如下：",
    )
    bad = (
        Bad("# 某局2023年上半年工作情况报告\n\n现将⟦2022⟧年上半年工作情况报告如下：", related=("2023",)),
        Bad("# 某局2023年上半年工作情况报告\n\n现将2023年⟦下⟧半年工作情况报告如下：", message="上半年"),
        Bad("# 某校2023—2024学年第一学期工作总结\n\n现将2023—2024学年第⟦二⟧学期工作总结如下："),
        Bad("# 关于公布第三批示范社区名单的通知\n\n各街道：\n\n现将第⟦二⟧批示范社区名单公布如下："),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            if not frame.settled or facts.given.period:
                continue
            for label in told_otherwise(document, frame):
                told = document.quote(label.titled) + label.unit
                here = document.quote(label.said) + label.unit
                yield self.finding(
                    label.said, f"标题写的是“{told}”，这里却是“{here}”，请统一。", related=[(label.titled, "标题")]
                )
