"""What a quantity counts, in which period, and the approximators around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from linter.model import Document, Span
from linter.patterns import Pattern, lines_with

# A single character is an approximator only where it is not the end of another word: 以上, 条约, 走近, 赶超
BEFORE = Pattern(
    r"(?:大[约概][在有]?|(?<![大节制契签条集公预解特履违失邀赴婚合相隐简续守毁爽换])约(?:在|有)?"
    r"|(?<![最附靠接将临就远邻新贴亲相切走逼拉迫挨凑])近|将近|接近|超过|(?<![赶反高])超|(?<!犹)逾|突破|不足|不到|不少于"
    r"|不低于|不超过|不多于|不高于|至少|最多|最少|(?<![以之])上)[ 　]?$"
)
# After a unit, 余, 多, 左右 and 上下 may begin another word: 余额, 多媒体, 多功能, 上下游
AFTER = Pattern(
    r"[ ]?(?:左右(?![岸侧两手])|上下(?![游级联同一文班两车学行水楼])|以上(?!下)|以下|以内|之内|开外"
    r"|余(?![额热粮款料量地缺留兴音震])|多(?=[^\u4e00-\u9fff0-9０-９]|[的来以时月小星钟高长宽深远里地]|$)|有余)"
)
PERIODS = (
    r"截[至止到][^，。；、\n]{0,14}|(?:19|20)\d\d年(?:(?:全年|底|末|以来|上半年|下半年|[前第]?[一二三四]季度|\d{1,2}月底?(?:\d{1,2}日)?)|当年)?"
    r"|\d{1,2}(?:[-—－~～至到]\d{1,2})?月份?(?:底|末)?|(?:今年|去年|前年|上年|本年度?|当年|明年)(?:以来|同期|底|末|上半年|下半年|全年)?"
    r"|全年|上半年|下半年|[前第][一二三四]季度|[一二三四]季度|同期|全(?:期|程)|[五三十两近]年来|[五三十两]年间|过去[一二三四五十]年|近年来"
    r"|“[一二三四五十]{2,3}”(?:期间|时期|以来|末|规划期)?"
)
OTHERS = r"本[月周季届期]|上[月周季]|累计|历年|每[年月周日天]|年均"
DURING = "期间|活动中|工作中"
SCOPE = Pattern(rf"{PERIODS}|[\u4e00-\u9fff]{{2,8}}(?:{DURING})|{OTHERS}")
# the same for lines without 期间 and the like, where not every Han character may begin a match: six times as fast
SHORT_SCOPE = Pattern(rf"(?=[截\d今去前上本当明全下第一二三四五十同两近过“累历每年])(?:{PERIODS}|{OTHERS})")
LONG_SCOPE = Pattern(DURING)
MARK = Pattern(r"[，,。；;：:、（）()！？!?\n“”‘’《》【】\[\]—]")
TAIL = Pattern(
    r"(?:总共|一共|共计|合计|总计|累计|达到了?|达到|达|分别|仅仅|已经|约为|约|为|是|有|了|共|各|仅|只|已|超|近|至|到|逾|过|不足|突破|的|等|占|超过|大约|将近|接近|至少|最多|不少于|不低于|增至|降至|升至"
    r"|[0-9.,，]|\s)+$"
)
LEAD = Pattern(
    r"^(?:其中|另外|另有|此外|同时|以及|及|和|并|又|还|共|已|再|将|累计|先后|分别|共计|总计|全年|上半年|下半年|今年以来|今年|去年|截至目前|目前|全市|全县|全区|全省|全局|全院|全校|我局|我市|我县|我区|本局|本年度?|年内|\s)+"
)
NOUN = Pattern(
    r"[ ]?(?:的)?(?P<noun>(?!以上|以下|左右|占|比|增|为|是|的|和|与|及|等|共|同|较|达|上升|下降|减少|提高|以内|之|到|至|，)"
    r"[\u4e00-\u9fff]{1,10}?)"
    r"(?=[，,。；;、：:（(）)！？!?\n“”《\d]|$|和|与|及|为|是|占|分别|开展|进行|完成|参加|参与|增长|全部|均|已|被|得到|实现|建设$|的)"
)
COUNTERS = frozenset("个名位家户条件部篇份本册期场项类种款对双组座处所批人头只辆台架艘栋例起笔套间轮支")


class Scope(NamedTuple):
    """Words of time, and where they stand in the text of the document."""

    start: int
    end: int
    words: str


def scopes(text: str) -> Iterator[Scope]:
    """Yield what `SCOPE` finds in a text."""
    done = 0
    for start, end in lines_with(text, LONG_SCOPE):
        for match in chain(SHORT_SCOPE.finditer(text, done, start), SCOPE.finditer(text, start, end)):
            yield Scope(*match.span(), match[0])
        done = end
    for match in SHORT_SCOPE.finditer(text, done):
        yield Scope(*match.span(), match[0])


class Context:
    """Looks around a place in a document; `scopes` are its words of time."""

    def __init__(self, document: Document, scopes: Sequence[Scope]) -> None:
        self.document, self.scopes = document, scopes
        self.starts = [scope.start for scope in scopes]

    def scope(self, start: int, sentence: int) -> str:
        """Return the last word of time before code point `start` in the sentence that begins at `sentence`."""
        at = bisect_right(self.starts, start) - 1
        if at < 0 or self.starts[at] < sentence or self.scopes[at].end > start:
            return ""
        return self.scopes[at].words

    def noun(self, end: int, unit: str) -> Span | None:
        """Return the words counted that follow a measure word ending at `end` (8头*能繁母牛*)."""
        if unit not in COUNTERS:
            return None
        match = NOUN.match(self.document.text, end)
        return self.document.span(match.start("noun"), match.end("noun")) if match else None

    def subject(self, start: int, floor: int) -> Span | None:
        """Return the words before `start`, back to the last mark and not before `floor`, without function words."""
        text = self.document.text
        low = max(floor, start - 40)
        marks = [match.end() for match in MARK.finditer(text, low, start)]
        low = marks[-1] if marks else low
        words = text[low:start]
        tail = TAIL.search(words)
        words = words[: tail.start()] if tail else words
        lead = LEAD.match(words)
        skip = lead.end() if lead else 0
        if len(words) <= skip:
            return None
        return self.document.span(low + skip, low + len(words))
