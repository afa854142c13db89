"""Characters that look right and are not: zero-width, private use, Kangxi radicals, compatibility forms."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class OddCharacter(Check):
    """混入了看不见或貌似汉字的特殊字符：零宽字符、乱码替换符、自造字区字符、康熙部首（⼯⼈）、兼容汉字。

    多是从网页、PDF 中粘贴带来的，会使检索、查重和排版出错。一类只报一条。
    """

    title = "特殊字符"
    severity = "warning"
    norm = "据惯例（通用规范汉字表以外的兼容字符）"
    good = ("从严治党，工作扎实。", "人工智能👨‍👩‍👧应用", "〇、○、℃、㎡、①")
    bad = (
        Bad("全面从严治党⟦\u2f2f⟧作", fixed="全面从严治党工作", message="部首"),
        Bad("全面⟦\u200b⟧从严治党", fixed="全面从严治党", message="零宽"),
        Bad("收获⟦\ufffd⟧很大", message="乱码"),
        Bad("收获⟦\ue001⟧很大", message="自造字"),
        Bad("落实“十二五⟦〞⟧规划，做到“一岗双责〞。", fixed="落实“十二五”规划，做到“一岗双责”。", message="引号"),
        Bad("⟦\uf9e9⟧程碑", fixed="里程碑"),
    )

    odd = Pattern(
        "(?P<radical>[\u2e80-\u2fdf])|(?P<zero>(?<![\U0001f300-\U0001ffff\ufe0f])[\u200b-\u200f\u2060\ufeff\u00ad])"
        "|(?P<broken>\ufffd+)|(?P<private>[\ue000-\uf8ff])|(?P<compatible>[\uf900-\ufaff])|(?P<quote>[〝〞〟])",
        screen=Pattern("[\u2e80-\u2fdf\u200b-\u200f\u2060\ufeff\u00ad\ufffd\ue000-\uf8ff\uf900-\ufaff〝〞〟]"),
    )
    names = {
        "radical": "混入了貌似汉字的部首字符“{}”{{count}}，应换成汉字（据惯例）。",
        "zero": "混入了看不见的零宽字符{{count}}，应删去（据惯例）。",
        "broken": "有无法显示的乱码字符{{count}}，应补回原字（据惯例）。",
        "private": "混入了自造字区的字符{{count}}，换一台电脑就不能显示，应换成通用字符（据惯例）。",
        "quote": "引号写成了“{}”{{count}}，应为“”（据惯例）。",
        "compatible": "混入了兼容汉字“{}”{{count}}，应换成通用汉字（据惯例）。",
    }

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        from unicodedata import normalize

        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.odd):
            kind = str(found.match.lastgroup)
            text = found.match[0]
            quotes = {"〝": "“", "〞": "”", "〟": "”"}
            right = None
            if kind in ("radical", "compatible", "quote"):
                right = quotes.get(text) or normalize("NFKC", text)
            elif kind == "zero":
                right = ""
            kinds.setdefault(kind, []).append(Slip(found.span, None if right == text else right))
        for kind, slips in kinds.items():
            first = document.quote(slips[0].span)
            yield together(self, slips, self.names[kind].format(first), safe=kind != "broken")
