"""《》 round the name of a course, a prize, a meeting or an activity."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.patterns import Pattern


class TitleMarks(Check):
    """课程、奖项、会议、活动、专项行动不是作品，名称不用书名号，需要突出时用引号：“清风扬帆”专项行动。

    只看书名号后面紧跟或名称末尾就是“活动、专项行动、培训班、称号、会议、博览会”等词的；
    以办法、条例、方案、通知等结尾的文件名，报刊、节目、丛书名不算。只作提示。
    """

    title = "书名号误用"
    severity = "info"
    triggers = ("《",)
    norm = "GB/T 15834—2011 附录A.13"
    good = (
        "组织“清风扬帆”专项行动。",
        "开展《民法典》宣传活动，学习《全市工作会议讲话》。",
        "印发《技能大赛活动方案》，贯彻《村民会议议事规则》。",
        "荣获《人民日报》表彰，参加《财富》全球论坛。",
    )
    bad = (
        Bad("组织⟦《清风扬帆》⟧专项行动。", fixed="组织“清风扬帆”专项行动。"),
        Bad("召开⟦《全市安全生产工作会议》⟧。", fixed="召开“全市安全生产工作会议”。"),
        Bad("荣获⟦《先进基层党组织》⟧称号。", message="称号"),
    )

    after = Pattern(
        r"(?P<kind>主题(?:活动|实践活动|党日活动)|专项(?:行动|整治|活动)|系列活动|活动(?!方案|实施|细则)|培训班|讲习班|课程|讲堂|大赛|竞赛|称号|荣誉称号|奖项|奖(?!励|惩)|锦旗)"
    )
    # what a name ends with that is a meeting or an activity, whatever follows
    inside = Pattern(
        r"(?P<kind>工作会议?|会议|大会|座谈会|推进会|博览会|展览会|论坛|大讲堂|培训班|专项行动|学习教育|称号|奖状|奖章)$"
    )
    works = Pattern(
        r"(?:法|条例|办法|规定|细则|规则|方案|通知|意见|计划|规划|纲要|制度|报告|讲话|决定|公约|宪法|章程|典|报|杂志|准则|通则)$"
    )
    verb = Pattern(r"(?:召开|举办|举行|参加|出席|组织|开展|承办|荣获|获得|获评|授予|获|赴)(?:了|的)?$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for title in facts.titles.cited:
            kind = (
                None if title.depth or self.works.search(title.text) else self._kind(document, title.span, title.text)
            )
            if kind:
                first = title.span._replace(end=title.span.start + 1)
                last = title.span._replace(start=title.span.end - 1)
                message = f"{kind}不是作品，名称不用书名号，“{title.text}”可用引号（GB/T 15834—2011 附录A.13）。"
                cure = Fix(f"“{title.text}”") if "“" not in title.text else None
                yield self.finding(Span(first.block, first.start, last.end), message, fix=cure)

    def _kind(self, document: Document, span: Span, name: str) -> str | None:
        """Return what the name is a name of, when that is no work."""
        found = self.after.match(document.after(span, 8))
        if found:
            return found["kind"].removeprefix("主题").removeprefix("系列")
        ends = self.inside.search(name)
        return ends["kind"] if ends and self.verb.search(document.before(span, 4)) else None
