"""One body, paper or platform under two names in a draft."""

from collections.abc import Iterator
from itertools import combinations

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

LONGEST = 16  # characters before the last word
HEAD = 4  # characters before the difference that must be the same
MOST_NAMES = 120


class NameVariant(Check):
    """同一名称前后写法不同：中间多字、少字或换了两个字（干部网络教育学院、干部网络学院；舆情管控预案、舆情处置预案）。

    也可能是两样东西，所以只作提示。
    """

    title = "名称不一"
    severity = "info"
    good = (
        "依托干部网络学院开展培训，干部网络学院参学率达标。",
        "市发展和改革委员会、市住房和城乡建设委员会共同参加。",
        "制定消防应急预案和防汛应急预案。",
    )
    bad = (
        Bad("用好干部网络教育学院，⟦干部网络学院⟧参学率达标。", related=("干部网络教育学院",)),
        Bad("制定网络舆情管控预案。启动⟦网络舆情处置预案⟧。", related=("网络舆情管控预案",)),
    )

    # the last word first: few places have it, while a name may begin at every character
    last = Pattern(
        r"(?:学院|预案|纪检监察组|领导小组|中心|平台|讲堂|课堂|协会|基地|论坛)(?![\u4e00-\u9fff]?(?:办法|制度))"
    )
    before = Pattern(r"[\u4e00-\u9fff]{4,16}$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        seen: dict[str, Span] = {}
        for start, end in self.names(document.text):
            seen.setdefault(document.text[start:end], document.span(start, end))
        marked: set[Span] = set()
        for (one, first), (other, second) in combinations(list(seen.items())[:MOST_NAMES], 2):
            shared = self.differ(one, other)
            if shared and second not in marked:
                marked.add(second)
                here, there = (
                    Span(s.block, s.end - size, s.end) for s, size in ((second, shared[1]), (first, shared[0]))
                )
                message = f"“{document.quote(here)}”与文中另一处“{document.quote(there)}”名称不一，如指同一事物请统一。"
                yield self.finding(here, message, related=[(there, f"此处作“{document.quote(there)}”")])

    def names(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the names begin and end, each as long as may be; they do not overlap."""
        done = 0
        for last in self.last.finditer(text):
            if before := self.before.search(text, max(done, last.start() - LONGEST), last.start()):
                done = last.end()
                yield before.start(), done

    def differ(self, one: str, other: str) -> tuple[int, int] | None:
        """Return how many last characters of each name are the name, when they differ in one inner place; else None."""
        if one[-2:] != other[-2:]:
            return None  # soon said of most of the thousands of combinations
        tail = 0
        while tail < min(len(one), len(other)) and one[-1 - tail] == other[-1 - tail]:
            tail += 1
        for more, less in ((1, 0), (2, 0), (0, 1), (0, 2), (2, 2)):
            left, right = one[: max(0, len(one) - tail - more)], other[: max(0, len(other) - tail - less)]
            head = 0
            while head < min(len(left), len(right)) and left[-1 - head] == right[-1 - head]:
                head += 1
            if tail >= 2 and head >= HEAD:
                return head + more + tail, head + less + tail
        return None
