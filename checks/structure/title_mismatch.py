"""A paper issued under one name, and with another at its head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

NEAR = 14  # blocks at the head that name what is issued
LEAST, ALIKE = 6, 0.72  # characters of a name; share of characters that are the same
LONGEST = 60


class Name(NamedTuple):
    """One of the places that name the paper that is issued."""

    span: Span
    text: str
    where: str


class TitleMismatch(Check):
    """印发通知里的文件名与附件正文的标题不一致，或者通知标题与“现将《……》印发”里的名称不一致，只差几个字。

    完全不同的（另有几份附件）不报；多了发文机关、“（试行）”“（征求意见稿）”的不报；年份不同的由“年份不一”去说。
    """

    title = "文件名不一"
    severity = "warning"
    triggers = ("印发", "转发", "下发", "公布", "通过")
    good = (
        "# 某局关于印发《燃气安全整治工作方案》的通知\n\n各科室：\n\n现将《燃气安全整治工作方案》印发给你们。\n\n"
        "某局\n\n2024年8月1日\n\n某局燃气安全整治工作方案（试行）\n\n为开展整治，制定本方案。",
        "# 关于印发《考核办法》和《考核细则》的通知\n\n现将《干部考核办法》《干部考核细则》印发给你们。",
    )
    bad = (
        Bad(
            "# 某局关于印发《燃气安全整治工作方案》的通知\n\n各科室：\n\n现将《⟦燃气安全整治实施方案⟧》印发给你们。",
            related=("燃气安全整治工作方案",),
        ),
        Bad(
            "# 某局关于印发燃气安全整治工作方案的通知\n\n各科室：\n\n现将《燃气安全整治工作方案》印发给你们。\n\n某局\n\n"
            "2024年8月1日\n\n⟦燃气安全隐患整治工作方案⟧\n\n一、工作目标\n\n消除隐患。",
            related=("燃气安全整治工作方案",),
        ),
    )

    titled = Pattern(
        r"(?:印发|转发|下发|公布)(?:[〈《](?P<cited>[^〈〉《》\n]{4,60})[〉》]|(?P<plain>[^〈〉《》\n]{4,60}?))"
        r"(?:等[^的]{0,8})?的通知$"
    )
    issued = Pattern(
        r"(?:现将|将|现)[^。\n《]{0,16}《(?P<name>[^《》\n]{4,60})》(?=[^《。\n]{0,12}(?:印发|下发|转发|公布|发给))"
    )
    head = Pattern(
        r"^[^，。；：:、《》\n]{4,60}(?:方案|办法|规定|细则|意见|计划|要点|制度|规则|条例|预案|措施|规程|标准|清单)"
        r"(?:[（(][^（）()]{1,10}[）)])?$"
    )
    aside = Pattern(r"[（(〔][^（）()〔〕]*[）)〕]|[“”《》\s]")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        names = list(self._names(document, facts))
        told: set[Span] = set()
        for at, name in enumerate(names):
            for first in names[:at]:
                if name.span in told or not self._differ(first.text, name.text):
                    continue
                told.add(name.span)
                message = f"{name.where}写作“{name.text}”，{first.where}写作“{first.text}”，文件名应一致，请核对。"
                yield self.finding(name.span, message, related=[(first.span, first.where)])

    def _names(self, document: Document, facts: Facts) -> Iterator[Name]:
        """Yield what the title, the notice and the head of the paper itself call the paper."""
        frame = facts.frame
        title = frame.title_spans[-1] if len(frame.title_spans) == 1 else None
        found = self.titled.search(document.quote(title)) if title else None
        if found and title:
            group = "cited" if found["cited"] else "plain"
            yield Name(Span(title.block, found.start(group), found.end(group)), found[group], "通知标题")
        issued = [hit for hit in document.find(self.issued) if hit.span.block <= frame.opening + NEAR]
        if len(issued) != 1 or "》《" in document.after(document.group(issued[0], "name"), 2):
            return
        yield Name(document.group(issued[0], "name"), issued[0].match["name"], "通知正文")
        for later in facts.frames[1:]:
            if len(later.title_spans) == 1:
                yield Name(later.title_spans[0], document.quote(later.title_spans[0]), "附件标题")
                return
        signed = frame.signed or frame.signature
        for block in document.blocks[(signed.block if signed else issued[0].span.block) + 1 :][:NEAR]:
            if self.head.match(block.text) and not block.text.startswith("附件"):
                yield Name(Span(block.index, 0, len(block.text)), block.text, "附件标题")
                return

    def _differ(self, one: str, other: str) -> bool:
        """Say whether two names are of one paper and differ by a few characters in the middle."""
        left, right = self.aside.compiled.sub("", one), self.aside.compiled.sub("", other)
        if min(len(left), len(right)) < LEAST or left.endswith(right) or right.endswith(left):
            return False
        if _undated(left) == _undated(right):
            return False
        from difflib import SequenceMatcher

        return SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def _undated(text: str) -> str:
    return "".join(char for char in text if not char.isdigit())
