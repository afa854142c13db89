"""What the rest of a draft says about its masks: which characters it uses for them, which it uses for something else."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from linter.model import Document
from linter.patterns import Pattern

SPEAKS_OF_MASKS = Pattern(
    r"(?:带|标|打|注|加|以|用|有|含)[“‘（(]?[*＊][”’）)]?(?:号|的|者|为|处|项)|[（(][*＊][）)]|注[：:][*＊]"
    r"|^[*＊][ \u3000]{0,20}(?:注|说明|备注|提示|表示|号|为|本表|数据|指|含|按|系|本文|本项目|基金|通讯|作者|该|不含|包括|根据)",
    8,
)
# not 1+X证书, X+1模式
ALGEBRA = Pattern(
    r"(?<![A-Za-z])[xX](?:[²³]|\^|_\d)|(?<![A-Za-z])[xX]\s*[=＝≤≥<>＜＞÷/]|[=＝≤≥<>＜＞÷/]\s*\d*[xX](?![A-Za-zXx×])|(?:(?<![建开施架铺增])设|令|(?<![要需])求|(?<![了化缓])解)\s?[xX](?![xX])"
)
TICKED = Pattern(r"[☑☒]|(?:^|[\n 　：:\t])[□■] ?[\u3400-\u9fff][^\n]*[□■]|[□■] ")
LABELLED = Pattern(r"(?:^|\n)[^\n*]{0,4}\*\*[^*\n]{2,80}\*\*(?:[ 　]*[：:]|[ 　]*(?=\n|\Z))")
# pasted emphasis that nobody can take for masks: a heading line, or words that begin with a number or end with a mark
# (but **市抓得早。**区跟得紧。 are two masks)
EMPHASIS = Pattern(
    r"(?:^|\n)[# \u3000]{0,12}(?P<open>\*\*)"
    r"(?:(?=[^*\s])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|20\d\d年)"
    r"[^*\n]{2,80}|(?![省市县区镇乡村局厅委处院校办])[^*\s][^*\n]{0,80}[。！；：:])(?P<close>\*\*)"
)
# a clause that is all emphasised: 一是**强化学习**，
EMPHASIS_CLAUSE = Pattern(
    r"(?:(?<![^\n，。；：、])|(?<=[一二三四五六七八九十]是))(?P<open>\*\*)"
    r"(?![省市县区镇乡村局厅委处院校办等与和])[\u3400-\u9fff“”]{4,30}(?P<close>\*\*)(?=[，。；：、\n]|\Z)"
)
CASES = Pattern(r"通报|案例|案件|判决|裁定|处罚|裁判|以案|剖析|复盘|答记者问|问答|典型")
CERTAIN_MOU = Pattern(
    r"20\d\d年某月|(?:^|\n)[ 　]*某年某月某日[ 　]*(?:\n|\Z)|[（(]某[）)]|某某(?:单位|[市县区局省镇乡]|街道)",
    screen=("某",),
)
WILDCARDS = Pattern(r"通配符|模糊查询|模糊匹配|模糊检索")
QUESTIONS = Pattern(r"填空题|选择题|判断题|简答题")
CERTAIN_CROSS = Pattern(r"(?<![A-Za-z0-9+＋×*])X(?=[省市县区镇乡村局](?![场民域间落]))")
CERTAIN_SOME = Pattern(r"若干(?:[%％]|个?百分点)")
CERTAIN_ELISION = Pattern(r"[〔\[]…{1,2}[〕\]](?:[余多]?(?:[万亿]?元|公里|个|户|亩|次|人次?|名|家|场|项|%|吨|件))")
ADMIN = r"某(?=自治|[省市县区镇乡局厅委]|单位|公司|部门|街道|集团)(?!某)"
NAMING = Pattern(
    r"(?:格式|样式|名称统一|统一名称|命名为|统称为?|形如|例如|冠以|挂牌|牌匾|字样|规范为|写作|表述为|如)[为是]?[：:]?[“‘《「](?P<name>[^”’》」\n]{2,40})[”’》」]"
)


class Context:
    """Facts about a whole draft that decide whether a character is a mask."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def footnotes(self) -> bool:
        """Whether a star is explained as a mark (注：*…, 带*的为必填项)."""
        return SPEAKS_OF_MASKS.search(self.document.text) is not None

    @cached_property
    def markdown(self) -> bool:
        """Whether pairs of asterisks are Markdown that was pasted in: a line or label between them."""
        return bool(self.emphasis) or LABELLED.search(self.document.text) is not None

    @cached_property
    def emphasis(self) -> frozenset[int]:
        """Where asterisks stand that certainly open or close pasted emphasis: **（一）提高站位。**我局……"""
        text = self.document.text
        if "**" not in text:
            return frozenset()
        found = [*EMPHASIS.finditer(text), *EMPHASIS_CLAUSE.finditer(text)]
        return frozenset(match.start(edge) for match in found for edge in ("open", "close"))

    @cached_property
    def algebra(self) -> bool:
        """Whether x is an unknown of an equation."""
        return ALGEBRA.search(self.document.text) is not None

    @cached_property
    def edge(self) -> tuple[tuple[int, int], ...]:
        """Where the short lines of head and foot lie in the text: title, addressee, issuer, date."""
        blocks = self.document.blocks
        near = [*blocks[:4], *blocks[max(4, len(blocks) - 4) :]]
        starts = self.document.starts
        lines = [block for block in near if len(block.text) <= 40 and not set("。；") & set(block.text)]
        return tuple((starts[block.index], starts[block.index] + len(block.text)) for block in lines)

    def at_edge(self, start: int) -> bool:
        """Say whether a place in the text lies in a short line of head or foot."""
        return any(first <= start <= last for first, last in self.edge)

    @cached_property
    def cases(self) -> bool:
        """Whether the draft tells cases, in which names are hidden on purpose (通报, 典型案例)."""
        head = "\n".join(block.text for block in self.document.blocks[:3] if "。" not in block.text)
        return CASES.search(head) is not None

    @cached_property
    def mou(self) -> bool:
        """Whether 某 stands for what is to be filled in."""
        if self.cases:
            return False
        text = self.document.text
        if CERTAIN_MOU.search(text):
            return True
        found = Pattern(ADMIN).finditer(text)
        return any(self.at_edge(match.start()) for match in found)

    @cached_property
    def crosses(self) -> bool:
        """Whether a lone X hides names all through the draft: X县 or the like stands in it more than once."""
        return sum(1 for _ in CERTAIN_CROSS.finditer(self.document.text)) >= 2

    @cached_property
    def some(self) -> bool:
        """Whether 若干 stands for a figure: it is said of percentages, which nobody says."""
        return sum(1 for _ in CERTAIN_SOME.finditer(self.document.text)) >= 2

    @cached_property
    def elisions(self) -> bool:
        """Whether 〔…〕 stands for figures: measure words follow it."""
        return sum(1 for _ in CERTAIN_ELISION.finditer(self.document.text)) >= 2

    @cached_property
    def naming(self) -> frozenset[str]:
        """Patterns of names the draft prescribes (名称统一为“上海市××重点实验室”)."""
        return frozenset(match["name"] for match in NAMING.finditer(self.document.text))

    def prescribed(self, start: int) -> bool:
        """Say whether a place in the text lies in or near a pattern that the draft prescribes."""
        near = self.document.text[max(0, start - 40) : start + 40]
        return any(name in near for name in self.naming)

    @cached_property
    def wildcards(self) -> bool:
        """Whether the draft speaks of searching with *."""
        return WILDCARDS.search(self.document.text) is not None

    @cached_property
    def questions(self) -> bool:
        """Whether the draft is a test paper, whose lines are there for the answers."""
        return QUESTIONS.search(self.document.text) is not None

    @cached_property
    def bullets(self) -> frozenset[str]:
        """With which characters several lines begin: they mark items."""
        heads = Counter(block.text.lstrip()[:1] for block in self.document.blocks)
        return frozenset(char for char, lines in heads.items() if lines > 1)

    @cached_property
    def checkboxes(self) -> bool:
        """Whether □ is a box to tick."""
        return TICKED.search(self.document.text) is not None
