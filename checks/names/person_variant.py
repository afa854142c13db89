"""One person under two names in a draft: 徐博龙, 徐搏龙."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Severity
from linter.model import Document, Span
from linter.ngrams.confusion import candidates
from linter.ngrams.table import table
from linter.patterns import Pattern
from linter.words import kept

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
    "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔"
    "伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙"
    "鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞"
    "姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
)
POST = (
    "书记|局长|市长|县长|区长|镇长|乡长|省长|部长|厅长|处长|科长|主任|主席|院长|校长|所长|站长|队长|组长|会长|秘书长|经理|董事长|"
    "委员|代表|教授|队员|警官|医生|老师|村民|党员|副职"
)
# what may stand behind a name
NEXT = "[，。；、（）(： \n]|同志|主持|讲话|出席|参加|带队|到|作|在|一行|带领|率|深入|强调|指出|介绍|传达|要求|宣读|汇报|与|和|等"
FIRSTS = SURNAMES + "、：:" + "".join(sorted({post[0] for post in POST.split("|")}))  # what such a place begins with


class PersonVariant(Check):
    """同一个人的姓名前后写法不同：徐博龙、徐搏龙。职务后面或“同志”前面的两个姓名，姓相同，只有一个字不同而且同音或形近。

    两种写法各出现多次的、两个字的姓名，以及村镇名（石溪村、石西村）只作提示；您自己的词不报。
    """

    title = "姓名不一"
    severity = "warning"
    good = (
        "市长陈志强讲话，副市长陈志刚主持，局长王建国、王建军同志参加。",
        "党支部书记张晓燕走访群众，张晓燕同志与群众座谈。",
        "书记王家村调研，主任王家庄座谈。",
    )
    bad = (
        Bad("局党组书记徐博龙主持会议。会上，⟦徐搏龙⟧同志作总结讲话。", related=("徐博龙",)),
        Bad("县委书记李建国出席会议。县委书记⟦李健国⟧到现场调研。"),
    )

    name = Pattern(
        rf"(?=[{FIRSTS}])(?:(?:(?:{POST})[ \u3000]?|[、：:])(?P<one>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?={NEXT})"
        rf"|(?P<two>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=同志|书记|局长|主任|主席|部长|先生|女士|老师|教授))"
    )

    place = Pattern(
        r"(?P<name>[\u4e00-\u9fff]{2})(?:村|镇|乡|街道|社区)(?![\u4e00-\u9fff]?(?:振兴|建设|治理|企业|集体))"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        people: dict[str, list[Span]] = defaultdict(list)
        certain: set[str] = set()
        for found in document.find(self.name):
            which = "one" if found.match["one"] else "two"
            person, span = found.match[which], document.group(found, which)
            if self.is_name(person):
                people[person].append(span)
                if found.match[0][0] not in "、：:":
                    certain.add(person)
        for one, other in combinations(people, 2):
            if {one, other} & certain and is_variant(one, other):
                rare, usual = (one, other) if len(people[one]) < len(people[other]) else (other, one)
                span, there = people[rare][0], people[usual][0]
                if not kept(document, facts.given.words, *reach(document, span)):
                    severity: Severity = "warning" if len(people[rare]) == 1 and len(rare) > 2 else "info"
                    message = f"“{rare}”与文中另一处“{usual}”只差一字，如是同一人请统一。"
                    yield self.finding(span, message, related=[(there, f"此处作“{usual}”")], severity=severity)

        yield from self.places(document, facts)

    def places(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the villages and towns that are written two ways."""
        seen: dict[str, Span] = {}
        for found in document.find(self.place):
            if not table().level(found.match["name"]):
                seen.setdefault(found.match[0], found.span)
        for one, other in combinations(seen, 2):
            if is_variant(one, other) and not kept(document, facts.given.words, *reach(document, seen[other])):
                message = f"地名“{other}”与文中另一处“{one}”只差一字，如是一处请统一。"
                yield self.finding(seen[other], message, related=[(seen[one], f"此处作“{one}”")], severity="info")

    def is_name(self, text: str) -> bool:
        """Say whether a string that begins with a surname is no ordinary word."""
        counts = table()
        return not (counts.word(text[:2]) > 4 or counts.word(text) > 4 or text[-1] in "村镇乡市县区局")


def reach(document: Document, span: Span) -> tuple[int, int]:
    """Return where a span begins and ends in the document's text."""
    return document.offset(span), document.offset(span) + span.end - span.start


def is_variant(one: str, other: str) -> bool:
    """Say whether two names of one length differ in one character of the same sound or look, the surname being the same."""
    if len(one) != len(other) or one[0] != other[0]:
        return False
    pairs = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    return len(pairs) == 1 and candidates(pairs[0][0]).get(pairs[0][1], "") in ("同音", "形近")
