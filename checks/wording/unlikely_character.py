"""A character that official Chinese does not have in such surroundings, and one of like sound or look that it has."""

from collections import defaultdict
from collections.abc import Iterator

from linter.check import Bad, Check, Good, Option
from linter.facts import Facts
from linter.finding import Finding, Fix, Severity
from linter.model import Document
from linter.ngrams.score import Doubt, doubts
from linter.ngrams.symbols import symbols
from linter.ngrams.table import table
from linter.patterns import Pattern
from linter.wordlists import WordList
from linter.words import kept

# Fitted by logistic regression on official texts held out from counting, with characters replaced by ones of like sound
# or look in every sixtieth place. STRANGE is set twice as high as fitted: drafts hold more language that is not official.
CONSTANT, GAIN, THREE, FOUR, OLD_THREE = -3.01, 0.387, 0.211, 0.129, -0.203
WORD, OLD_WORD, LENGTH, ALONE, STRANGE = 0.123, -0.706, 0.467, -0.316, -0.193
KINDS = {"同音": 0.93, "形近": 0.204, "音近": 0.0}
RARE, UNUSUAL = -2.5, 2  # for characters up to this level: names, species and substances are full of them
LEAST = 9.0  # nats below which no doubt reaches the lower threshold


def score(doubt: Doubt) -> float:
    """Return how sure the doubt is, as the logarithm of the odds."""
    return (
        CONSTANT
        + GAIN * doubt.gain
        + KINDS[doubt.kind]
        + THREE * doubt.three
        + FOUR * doubt.four
        + OLD_THREE * doubt.old_three
        + WORD * doubt.word
        + OLD_WORD * doubt.old_word
        + LENGTH * doubt.length
        + ALONE * doubt.alone
        + STRANGE * doubt.strange
        + RARE * (doubt.usual <= UNUSUAL)
    )


class UnlikelyCharacter(Check):
    """一个字与前后文不合，而换成一个同音、音近或形近的字就是公文里的常用说法，多半是打字之误。

    依据是对一千八百万字法规和政府报告所作的字串统计。人名、地名、数字、两国简称，文中多次出现的写法，
    以及您自己的词都不算。把握大的报应核，其余只作提示。
    """

    title = "疑似错字"
    severity = "warning"
    good = (
        "深化中墨关系，与同密方开展合作。",
        "伍柏麟同志参加了活动。",
        "（联系人：林一帆，联系电话：见附件）",
        "结合我县实际，制定本预案。",
        Good("开展机治创新。", words=("机治创新",)),
    )
    bad = (
        Bad("不断增强人民群众的安全⟦敢⟧。", fixed="不断增强人民群众的安全感。"),
        Bad("认真履行全面从严治党主体责⟦仁⟧。", fixed="认真履行全面从严治党主体责任。", message="疑为“任”"),
    )
    loud: Option[float] = Option(3.0, "把握（对数几率）不低于多少时报应核")
    quiet: Option[float] = Option(1.8, "把握不低于多少时作提示")

    spared = frozenset("一二三四五六七八九十百千万亿零〇两几半他她它们着著元圆粘黏")
    # levels of administration and of schools: one for another is no slip of the hand
    levels = frozenset("省市县区乡镇村州旗校院部厅局处科")
    # words younger than the texts that were counted
    known = WordList(__file__, "unlikely_character_known.tsv")
    name = Pattern(
        r"[\u4e00-\u9fff]{0,3}(?:同志|书记|主任|局长|主席|先生|女士|村|镇|乡|街道|社区|·)|(?:姓名|(?:联系|记录|执笔|述职|主持|负责|经办|审核|填表|报告|汇报|责任)人|通讯员|记者)[：:]?[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff])|[中对同][\u4e00-\u9fff]{1,2}(?:关系|方|双方|两国)"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = document.text
        found: dict[tuple[str, str], list[Doubt]] = defaultdict(list)
        for doubt in doubts(table(), symbols(text), LEAST):
            if score(doubt) >= self.quiet and not self.is_spared(document, facts, doubt):
                found[text[max(0, doubt.start - 1) : doubt.start + 2], doubt.new].append(doubt)
        for group in found.values():
            if len(group) == 1:
                yield self.said(document, group[0])

    def is_spared(self, document: Document, facts: Facts, doubt: Doubt) -> bool:
        """Say whether there is a reason to let the character stand."""
        text, at = document.text, doubt.start
        if doubt.old in self.levels and doubt.new in self.levels:
            return True
        if doubt.old in self.spared or doubt.new in self.spared or not _simplified(doubt.old):
            return True
        if any(text.count(text[first : first + 3]) > 1 for first in (at - 2, at - 1, at) if first >= 0):
            return True
        pairs = (text[at - 1 : at + 1], text[at : at + 2])
        if any(text.count(pair) > 1 and not table().level(pair) for pair in pairs if len(pair) == 2):
            return True
        return any(m.start() <= at < m.end() for m in self.name.finditer(text, max(0, at - 6), at + 8)) or kept(
            document, facts.given.words | self.known.rows.keys(), at, at + 1
        )

    def said(self, document: Document, doubt: Doubt) -> Finding:
        """Return the finding on one doubt."""
        span = document.span(doubt.start, doubt.start + len(doubt.old))
        before, after = document.before(span, 2), document.after(span, 2)
        severity: Severity = "warning" if score(doubt) >= self.loud else "info"
        message = f"“{before}{doubt.old}{after}”中的“{doubt.old}”疑为“{doubt.new}”（{doubt.kind}），请核对。"
        return self.finding(span, message, fix=Fix(doubt.new), severity=severity)


def _simplified(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
