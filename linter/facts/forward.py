"""Whether a date is that of something still to be done, by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.facts.dates import DateMention
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

AIM = "预计|力争|争取|计划|确保|拟(?!定)|有望|力求"
# 1981年国民经济计划, 2023年计划安排: a noun; 2024年计划新增: what is planned
PLANS_TO = "力争|争取|预计|确保|拟(?!定)|有望|力求|计划(?=[于在新完实投建开举组启推发培引选到用招申修改打全再将年])"
# 将 alone is mostly the other word (将党建工作纳入考核): only before what can be done
TO_DO = (
    "以|继续|重点|进一步|组织|开展|全面|深入|努力|大力|着力|认真|加强|加快|在|于|完成|推进|推动|聚焦|围绕|按照|坚持"
    "|牢固|持续|突出|紧紧|抓好|做好|实施|强化|深化|启动|举办|建成|新建|新增"
)
BEFORE = Pattern(rf"(?:{AIM}|将|目标是)(?:于|在|到|至)?[^，。；：\n\d]{{0,6}}$")
ASKED = Pattern(r"(?:请|须|务必|应当?|需)(?:各[^，。；：\n\d]{0,10}|及时|抓紧)?(?:于|在)$")
AFTER = Pattern(rf"^[^。；，,：:\n了已]{{0,8}}[，,]?[^。；，,：:\n了已]{{0,8}}?(?:{PLANS_TO}|(?:将|要)(?={TO_DO}))")
DEED = (
    "完成|完工|验收|交付|运营|报|送|提交|上报|建成|开工|投产|实现|到位|发放|整改|出台|制定|形成|落实|启动|竣工"
    "|办理|缴|下达|拨付|投入|全部|基本|全面"
)
UNTIL = Pattern(r"(?:^|[，；。：])(?:力争)?到$")
GOAL = Pattern(r"^[底末]?(?:年)?[，,][^。；]{0,30}(?:清零|全部|基本|力争|建成|实现|全覆盖)")
DUE = Pattern(rf"^[底末]?(?:之|以)?前[，,]?[^。；，,：:\n]{{0,12}}?(?:{DEED})(?!的)")
DONE = (
    "了|已|曾|当年|以来|同比|取得|获|实际|原(?:计划|定)|累计|基础上|荣|超额|提前|未|变更|推迟|延期"
    "|(?:印发|召开|开展|完成|启动|实施|建成|出台)的"
)
OVER = Pattern(DONE)
PAST = Pattern(DONE + "|增长|下降|达到|调整")  # a goal when 力争 stands before them
CONDITION = Pattern(
    r"^[日底末]?(?:之|以)?前[^。；，,]{0,8}(?:注册|成立|取得|毕业|出生|参加|入职|入学|具有|年满|登记|获得|设立|立项)"
)
COMPARED = Pattern(r"(?:比|较|与|同|按|按照|根据|对照)$")
HEAD = Pattern(r"^[ \u3000（(）)\d一二三四五六七八九十、.．是]*$")


def planned(document: Document, facts: Facts, item: DateMention) -> bool:
    """Say whether what is told of a date is still to be done: 力争2024年完成, 2024年，我局将, 2024年5月底前完成."""
    sentence = facts.sentences.at(item.span)
    before = document.before(item.span, min(16, item.span.start - sentence.start))
    after = _after(document, sentence, item.span.end)
    if OVER.search(after) or OVER.search(before) or COMPARED.search(before):
        return False
    if CONDITION.search(after):
        return False
    if UNTIL.search(before) and GOAL.search(after):
        return True
    return bool(BEFORE.search(before) or ASKED.search(before) or AFTER.search(after) or DUE.search(after))


def heads_sentence(document: Document, facts: Facts, item: DateMention) -> bool:
    """Say whether a date begins its sentence and nothing in it says that it is over."""
    sentence = facts.sentences.at(item.span)
    begins = document.quote(Span(item.span.block, sentence.start, item.span.start))
    return bool(HEAD.search(begins)) and not PAST.search(_after(document, sentence, item.span.end))


def _after(document: Document, sentence: Span, start: int) -> str:
    return document.quote(Span(sentence.block, start, max(start, min(sentence.end, start + 60))))
