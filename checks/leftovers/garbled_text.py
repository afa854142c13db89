"""Characters that come from a wrong encoding or a lost glyph."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class GarbledText(Check):
    """转码、复制留下的乱码：锟斤拷、烫烫烫、�、â€œ，或者只有问号的一行。正文里正常的问号不算。"""

    title = "乱码"
    severity = "error"
    good = ("为什么？怎么办？", "汤很烫，烫伤要处理。", "打倒一切害人虫！？")
    bad = (
        Bad("完成投资⟦锟斤拷锟斤拷⟧万元，⟦�⟧⟦烫烫烫⟧。"),
        Bad("维护了政权安全。\n\n⟦?⟧\n\n二、存在的不足"),
    )

    garbled = Pattern(
        r"(?:锟斤拷?)+(?:锟斤?)?|烫烫烫+|屯屯屯+|锘[縫挎]|\ufffd+|(?:â€[œ\x9d™“”˜¦]|Ã[\x80-\xbf©¨¯]|ï¼[ŒšˆŽ]){1,20}"
        r"|(?:(?<=\n)|\A)[?？]{1,20}(?=\n|\Z)"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.garbled):
            yield self.finding(found.span, f"“{found.match[0]}”是乱码或转码残留，应对照原件改正或删去。")
