"""A running head that names another paper than the title: last year's, or the one this file was made from."""

from __future__ import annotations

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Block, Document, Span
from linter.patterns import Pattern

KINDS = {"header": "页眉", "footer": "页脚"}
LEAST, ALIKE = 6, 0.6  # characters of a name; share of characters that are the same


class RunningHeadMismatch(Check):
    """页眉、页脚里的文件名与标题不同：年份还是上一年的，或者是做底稿的另一份文件。

    页眉是标题的一部分或简称的不报，单位名称、“××文件”、章名、页码不比较。
    """

    title = "页眉不一"
    severity = "warning"
    good = (
        Good("页眉同标题", document=lambda: _headed("# 某局2023年工作总结", "某局2023年工作总结")),
        Good("页眉是简称", document=lambda: _headed("# 某局关于2023年信访工作情况的报告", "2023年信访工作报告")),
        Good("页眉是单位", document=lambda: _headed("# 某局2023年工作总结", "某局")),
        Good(
            "附件的标题", document=lambda: _headed("# 关于印发考核办法的通知\n\n# 某局干部考核办法", "某局干部考核办法")
        ),
        Good("页码", document=lambda: _headed("# 某局2023年工作总结", "第2022页")),
    )
    bad = (
        Bad("页眉是去年的", document=lambda: _headed("# 某局2023年工作总结", "某局2022年工作总结"), related=("2023",)),
        Bad("页眉是另一份", document=lambda: _headed("# 某局2023年意识形态工作总结", "某局2023年党风廉政建设工作总结")),
    )

    year = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
    aside = Pattern(r"[（(〔][^（）()〔〕]*[）)〕]|[^\u4e00-\u9fffA-Za-z\d]")
    name = Pattern(r"(?:总结|报告|汇报|方案|通知|意见|计划|办法|要点|规划|预案|细则|规定|说明|情况|材料|纪要)$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        blocks = [block for block in document.blocks if block.kind in KINDS]
        titles = [frame for frame in facts.frames if frame.title] if blocks else []
        told: set[str] = set()
        for block in blocks:
            if block.text in told or not titles:
                continue
            told.add(block.text)
            head = self.aside.compiled.sub("", block.text)
            if any(_holds(self.aside.compiled.sub("", one.title), head) for one in titles):
                continue
            frame = titles[0]
            yield from self.other_year(document, block, frame.title_spans) or self.other_name(
                document, block, frame.title_spans
            )

    def other_year(self, document: Document, block: Block, title: tuple[Span, ...]) -> list[Finding]:
        """Return what is to be said of a head that differs from the title in its year only."""
        here = self.year.search(block.text)
        there = next((found for line in title for found in self._years(document, line)), None)
        words = [self.year.compiled.sub("", text) for text in (block.text, "".join(map(document.quote, title)))]
        if not here or not there or here[0] == document.quote(there) or not self._alike(*words):
            return []
        span = Span(block.index, *here.span())
        told = f"{KINDS[block.kind]}写的是“{here[0]}年”，标题是“{document.quote(there)}年”，请核对是否忘了改。"
        return [self.finding(span, told, related=[(there, "标题")])]

    def other_name(self, document: Document, block: Block, title: tuple[Span, ...]) -> list[Finding]:
        """Return what is to be said of a head that is much like the title and ends alike, but names something else."""
        whole = "".join(map(document.quote, title))
        one, other = self.name.search(block.text), self.name.search(whole)
        if not one or not other or one[0] != other[0] or not self._alike(block.text, whole):
            return []
        span = Span(block.index, 0, len(block.text))
        told = f"{KINDS[block.kind]}写作“{block.text}”，标题是“{whole}”，请核对是否忘了改。"
        return [self.finding(span, told, related=[(title[0], "标题")])]

    def _years(self, document: Document, line: Span) -> Iterator[Span]:
        for found in self.year.finditer(document.quote(line)):
            yield Span(line.block, line.start + found.start(), line.start + found.end())

    def _alike(self, one: str, other: str) -> bool:
        """Say whether two names are much the same, or one is short for the other."""
        left, right = self.aside.compiled.sub("", one), self.aside.compiled.sub("", other)
        if min(len(left), len(right)) < LEAST - 2:
            return False
        from difflib import SequenceMatcher

        return _holds(right, left) or SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def _holds(title: str, head: str) -> bool:
    """Say whether a head consists of characters of the title, in their order, or holds all of the title."""
    rest = iter(title)
    return all(char in rest for char in head) or title in head


def _headed(text: str, head: str) -> Document:
    """Return a document with a running head."""
    from linter.examples import parse

    document = parse(f"{text}\n\n正文一段。")
    last = parse("页眉").blocks[0]._replace(index=len(document.blocks), kind="header", text=head)
    return document._replace(blocks=(*document.blocks, last), format="docx")
