"""Blanks inside Chinese text."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class StrayBlank(Check):
    """正文中间多余的空格：汉字之间、标点前后。

    短行（标题、落款、签名、目录）中用空格对齐的不算；连接两个短语的空格（“学习新思想 建设新城市”）在引号、书名号里不算；
    换行、分页留下的不算。只作提示，一类只报一条。
    """

    title = "多余空格"
    severity = "info"
    triggers = (" ", "\u3000", "\xa0")
    norm = "据惯例"
    good = (
        "局长：张 三",
        "第十条 本办法由市局负责解释。",
        "举办“学习新思想 建设新城市”书法作品展，引导干部职工重温传统美德，积极参与。",
        "采用 Python 语言编写 3 个工具，由信息中心统一部署和维护，供各处室使用。",
        "一、 加强组织领导，层层压实责任，切实把思想和行动统一到上级决策部署上来。",
    )
    bad = (
        Bad(
            "全局上下认真⟦ ⟧学习贯彻上级精神，扎实开展各项工作，取得了明显成效。",
            fixed="全局上下认真学习贯彻上级精神，扎实开展各项工作，取得了明显成效。",
        ),
        Bad("全局上下认真学习贯彻上级精神⟦ ⟧，扎实开展各项工作，取得了明显成效。", message="标点"),
    )

    blank = Pattern(
        r"(?<=[\u4e00-\u9fff])(?P<han>[ \u3000\xa0]+)(?=[\u4e00-\u9fff])"
        r"|(?<=[\u4e00-\u9fff”》）])(?P<mark>[ \u3000\xa0]+)(?=[，。；：、？！])",
        screen=(" ", "\u3000", "\xa0"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.blank):
            block = document.blocks[found.span.block]
            joined = any(found.span.start <= joint.offset <= found.span.end for joint in block.joints)
            quoted = _quoted(block.text, found.span.start)
            heading = facts.headings.before(found.span)
            joined |= facts.blanks.touches(found.span)  # to be filled in, not to be deleted
            joined |= bool(heading and heading.marker.block == block.index and heading.marker.end >= found.span.start)
            if block.kind == "paragraph" and "。" in block.text and not joined and not quoted:
                kinds.setdefault(str(found.match.lastgroup), []).append(Slip(found.span, ""))
        for kind, slips in kinds.items():
            where = "汉字之间" if kind == "han" else "标点前"
            yield together(self, slips, f"{where}有多余的空格{{count}}，可删去（据惯例）。")


def _quoted(text: str, at: int) -> bool:
    """Say whether offset `at` lies inside quotes or a title."""
    return any(text.rfind(opening, 0, at) > text.rfind(closing, 0, at) for opening, closing in ("“”", "《》"))
