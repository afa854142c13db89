"""“…“…”…”: the inner quotation wants ‘’."""

from collections.abc import Iterator

from checks.punctuation._pairs import nested_quotes
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span


class NestedQuote(Check):
    """引号里面还有引号时，外面一层用双引号，里面一层用单引号（“要弘扬‘马上就办’的作风。”）。

    前后引号都配得上、只是里外用了同一种的才报；缺了一半、方向相反的，由“标点不成对”指出。
    """

    title = "引号嵌套"
    severity = "warning"
    triggers = ("“",)
    norm = "GB/T 15834—2011 4.8.3"
    good = (
        "会议指出：“要弘扬‘马上就办’的作风。”",
        "坚持“三会一课”和“主题党日”。",
        "他说：“要守正。\n\n“要创新。”",
    )
    bad = (
        Bad(
            "会议指出：“要弘扬⟦“⟧马上就办”的作风，把任务落到实处。”",
            fixed="会议指出：“要弘扬‘马上就办’的作风，把任务落到实处。”",
            related=("”",),
        ),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for block in document.blocks:
            if block.text.count("“") < 2:
                continue
            for start, end in nested_quotes(block.text):
                first, last = Span(block.index, start, start + 1), Span(block.index, end, end + 1)
                words = block.text[start + 1 : end]
                yield self.finding(
                    first,
                    f"引号里又用了双引号，里层的“{words}”应改用单引号‘{words}’（GB/T 15834—2011 4.8.3）。",
                    fix=Fix("‘", also=((last, "’"),)),
                    related=[(last, "这一层的后引号")],
                )
