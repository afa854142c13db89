"""The name of a paper, a regulation or a platform without the marks it has elsewhere in the draft, or always has."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern
from linter.wordlists import WordList

LEAST = 4  # characters of titles that are looked for without marks
MARKS = "《》〈〉“”‘’\"'「」『』【】"

SENTENCE = frozenset("，。；：")


class UnmarkedTitle(Check):
    """名称没有加标点：文中别处写《侨乡科技报》，这里写侨乡科技报；在报刊上发表文章而报刊名没有书名号；学习强国没有引号。

    作单位讲的（侨乡科技报社、人民日报记者）、法规简称的普通用法（安全生产法）和办法、方案一类的通名不报。
    文中别处加了书名号的应核，其余只作提示。
    """

    title = "缺书名号"
    severity = "warning"
    words = WordList(__file__)
    good = (
        "在《侨乡科技报》开设专栏，侨乡科技报社派员采访，侨乡科技报记者到场。",
        "贯彻《中华人民共和国安全生产法》，宣传安全生产法。《实施方案》印发，按实施方案推进。",
        "利用“学习强国”学习，在《江城日报》发表文章，向市委汇报、上报，发布预报、快报。",
        "人民日报、新华社等单位派人参加。",
    )
    bad = (
        Bad(
            "在《侨乡科技报》开设专栏。⟦侨乡科技报⟧刊发稿件20篇。",
            fixed="在《侨乡科技报》开设专栏。《侨乡科技报》刊发稿件20篇。",
        ),
        Bad("在⟦江城日报⟧发表文章5篇，与⟦山川水利报⟧等主流媒体合作。"),
        Bad("利用⟦学习强国⟧平台学习。", fixed="利用“学习强国”平台学习。"),
    )

    # titles that are a proper name and no common noun: papers, journals, party regulations
    proper = Pattern(r"(?:报|周刊|月刊|学刊|杂志|时报|文摘|条例|准则)$")
    # somebody of the paper, not the paper
    body = Pattern(r"^(?:社|网|客户端|记者|编辑|评论|总编|驻|集团|App|APP|法人|公众号|微信|微博|抖音)")
    paper = Pattern(
        r"(?:在|登上|见诸|订阅)(?P<name>[\u4e00-\u9fff]{2,6}?(?:日|晚|时|商|早|晨|周|青年|都市|工人|农民|法治|水利|科技|教育)报)"
        r"(?=(?:、[\u4e00-\u9fff]{2,8}){0,3}(?:等[\u4e00-\u9fff]{0,8})?(?:上|头版|[一二三四]版|整版|专版|开设|刊登|刊发|发表|登载|报道|宣传|推出|刊载))"
        r"|[与和在、](?P<other>[\u4e00-\u9fff]{2,4}(?:日|晚|时|商|早|晨|周|水利|科技|教育)报)(?=(?:、[\u4e00-\u9fff]{2,8})*等(?:主流|中央|各级|省级|市级|新闻)?(?:媒体|报刊|报纸))"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        told: set[Span] = set()
        for title in {title.text: title for title in reversed(facts.titles.cited)}.values():
            if len(title.text) >= LEAST and self.proper.search(title.text):
                for span in self.bare(document, title.text):
                    told.add(span)
                    message = f"“{title.text}”在文中别处加了书名号，此处没有，请统一为《{title.text}》。"
                    yield self.finding(span, message, fix=f"《{title.text}》", related=[(title.span, "此处有书名号")])
        for found in document.find(self.paper):
            name = "name" if found.match["name"] else "other"
            span = document.group(found, name)
            if span not in told:
                message = f"报刊名称“{found.match[name]}”宜加书名号。"
                yield self.finding(span, message, fix=f"《{found.match[name]}》", severity="info")
        yield from self.platforms(document, facts)

    def bare(self, document: Document, name: str) -> Iterator[Span]:
        """Yield where a title stands without marks and means itself."""
        text, at = document.text, document.text.find(name)
        while at >= 0:
            span = document.span(at, at + len(name))
            around = document.before(span, 1) + document.after(span, 1)
            block = document.blocks[span.block].text
            inside = block.count("《", 0, span.start) > block.count("》", 0, span.start)
            heading = not document.after(span, 1) and not SENTENCE & set(document.before(span, 200))
            if not (inside or heading or set(around) & set(MARKS) or self.body.match(document.after(span, 4))):
                yield span
            at = text.find(name, at + len(name))

    def platforms(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield the names of the list that stand without their marks."""
        for start, word in self.words.finder.find(document.text, facts.pairs.known):
            row = self.words.rows[word]
            if not row.is_right_at(document.text, start):
                message = f"{row.reason}“{word}”宜加引号。"
                yield self.finding(document.span(start, start + len(word)), message, fix=row.right, severity="info")
