"""Word files laid out by hand: line breaks inside a paragraph, runs of blanks to centre or align."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Block, Document, Span
from linter.patterns import Pattern


class TypedLayout(Check):
    """Word 稿里手工排的版：正文段落中间有手动换行符（Shift+Enter），用一连串空格居中、右对齐、分栏，换字号、换电脑后会错位。

    标题里的换行、首行缩进的两个空格、表格里的不算。只作提示，一类只报一条。
    """

    title = "手工排版"
    severity = "info"
    norm = "据惯例"
    good = (
        "正文第一段，内容较长，写到这里结束。\n\n　　正文第二段。",
        Good("标题换行", document=lambda: _word("关于开展安全生产\n大检查的通知")),
        Good("首行缩进", document=lambda: _word("正文一段，写到这里结束。", "　　")),
    )
    bad = (
        Bad(
            "手动换行",
            document=lambda: _word("各单位要加强组织领导，压实工作责任，\n确保各项任务落实到位。"),
            message="手动换行",
        ),
        Bad("空格右对齐", document=lambda: _word("某某局", "　" * 12), message="空格"),
        Bad("空格分栏", document=lambda: _word("甲方：        乙方："), message="空格"),
    )

    blanks = Pattern(r"(?<=\S)(?:[ \u3000]*(?: {6}|\u3000{3})[ \u3000]*)(?=\S)")
    longest = 8  # cells of blanks that still are an indent

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        if document.format != "docx":
            return
        breaks, runs = [], []
        for block in document.blocks:
            if block.kind == "paragraph" and not block.cell:
                breaks += [Slip(Span(block.index, at, at + 1)) for at in self._breaks(block)]
                runs += [Slip(Span(block.index, start, end)) for start, end in self._runs(block)]
        if breaks:
            yield together(self, breaks, "段落中间有手动换行符{count}，分段请用回车，不分段的删去（据惯例）。")
        if runs:
            yield together(self, runs, "用连续的空格排版{count}，宜改用对齐方式、缩进或制表位（据惯例）。")

    def _breaks(self, block: Block) -> Iterator[int]:
        """Yield the breaks inside a paragraph of running text; a line the reader joined is none."""
        joined = {joint.offset for joint in block.joints} | {joint.offset - 1 for joint in block.joints}
        if "\n" in block.text and "。" in block.text:
            yield from (at for at, char in enumerate(block.text) if char == "\n" and at not in joined)

    def _runs(self, block: Block) -> Iterator[tuple[int, int]]:
        """Yield the runs of blanks in a line and before it (as a caret at its head)."""
        cells = sum(2 if char == "\u3000" else 1 for char in block.indent if char in " \u3000")
        if cells > self.longest and len(block.text) <= 40:
            yield 0, 0
        for found in self.blanks.finditer(block.text):
            yield found.start(), found.end()


def _word(text: str, indent: str = "") -> Document:
    """Return a Word document of one paragraph."""
    from linter.examples import parse

    block = parse("段落").blocks[0]._replace(text=text, indent=indent)
    return Document("例.docx", (block,), format="docx")
