"""What belongs in a blank, as the words round it say: *次 after 开展中心组学习 wants “中心组学习”的次数."""

from __future__ import annotations

import re

from linter.facts.blanks.claims import Claim
from linter.facts.blanks.exceptions import SURNAMES
from linter.facts.blanks.words import nouns, units
from linter.patterns import Pattern

CLAUSE = "，。；：、,;:（(\n"
LONGEST = 14
VERBS = (
    "研究部署|开展|召开|组织|举办|撰写|录入|办理|刊发|刊登|完成|签订|听取|通报|观看|参加|推荐|发放|印发|制定|出台|受理|报送|编发|编印"
    "|举行|进行|实现|实施|建成|建设|新增|新建|新设|推进|培训|培育|发展|吸纳|安排|处理|处置|整改|查处|查办|排查|走访|慰问|帮助|筹集|筹措|投入|争取|落实|获得|获|发布|推送|接待|征集|收集|收到|抽调|派驻|派出|选派|增补|引进|入选|累计|共计|合计|先后|全年|共|约|已|为|对|有(?![效关限机色线序])"
)
INNER = Pattern("|".join(verb for verb in VERBS.split("|") if len(verb) > 1))
LEADING = Pattern(
    rf"^(?:其中|同时|今年以来|截至目前|一年来|全年|上半年|下半年|前?[一二三四两]个?季度|第[一二三四]季度|每[年月周]|每季度|至少|现有|我局|我市|力争(?:年底前)?|确保|预计|计划"
    rf"|[一二三四五六七八九十]是|\d{{4}}年|(?:{VERBS})(?=[\u3400-\u9fff“]{{2}}))+"
)
# says how a figure compares, not what it counts: that stands in the clause before
COMPARES = Pattern(
    r"(?:同比|环比|分别|平均|其中|涉及|占比?|占总数|[较比](?:上年|去年|上季度|上月|同期|年初|往年)(?:同期)?)*"
    r"(?:增长|下降|提高|增加|减少|上升|降低|提升|翻)?了?"
)
TRAILING = Pattern(
    r"(?:累计|共计|合计|总计|共有|共|约|近|各|为|达到|均达到|均达|达|已|有|了|超过|超|突破|以上|(?<!比)增长到?|存在|仍有|尚有|还有|仅有|均|不少于)+$"
)
FIGURE = Pattern(r"(?:达到?|约|近|共|为)?(?:[\d,.]+|…+)[余多]?(?:[\u3400-\u9fff]{1,4}|%)?$")
CUT = Pattern(r"(?:…[余多]?[\u3400-\u9fff]{1,2}|\d[\d,.]*[余多]?[批个家名项件次场期户人])$")  # 来访*批 before *人次
WORDS = Pattern(r"[\u3400-\u9fff]{1,4}")
POSTS = "书记|主任|主席|经理|教授|工程师|医生|[省市县区镇乡部厅局处科校院所站组队]长"
OFFICE = Pattern(rf"(?:{POSTS})[{SURNAMES}]?$")
SURNAME = Pattern(rf"(?:{POSTS})[{SURNAMES}]$")
LAST_WORDS = Pattern(r"[\u3400-\u9fff]{1,2}$")
STOP = Pattern(
    r"[，。；：、,;:（(）)“”《》\n\d*＊]|获|参加|参与|下沉|驻|的|签订|颁发|完成|受到|按[时月期]|开展|通过|实现|进行|组织|接受|报名|缴纳|被"
)
PEOPLE_AND_THINGS = frozenset("名人位家个件份项条户所")
# before a figure these say for whom or where, not what is counted
ASIDE = Pattern(r"[与向为对给和].*|全[省市县区镇乡局校院村]|支部|组织|我[局市县区]|.{0,2}每[年月周]至少.*")


def wanted(text: str, claim: Claim) -> str:
    """Return a Chinese noun phrase: what is to be written in this blank."""
    if claim.wanted:
        return claim.wanted.strip()
    if claim.kind == "count":
        return _count(text, claim)
    if claim.kind == "date":
        return {"号": "发文字号", "年": "年份"}.get(claim.noun, "日期")
    if claim.kind == "pair":
        return {"《": "书名或文件名", "〈": "篇名", "（": "说明", "(": "说明", "【": "标题"}.get(
            claim.noun, "引用的内容"
        )
    return _name(text, claim)


