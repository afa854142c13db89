"""A set phrase whose members are short, too many, or whose partner is missing."""

from collections.abc import Iterator
from datetime import date

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, fold, rows
from linter.facts.timeline import surely_written
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

LISTED = Pattern(r"^[”\"]?(?:（|\(|：|:|，?即|——)(?:即|指)?(?P<list>[^（）()。；\n]{2,160})")
SPLIT = Pattern(r"[、，,和及]")
PARTNERS = Pattern(r"“?四个意识”?[^。；\n]{0,12}“?(?P<last>四个自信)”?")
SETTLED = date(2018, 12, 31)  # from 2019 on the three are said together


class IncompletePhrase(Check):
    """数字提法后面括注或列举的内容有缺漏：“四个意识”（政治意识、大局意识、看齐意识）；写了“四个意识”“四个自信”，全文却没有“两个维护”（2019年起应一并表述）。

    列举的词语与固定内容大多相同、只差一两项时才报；换了说法的、同名而内容不同的不报。
    """

    title = "提法不全"
    severity = "warning"
    triggers = ("四", "五", "六", "七", "八", "三")
    good = (
        "增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）。",
        Good("增强“四个意识”、坚定“四个自信”、做到“两个维护”。", date="2023-10-01"),
        Good("增强“四个意识”、坚定“四个自信”。", date="2017-10-01"),
        "力戒“四风”：形式主义、官僚主义、享乐主义和奢靡之风。",
        "实施“五个一批”，发展产业。",
        "增强“四个意识”、坚定“四个自信”。",
    )
    bad = (
        Bad("增强⟦“四个意识”⟧（政治意识、大局意识、看齐意识）。", message="缺“核心意识”"),
        Bad("树牢“四个意识”，坚定“⟦四个自信⟧”，落实主体责任。", date="2023-10-01", message="两个维护"),
        Bad("力戒⟦“四风”⟧：形式主义、官僚主义和享乐主义。", message="奢靡之风"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = fold(document.text)
        for row in rows("phrases", facts.given):
            members = row.fields.get("members", "").split("|")
            if len(members) >= 3 and row.name in text:
                yield from self._members(document, row, members)
        if "两个维护" not in document.text:
            yield from self._partner(document, facts)

    def _members(self, document: Document, row: Row, members: list[str]) -> Iterator[Finding]:
        start = document.text.find(row.name)
        while start >= 0:
            span = document.span(start, start + len(row.name))
            found = LISTED.search(document.after(span, 180))
            listed = [item.strip("”“ ") for item in _split(found["list"])] if found else []
            missing = [member for member in members if not any(member in item for item in listed)]
            if (
                0 < len(missing) <= max(1, len(members) // 4)
                and len(listed) <= len(members)
                and len(missing) < len(members) - 1
            ):
                told = f"“{row.name}”后面列举的内容缺“{'”“'.join(missing)}”，应为“{'、'.join(members)}”。"
                yield self.finding(_quoted(document, span), told, severity=capped("warning", row.confidence))
            start = document.text.find(row.name, start + 1)

    def _partner(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """四个意识、四个自信 without 两个维护."""
        for found in document.find(PARTNERS):
            written = surely_written(facts.frame_at(found.span.block))
            if written.after(SETTLED):
                span = document.group(found, "last")
                told = (
                    "写了“四个意识”“四个自信”，全文没有“两个维护”，2019年以来三者应一并表述，请补上“做到‘两个维护’”。"
                )
                yield self.finding(span, told)
                return


def _split(text: str) -> list[str]:
    parts, start = [], 0
    for mark in SPLIT.finditer(text):
        parts.append(text[start : mark.start()])
        start = mark.end()
    return [part for part in (*parts, text[start:]) if part]


def _quoted(document: Document, span: Span) -> Span:
    """Return the span with the quotation marks around it."""
    before, after = document.before(span, 1), document.after(span, 1)
    return Span(
        span.block,
        span.start - (before in ("“", '"') and before != ""),
        span.end + (after in ("”", '"') and after != ""),
    )
