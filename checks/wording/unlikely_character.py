"""A character that official Chinese does not have in such surroundings, and one of like sound or look that it has."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from linter.check import Bad, Check, Good, Option
from linter.facts import Facts
from linter.finding import Finding, Fix, Severity
from linter.model import Document
from linter.ngrams.doubts import Doubt, doubts
from linter.ngrams.neighbours import neighbours
from linter.ngrams.table import table
from linter.patterns import Pattern
from linter.wordlists import WordList
from linter.words import kept

PARTICLES, MORE = "的了在和是有", 0.9  # what fits nearly everywhere, and how much surer one must be of it
UNUSUAL = 3  # level up to which two characters side by side are no word


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
        "针对发现的问题做出如下整改措施，塬地面积821亩。",
        "其中该村自筹资金40万元已落实到位，尚有资金缺口50万元。",
        "学习李佳婷等一批先进模范，在孙校长的带领下开展。",
        "发展马、牛、骡、驴等大牲畜。",
        Good("开展机治创新。", words=("机治创新",)),
    )
    bad = (
        Bad("不断增强人民群众的安全⟦敢⟧。", fixed="不断增强人民群众的安全感。"),
        Bad("认真履行全面从严治党主体责⟦仁⟧。", fixed="认真履行全面从严治党主体责任。", message="疑为“任”"),
        Bad("要加强组织⟦邻道⟧，落实责任。", fixed="要加强组织领导，落实责任。"),
        Bad("坚持⟦已⟧人民为中心的发展思想。", fixed="坚持以人民为中心的发展思想。"),
        Bad("会议由⟦懂⟧事会召集。", fixed="会议由董事会召集。"),
    )
    loud: Option[float] = Option(3.1, "把握（对数几率）不低于多少时报应核")
    quiet: Option[float] = Option(1.0, "把握不低于多少时作提示")

    spared = frozenset("塬峁垴崮垸墕崾岘一二三四五六七八九十百千万亿零〇两几半他她它们着著元圆粘黏或又")
    # 做出 and 作出 are both written
    either = frozenset("做作")
    # levels of administration and of schools: one for another is no slip of the hand
    levels = frozenset("省市县区乡镇村州旗校院部厅局处科")
    # those that are hardly ever the beginning of an ordinary word
    surnames = frozenset(
        "李王张刘陈杨赵吴徐孙胡朱郭罗宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾魏薛阎潘杜戴汪姜范姚谭廖邹郝崔邱秦侯邵孟钱汤尹黎乔贺赖龚"
    )
    # words younger than the texts that were counted
    known = WordList(__file__, "unlikely_character_known.tsv")
    # what follows 以 sooner or later
    by_means = Pattern(r"[上下内外前后及此便来免至]|[^，。；：、]{0,14}[为促推带求换保]")
    name = Pattern(
        r"[\u4e00-\u9fff]{0,3}(?:同志|书记|主任|[局校院省市县区镇乡处科所站厂]长|主席|先生|女士|村|镇|乡|街道|社区|·)|(?:姓名|(?:联系|记录|执笔|述职|主持|负责|经办|审核|填表|报告|汇报|责任)人|通讯员|记者)[：:]?[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff])|[中对同][\u4e00-\u9fff]{1,2}(?:关系|方|双方|两国)"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        text = document.text
        found: dict[tuple[str, str], list[Doubt]] = defaultdict(list)
        for doubt in doubts(table(), neighbours(), facts.symbols, self.quiet, repeated(text)):
            if not self.is_spared(document, facts, doubt):
                found[text[max(0, doubt.start - 1) : doubt.end + 1], doubt.new].append(doubt)
        for group in found.values():
            if len(group) == 1:
                yield self.said(document, group[0])

    def is_spared(self, document: Document, facts: Facts, doubt: Doubt) -> bool:
        """Say whether there is a reason to let the characters stand."""
        text, start, end = document.text, doubt.start, doubt.end
        if self.either.issuperset(doubt.old + doubt.new):
            return True
        if self.levels.issuperset(doubt.old + doubt.new) or not self.spared.isdisjoint(doubt.old + doubt.new):
            return True
        if not _simplified(doubt.old) or said_again(facts, text, start, end) or self.is_given_name(text, doubt):
            return True
        if text[start - 1 : start] == "、" == text[end : end + 1] and len(doubt.old) == 1:
            return True  # of a list of single characters: 马、牛、骡、驴
        if (doubt.old, doubt.new) == ("已", "以") and not self.by_means.match(text, end):
            return True  # 资金已落实, 不足已造成: what 以 says goes on with 为, 促 and the like
        near = self.name.finditer(text, max(0, start - 6), end + 7)
        return any(match.start() <= start < match.end() for match in near) or kept(
            document, facts.given.words | self.known.rows.keys(), start, end
        )

    def is_given_name(self, text: str, doubt: Doubt) -> bool:
        """Say whether a surname stands ahead, which does not make a usual string with what follows it."""
        heads = (doubt.start - 1, doubt.start - 2) if len(doubt.old) == 1 else (doubt.start - 1,)
        return any(
            text[at : at + 1] in self.surnames and table().level(text[at : at + 2]) <= UNUSUAL
            for at in heads
            if at >= 0
        )

    def said(self, document: Document, doubt: Doubt) -> Finding:
        """Return the finding on one doubt."""
        span = document.span(doubt.start, doubt.end)
        before, after = document.before(span, 2), document.after(span, 2)
        needed = self.loud + (MORE if doubt.new in PARTICLES else 0)
        severity: Severity = "warning" if doubt.score >= needed else "info"
        message = f"“{before}{doubt.old}{after}”中的“{doubt.old}”疑为“{doubt.new}”（{doubt.kind}），请核对。"
        return self.finding(span, message, fix=Fix(doubt.new), severity=severity)


def repeated(text: str) -> bytes:
    """Return for each place whether the three characters there stand elsewhere in the text, too (1 or 0)."""
    strings = [text[at : at + 3] for at in range(len(text) - 2)]
    counts = Counter(strings)
    return bytes([counts[string] > 1 for string in strings])


def said_again(facts: Facts, text: str, start: int, end: int) -> bool:
    """Say whether the draft writes it elsewhere too, as two characters that the counts do not know."""
    pairs = [text[first : first + 2] for first in range(max(0, end - 2), start + 1)]
    return any(facts.pairs.counts[pair] > 1 for pair in pairs if len(pair) == 2 and not table().level(pair))


def _simplified(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
