"""A window one slip away from a fixed term, where the window itself is not ordinary language."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from checks.wording._language import cuts_word, is_ordinary, is_shorter
from checks.wording._slips import Slip, Terms
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.wordlists import WordList
from linter.words import kept

MOST = 2  # what a draft says more often is a term of its own


class NearTerm(Check):
    """固定说法差了字：与规范名称、固定提法只差一个字（写错、漏写、多写、颠倒），而那样写不成话。

    “党组理论中心组”应为“党组理论学习中心组”，“特通知”应为“特此通知”。换一个字也通的说法（防汛救灾、省委省政府）不算，
    文中反复使用的说法不算，您自己的词不算。
    """

    title = "提法差字"
    severity = "warning"
    words = WordList(__file__)
    known = WordList(__file__, "unlikely_character_known.tsv")  # words younger than the texts that were counted
    good = (
        "全面从严治军，全面从严管理干部，加强意识形态领域工作。",
        "省委、市政府和县委、县政府共同推进。",
        "以智慧高效治理提升服务水平，开展未成年人护苗行动。",
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
        slips = sorted(terms().slips(text, facts.pairs.all), key=lambda slip: (slip.start + slip.at, len(slip.term)))
        often = Counter(text[start:end] for start, end in {slip[:2] for slip in slips})
        for slip in slips:
            places, written = range(slip.start, slip.end), text[slip.start : slip.end]
            if often[written] > MOST or not taken.isdisjoint(places) or not self.is_wrong(text, slip):
                continue
            if text.count(written) > MOST:  # in other terms as well, where it is no slip
                continue
            taken.update(places)
            young = kept(document, self.known.rows, slip.end - 1, slip.end + 1)  # 未成年人｜护苗
            if not young and not kept(document, facts.given.words, slip.start, slip.end):
                message = f"“{written}”应为“{slip.term}”（{slip.kind}），请核对。"
                yield self.finding(document.span(slip.start, slip.end), message, fix=Fix(slip.term))

    def is_wrong(self, text: str, slip: Slip) -> bool:
        """Say whether the window is no language. Of a name (as the list says) no word may be left out."""
        if slip.kind == "漏字" and not self.words.reasons[slip.term] and is_shorter(text, slip):
            return False
        return not (cuts_word(text, slip) or is_ordinary(text, slip) or self.is_right(text, slip.start, slip.end))

    def is_right(self, text: str, start: int, end: int) -> bool:
        """Say whether the window lies in a term that is rightly written: (宜居宜业)和美乡村建设."""
        return any(
            start - at >= 0 and text.startswith(term, start - at)
            for term in self.words.reasons
            for at in places_of(text[start:end], term)
        )


def places_of(part: str, term: str) -> Iterator[int]:
    """Yield where a part stands in a term."""
    at = term.find(part)
    while at >= 0:
        yield at
        at = term.find(part, at + 1)


@cache
def terms() -> Terms:
    """Return the terms of the list."""
    return Terms(NearTerm.words.reasons)
