"""A party regulation or law under a title that is not quite its own."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dated import capped, fold
from linter.facts.meetings import Mention
from linter.finding import Finding
from linter.model import Document, Span

AROUND = 4  # characters shown on either side of what differs


class MisnamedRegulation(Check):
    """法规、文件的名称漏字、错字，或漏了“（试行）”：《党委（党组）意识形态责任制实施办法》（漏“工作”）、《中国共产党支部工作条例》（漏“（试行）”）。

    只查名称在内置法规表里、与正式名称只差一两个字的；地方和单位自己的文件、简称不报，括号全角半角不同不报。
    """

    title = "法规名称"
    severity = "error"
    triggers = ("《", "〈")
    good = (
        "学习《中国共产党支部工作条例（试行）》和《党委(党组)意识形态工作责任制实施办法》。",
        "印发《某市党委（党组）意识形态工作责任制实施细则》。",
        "学习《条例》《准则》，制定《支部工作办法》。",
        "贯彻《中国共产党党组工作条例》。",
    )
    bad = (
        Bad(
            "重温《党委（党组）⟦意识形态责任制实⟧施办法》。",
            fixed="重温《党委（党组）意识形态工作责任制实施办法》。",
        ),
        Bad("以《中国共产党支部⟦工作条例⟧》为准绳。", fixed="以《中国共产党支部工作条例（试行）》为准绳。"),
        Bad("学习《关于新形势下党内⟦政治生活若干准则⟧》。", fixed="学习《关于新形势下党内政治生活的若干准则》。"),
        Bad("学习《中国共产⟦党纪律处份条例⟧》。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for mention in facts.meetings:
            if mention.kind != "regulation" or not mention.right:
                continue
            inner = Span(mention.span.block, mention.span.start + 1, mention.span.end - 1)
            span, new = _difference(document, inner, mention)
            yield self.finding(
                span,
                f"“{document.quote(mention.span)}”应为“《{mention.right}》”。",
                fix=new,
                severity=capped("error", mention.confidence),
            )


def _difference(document: Document, inner: Span, mention: Mention) -> tuple[Span, str]:
    """Return the part of the title that differs, with a few characters around it, and what to put there."""
    written, right = document.quote(inner), mention.right
    left, other = fold(written), fold(right)
    start = 0
    while start < min(len(left), len(other)) and left[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(left), len(other)) - start and left[-1 - end] == other[-1 - end]:
        end += 1
    start, end = max(0, start - AROUND), max(0, end - AROUND)
    span = Span(inner.block, inner.start + start, inner.end - end)
    return span, right[start : len(right) - end]
