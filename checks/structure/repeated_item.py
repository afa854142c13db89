"""One item twice in a list."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

LEAST, MOST = 2, 80  # characters of an item; items of a list that are looked at
SAID_AGAIN = 2  # items alike from which on the repetition is meant


class RepeatedItem(Check):
    """顿号隔开的一串里，同一项写了两遍：财政局、教育局、财政局。

    多半是增删单位、事项时留下的。有两项以上重复的（排比）不报。
    """

    title = "并列项重复"
    severity = "warning"
    triggers = ("、",)
    good = (
        "会同财政局、教育局、民政局开展检查；财政局、审计局负责督办。",
        "坚持财政优先、教育优先、就业优先。",
        "做到年初有部署、年中有检查、年底有考核。",
        "财政、教育、财政监督等部门参加。",
        "设计、施工、监理单位违反规定进行设计、施工、监理的，责令改正。",
        "出版、印刷、发行单位出版、印刷、发行教材。",
        "三次产业分别增长6%、5.2%、5.2%。",
        "某集团原总经理、某公司原董事长、总经理、某厂原总经理。",
        "一年接着一年干、一茬接着一茬干、一年接着一年干、一茬接着一茬干。",
    )
    bad = (
        Bad("参加单位有财政局、教育局、民政局、⟦教育局⟧。", related=("教育局",)),
        Bad("由市财政局、教育局、民政局、⟦市财政局⟧等单位参加。"),
        Bad("重点抓好学习教育、排查整治、督导检查、⟦排查整治⟧、总结提升等工作。"),
    )

    clause = Pattern(r"[^，。；：！？…“”《》（）()〔〕\n]+")
    # what an item that can be told twice consists of: figures may well be the same
    item = Pattern(r"[\u4e00-\u9fff]*[^\d零一二三四五六七八九十百千万亿％%‰成倍\W][\u4e00-\u9fff]*")
    # an item that goes on to another list: 设计、施工单位在设计、施工中……
    passes_on = Pattern(r".{9}|[的和与及或以在对向被将等由从使应不违进]")
    # what the first item may have before it
    lead = Pattern(r"(?:[^、]*(?:包括|会同|联合|涉及|做好|抓好|开展|推进|[由与和及有为是对向将把给在如]))?$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for block in document.blocks:
            if block.text.count("、") < 2:
                continue
            for match in self.clause.finditer(block.text):
                items = list(_items(match[0], match.start()))
                again = list(self.repeated(items)) if len(items) > 2 else []
                if 0 < len(again) < SAID_AGAIN:
                    here, there = (Span(block.index, start, start + len(item)) for start, item in again[0])
                    word = document.quote(here)
                    yield self.finding(
                        here, f"这一串并列项中“{word}”出现了两次，请删去一处或改为别的。", related=[(there, "已列出")]
                    )

    def repeated(self, items: list[tuple[int, str]]) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
        """Yield each item that stands again, with its first place; the first item may have other words before it."""
        seen: dict[str, int] = {}
        first_start, first = items[0]
        for start, item in items[1:MOST]:
            if self.passes_on.search(item) or any(item.endswith(one) and item != one for one in (first, *seen)):
                seen, first = {}, ""
            if len(item) < LEAST or item.startswith("第") or not self.item.fullmatch(item):
                continue
            if item in seen:
                yield (start, item), (seen[item], item)
            elif first and first.endswith(item) and self.lead.match(first[: len(first) - len(item)]):
                yield (start, item), (first_start + len(first) - len(item), item)
            seen.setdefault(item, start)


def _items(clause: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the items of a clause with their places; the last without 等 and what follows it."""
    parts = clause.split("、")
    for number, part in enumerate(parts):
        yield start, part.partition("等")[0] if number == len(parts) - 1 else part
        start += len(part) + 1
