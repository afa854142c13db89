"""One title in two spellings in a draft, or its short form ahead of the words that introduce it."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.titles import Title
from linter.finding import Finding, Severity
from linter.model import Document
from linter.ngrams.confusion import candidates
from linter.ngrams.table import table
from linter.patterns import Pattern

LEAST = 8  # characters of titles that are held against each other
MOST_TITLES = 120
HAN = Pattern("[\u4e00-\u9fff]{1,2}$")


class TitleVariant(Check):
    """同一《……》前后写法不同：多一字、少一字、错一字，漏了“（试行）”等括注；或者《简称》用在“以下简称《简称》”之前。

    年份、序号、地名层级不同的，一字之差而本来是两样的（《上册》《下册》），不报。写法出现次数多的多半是对的。
    """

    title = "书名不一"
    severity = "warning"
    triggers = ("《",)
    good = (
        "学习《2022年度意识形态工作要点》和《2023年度意识形态工作要点》。",
        "学习《省安全生产责任制规定》《市安全生产责任制规定》，对照《规定》检查。",
        "印发《某单位财务管理办法》《某单位财务管理细则》。",
        "根据《中国共产党党员教育管理工作条例》（以下简称《条例》）落实《条例》。",
        "通读《社会主义发展简史（上册）》《社会主义发展简史（下册）》。",
        "执行《中华人民共和国教育法》《中华人民共和国体育法》，学习《重要论述选编》《重要论述摘编》。",
    )
    bad = (
        Bad(
            "学习《关于加强基层治理的若干意见》，再学《⟦关于加强基层治理若干意见⟧》。",
            related=("关于加强基层治理的若干意见",),
        ),
        Bad("印发《某市防汛抗旱应急预案》，修订《⟦某市防汛抗早应急预案⟧》，演练《某市防汛抗旱应急预案》。"),
        Bad("《某县物业管理办法（试行）》已经印发，执行《⟦某县物业管理办法⟧》。", message="（试行）"),
        Bad("执行⟦《办法》⟧。根据《某县物业管理办法》（以下简称《办法》）收费。", message="以下简称"),
    )

    spared = frozenset(
        "0123456789０１２３４５６７８９〇一二三四五六七八九十百上中下前后新老国省市县区乡镇村街厅局处科院所部委男女大小甲乙丙"
    )
    remark = Pattern(r"[（(][^（()）]{2,12}[）)]$")
    trial = Pattern(r"试行|暂行|修订|草案|征求意见稿|讨论稿|送审稿")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        cited: dict[str, list[Title]] = defaultdict(list)
        for title in facts.titles.cited:
            cited[title.text].append(title)
        names = [name for name in cited if len(name) >= LEAST][:MOST_TITLES]
        told: set[str] = set()
        for one, other in combinations(names, 2):
            what = self.difference(one, other)
            rare, usual = (one, other) if len(cited[one]) < len(cited[other]) else (other, one)
            if what and rare not in told:
                told.add(rare)
                yield self.said(what, cited[rare], cited[usual])
        yield from self.early(facts)

    def difference(self, one: str, other: str) -> str:
        """Return in what way two titles are one in two spellings, or nothing."""
        short, long = sorted((one, other), key=len)
        if long.startswith(short) and self.remark.match(long, len(short)) and self.trial.search(long, len(short)):
            return f"缺“{long[len(short) :]}”"
        head, tail = shared(short, long)
        left, right = short[head : len(short) - tail], long[head : len(long) - tail]
        if head < 2 or not self.spared.isdisjoint(left + right) or not HAN.match(left + right):
            return ""
        if not left:
            return f"差“{right}”" if len(right) == 1 else f"缺“{right}”" if right in ("实施", "工作") else ""
        if len(left) != 1 or len(right) != 1:
            return ""
        word = table().word
        torn = [not (word(name[head - 1 : head + 1]) or word(name[head : head + 2])) for name in (short, long)]
        return f"“{left}”与“{right}”不同" if torn[0] != torn[1] or left in candidates(right) else ""

    def said(self, what: str, rare: list[Title], usual: list[Title]) -> Finding:
        """Return the finding on a title that is spelt otherwise elsewhere."""
        # spelt so several times, or words that another edition may lack: for the author to judge
        severity: Severity = "info" if len(rare) > 1 or what.startswith("缺") else "warning"
        message = f"《{rare[0].text}》与文中另一处《{usual[0].text}》写法不一（{what}），请核对并统一。"
        related = [(usual[0].inner, f"此处作《{usual[0].text}》")]
        return self.finding(rare[0].inner, message, related=related, severity=severity)

    def early(self, facts: Facts) -> Iterator[Finding]:
        """Yield the short forms that are used before they are introduced."""
        for form in facts.titles.short_forms:
            first = next((title for title in facts.titles.cited if title.text == form.text), None)
            if first and form.long and first.span < form.long:
                message = f"简称“《{form.text}》”先用了，后面才写“以下简称”，请把全称和简称的说明移到第一次出现的地方。"
                yield self.finding(first.span, message, related=[(form.span, "此处才介绍简称")], severity="info")


def shared(one: str, other: str) -> tuple[int, int]:
    """Return how many first and last characters two strings have in common (none counted twice)."""
    least = min(len(one), len(other))
    head = next((at for at in range(least) if one[at] != other[at]), least)
    tail = next((at for at in range(least - head) if one[-1 - at] != other[-1 - at]), least - head)
    return head, tail
