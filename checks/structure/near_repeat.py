"""Two sentences of one draft that are nearly the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from linter.check import Bad, Check, Option
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

GRAM, KEPT = 5, 4
ALIKE = 0.9  # share of the characters that are the same
LONGEST = 300
FORMULA = Pattern(
    r"给予|不超过|最高|罚款|处以|奖励|补助|补贴|资助|施行|责令|联系电话|牵头单位|责任单位|配合单位|满分|得分|扣"
)


class NearRepeat(Check):
    """两句话几乎一样，只有几个字或数字不同，多是同一段材料改过之后新旧两稿都留下了。

    去掉标点后都在30字以上、九成以上的字相同才报；奖补和处罚标准、考核评分、责任分工一类条目不算；完全相同的由“语句重复”去说。
    """

    title = "近似重复"
    severity = "info"
    good = (
        "东河镇完成投资3.2亿元，新建高标准农田5000亩，带动农户1200户，人均增收2600元。"
        "西河镇完成投资1.8亿元，改造茶园3100亩，建成冷链仓库2座，带动农户860户。",
        "成立工作专班。成立工作专班，明确责任。",
    )
    bad = (
        Bad(
            "成立由县长任组长的专项工作领导小组，先后召开调度会5次，逐一研究解决水源保护、管网改造等困难。效果良好。"
            "⟦成立由县长任组长的专项领导小组，先后召开调度会6次，逐一研究解决水源保护、管网改造等困难。⟧",
            message="几乎相同",
        ),
    )

    shortest: Option[int] = Option(30, "至少多少字的句子才比较")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        texts = list(self.sentences(document, facts))
        for at, twin in twins([words for _, words in texts]):
            span = texts[at][0]
            message = f"“{document.quote(span).strip()[:12]}……”与文中另一句几乎相同，请核对是否重复。"
            yield self.finding(span, message, related=[(texts[twin][0], "几乎相同的句子")])

    def sentences(self, document: Document, facts: Facts) -> Iterator[tuple[Span, str]]:
        """Yield the sentences that are compared, with their words."""
        for span, words in zip(facts.sentences.spans, facts.sentences.words, strict=True):
            if not self.shortest <= len(words) <= LONGEST:
                continue
            said = document.quote(span)
            kind = document.blocks[span.block].kind
            if said.endswith("。") and kind in ("paragraph", "item") and not FORMULA.search(said):
                yield span, words


def twins(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (index of a text, index of an earlier one that is nearly the same)."""
    cut = [grams(words) for words in texts]
    shared = repeated(cut)
    places: dict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(texts):
        known = [gram for gram in cut[index] if gram in shared]
        least = (len(words) - GRAM + 1) / 2
        if len(known) > least:
            votes = Counter(other for gram in known for other in places[gram])
            for other, count in votes.most_common(1):
                if count > least and alike(texts[other], words):
                    yield index, other
        for gram in set(known):
            if len(places[gram]) < KEPT:
                places[gram].append(index)


def repeated(texts: list[list[str]]) -> set[str]:
    """Return the strings of a few characters that more than one text has; each text is the list of its own."""
    seen: set[str] = set()
    found: set[str] = set()
    for strings in texts:
        here = set(strings)
        found |= seen & here
        seen |= here
    return found


def grams(words: str) -> list[str]:
    """Return all strings of a few characters of a text, overlapping."""
    return [words[at : at + GRAM] for at in range(len(words) - GRAM + 1)]


def alike(one: str, other: str) -> bool:
    """Say whether two texts differ in a few characters, and do differ."""
    if one == other or abs(len(one) - len(other)) > len(one) * (1 - ALIKE):
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
