"""A set phrase that is not quite said as it is fixed: a member changed, members out of order, marks left out."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.dated import Row, capped, rows
from linter.finding import Finding
from linter.model import Document, Span
from linter.ngrams.confusion import candidates
from linter.patterns import Pattern
from linter.wordlists import WordList

SHORT, LONG = (
    3,
    7,
)  # members shorter than the first are not judged; of those from the second on two characters may differ
CLAUSES = Pattern(r"[^。；：:！？（）()“”\"\s]+")
PART = Pattern(r"[^、，]+")
JUBILEE = Pattern(
    r"(?P<word>庆祝|纪念)(?P<what>[^，。；、《》\n庆纪]{2,20}?)(?:[\d〇一二三四五六七八九十百]+)(?:多|几)?周年",
    screen=("周年",),
)
CONGRESS = Pattern(
    r"(?P<who>党的|中国共产党(?:的)?|中共|我党|和)?[“\"]?(?P<what>(?:十[六七八九]|二十)大)(?=精神|报告|以来|召开|胜利|部署|确定)",
    screen=Pattern("大(?:精神|报告|以来|召开|胜利|部署|确定)(?<=[六七八九十]大..)"),
)


Item = tuple[int, str]  # of a list: where it begins in its block, its words


class SetPhraseSlip(Check):
    """固定提法说得不准：“四个意识”写成看起意识，使命任务写成聚人心，次序颠倒（不敢腐、不想腐、不能腐），纪念改革开放40周年（应为庆祝），主题教育的名称少了引号、顿号。

    列举的内容大部分与固定提法相同、只有一项不同才报；另有增补的（再加责任意识）不算。次序不同、第一次提到“十九大”而没有“党的”只作提示。缺项由“提法不全”检查。
    """

    title = "提法不准"
    severity = "warning"
    words = WordList(__file__)
    good = (
        "增强政治意识、大局意识、核心意识、看齐意识、责任意识。",
        "强化政治意识、大局意识、责任意识、服务意识。",
        "庆祝改革开放40周年，纪念中国人民抗日战争胜利70周年，庆祝建院60周年。",
        "深入开展“不忘初心、牢记使命”主题教育，要不忘初心、牢记使命。",
        "严守政治纪律、组织纪律、财经纪律。",
        "学习党的十九大精神，贯彻十九大部署。",
    )
    bad = (
        Bad("树牢政治意识、大局意识、核心意识、⟦看起意识⟧。", message="看齐意识"),
        Bad("举旗帜、⟦聚人心⟧、育新人、兴文化、展形象。", message="聚民心"),
        Bad("一体推进⟦不敢腐、不想腐、不能腐⟧。", message="次序"),
        Bad("举办⟦纪念⟧改革开放40周年图片展。", fixed="举办庆祝改革开放40周年图片展。"),
        Bad("深入学习贯彻⟦十九大⟧精神，宣讲十九大报告。", fixed="深入学习贯彻党的十九大精神，宣讲十九大报告。"),
        Bad("开展⟦不忘初心、牢记使命主题教育⟧。", fixed="开展“不忘初心、牢记使命”主题教育。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = document.text
        for start, wrong in self.words.finder.find(text, facts.pairs.known):
            entry = self.words.rows[wrong]
            message = f"“{wrong}”应为“{entry.right}”，{entry.reason}。".replace("““", "“").replace("””", "”")
            yield self.finding(document.span(start, start + len(wrong)), message, fix=entry.right)
        yield from self.jubilees(document, facts)
        first = next(document.find(CONGRESS), None)
        if first and not first.match["who"]:
            message = f"第一次提到宜写全“党的{first.match['what']}”。"
            yield self.finding(
                document.group(first, "what"), message, fix=f"党的{first.match['what']}", severity="info"
            )
        phrases = [(row, row.fields.get("members", "").split("|")) for row in rows("phrases", facts.given)]
        phrases = [(row, members) for row, members in phrases if len(members) >= SHORT and len(members[0]) >= SHORT]
        here: dict[int, list[int]] = defaultdict(list)
        for index, (_, members) in enumerate(phrases):
            for block in blocks_with(document, members, facts.pairs.known):
                here[block].append(index)
        for block in sorted(here):
            for found in CLAUSES.finditer(document.blocks[block].text):
                items = [(found.start() + part.start(), part[0]) for part in PART.finditer(found[0])]
                for row, members in (phrases[at] for at in here[block]) if len(items) >= SHORT else ():
                    if any(member in found[0] for member in members):
                        yield from self.judged(row, members, block, items)

    def jubilees(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the jubilees that are remembered where they are celebrated, or the other way round."""
        for found in document.find(JUBILEE):
            for row in rows("anniversaries", facts.given):
                right = row.fields.get("word", "")
                if right and found.match["what"].endswith((row.name, *row.aliases)):
                    if right != found.match["word"]:
                        message = f"“{found.match[0]}”应为“{right}”，{row.name}的周年用“{right}”。"
                        severity = capped("warning", row.confidence)
                        yield self.finding(document.group(found, "word"), message, fix=right, severity=severity)
                    break

    def judged(self, row: Row, members: list[str], block: int, items: list[Item]) -> Iterator[Finding]:
        """Yield what is wrong with a list that has most of the members of a phrase."""
        held = [next((member for member in members if is_at(member, items, at)), "") for at in range(len(items))]
        present, missing = [member for member in held if member], [member for member in members if member not in held]
        if len(present) == len(members) == len(items) and present != members:
            first, last = items[0], items[-1]
            span = Span(block, first[0] + len(first[1]) - len(held[0]), last[0] + len(held[-1]))
            message = f"“{row.name}”的固定次序是“{'、'.join(members)}”，请核对。"
            yield self.finding(span, message, severity="info")
        if len(missing) > len(present) and len(members[0]) < LONG:
            return
        whole = len(items) == len(members)
        meant = ["" if held[at] else self.meant(items, at, missing, whole) for at in range(len(items))]
        known = len(present) + (len(members[0]) >= LONG) * sum(map(bool, meant))
        for at, found in enumerate(meant) if len(missing) <= known else ():
            if found:
                start, item = items[at]
                place = place_of(found, items, at)
                written, begin = item[place : place + len(found)], start + place
                message = f"“{written}”在固定提法中是“{found}”（{'、'.join(members)}），请核对。"
                certain = is_slip(written, found) or (len(missing) == 1 and len(found) < LONG)
                severity = capped("warning" if certain else "info", row.confidence)
                yield self.finding(Span(block, begin, begin + len(found)), message, fix=found, severity=severity)

    def meant(self, items: list[Item], at: int, missing: list[str], whole: bool) -> str:
        """Return the missing member an item is meant to be, or nothing. `whole`: there are as many items as members."""
        item = items[at][1]
        for member in missing:
            size = len(member)
            written = item[place_of(member, items, at) :][:size]
            if len(written) != size:
                continue
            differ = sum(one != other for one, other in zip(written, member, strict=True))
            alone = whole and len(missing) == 1 and differ * 2 <= size
            if differ and (alone or is_slip(written, member) or (size >= LONG and differ <= 2)):
                return member
        return ""


def blocks_with(document: Document, words: list[str], pairs: frozenset[str]) -> set[int]:
    """Return the indexes of the blocks that hold one of the words; `pairs` are those of the document."""
    text, starts = document.text, document.starts
    found: set[int] = set()
    for word in words:
        if word[:2] not in pairs or word[-2:] not in pairs:
            continue
        at = text.find(word)
        while at >= 0:
            block = bisect_right(starts, at) - 1
            found.add(block)
            at = text.find(word, starts[block] + len(document.blocks[block].text))
    return found


def place_of(member: str, items: list[Item], at: int) -> int:
    """Return where in item number `at` a member is to stand: at its end, in the last one at its beginning."""
    return 0 if at == len(items) - 1 else max(0, len(items[at][1]) - len(member))


def is_at(member: str, items: list[Item], at: int) -> bool:
    """Say whether item number `at` is a member, with other words before it (or behind it, at the end of the list)."""
    return items[at][1].startswith(member, place_of(member, items, at))


def is_slip(written: str, member: str) -> bool:
    """Say whether one character is written for one of like sound or look."""
    pairs = [(one, other) for one, other in zip(written, member, strict=True) if one != other]
    return len(pairs) == 1 and pairs[0][1] in candidates(pairs[0][0])
