"""What was deleted from running text and left its neighbours behind: 下辖个行政村, 脱贫户户人, 组长 同志, 我乡是....县."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.facts.blanks.claims import Claim
from linter.facts.blanks.context import Context
from linter.facts.blanks.scan import BLANK, HAN
from linter.facts.blanks.words import GROUP_DOES, ORGANS, nouns
from linter.patterns import Pattern

END = r"(?=[，。；、：])"
GROUPS = "行政村|自然村|村民小组|村民组|社区|乡镇|街道|党支部|党总支|党委|网格|民族"
HEADED = "积极分子|团员|队员|党员|学员|职工|成员|志愿者|群众|人口|干部"
# a measure word without a figure where nothing else can be meant
COUNTS = Pattern(
    rf"(?=[下管，、等面距户群人队党学职成志干积团工服宣村单部企项乡支社播总亩较比])(?:(?:下辖|管辖)(?P<villages>个)(?={GROUPS})|[，、等](?P<listed>个)(?=行政村|自然村|村民小组|村民组|民族的)"
    rf"|(?:面积|播面)(?P<area>平方公里|平方千米|公顷|万?亩){END}|(?:总产量?|单产|亩产)(?P<yield>万吨|吨|公斤){END}"
    rf"|[较比][上去]年(?:同期)?(?:增加|减少|增产|减产|增收)(?P<more>万[亩吨头只元]|亿元|公斤|吨){END}|距离?[{HAN}]{{1,6}}(?<![一二三四五六七八九十百千万几数多余半两])(?P<far>公里){END}"
    rf"|户(?P<houses>户)(?P<people>人)(?=监测户|[，。；、])|(?:群众|人口)(?P<millions>万人){END}"
    rf"|(?:{HEADED})(?P<heads>人|(?<!众)(?<!口)名)(?=[，。；])|(?:工作队|服务队|宣讲队|志愿队)(?P<teams>支){END}"
    r"|(?:村|单位|部门|企业|项目|乡镇|支部|社区)(?P<those>个)(?=[，：]))"
)
OFFICES = "书记|主任|局长|县长|市长|区长|镇长|乡长|部长|省长"
# 领导小组组长 同志指出, 按照 书记的讲话
NAMES = Pattern(
    rf"(?:组长|主任|书记|主席|[局县市区部院校厅]长)(?P<behind>{BLANK}{{1,6}})(?=同志[从在就对作出主强指宣传代、，的])"
    rf"|(?:按照|根据|传达|学习|落实|贯彻|围绕|遵照)(?P<ahead>{BLANK}{{1,6}})(?=(?:{OFFICES})的?(?:讲话|指示|批示|要求|部署))",
    screen=Pattern(rf"{BLANK}(?:同志|{OFFICES})"),
)

# words taken out so that a site lets the draft through: 讲ZZ, 从严治X, X中央, 局X组, X的二十大, dzy
ABBREVIATED = "dzy|DZY|BXGD|bxgd|XJP|xjp"
LETTERS = {"dzy": "“党中央”", "bxgd": "“八项规定”", "xjp": "“习近平”"}
CENSORED = Pattern(
    r"(?P<politics>(?<![A-Za-z])[Zz]{2}(?=素质|能力|站位|建设|意识|生态|局|判断力|领悟力|执行力|纪律|规矩|责任|任务|立场|方向|忠诚|理论|学习|[，。、；]))"
    r"|(?<=严治|管治)(?P<strict>[XxＸ])(?![A-Za-zXx])|(?<![A-Za-zXxＸ])(?P<party>[XxＸ])(?=中央(?!空调|处理)|纪(?!录|念|元|检)|组织生活|员干部|性修养|风廉政|史学习|的(?:十[七八九]|二十)(?:大|届))"
    rf"|(?<=[{ORGANS}])(?P<group>[XxＸ])(?=组(?:{GROUP_DOES}))|(?<![A-Za-z])(?P<letters>{ABBREVIATED})(?![A-Za-z])",
    screen=Pattern(f"[ZzXxＸ](?![A-Ya-y])|{ABBREVIATED}"),
)


@cache
def _dots() -> Pattern:
    dots = rf"(?:^|(?<=[\n是由在经]))(?P<mask>\.{{3,12}}|…{{1,4}})(?P<noun>{nouns().pattern})"
    dashes = r"(?<=[发立在由《和])(?P<dashes>-{2,4})(?P<place>[省市县区镇乡村街局](?![场民落域间道际级]))"
    return Pattern(f"{dots}|{dashes}", screen=("...", "…", "--"))


def find(text: str, context: Context) -> Iterator[Claim]:
    """Yield the figures and names that are missing without a sign, or with dots in their place."""
    for match in COUNTS.finditer(text):
        block = context.document.span(match.start(), match.start()).block
        for group, unit in match.groupdict().items():
            if unit and context.document.blocks[block].cell is None:
                place = match.start(group)
                yield Claim(place, place, match.span(group), "count", unit)
    if context.document.format != "pdf":
        for match in NAMES.finditer(text):
            start, end = match.span(str(match.lastgroup))
            yield Claim(start, end, (match.start(), end + 2), "name", "同志", "姓名")
    for match in CENSORED.finditer(text):
        what = LETTERS[match["letters"].lower()] if match["letters"] else "“政治”" if match["politics"] else "“党”"
        yield Claim(*match.span(), match.span(), "name", "", what)
    for match in _dots().finditer(text):
        mask, noun = ("mask", "noun") if match["mask"] else ("dashes", "place")
        yield Claim(*match.span(mask), match.span(), "name", match[noun])
