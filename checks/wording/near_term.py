"""A window one slip away from a fixed term, where the window itself is not ordinary language."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.ngrams.confusion import candidates
from linter.ngrams.symbols import OTHER, symbols
from linter.ngrams.table import table
from linter.wordlists import Finder, WordList
from linter.words import kept, simplified

LONG = 6  # terms from this length on may lack two characters


class Slip(NamedTuple):
    """A damaged term: where it stands (end exclusive), the term, and the place in it that is wrong."""

    start: int
    end: int
    term: str
    at: int
    kind: str  # 错字 漏字 多字 颠倒


class NearTerm(Check):
    """固定说法差了字：与规范名称、固定提法只差一个字（写错、漏写、多写、颠倒），而那样写不成话。

    “党组理论中心组”应为“党组理论学习中心组”，“特通知”应为“特此通知”。换一个字也通的说法（防汛救灾、省委省政府）不算，
    文中反复使用的说法不算，您自己的词不算。
    """

    title = "提法差字"
    severity = "warning"
    words = WordList(__file__)
    good = (
        "全面从严治军，全面从严管理干部，加强意识形态领域工作。",
        "省委、市政府和县委、县政府共同推进。",
        "人民法官为人民，社会主义国家的公共服务。",
        Good("推进战略性新产业发展。", words=("战略性新产业",)),
    )
    bad = (
        Bad("落实⟦意识形态工责任制⟧。", fixed="落实意识形态工作责任制。", message="漏字"),
        Bad("发展⟦战略性新产业⟧。", fixed="发展战略性新兴产业。"),
        Bad("推进⟦全面从治党⟧向纵深发展。", fixed="推进全面从严治党向纵深发展。"),
        Bad("纳入⟦党组理论中心组⟧学习计划。", fixed="纳入党组理论学习中心组学习计划。"),
        Bad("坚持⟦供给侧结构性革改⟧。", fixed="坚持供给侧结构性改革。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = document.text
        taken: set[int] = set()
        for slip in sorted(slips(text), key=lambda slip: (slip.start, -len(slip.term))):
            places = range(slip.start, slip.end)
            written = text[slip.start : slip.end]
            if written in self.words.rows or not taken.isdisjoint(places) or text.count(written) > 2:
                continue
            if not cuts_word(text, slip) and not ordinary(text, slip):
                taken.update(places)
                if not kept(document, facts.given.words, slip.start, slip.end):
                    yield self.finding(
                        document.span(slip.start, slip.end),
                        f"“{written}”应为“{slip.term}”（{slip.kind}），请核对。",
                        fix=Fix(slip.term),
                    )


@cache
def halves() -> tuple[Finder, dict[str, list[tuple[str, int]]]]:
    """Return what finds the halves of the terms, and the terms by half with where the half begins in them."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for term in NearTerm.words.rows:
        middle = len(term) // 2
        found[term[:middle]].append((term, 0))
        found[term[middle:]].append((term, middle))
    return Finder(found), dict(found)


def slips(text: str) -> Iterator[Slip]:
    """Yield every place where half of a term stands and the rest of it is damaged in one place."""
    finder, terms = halves()
    for start, half in every(finder, text):
        for term, place in terms[half]:
            first = start - place
            if place:
                yield from before(text, start, term, place)
            elif not text.startswith(term, first):
                yield from after(text, start, term, len(half))


def every(finder: Finder, text: str) -> Iterator[tuple[int, str]]:
    """Yield all occurrences, overlapping ones too."""
    for start in range(len(text) - 1):
        for word in finder.heads.get(text[start : start + 2], ()):
            if text.startswith(word, start):
                yield start, word


def after(text: str, start: int, term: str, middle: int) -> Iterator[Slip]:
    """Yield the slip in the second half of a term that begins at `start`."""
    rest = term[middle:]
    for size in (len(rest), len(rest) - 1, len(rest) + 1, len(rest) - 2):
        written = text[start + middle : start + middle + size]
        found = damage(written, rest, term) if len(written) == size and "\n" not in written else None
        if found:
            yield Slip(start, start + middle + size, term, middle + found[0], found[1])


def before(text: str, start: int, term: str, middle: int) -> Iterator[Slip]:
    """Yield the slip in the first half of a term whose second half begins at `start`."""
    rest = term[:middle]
    if text.endswith(rest, 0, start):
        return
    for size in (len(rest), len(rest) - 1, len(rest) + 1, len(rest) - 2):
        first = start - size
        written = text[first:start] if first >= 0 else ""
        if size < 1 or len(written) != size or "\n" in written:
            continue
        found = damage(written, rest, term)
        # without its first character a term is often another one: (居民)人均可支配收入
        if found and (found[0] > 0 or found[1] == "错字"):
            yield Slip(first, start + len(term) - middle, term, found[0], found[1])


def damage(written: str, right: str, term: str) -> tuple[int, str] | None:
    """Return (place, kind) of the one slip that makes `right` into `written`, or None."""
    lost = len(right) - len(written)
    if (lost or len(right) > 2) and written and written[0] != right[0] and written[-1] != right[-1]:
        return None  # two slips at least
    place, least = 0, min(len(written), len(right))
    while place < least and written[place] == right[place]:
        place += 1
    if lost == 0:
        if (
            written[place + 1 :] == right[place + 1 :]
            and right[place] in candidates(written[place])
            and simplified(written[place])
        ):
            return place, "错字"
        swapped = right[:place] + right[place : place + 2][::-1] + right[place + 2 :]
        return (place, "颠倒") if written == swapped else None
    if lost == -1 and written[place + 1 :] == right[place:] and place < len(right):
        return place, "多字"
    short = lost == 1 or (lost == 2 and len(term) >= LONG)
    inner = place > 0 or not term.endswith(right)
    if (
        short
        and written[place:] == right[place + lost :]
        and (not term.endswith(right) or place < len(written))
        and (inner or written)
    ):
        return place, "漏字"
    return None


def cuts_word(text: str, slip: Slip) -> bool:
    """Say whether the window begins or ends inside a word, or holds a mark the term has not."""
    counts, (start, end) = table(), slip[:2]
    if any(not "\u4e00" <= char <= "\u9fff" and char not in slip.term for char in text[start:end]):
        return True
    if len(slip.term) > LONG or (slip.kind == "错字" and len(slip.term) > 3):
        return False
    ends = (text[start - 1 : start + 1], text[start - 2 : start + 1], text[end - 1 : end + 1], text[end - 1 : end + 2])
    return any(counts.word(item) > 1 for item in ends)


def ordinary(text: str, slip: Slip) -> bool:
    """Say whether official texts have the words as they are written, where they differ from the term."""
    level, at = table().level, slip.start + slip.at
    first = max(0, at - 2)
    text, at = symbols(text[first : at + 3]), at - first
    if slip.kind in ("错字", "多字"):
        return (
            bool(level(text[at - 1 : at + 2]) or level(text[at : at + 3]) > 2 or level(text[at - 2 : at + 1]) > 2)
            and text[at] != OTHER
        )
    if slip.kind == "颠倒":
        return level(text[at : at + 2]) > 4 or level(text[at - 1 : at + 2]) > 0
    around = (text[at - 2 : at + 1], text[at - 1 : at + 2], text[at - 2 : at + 2])
    return bool(level(around[2]) or (level(around[0]) and level(around[1]))) and not text[at - 1 : at].isspace()
