"""Markup left in a text that shows it as it is."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern

# what no format shows as it is
WEB = (
    r"</?(?:br|p|div|span|b|strong|font|td|tr|table|li|ul|h[1-6])(?: [^<>\n]{0,80})?/?>"
    r"|(?:&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot);)+|\\n(?=[\u3400-\u9fff])"
    # what sites strew into a text that is copied: 全面的'自查, 团区委的.安排
    r"|(?<=的)(?:'(?![^'\n]{0,40}')|`(?![^`\n]{0,40}`)|\.)(?=[\u3400-\u9fff])"
)


class StrayMarkup(Check):
    """Word、PDF 稿里残留着标记符号：成对的 **、行首的 #、``` 代码围栏、<br>、&nbsp; 等，多是从网页或助手那里贴来的。

    文本稿只查网页的标记，Markdown 稿里的这些符号本来就是标记，不算；编程文稿里的 C#、话题 #科技# 不算。
    """

    title = "标记残留"
    severity = "warning"
    good = (
        "**重点**工作：见<br>。",
        Good("引用", document=lambda: _word("遵守公园的'八不'规范，输入的`命令`，常用的.NET组件。")),
        Good("没有标记", document=lambda: _word("采用C#编写，话题#科技#，坚决肃清**流毒。")),
        Good("隐去的名称", document=lambda: _word("**市委、**区委宣传部，到会**人。")),
        Good("句首隐去的名称", document=lambda: _word("**市抓得早。**区跟得紧。")),
    )
    bad = (
        Bad("成对的星号", document=lambda: _word("**总体要求**：抓好落实。"), message="**"),
        Bad("段首小标题无标点", document=lambda: _word("**（一）提高站位**局党组把方向。"), message="全文共2处"),
        Bad("段首小标题", document=lambda: _word("**（一）提高站位。**局党组把方向、管大局。"), message="全文共2处"),
        Bad("行首井号", document=lambda: _word("## 一、总体要求"), message="##"),
        Bad("表格线和链接", document=lambda: _word("|---|---|，见[说明](https://example.cn/a)。"), message="共2处"),
        Bad("网站混入的符号", document=lambda: _word("开展全面的'自查，在县里的.安排下进行的`督导。"), message="共3处"),
        Bad("网页标记", document=lambda: _word("第一项<br>第二项&nbsp;完成"), message="<br>"),
    )

    web = Pattern(WEB)
    left = Pattern(
        r"(?:(?<=\n)|\A)#{1,6}(?= )|\*\*(?=[^*\s][^*\n]{0,78}[^*\s]?\*\*)"
        r"|(?<=[^*\n\s])\*\*(?=[：:。，\n]|\Z)|(?<=[。！；：:])\*\*(?=[^*\s])|```\w*"
        r"|\|(?: ?:?-{3,}:? ?\|)+|(?:(?<=\n)|\A)-{3}(?=\n|\Z)|\[[^\[\]\n]{1,40}\]\(https?://[^()\s]{1,200}\)"
        rf"|{WEB}"
    )

    pair = Pattern(r"\*\*[^*\s](?:[^*\n]{0,78}[^*\s])?(?P<shut>\*\*)")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        if document.format == "md":
            return
        left = self.web if document.format == "txt" else self.left
        left_over = {item.span for item in document.find(left)}
        if document.format != "txt":
            left_over |= {document.group(item, "shut") for item in document.find(self.pair)}
        spans = sorted(span for span in left_over if not facts.blanks.touches(span))
        if spans:
            word, count = document.quote(spans[0]), len(spans)
            more = f"，全文共{count}处" if count > 1 else ""
            related = [(span, "标记残留") for span in spans[1:]]
            fix = Fix("", False, tuple((span, "") for span in spans[1:]))
            yield self.finding(spans[0], f"“{word}”是残留的标记符号{more}，应删去。", fix=fix, related=related)


def _word(text: str) -> Document:
    from checks.leftovers._marks import example

    document = example("甲", "none")
    block = document.blocks[0]
    return Document("例.docx", (type(block)(0, "paragraph", text, block.segments),), format="docx")
