"""The mark behind a number: 一、 1. （一） 第一，."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Severity
from linter.model import Document, Span
from linter.patterns import Pattern

RULES = {
    "一、": ("、", "“一”后应用顿号：“一、”", "warning"),
    "1.": (".．", "阿拉伯数字序号后应用圆点：“1.”", "info"),
    "（一）": ("", "带括号的序号后不加标点：“（一）”", "warning"),
    "（1）": ("", "带括号的序号后不加标点：“（1）”", "warning"),
    "第一": ("，", "“第一”“首先”“其一”后应用逗号：“第一，”", "info"),
    "一是": ("", "“一是”后不加标点", "info"),
}


class NumberingMark(Check):
    """序号后面的标点：一、　1.　（一）　第一，　一是。

    “一、”用顿号；“1.”用圆点；带括号的不再加标点；“第一”“首先”后用逗号。“1、”在一些单位的体例中允许，只作提示。
    自动编号中的标点同样检查。一种错法只报一条。
    """

    title = "序号标点"
    severity = "warning"
    norm = "GB/T 15834—2011 附录B.3"
    good = (
        "一、总体情况",
        "（一）主要做法",
        "1. 抓学习",
        "第一，抓学习；第二，抓作风。",
        "一是抓学习。",
        "（四）、（五）项所列人员，由委员会推荐。",
        "一九五八，全县大办水利。",
        "第一、第二产业协调发展。",
    )
    bad = (
        Bad("一⟦，⟧总体情况\n\n二，存在问题", fixed="一、总体情况\n\n二、存在问题", related=("，",)),
        Bad("（一）⟦、⟧主要做法", fixed="（一）主要做法"),
        Bad("1⟦、⟧抓学习\n\n2、抓作风", related=("、",)),
        Bad("第一⟦、⟧抓学习；第二、抓作风。", fixed="第一，抓学习；第二，抓作风。"),
        Bad("一是⟦、⟧抓学习；二是抓作风。", fixed="一是抓学习；二是抓作风。"),
    )

    mark = Pattern(r"[ \u3000]*([、，,．.：:])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Slip]] = {}
        for scheme, span in [*_of_headings(document, facts), *_of_chains(document, facts, self.mark)]:
            if document.quote(span) not in [*RULES[scheme][0]]:
                kinds.setdefault(scheme, []).append(Slip(span, RULES[scheme][0][:1]))
        for scheme, slips in kinds.items():
            _, rule, severity = RULES[scheme]
            level: Severity = "info" if severity == "info" else "warning"
            yield together(self, slips, f"{rule}{{count}}（GB/T 15834—2011 附录B.3）。", severity=level)


def _of_headings(document: Document, facts: Facts) -> Iterator[tuple[str, Span]]:
    """Yield (scheme, span of the mark) behind the numbers of headings."""
    for heading in facts.headings.all:
        end, block = heading.marker.end, heading.span.block
        if heading.automatic:
            continue
        if heading.scheme in ("一、", "1.") and document.quote(heading.marker)[-1:] in tuple("、，,．.：:"):
            yield heading.scheme, Span(block, end - 1, end)
        elif heading.scheme in ("（一）", "（1）") and document.blocks[block].text[end : end + 1] in tuple("、，,．."):
            yield heading.scheme, Span(block, end, end + 1)


def _of_chains(document: Document, facts: Facts, mark: Pattern) -> Iterator[tuple[str, Span]]:
    """Yield (scheme, span of the mark) behind 第一, 首先, 其一 and 一是, where the chain has two items or more."""
    for chain in facts.enumerations.chains:
        scheme = {"第一": "第一", "首先": "第一", "其一": "第一", "一是": "一是"}.get(chain.scheme)
        for item in chain.items if scheme and len(chain.items) > 1 else ():
            found = mark.match(document.blocks[item.marker.block].text, item.marker.end)
            if scheme and found and _may_be_wrong(scheme, document.quote(item.marker), found[1]):
                yield scheme, Span(item.marker.block, found.start(1), found.end(1))


def _may_be_wrong(scheme: str, marker: str, mark: str) -> bool:
    """一是： and 一是， are tolerated by guides; 第一是 is followed by nothing anyway."""
    return mark not in "：:，" if scheme == "一是" else marker[-1] not in "是要"
