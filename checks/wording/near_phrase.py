"""A phrase of four characters with one of them wrong: 再接再励 for 再接再厉."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.ngrams.confusion import candidates
from linter.ngrams.table import table
from linter.wordlists import WordList
from linter.words import kept, simplified

SIZE = 4
SWAPPED = "颠倒"
RARE = 1  # level of the rarest dictionary words, misprints among them
USUAL = 2  # level of a string of three characters from which it is ordinary language


class Slip(NamedTuple):
    """A damaged phrase: where it stands, the phrase, the place in the text that is wrong (of a swap, the first)."""

    start: int
    phrase: str
    at: int
    kind: str


class NearPhrase(Check):
    """四字词语写错一个字或颠倒了次序：再接再励、因地治宜、抓铁有恨、真抓时干。

    只查词语表里的成语和公文里固定的四字说法；写成的字与原字同音、音近或形近，而且那样写不成话，才报。
    两个词自由搭配的（民主团结、承当责任），前后文本来相连的（全方位｜推动），文中多次出现的说法都不算。
    """

    title = "四字语错字"
    severity = "warning"
    words = WordList(__file__)
    good = (
        "再接再厉，因地制宜，抓铁有痕，真抓实干。",
        "全方位推动工作，以民主团结为题，扶持15种小企业。",
        "产品运输量进一步增长，越来越广泛。",
        Good("开展“真抓食干”大讨论。", words=("真抓食干",)),
    )
    bad = (
        Bad("希望同志们⟦再接再励⟧。", fixed="希望同志们再接再厉。", message="“励”应为“厉”"),
        Bad("做到⟦因地治宜⟧、分类指导。", fixed="做到因地制宜、分类指导。"),
        Bad("发扬⟦抓铁有恨⟧的作风。", fixed="发扬抓铁有痕的作风。"),
        Bad("这是⟦众所知周⟧的事。", fixed="这是众所周知的事。", message="颠倒"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = document.text
        taken = -1
        for slip in sorted(slips(text, facts.pairs.all)):
            start, end = slip.start, slip.start + SIZE
            written = text[start:end]
            if start < taken or not self.is_wrong(text, slip) or text.count(written) > 2:
                continue
            taken = end
            if not kept(document, facts.given.words, start, end):
                yield self.finding(document.span(start, end), self.told(written, slip), fix=Fix(slip.phrase))

    def told(self, written: str, slip: Slip) -> str:
        """Say what is wrong with a phrase."""
        at = slip.at - slip.start
        what = "次序颠倒" if slip.kind == SWAPPED else f"“{written[at]}”应为“{slip.phrase[at]}”"
        return f"“{written}”应为“{slip.phrase}”，{what}，请核对。"

    def is_wrong(self, text: str, slip: Slip) -> bool:
        """Say whether the four characters are no language of their own."""
        counts, start, at = table(), slip.start, slip.at
        written = text[start : start + SIZE]
        if written in self.words.reasons or counts.word(written) > RARE or counts.level(written):
            return False
        firsts = {at, at - 1} if slip.kind == SWAPPED else {at, at - 1, at - 2}
        inside = [text[first : first + 3] for first in firsts if start <= first <= start + 1]
        if any(counts.level(item) > USUAL for item in inside) or is_of_neighbours(text, slip):
            return False
        half = text[start : start + 2] if at < start + 2 else text[start + 2 : start + SIZE]
        if slip.kind == SWAPPED:
            return not counts.word(half) and counts.level(half) <= USUAL
        return bool(self.words.reasons[slip.phrase]) or not counts.word(half)


def is_of_neighbours(text: str, slip: Slip) -> bool:
    """Say whether the wrong character belongs to what stands before or behind the phrase: 全方位｜推动 is no 高位推动."""
    at, end = slip.at, slip.start + SIZE
    if at == slip.start:
        outside, pieces = text[max(0, at - 1) : at], (text[max(0, at - 1) : at + 1], text[max(0, at - 2) : at + 1])
    elif at == end - 1:
        outside, pieces = text[end : end + 1], (text[at : at + 2], text[at : at + 3])
    else:
        return False
    if not "\u4e00" <= outside <= "\u9fff":
        return outside.isdigit()
    counts = table()
    return any(counts.word(item) or counts.level(item) > USUAL for item in pieces)


@cache
def halves() -> tuple[dict[str, str], dict[str, str]]:
    """Return what may stand behind the first half of a phrase, and before the second: other halves, one after another."""
    fronts: dict[str, str] = {}
    backs: dict[str, str] = {}
    for phrase in NearPhrase.words.reasons:
        first, second = phrase[:2], phrase[2:]
        fronts[first] = fronts.get(first, "") + second
        backs[second] = backs.get(second, "") + first
    return fronts, backs


def slips(text: str, pairs: Sequence[str]) -> Iterator[Slip]:
    """Yield every place where half of a phrase stands and one character of the other half, or both swapped."""
    (fronts, backs), last = halves(), len(text) - SIZE
    known = fronts.keys() | backs.keys()
    for at in compress(count(), map(known.__contains__, pairs)):
        half = pairs[at]
        behind, before = fronts.get(half), backs.get(half)
        if behind and at <= last and (text[at + 2] in behind or text[at + 3] in behind):
            yield from (slip._replace(phrase=half + slip.phrase) for slip in beside(text, at, at + 2, behind))
        if before and at > 1 and (text[at - 1] in before or text[at - 2] in before):
            yield from (slip._replace(phrase=slip.phrase + half) for slip in beside(text, at - 2, at - 2, before))


def beside(text: str, start: int, place: int, others: str) -> Iterator[Slip]:
    """Yield the slips of phrases that begin at `start`, when one of the halves `others` is to stand at `place`; a slip's
    phrase is this half only."""
    one, two = text[place], text[place + 1]
    for at in range(0, len(others), 2):
        first, second = others[at], others[at + 1]
        half = first + second
        if one == first:
            if two != second and simplified(two) and second in candidates(two):
                yield Slip(start, half, place + 1, candidates(two)[second])
        elif two == second:
            if simplified(one) and first in candidates(one):
                yield Slip(start, half, place, candidates(one)[first])
        elif one == second and two == first and one != two:
            yield Slip(start, half, place, SWAPPED)
