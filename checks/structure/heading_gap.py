"""Heading numbers that skip one."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.headings import Heading
from linter.facts.markers import marker_at
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class HeadingGap(Check):
    """标题序号跳号：同一级标题的序号不连续（一、二、四），或不从“一”开始，多是删改后没有重排。

    同一上级标题之下重新编号、全文连续编号都可以；全角半角括号混用的序号看作同一串；缺的序号写在段落中间的不算。
    """

    title = "标题跳号"
    severity = "error"
    good = (
        "一、成效\n\n（一）学习\n\n（二）作风\n\n二、打算\n\n（一）学习",
        "一、成效\n\n（一）学习\n\n（二）作风\n\n二、打算\n\n（三）学习",
        "（一）学习\n\n(二)作风\n\n（三)整改",
        "一、成效\n\n做了以下工作：二、抓作风。\n\n三、打算",
        "第十条 本办法由市局解释。\n\n第十一条 本办法自印发之日起施行。",
        "1、2020年，全镇新修道路三条。\n\n2、2021年，全镇新建学校。\n\n3、今年，抓好养殖。",
        "1.抓学习\n\n2.抓作风\n\n1.抓整改\n\n2.抓考核",
    )
    bad = (
        Bad("一、成效\n\n二、问题\n\n⟦四⟧、打算", message="缺“三、”", related=("二、",)),
        Bad("一、成效\n\n（一）学习\n\n（二）作风\n\n（⟦四⟧）廉洁\n\n二、打算"),
        Bad("一、成效\n\n（一）学习\n\n（二）作风\n\n二、打算\n\n（三）学习\n\n（⟦五⟧）作风"),
        Bad("一、成效\n\n（⟦二⟧）学习\n\n（三）作风\n\n二、打算", message="前面没有"),
        Bad("⟦18⟧.抓学习\n\n19.抓作风\n\n20.抓作风", message="前面没有"),
        Bad("1.成效\n\n1.1 学习\n\n文字。\n\n2.打算\n\n⟦1.1⟧ 作风\n\n文字。", message="与上级标题"),
        Bad("一、成效\n\n二、问题\n\n三、打算\n\n⟦二⟧、问题", message="前面是“三、”"),
    )

    digits = Pattern("[0-9０-９]+|[一二三四五六七八九十百零〇]+|[①-⑳⑴-⒇⒈-⒛㈠-㈩]")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        headings = facts.headings
        yield from self._under_another(document, facts)
        for chain in headings.chains:
            before: Heading | None = None
            for at in chain:
                heading = headings.all[at]
                follower = headings.all[chain[1]].number if before is None and len(chain) > 1 else None
                if _is_gap(before, heading, follower) and not _inline(document, before, heading):
                    yield self._finding(document, before, heading)
                before = heading

    def _under_another(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """1.1 under the heading 2."""
        for heading in facts.headings.all:
            parent = facts.headings.all[heading.parent] if heading.parent is not None else None
            if not (heading.path and parent and parent.number) or parent.scheme not in ("1.", "1.1", "第一章"):
                continue
            whole = (*parent.path, parent.number)
            if len(heading.path) == len(whole) and heading.path != whole:
                last, here = document.quote(parent.marker), document.quote(heading.marker)
                told = f"序号“{here}”与上级标题“{last}”不符，请核对。"
                yield self.finding(heading.marker, told, related=[(parent.marker, "上级序号")])

    def _finding(self, document: Document, before: Heading | None, heading: Heading) -> Finding:
        marker = document.quote(heading.marker)
        number = self.digits.search(marker)
        start = heading.marker.start
        span = heading.marker
        if number:
            span = span._replace(start=start + number.start(), end=start + number.end())
        if before is None:
            return self.finding(span, f"序号“{marker}”前面没有更小的序号，请核对是漏项还是编号有误。")
        last = document.quote(before.marker)
        related = [(before.marker, "上一个序号")]
        expected = (before.number or 0) + 1
        if (heading.number or 0) == expected + 1:
            missing = _written(marker, number[0] if number else "", expected)
            return self.finding(span, f"序号跳号：“{last}”之后是“{marker}”，缺“{missing}”。", related=related)
        return self.finding(span, f"序号不连续：“{marker}”的前面是“{last}”，请核对。", related=related)


def _is_gap(before: Heading | None, heading: Heading, follower: int | None) -> bool:
    """Say whether a number does not follow the one before; the same number again is another check's."""
    if before is None:
        if heading.scheme.startswith("第"):
            return False  # articles are quoted from the middle of a regulation
        return (heading.number or 0) > 1 and follower == (heading.number or 0) + 1
    return heading.number not in (before.number, (before.number or 0) + 1)


def _inline(document: Document, before: Heading | None, heading: Heading) -> bool:
    """Say whether the missing number stands in the middle of a block since `before` (joined lines, run-in lists)."""
    first = before.span.block if before else max(0, heading.span.block - 3)
    for block in document.blocks[first : heading.span.block + 1]:
        if heading.scheme == "1." and block.text.startswith(f"{(heading.number or 0) - 1}."):
            return True  # 21.5+2就业之家: read as a figure
        end = heading.span.start if block.index == heading.span.block else len(block.text)
        for offset in range(1, end):
            marker = marker_at(block.text, offset) if block.text[offset - 1] in "。；：，\n \u3000" else None
            if marker and marker.scheme == heading.scheme and marker.number == (heading.number or 0) - 1:
                return True
    return False


def _written(marker: str, number: str, expected: int) -> str:
    """Return the marker with the expected number in the same digits."""
    digits = "零一二三四五六七八九"
    if number.isascii():
        return marker.replace(number, str(expected))
    tens, ones = divmod(expected, 10)
    words = ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")
    return marker.replace(number, words)
