"""What is missing after a label, between marks, behind an office: 联系人：X, 《XX》, “X”行动, 局长X主持, 上午9:XX."""

from __future__ import annotations

from collections.abc import Iterator

from linter.facts.blanks.claims import Claim
from linter.facts.blanks.scan import ATOM, BLANK, HAN, MASK_AHEAD
from linter.patterns import Pattern

MASK = rf"(?:{ATOM}|[?？]{{1,4}}|…{{1,2}})"
LABELLED = Pattern(
    rf"(?P<label>(?:人|姓名|职务|主持|记录|签发|审核|供稿|撰稿|电话|手机|传真|邮箱|邮编|地址|地点|时间|日期|单位|编号|账号))"
    rf"(?:[（(][{HAN}]{{1,6}}[）)])?[：:]{BLANK}{{0,4}}(?P<mask>0?{ATOM}[-—－]{ATOM}|{MASK}){BLANK}{{0,4}}(?=[，。；、,;）)\n]|\Z)"
)
LABEL = Pattern(rf"[{HAN}]+$")
TITLE = Pattern(rf"《(?P<mask>{MASK})》")
QUOTED = Pattern(
    rf"[“‘「\"](?P<mask>{MASK})[”’」\"]"
    r"(?P<what>主题|系列|专项|党建|品牌|活动|行动|工程|项目|计划|大赛|竞赛|论坛|讲堂|大讲堂|课堂|平台|模式|机制|工作法|专栏|杯)"
)
PERSON = Pattern(
    r"(?:书记|局长|主任|[省市县区镇乡部厅处科校院所站组队]长|主席|经理|董事长|教授|主编)"
    rf"{MASK_AHEAD}(?P<mask>{ATOM})(?=同志|主持|参加|出席|作[了题为]|讲|传达|通报|带队|率|一行|在|指出|强调|要求|宣读|宣布|为)"
)
CLOCK = Pattern(
    rf"(?:[上下中]午|晚上|早上|凌晨|[日号]|时间[：:]){BLANK}{{0,2}}"
    rf"(?:(?P<hour>{MASK})[：:]\d\d(?!\d)|\d{{1,2}}[：:](?P<minute>{MASK})(?=[{HAN}，。—\-～~）)\n]|\Z))"
)

WEEKDAY = Pattern(rf"(?:星期|周)(?P<mask>{MASK})(?=[）)，。])")
EMPTY = Pattern(
    rf"(?P<label>联系人|联系电话|电话|手机|传真|邮箱|邮编|主持人|记录人|负责人|经办人)[：:](?P<gap>{BLANK}{{0,20}})(?:(?=[，；,;。）)])|(?=(?:联系)?电话[：:]))"
)
# a post that nobody is named for: the next line names the next post
POST = r"(?:第一|常务)?副?(?:组长|总?指挥长?)|组员|成员|办公室主任"
POSTS = Pattern(rf"(?<![^\n])(?P<post>{POST})[：:](?P<vacant>{BLANK}{{0,20}})(?=\n(?:{POST})[：:])")
ATTACHED = Pattern(rf"(?<![^\n])附件[：:]{BLANK}{{0,4}}1[．.](?P<gap>{BLANK}{{0,20}})(?=\n|\Z)")


def find(text: str) -> Iterator[Claim]:
    """Yield the missing names, numbers and times whose place alone says what they are."""
    for match in LABELLED.finditer(text):
        label = LABEL.search(text, max(0, match.start() - 6), match.end("label"))
        yield _claim(match.span("mask"), match.span("mask"), "name", label[0] if label else match["label"])
    for match in TITLE.finditer(text):
        yield _claim(match.span("mask"), match.span(), "name", "书名或文件名")
    for match in QUOTED.finditer(text):
        yield _claim(match.span("mask"), match.span(), "name", f"{match['what']}的名称")
    for match in PERSON.finditer(text):
        yield _claim(match.span("mask"), match.span("mask"), "name", "姓名")
    for match in CLOCK.finditer(text):
        place = match.span("hour" if match["hour"] else "minute")
        yield _claim(place, place, "date", "时间")
    for match in WEEKDAY.finditer(text):
        yield _claim(match.span("mask"), match.span(), "date", "星期几")
    for match in EMPTY.finditer(text):
        yield _claim(match.span("gap"), match.span(), "name", match["label"])
    for match in POSTS.finditer(text):
        yield _claim(match.span("vacant"), match.span(), "name", f"{match['post']}的姓名")
    for match in ATTACHED.finditer(text):
        yield _claim(match.span("gap"), match.span(), "name", "附件名称")


def _claim(place: tuple[int, int], whole: tuple[int, int], kind: str, wanted: str) -> Claim:
    return Claim(*place, whole, kind, "", wanted)
