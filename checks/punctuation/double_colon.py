"""Two colons in one sentence."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class DoubleColon(Check):
    """一个句子里一般不套用两层冒号：“会议强调：要做到三个到位：思想到位……”，前一个可改为逗号。

    引文里面的冒号，时刻（8：30）、比例，段首标签（附件：、责任单位：），分号隔开的列举（一是……：；二是……：）不算。只作提示。
    """

    title = "冒号套用"
    severity = "info"
    triggers = ("：",)
    norm = "GB/T 15834—2011 4.7"
    good = (
        "会议强调，要做到三个到位：思想到位、措施到位。",
        "他说：“要记住三句话：一是……”",
        "一是抓学习：集中培训3期；二是抓落实：督查5次。",
        "责任单位：市教育局，参加单位：市财政局。",
        "时间：上午8：30，地点：会议室。",
    )
    bad = (Bad("会议强调：各单位要做到三个到位⟦：⟧思想到位、措施到位、责任到位。", message="冒号"),)

    colon = Pattern("：(?![“‘「0-9])")
    label = Pattern(
        "(?:单位|部门|领导|主任|成员|作者|来源|时间|地点|地址|电话|邮箱|人|专栏\\d*|类别|名称|标准|方式|信箱|[:：])$"
    )
    quoted = Pattern("“[^”]*”|（[^（）]*）|《[^》]*》")
    least = 4  # characters between the colons: less is a label

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for sentence in facts.sentences.spans:
            block = document.blocks[sentence.block]
            text = block.text[sentence.start : sentence.end]
            if block.kind != "paragraph" or text.count("：") < 2 or "；" in text or "\n" in text:
                continue
            hidden = [found.span() for found in self.quoted.finditer(text)]
            colons = (found.start() for found in self.colon.finditer(text))
            places = [at for at in colons if not any(start < at < end for start, end in hidden)]
            if len(places) >= 2 and self._nested(text, *places[-2:]):
                at = sentence.start + places[-1]
                first = Span(sentence.block, sentence.start + places[-2], sentence.start + places[-2] + 1)
                yield self.finding(
                    Span(sentence.block, at, at + 1),
                    "一句话里套用了两个冒号，一般应避免，前一个可改为逗号（GB/T 15834—2011 4.7）。",
                    related=[(first, "前一个冒号")],
                )

    def _nested(self, text: str, first: int, second: int) -> bool:
        """Say whether the second colon depends on the first: both follow words of a sentence, no label or list."""
        if self.label.search(text[:first]) or self.label.search(text[:second]):
            return False
        return first >= self.least and self.least <= second - first - 1 and len(text) - second > self.least
