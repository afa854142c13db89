"""Two points in a row."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern

WIDE = dict(zip(",;:!?", "，；：！？", strict=True))


class DoubledMark(Check):
    """两个点号连用：重复（，，）或互相矛盾（；。），多是增删文字时留下的。

    省略号、“？！”“！！”等表示语气的连用不算；引号、括号隔开的不算；英文和代码中的不算。
    """

    title = "标点连用"
    severity = "error"
    norm = "GB/T 15834—2011"
    good = (
        "这样行吗？！太好了！！",
        "他说：“好。”大家都同意。",
        "甲……乙。",
        "std::vector与a,,b",
        "联系人：李明，联系电话：88881234，邮箱：。",
        "一、工作，二、打算。",
    )
    bad = (
        Bad("进行数据清洗⟦，，⟧构建数据集。", fixed="进行数据清洗，构建数据集。"),
        Bad("全面落实制度⟦；。⟧加强教育。", message="只能用一个"),
        Bad("建立伙伴关系⟦、，⟧主动参与。"),
        Bad("完成任务⟦。。⟧", fixed="完成任务。"),
        Bad("完成任务⟦：，⟧扎实推进。"),
        Bad("抓学习⟦,，⟧抓作风。"),
        Bad("抓学习⟦，　，⟧抓作风。", fixed="抓学习，抓作风。"),
    )

    doubled = Pattern(r"[，。、；：！？](?:[ \u3000]{0,2}[，。、；：！？,;:])+|[,;:!?][，。、；：]+")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        labels = {(blank.whole.block, blank.whole.end) for blank in facts.blanks.of("name", "count", "date")}
        for found in document.find(self.doubled):
            if found.match[0][0] in "：:" and (found.span.block, found.span.start + 1) in labels:
                continue  # 邮箱：。 lacks the address
            marks = "".join(found.match[0].split())
            if set(marks) <= set("！？"):
                continue
            same = {WIDE.get(mark, mark) for mark in marks}
            if len(same) == 1:
                right = same.pop()
                if right == "。" and len(marks) > 2:
                    continue  # an ellipsis written with full stops
                yield self.finding(found.span, f"标点“{marks}”重复，应只留一个（据惯例）。", fix=Fix(right, safe=True))
            else:
                yield self.finding(found.span, f"标点“{marks}”不能连用，此处只能用一个（据惯例）。")
