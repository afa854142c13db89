"""A request about more than one matter."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.frame import Frame
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class SeveralMatters(Check):
    """请示应当一文一事：标题“关于增加经费和增加编制的请示”、正文分条“一、申请……二、申请……”的，应分开行文。

    分条讲理由、讲方案的不算；标题里的“和”连着一件事的两方面的（设立和管理）不算。
    """

    title = "一文多事"
    severity = "warning"
    triggers = ("请示",)
    norm = "《党政机关公文处理工作条例》第十五条"
    good = (
        "# 某局关于增加经费的请示\n\n某某厅：\n\n一、基本情况\n\n水库年久失修。\n\n二、申请事项\n\n拟申请经费。",
        "# 某局关于设立和管理基金的请示\n\n某某厅：\n\n拟设立基金。",
        "# 某局工作总结\n\n一、申请专项资金\n\n已到位。\n\n二、申请增加编制\n\n已批准。",
    )
    bad = (
        Bad(
            "# 某局关于有关事项的请示\n\n某某厅：\n\n一、申请安排资金100万元\n\n⟦二、申请增加编制5名⟧\n\n妥否，请批示。",
            message="一文一事",
        ),
        Bad("# 某局关于安排修缮资金⟦和增加人员编制⟧的请示\n\n某某厅：\n\n拟申请。", message="两件事"),
    )

    asks = Pattern(
        r"^(?:关于)?(?:申请|恳请|请求|请|建议|拟|关于)(?:[给予解决帮助支持]{2,4})?(?:安排|增加|解决|批准|同意|拨付|设立|新建|购置|调整|追加|成立|核定|划拨)"
    )
    pair = Pattern(
        r"关于(?:申请|请求|要求)?(?P<one>增加|追加|安排|解决|拨付|购置|新建|建设|设立|成立|核定|划拨|调整|申请)[^和及与、]{2,24}"
        r"(?P<other>(?:和|及|以及|并|、)(?:申请|请求|要求)?(?:增加|追加|安排|解决|拨付|购置|新建|设立|成立|核定|划拨|调整|申请)[^和及与、的]{2,24})的?请示$"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            if frame.genre == "请示":
                yield from self._body(document, facts, frame)
                yield from self._title(document, frame)

    def _body(self, document: Document, facts: Facts, frame: Frame) -> Iterator[Finding]:
        asked = [
            item
            for item in facts.headings.all
            if item.scheme == "一、"
            and frame.opening <= item.span.block <= frame.last_block
            and self.asks.match(document.quote(item.body))
        ]
        if len(asked) >= 2:
            second = asked[1]
            message = f"请示应当一文一事，这里分条提了{len(asked)}项请求，宜分开行文（《党政机关公文处理工作条例》第十五条）。"
            yield self.finding(second.span, message, related=[(asked[0].span, "第一项请求")])

    def _title(self, document: Document, frame: Frame) -> Iterator[Finding]:
        for span in frame.title_spans:
            found = self.pair.search(document.quote(span))
            if found:
                place = Span(span.block, found.start("other"), found.end("other"))
                message = "标题里有两件事，请示应当一文一事（《党政机关公文处理工作条例》第十五条）。"
                yield self.finding(place, message, severity="info")
