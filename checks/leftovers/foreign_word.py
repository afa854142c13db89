"""A lone English function word between Chinese words."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

WORDS = "and|or|of|the|to|with|for|but|is|are|by|from|at|an"


class ForeignWord(Check):
    """中文句子里夹着一个英文虚词（and、or、of、the……），多是翻译、粘贴或输入法留下的。

    GDP、QQ、e、App、品牌和英文词组（R and D、state of the art）不算。
    """

    title = "夹杂英文"
    severity = "warning"
    good = (
        "GDP增长，QQ群，党员e家，5G and 6G技术，Research and Development投入，“Made in China”品牌。",
        "使用Word和Excel办公，iPhone手机，OR逻辑，IN端口。",
    )
    bad = (Bad("推进全面从严治党 ⟦and⟧ 意识形态工作，强化监督⟦of⟧责任落实。", message="and"),)

    word = Pattern(
        rf"(?<=[\u3400-\u9fff])(?P<lead> ?)(?P<word>{WORDS})(?= ?[\u3400-\u9fff])(?![A-Za-z])",
        screen=Pattern(WORDS),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.word):
            span = document.group(found, "word")
            yield self.finding(span, f"中文里夹着英文“{found.match['word']}”，应改用中文或删去。")
