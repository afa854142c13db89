"""One string in two spellings of one sound within a draft."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress, count
from operator import add, ne

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Severity
from linter.model import Document
from linter.ngrams.confusion import readings
from linter.ngrams.table import table
from linter.patterns import Pattern
from linter.words import kept

SIDE = 2  # characters on each side that are the same
AROUND = Pattern("(?=.{4}$)[一-鿿]*.?[一-鿿]*")  # four characters, three of them Han at least


class InDocumentVariant(Check):
    """同一说法前后两种写法：前后四个字都相同，中间一个字不同而读音相同（智慧智强、智汇智强）。

    两种写法都通行的（公文里各自常见）不算，数字和“他、她、它”不算。出现多次的写法多半是对的；次数相同的请自行核定。
    """

    title = "前后异写"
    severity = "warning"
    good = (
        "推进权力运行公开和权利运行监督。",
        "他们的工作得到她们的认可，这是他们的努力。",
    )
    bad = (
        Bad(
            "打造“智汇智强”品牌，推进“智汇智强”行动，办好“⟦智慧智强⟧”大赛。".replace("⟦智慧智强⟧", "智⟦慧⟧智强"),
            related=("汇",),
        ),
    )

    spared = frozenset("一二三四五六七八九十百千万亿〇零他她它的地得和与")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = document.text
        for places in self.variants(text, facts):
            rare, usual = places
            if kept(document, facts.given.words, rare[0], rare[0] + 1):
                continue
            span, other = (document.span(at, at + 1) for at in (rare[0], usual[0]))
            severity: Severity = "warning" if len(usual) > 1 else "info"
            written, right = (text[at - SIDE : at + SIDE + 1] for at in (rare[0], usual[0]))
            message = f"“{written}”与文中另一处的“{right}”写法不一，请核对并统一。"
            yield self.finding(span, message, related=[(other, f"此处作“{right}”")], severity=severity)

    def variants(self, text: str, facts: Facts) -> Iterator[tuple[list[int], list[int]]]:
        """Yield (places of the rarer spelling, of the other)."""
        for places in self.recurring(text, facts.pairs.all):
            chars = self.by_char(text, places)
            if len(chars) == 2:
                usual, rare = sorted(chars.values(), key=len, reverse=True)
                if len(rare) == 1 and self.is_slip(facts.symbols, rare[0], usual[0]):
                    yield rare, usual

    def recurring(self, text: str, pairs: Sequence[str]) -> Iterator[list[int]]:
        """Yield the places of Han characters that have the same characters on both sides, all but one of them Han."""
        sides = [*map(add, pairs, pairs[SIDE + 1 :])]
        last = dict(zip(sides, text[SIDE:], strict=False))  # what stands between them the last time
        differ = map(ne, map(last.__getitem__, sides), text[SIDE:])
        varied = {around for around in set(compress(sides, differ)) if AROUND.fullmatch(around)}
        groups: dict[str, list[int]] = defaultdict(list)
        for at in compress(count(SIDE), map(varied.__contains__, sides)):
            if "一" <= text[at] <= "鿿" and text[at] not in self.spared:
                groups[sides[at - SIDE]].append(at)
        yield from groups.values()

    def by_char(self, text: str, places: list[int]) -> dict[str, list[int]]:
        """Return the places by the character that stands there."""
        found: dict[str, list[int]] = defaultdict(list)
        for at in places:
            found[text[at]].append(at)
        return found

    def is_slip(self, plain: str, rare: int, usual: int) -> bool:
        """Say whether two characters sound alike and the rarer one is not ordinary where it stands."""
        if len((plain[rare] + plain[usual]).encode("gb2312", "replace")) < 4:
            return False  # a traditional character is no slip
        if not set(readings().get(plain[rare], ())) & set(readings().get(plain[usual], ())):
            return False
        counts = table()
        return not counts.level(plain[rare - 1 : rare + 2]) and not counts.level(plain[rare - 2 : rare + 3][:4])
