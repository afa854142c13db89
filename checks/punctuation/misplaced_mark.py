"""Marks that cannot stand where they stand: at the head of a paragraph, at its end, before 等."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.patterns import Pattern

LEAST = 20  # characters of a line that is part of a paragraph


class MisplacedMark(Check):
    """标点放错了地方：段首是逗号、句号等点号；整段以逗号或顿号结束；“等”字前多了顿号；左引号、左括号、左书名号后紧跟点号。

    标题、称呼（各位代表，）、诗行和列表项以逗号结束的不算。
    """

    title = "标点错位"
    severity = "warning"
    norm = "GB/T 15834—2011 5.1（点号不在行首）；其余据惯例"
    good = (
        "同志们，\n\n现在开会。",
        "抓学习、抓作风等工作。",
        "实行按劳分配、等价交换、等比例压减、等等。",
        "要抓好以下工作：",
        "学习贯彻党的创新理论，\n推动工作落实。",
        "- 抓学习，\n- 抓作风。",
    )
    bad = (
        Bad("⟦，⟧全局上下认真学习贯彻。", message="段首"),
        Bad("全局上下认真学习贯彻上级精神，扎实开展各项工作并取得了成效⟦，⟧", message="段末"),
        Bad("组织开展了集中学习、交流研讨⟦、⟧等活动。", fixed="组织开展了集中学习、交流研讨等活动。"),
        Bad("学习《⟦，⟧宪法》。", fixed="学习《宪法》。"),
    )

    before_etc = Pattern(
        r"(?<=[\u4e00-\u9fff”》）])、(?=等(?:[\u4e00-\u9fff，。；]))(?!等[级同于待离效候边式额距腰价量分差次温到着比等车高号压速深红客])"
    )
    # words that begin a paragraph, not the second half of a sentence
    opener = Pattern(r"[ \u3000\n]*(?:下一?步|此外，|同时，|总之|今后|第?[一二三四五六][是，、]|现将|特此|附件)")
    after_open = Pattern(r"(?<=[“《（〈‘])[，。、；：](?=[\u4e00-\u9fff])")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.before_etc):
            yield self.finding(found.span, "“等”字前不用顿号，应删去（据惯例）。", fix=Fix("", safe=True))
        for found in document.find(self.after_open):
            yield self.finding(
                found.span, f"前引号、前括号、前书名号之后不应紧跟“{found.match[0]}”（据惯例）。", fix=""
            )
        for block in document.blocks:
            if block.kind != "paragraph" or len(block.text) < 2:
                continue
            if block.text[0] in "，。；：？！、" and block.text[1] not in "。.，":
                message = f"段首不应是“{block.text[0]}”，可能漏了文字或错误分段（GB/T 15834—2011 5.1）。"
                yield self.finding(Span(block.index, 0, 1), message)
            elif self._breaks_off(document, block.index):
                end = len(block.text)
                message = f"段末是“{block.text[-1]}”，句子没有结束，可能漏了文字、错误分段或误用标点（据惯例）。"
                yield self.finding(Span(block.index, end - 1, end), message)

            for at in self._cut(document, block.index):
                message = f"这一行以“{block.text[at]}”结束，下一行已另起一段，可能应为句号，或漏了文字（据惯例）。"
                yield self.finding(Span(block.index, at, at + 1), message)

    def _cut(self, document: Document, index: int) -> Iterator[int]:
        """Yield the commas at the end of a line of some length, where the next line begins like a paragraph."""
        block, begin = document.blocks[index], 0
        for joint in block.joints:
            line = block.text[begin : joint.offset].rstrip()
            if line[-1:] in tuple("，、") and len(line) >= LEAST and self.opener.match(block.text, joint.offset):
                yield begin + len(line) - 1
            begin = joint.offset

    def _breaks_off(self, document: Document, index: int) -> bool:
        """Say whether a paragraph, not a salutation and not a verse, ends with a comma."""
        text = document.blocks[index].text
        follower = document.blocks[index + 1].text if index + 1 < len(document.blocks) else ""
        return text[-1] in "，、" and len(text) >= 25 and follower[-1:] != text[-1]
