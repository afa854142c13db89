"""The same number, or the same words, twice under one heading."""

from collections.abc import Iterator
from itertools import pairwise

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.headings import Heading
from linter.finding import Finding
from linter.model import Document

RUN_IN = 24  # characters of a heading that stands at the head of its paragraph


class HeadingRepeat(Check):
    """标题序号或标题文字重复：同一级里有两个“三、”，或两个标题文字完全相同。

    Markdown 中每项都写“1.”的列表不算；不同上级标题之下的同名标题不算。
    """

    title = "标题重复"
    severity = "error"
    good = (
        "一、成效\n\n（一）学习\n\n二、打算\n\n（一）学习",
        "1. 甲\n1. 乙\n1. 丙",
        "一、工作成效\n\n二、工作打算",
    )
    bad = (
        Bad("一、成效\n\n二、问题\n\n⟦二、⟧原因\n\n三、打算", message="重复", related=("二、",)),
        Bad("（一）强化学习教育。学习24次。\n\n（二）严格管理。修订5项。\n\n（三）⟦强化学习教育⟧。谈话12次。"),
        Bad("一、强化学习教育\n\n二、加强监督\n\n三、⟦强化学习教育⟧", message="标题文字", related=("强化学习教育",)),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        headings = facts.headings
        for chain in headings.chains:
            members = [headings.all[at] for at in chain]
            for before, heading in pairwise(members):
                if before.number == heading.number:
                    message = f"序号“{document.quote(heading.marker)}”与前面的重复，请顺次改正。"
                    yield self.finding(heading.marker, message, related=[(before.marker, "相同的序号")])
            yield from self._same_words(document, members)

    def _same_words(self, document: Document, members: list[Heading]) -> Iterator[Finding]:
        seen: dict[tuple[int | None, str], Heading] = {}
        for heading in members:
            words = document.quote(heading.body)
            first = seen.setdefault((heading.parent, words), heading)
            run_in = (
                heading.scheme in ("（一）", "1.") and len(words) <= RUN_IN and document.after(heading.body, 1) == "。"
            )
            if first is not heading and len(words) >= 4 and (heading.alone or run_in):
                message = f"标题文字“{words}”与前面的标题重复，请核对。"
                yield self.finding(heading.body, message, related=[(first.body, "相同的标题")], severity="warning")
