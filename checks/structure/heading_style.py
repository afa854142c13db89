"""Numbers of one chain written in different ways."""

from collections import Counter
from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.headings import Heading
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

WIDTH = {ord("("): "（", ord(")"): "）", ord("．"): ".", ord(" "): None, ord("\u3000"): None}


class HeadingStyle(Check):
    """同一级标题的序号写法不一：1. 2、3.，（一）二）（三）。

    以多数写法为准，少数写法只报一条。全角半角之别由“半角标点”去说。自动编号不算。
    """

    title = "序号写法不一"
    severity = "warning"
    good = ("（一）学习\n\n（二）作风", "（一）学习\n\n(二)作风\n\n（三）考核", "1.学习\n\n2. 作风")
    bad = (
        Bad("（一）学习\n\n（二）作风\n\n⟦三）⟧廉洁\n\n（四）考核", message="（三）"),
        Bad("1.学习\n\n2.作风\n\n⟦3、⟧廉洁", fixed="1.学习\n\n2.作风\n\n3.廉洁"),
    )

    number = Pattern("[0-9０-９]+|[一二三四五六七八九十百零〇]+")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for chain in facts.headings.chains:
            members = [facts.headings.all[at] for at in chain if not facts.headings.all[at].automatic]
            if not members or members[0].scheme not in ("一、", "（一）", "1.", "（1）"):
                continue
            styles = Counter(self._style(document, heading) for heading in members)
            (usual, most), *others = styles.most_common()
            if others and most > others[0][1]:
                slips = [Slip(heading.marker) for heading in members if self._style(document, heading) != usual]
                number = self.number.search(document.quote(slips[0].span))
                slips = [Slip(slip.span, self._right(document, slip, usual)) for slip in slips]
                message = (
                    f"同级序号写法不一{{count}}：多数写作“{usual.replace('#', number[0] if number else '')}”，应统一。"
                )
                yield together(self, slips, message)

    def _style(self, document: Document, heading: Heading) -> str:
        """Return the marker with its number as #."""
        marker = document.quote(heading.marker).translate(WIDTH)
        return str(self.number.compiled.sub("#", marker))

    def _right(self, document: Document, slip: Slip, usual: str) -> str | None:
        number = self.number.search(document.quote(slip.span))
        return usual.replace("#", number[0]) if number else None
