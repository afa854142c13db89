"""A body under a name it no longer had."""

from collections.abc import Iterator
from datetime import date, timedelta

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, day_span, rows
from linter.facts.meetings import Mention
from linter.facts.timeline import surely_written, told_earlier
from linter.finding import Finding, Silence
from linter.model import Document
from linter.patterns import Pattern

FORMER = Pattern(r"(?:原|前|时任|曾任|曾在|原来的|历任|老)[^，。；、]{0,8}$")
CHANGED = Pattern(r"更名|改名|改为|改称|合并|并入|整合|撤销|组建|划转|转隶|前身|机构改革")
GRACE = timedelta(days=60)


class RenamedBody(Check):
    """机构已经改名、合并，成文时还用旧名：2019年写卫计委、2024年写银保监会。

    “原银保监会”“更名为”等历史说法、书名号里的名称、注明当年年份的句子不报；地方机构按比中央晚一年算；推不出成文时间的不报。
    """

    title = "机构旧名"
    severity = "warning"
    good = (
        Good("联合环保部门、农业部门开展检查，公司安全环保部参加。", date="2024-05-01"),
        Good("原中国银保监会发布的《办法》继续有效。", date="2024-05-01"),
        Good("县卫计委更名为县卫生健康局。", date="2024-05-01"),
        Good("银保监会发布通知。", date="2022-05-01"),
        Good("2017年，县国土资源局完成登记。", date="2024-05-01"),
        "会同银保监会开展检查。",
    )
    bad = (
        Bad("会同市⟦卫计委⟧开展检查。", date="2019-12-01", message="卫生健康委"),
        Bad("根据⟦银保监会⟧要求，落实银保监会各项部署。", date="2024-05-01", message="国家金融监督管理总局"),
        Bad("县⟦国土资源局⟧牵头落实。", date="2024-05-01"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding | Silence]:
        table = {row.id: row for row in rows("bodies", facts.given)}
        places: dict[str, list[Mention]] = {}
        for mention in facts.meetings:
            row = table.get(mention.row) if mention.kind == "body" else None
            if row and not mention.cited and _late(facts, mention, row) and not _history(document, facts, mention, row):
                places.setdefault(row.id, []).append(mention)
        if any(m.kind == "body" and not surely_written(facts.frame_at(m.span.block)).first for m in facts.meetings):
            yield self.silence("成文日期不明")
        for name, group in places.items():
            row = table[name]
            since = _since(row)
            told = f"{since.year}年{since.month}月" if len(row.fields["since"]) > 4 else f"{since.year}年"
            yield self.finding(
                group[0].span,
                f"“{name}”{told}起已不再使用，现为“{row.fields['new']}”，请核对。",
                related=[(mention.span, "同上") for mention in group[1:]],
                severity=capped("warning", row.confidence),
            )


def _since(row: Row) -> date:
    return day_span(row.fields["since"])[1]


def _late(facts: Facts, mention: Mention, row: Row) -> bool:
    first = surely_written(facts.frame_at(mention.span.block)).first
    return first is not None and first > _since(row) + GRACE


def _history(document: Document, facts: Facts, mention: Mention, row: Row) -> bool:
    """Say whether the sentence speaks of the time when the name was right."""
    sentence = document.quote(facts.sentences.at(mention.span))
    before = document.before(mention.span, 12)
    if row.fields["new"] in sentence.replace(row.name, ""):
        return True
    return bool(FORMER.search(before) or CHANGED.search(sentence)) or told_earlier(facts, mention.span, _since(row))
