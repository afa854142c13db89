"""Words that ask for something instead of saying it: {{主送机关}}, [事项名称], 【待补充】, （此处插入…）, 请输入….

Also the empty pairs 《》, “”, （）, which ask for what was to stand between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from re import Match

from linter.facts.blanks.claims import Claim
from linter.model import Document
from linter.patterns import Pattern

CODED = Pattern(
    r"\{\{[^{}\n]{1,60}\}\}|\$\{[^{}\n]{1,60}\}|«[^«»\n]{1,60}»|<%[^%\n]{1,60}%>"
    r"|[<＜](?:请|填|此处|待|插入|输入|在此|单位|姓名|日期|名称|标题)[^<>＜＞\n]{0,40}[>＞]",
    screen=Pattern("[{«<＜]"),
)
SQUARE = Pattern(r"\[(?P<what>[^\[\]\n]{1,80})\](?!\()")
ASKING = Pattern(
    r"(?:请|填写|填入|此处|在此|简要|逐项|写明|说明|说清|插入|输入|选择|描述|概述|列出|交代|如需|如对方|明确|待|用.{1,12}展开|按.{1,20}展开)"
)
THING = Pattern(
    r".{0,12}(?:名称|单位|姓名|日期|电话|号码|手机号|事项|标题|机关|部门|职务|时间|地点|地址|人|文号|编号|金额|数字|数量"
    r"|描述|内容|文字|背景|目的|目标|语|段|任务[一二三四五六七八九十\d]|要点[一二三四五六七八九十\d]?)(?:[，,：:].{0,40})?"
)
CITED = Pattern(r"(?:来源|摘要|关键词|责任编辑|编者按|编辑|记者|作者|注|图|表|单选|多选|判断|答案|链接|相关|参考|附)")
BRACKETED = Pattern(
    r"(?P<open>[【（(\[［〔])(?P<what>(?:此处|请(?:在此|填|补|结合|根据|按|对照|输入|插入|核实|核对|确认|注意填|修改|替换)|待(?!遇|业|机|岗|产|办|人|到|发|续|批|建|拆|售|租|查|处|结|入|定稿)"
    r"|填写|插入|这里(?:填|写|补|插|放|加)|结合实际|自行|需要?(?:补充|核实|填写)|暂缺|暂无数据)[^【】\[\]［］〔〕\n]{0,60}?|TODO[^】）)\]\n]{0,40}|TBD)[】）)\]］〕]"
)
PLEASE = Pattern(
    r"(?:单击|点击|单击或点击|点按)(?:或点击|或点按)?(?:此处|这里)(?:输入|添加|编辑|插入|选择)[\u3400-\u9fff]{0,8}"
    r"|请?在?此处(?:键入|输入|填写|添加|插入|填入|补充|粘贴|替换)[\u3400-\u9fff]{0,10}"
    r"|(?:Click|Tap|Type)(?: or tap)?(?: here)?(?: to)? ?(?:here |enter |add )+[a-z ]{0,20}"
    r"|^请(?:输入|填写|选择)[\u3400-\u9fff]{1,12}$|请输入(?:姓名|名称|标题|内容|文字|正文|日期|单位|数字)",
    8,
    screen=Pattern("此处|这里|请(?:输入|填写|选择)|Click|Tap|Type"),
)
WORK = Pattern(
    r"(?<![A-Za-z])(?:TODO|TBD|FIXME|TBC|TKTK)(?![A-Za-z]| ?(?:[Ll]ist|App|软件|清单|列表))(?:[：:][^\n。；]{0,40})?",
    screen=Pattern("T(?:ODO|BD|BC|KTK)|FIXME"),
)
CELL = Pattern(r"(?:待定|暂缺|待补|待填|待补充|待核实|待核|待确认|待完善|待更新|待提供|略|同上|TBD|N/A待补)")
TRIVIAL = ("略", "同上")
PAIR = Pattern(
    r"《[ \u3000]{0,20}》|〈[ \u3000]{0,20}〉|“[ \u3000]{0,20}”|‘[ \u3000]{0,20}’|「[ \u3000]{0,20}」|（[ \u3000]{0,20}）"
    r"|\((?<=[\u3400-\u9fff]\()[ \u3000]{0,20}\)|【[ \u3000]{0,20}】"
)
QUESTION = Pattern(r"[ABCD][.．、]|选择题|填空题|判断题|下列|选项")


def find(document: Document) -> Iterator[Claim]:
    """Yield the prompts of a document."""
    return Prompts(document).find()


class Prompts:
    """The prompts of one document; [事项名称] counts when several stand in it, or when it asks for something."""

    def __init__(self, document: Document) -> None:
        self.document, self.text = document, document.text

    def find(self) -> Iterator[Claim]:
        for match in BRACKETED.finditer(self.text):
            yield _claim(match, match["what"])
        for pattern in (CODED, PLEASE, WORK):
            for match in pattern.finditer(self.text):
                yield _claim(match, match[0].strip("{}$«»<>＜＞% "))
        yield from self._cells()
        if "[" in self.text:
            yield from self._square()

    def _cells(self) -> Iterator[Claim]:
        """Yield table cells that say only that something is still to come; 略 and 同上 are no more than a hint."""
        for block in self.document.blocks:
            if block.cell is not None and CELL.fullmatch(block.text):
                start = self.document.starts[block.index]
                whole = (start, start + len(block.text))
                yield Claim(*whole, whole, "prompt", "", block.text, form=block.text in TRIVIAL)

    def _square(self) -> Iterator[Claim]:
        found = [match for match in SQUARE.finditer(self.text) if _names_something(match["what"])]
        many = sum(1 for match in found if THING.fullmatch(match["what"])) >= 3
        for match in found:
            if ASKING.match(match["what"]) or many:
                yield _claim(match, match["what"])

    @cached_property
    def questions(self) -> bool:
        """Whether the document is a list of questions, whose brackets are empty for the answer."""
        return QUESTION.search(self.text) is not None

    def pairs(self) -> Iterator[Claim]:
        """Yield the empty pairs of marks."""
        for match in PAIR.finditer(self.text):
            before = self.text[max(0, match.start() - 1) : match.start()]
            if match[0][0] in "（(" and (self.questions or not before.strip()):
                continue
            if self.text[max(0, match.start() - 4) : match.start()].rstrip("“（").endswith(("括号", "引号", "书名号")):
                continue
            if before in ("“", "‘", "《", "（") or self.text[match.end() : match.end() + 1] in tuple("”’号内里"):
                continue
            yield Claim(match.start(), match.end(), match.span(), "pair", match[0][0])


def _names_something(what: str) -> bool:
    return "\u3400" <= what[0] <= "\u9fff" and (not CITED.match(what) or THING.fullmatch(what) is not None)


def _claim(match: Match[str], what: str) -> Claim:
    return Claim(match.start(), match.end(), match.span(), "prompt", "", what)
