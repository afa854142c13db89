"""A title that ends with a kind of paper that is no official document."""

from collections.abc import Iterator

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

LISTED = "决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要"
BODY = "\n\n各科室：\n\n现将有关安排明确如下。\n\n某某局\n\n2024年4月12日"


class UnlistedGenre(Check):
    """公文的文种只有15种，总结、要点、方案、计划、申请、建议等不是法定文种，单独行文时应改用通知、报告、请示等（关于印发……方案的通知）。

    只在 profile = "公文" 时检查，只看有发文字号、主送机关或落款的。
    """

    title = "非法定文种"
    severity = "warning"
    norm = "《党政机关公文处理工作条例》第八条"
    good = (
        Good(f"某局〔2024〕3号\n\n# 某局关于印发工作方案的通知{BODY}", profile="公文"),
        f"某局〔2024〕3号\n\n# 某局关于开展检查的方案{BODY}",
        Good(f"某局〔2024〕3号\n\n# 某局关于加强管理的实施意见{BODY}", profile="公文"),
    )
    bad = (
        Bad(f"某局〔2024〕3号\n\n# 某局关于开展检查的⟦方案⟧{BODY}", profile="公文"),
        Bad(f"某局〔2024〕3号\n\n# 某局关于增加经费的⟦申请⟧{BODY}", profile="公文"),
    )

    other = Pattern(
        r"(?P<genre>总结|小结|要点|方案|计划|规划|安排|打算|思路|建议|申请|汇报|情况|倡议书|公开信|简报|说明|答复|办法|规定|细则|制度|措施|清单)"
        r"(?:[（(][^（()）]{1,12}[）)])?$"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        frame = facts.frame
        if facts.given.profile != "公文" or not frame.title_spans:
            return
        span = frame.title_spans[-1]
        found = self.other.search(document.quote(span).rstrip())
        if found and (frame.number or (frame.salutation and frame.signed)):
            message = f"“{found['genre']}”不是法定文种，公文文种是{LISTED}（《党政机关公文处理工作条例》第八条）。"
            yield self.finding(Span(span.block, found.start("genre"), found.end("genre")), message)
