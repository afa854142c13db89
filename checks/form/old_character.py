"""Traditional and variant characters in simplified text: 臺, 桿, 責."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.wordlists import WordList

MOST = 0.02  # share of old characters from which on a text, or a paragraph, is meant to be traditional
FEW = 3
SHOWN = 6


class OldCharacter(Check):
    """简化字文稿里夹着繁体字、异体字（臺、桿、責），多是输入法切换、复制粘贴带来的，应换成规范字。

    只看一份封闭的字表，“後”“乾”“於”等仍可作姓氏、人名或另有用法的字不在其内；
    整篇、整段用繁体的（引文、题字、港澳台名称），书名号里的不算。
    """

    title = "繁体异体字"
    severity = "warning"
    norm = "《通用规范汉字表》（2013年）；《中华人民共和国国家通用语言文字法》"
    good = (
        "新台阶，秸秆禁烧，落实责任。",
        "乾县、於潜镇，瞭望塔，慰藉，徵羽。",
        "匾额题字為「澤被後世，惠及萬民，風調雨順，國泰民安」。",
        "读《紅樓夢》。",
    )
    bad = (
        Bad(
            "登上新⟦臺⟧阶，加强秸桿禁烧，各项工作扎实推进，各级干部切实把责任扛在肩上，持续开展巡查，严格考核问责，"
            "推动各项任务落到实处，群众满意度进一步提高，为全市经济社会发展作出了新的更大贡献。",
            fixed="登上新台阶，加强秸秆禁烧，各项工作扎实推进，各级干部切实把责任扛在肩上，持续开展巡查，严格考核问责，"
            "推动各项任务落到实处，群众满意度进一步提高，为全市经济社会发展作出了新的更大贡献。",
            related=("桿",),
        ),
        Bad("落实属地管理⟦責⟧任。", message="责"),
    )

    words = WordList(__file__)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        counts = facts.chars.counts
        old = counts.keys() & self.words.rows.keys()
        if not old or self._meant(sum(counts[char] for char in old), facts.chars.han):
            return
        slips = []
        for block in document.blocks:
            places = [at for at, char in enumerate(block.text) if char in old]
            if not self._meant(len(places), len(block.text)):
                spans = [Span(block.index, at, at + 1) for at in places]
                slips += [Slip(span, self._right(document, span)) for span in spans if not facts.titles.inside(span)]
        if slips:
            said = dict.fromkeys(f"“{document.quote(slip.span)}”（{slip.right}）" for slip in slips)
            shown = "、".join([*said][:SHOWN]) + ("等" if len(said) > SHOWN else "")
            rule = "是繁体字或异体字{count}，应换成括号里的规范字（《通用规范汉字表》）。"
            yield together(self, slips, shown + rule)

    def _meant(self, number: int, han: int) -> bool:
        """Say whether so many old characters among so many are meant to be there."""
        return number > FEW and number > MOST * han

    def _right(self, document: Document, span: Span) -> str:
        """Return the character in use now; a few depend on the one before (秸桿)."""
        rows = self.words.rows
        pair = rows.get(document.before(span, 1) + document.quote(span))
        return pair.right[-1] if pair else rows[document.quote(span)].right
