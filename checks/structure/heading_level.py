"""Heading levels that come in the wrong order."""

from collections.abc import Iterator
from itertools import pairwise

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.headings import Heading
from linter.finding import Finding
from linter.model import Document

ORDER = ("一、", "（一）", "1.", "（1）")


class HeadingLevel(Check):
    """标题层次跳级或颠倒：全文用“一、（一）1.（1）”四级，某处却从“一、”直接到“1.”，或者“（一）”下面又用“一、”。

    公文结构层次序数依次为“一、”“（一）”“1.”“（1）”；只有两层时第二层可用“（一）”或“1.”，全文一律从“一、”到“1.”的不报。
    """

    title = "标题层次"
    severity = "info"
    norm = "GB/T 9704—2012 7.3.3"
    good = (
        "一、成效\n\n1.学习\n\n2.作风\n\n二、打算\n\n1.学习\n\n2.作风",
        "一、成效\n\n（一）学习\n\n1.甲\n\n2.乙\n\n（二）作风\n\n二、打算\n\n（一）学习",
        "一、成效\n\n（一）学习\n\n（二）作风\n\n二、打算\n\n1.学习要加强。\n\n2.作风要好转。",
    )
    bad = (
        Bad(
            "一、成效\n\n（一）学习\n\n文字。\n\n（二）作风\n\n文字。\n\n二、问题\n\n（一）学习\n\n文字。\n\n（二）作风\n\n文字。\n\n"
            "三、打算\n\n⟦1.⟧学习\n\n文字。\n\n2.作风\n\n文字。",
            message="（一）",
        ),
        Bad("一、成效\n\n1.学习\n\n2.作风\n\n⟦（三）⟧廉洁\n\n二、打算", message="换了写法"),
        Bad("1.成效\n\n⟦（一）⟧学习\n\n文字。\n\n（二）作风\n\n文字。\n\n2.打算\n\n（一）学习\n\n文字。", message="1."),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        headings = facts.headings.all
        children: dict[str, dict[str, list[Heading]]] = {}
        for heading in headings:
            parent = headings[heading.parent] if heading.parent is not None else None
            if not parent or heading.number != 1 or not heading.alone:
                continue
            if parent.scheme in ORDER and heading.scheme in ORDER:
                children.setdefault(parent.scheme, {}).setdefault(heading.scheme, []).append(heading)
        yield from self._skipped(document, children)
        yield from self._reversed(document, facts)
        yield from self._changed(document, facts)

    def _skipped(self, document: Document, children: dict[str, dict[str, list[Heading]]]) -> Iterator[Finding]:
        """One part goes from 一、 to 1. where the others go to （一）."""
        for above, below in children.items():
            usual = ORDER[ORDER.index(above) + 1] if above != ORDER[-1] else ""
            skipped = [item for scheme, items in below.items() if scheme != usual for item in items]
            if len(below.get(usual, ())) >= 2 and len(skipped) == 1:
                here = document.quote(skipped[0].marker)
                message = f"“{above}”下面别处都用“{usual}”，这里用“{here}”，层次跳级，宜统一（GB/T 9704—2012 7.3.3）。"
                yield self.finding(skipped[0].marker, message)

    def _reversed(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """1. stands above （一） in the whole draft."""
        headings = facts.headings.all
        if any(item.scheme == "一、" for item in headings):
            return
        tops = [item for item in headings if item.scheme == "1." and item.alone and not item.path]
        if len(tops) < 2 or tops[0].number != 1:
            return
        for before, heading in pairwise(headings):
            if before is tops[0] and heading.scheme == "（一）" and heading.number == 1 and heading.alone:
                message = (
                    "“1.”下面用了“（一）”，层次颠倒：结构层次依次为“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3）。"
                )
                yield self.finding(heading.marker, message)

    def _changed(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """1. 2. 3. （四）: one list whose numbers change their form."""
        for before, heading in pairwise(facts.headings.all):
            schemes = {before.scheme, heading.scheme}
            follows = (before.number or 0) >= 2 and heading.number == (before.number or 0) + 1
            if follows and len(schemes) == 2 and schemes <= set(ORDER) and heading.parent == before.parent:
                here, last = document.quote(heading.marker), document.quote(before.marker)
                message = f"“{last}”之后是“{here}”，同一层的序号换了写法，请统一。"
                related = [(before.marker, "上一个序号")]
                yield self.finding(heading.marker, message, related=related, severity="warning")
