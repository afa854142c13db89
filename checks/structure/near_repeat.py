"""Two sentences of one draft that are nearly the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

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
        texts: list[tuple[Span, str]] = []
        places: dict[str, list[int]] = defaultdict(list)
        for span in facts.sentences.spans:
            said = document.quote(span)
            words = "".join(char for char in said if char.isalnum())
            if document.blocks[span.block].kind not in ("paragraph", "item") or not said.endswith("。"):
                continue
            if not self.shortest <= len(words) <= LONGEST or FORMULA.search(said):
                continue
            grams = [words[at : at + GRAM] for at in range(len(words) - GRAM + 1)]
            votes = Counter(index for gram in grams for index in places.get(gram, ()))
            twin = next(
                (at for at, count in votes.most_common(1) if 2 * count > len(grams) and alike(texts[at][1], words)),
                None,
            )
            if twin is not None:
                related = [(texts[twin][0], "几乎相同的句子")]
                yield self.finding(
                    span, f"“{said.strip()[:12]}……”与文中另一句几乎相同，请核对是否重复。", related=related
                )
            for gram in set(grams):
                if len(places[gram]) < KEPT:
                    places[gram].append(len(texts))
            texts.append((span, words))


def alike(one: str, other: str) -> bool:
    """Say whether two texts differ in a few characters, and do differ."""
    if one == other or abs(len(one) - len(other)) > len(one) * (1 - ALIKE):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