def _count(text: str, claim: Claim) -> str:
    unit = claim.noun
    what = _unit_word(unit)
    if "第" in text[max(0, claim.whole[0] - 1) : claim.whole[0] + 1]:
        return f"第几{unit}"
    if unit in ("届", "岁"):
        return what
    if unit in ("时", "点") or (unit == "分" and text[max(0, claim.whole[0] - 1) : claim.whole[0]] in ("时", "点")):
        return "时间"
    before, after = _before(text, claim.whole[0]), _after(text, claim.whole[1])
    before = "" if before in VERBS.split("|") else before
    if (
        after
        and (len(before) < 3 or before.endswith("等") or before.startswith("…") or ASIDE.fullmatch(before))
        and (not before or unit[-1] in PEOPLE_AND_THINGS)
    ):
        return f"“{after}”的{what}"
    if COMPARES.fullmatch(before):
        counted = _clause_before(text, claim.whole[0])
        return f"“{counted}”{before}的{what}" if counted else f"{before}的{what}" if before else what
    return f"“{before}”的{what}"


def _clause_before(text: str, start: int) -> str:
    """Return what the nearest clause before a figure counts: 完成投资*亿元，同比增长 → 投资."""
    for _ in range(3):
        while start > 0 and text[start - 1] not in "，、；：:,;（(。\n":
            start -= 1
        start -= 1
        if start < 0 or text[start] not in "，、,；":
            return ""
        words = _cut(TRAILING, _cut(FIGURE, _before(text, start)))
        if not COMPARES.fullmatch(words):
            return words
    return ""


def _unit_word(unit: str) -> str:
    known = units().wanted
    for length in range(len(unit)):
        if unit[length:] in known:
            return known[unit[length:]]
    return "数量"


def _before(text: str, start: int) -> str:
    at = start
    while at > 0 and text[at - 1] not in CLAUSE and start - at < 60:
        at -= 1
    words = text[at:start].strip()
    if trailing := TRAILING.search(words):
        words = words[: trailing.start()]
    if leading := LEADING.match(words):
        words = words[leading.end() :]
    words = _cut(CUT, re.sub(r"[*＊×X○_]+", "…", words.removesuffix("的")))
    if len(words) > LONGEST:
        words = _tail(words)
    if words.count("”") > words.count("“"):
        words = words.rsplit("”", 1)[1].removeprefix("等")
    return words.replace("“", "‘").replace("”", "’") if len(words) >= 2 else ""


def _cut(end: Pattern, words: str) -> str:
    """Return words without what `end` matches at their end."""
    found = end.search(words)
    return words[: found.start()] if found else words


def _tail(words: str) -> str:
    """Return the end of a long clause, from the last verb on that leaves a whole phrase."""
    cuts = [found.end() for found in INNER.finditer(words, 0, len(words) - 3)]
    tail = words[cuts[-1] :].removeprefix("了") if cuts else words
    return tail if len(tail) <= 2 * LONGEST else f"…{tail[-LONGEST:]}"


def _after(text: str, end: int) -> str:
    piece = text[end : end + 10]
    stop = STOP.search(piece)
    words = piece[: stop.start()] if stop else piece[:8]
    return words if len(words) >= 2 and "\u3400" <= words[0] <= "\u9fff" else ""


def _name(text: str, claim: Claim) -> str:
    after = text[claim.end : claim.end + 12]
    if re.match(r"同志为核心|总书记|新时代中国特色|谈治国理政|思想", after):
        return "习近平"
    if claim.noun:
        return nouns().wanted.get(claim.noun, "名称")
    if text[max(0, claim.start - 1) : claim.start] in ("：", ":"):
        label = re.search(
            r"([\u3400-\u9fff]{1,10})(?:[（(][\u3400-\u9fff]{1,6}[）)])?[：:]$",
            text[max(0, claim.start - 20) : claim.start],
        )
        return label[1] if label else "内容"
    if re.match(
        r"在[^，。；\n]{0,30}(?:讲话|会议|指示|论述)|在.{2,12}$", after + text[claim.end + 12 : claim.end + 30]
    ):
        return "讲话人的姓名"
    if OFFICE.search(text[max(0, claim.start - 4) : claim.start]):
        return "姓名"
    left = LAST_WORDS.search(text[max(0, claim.start - 4) : claim.start].rstrip())
    right = WORDS.match(text[claim.end : claim.end + 5].lstrip(" \u3000")[:4])
    if not left and not right:
        return "所缺的内容"
    around = f"{left[0] if left else ''}{text[claim.start : claim.end]}{right[0] if right else ''}"
    return f"“{around}”中所缺的内容"
