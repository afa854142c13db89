"""The head of an official document: 份号, 密级, 签发人."""

from collections.abc import Iterator

from checks.form._sample import REQUEST
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

UPWARD = ("请示", "报告")


class DocumentHead(Check):
    """版头的写法：份号一般为6位数字（000017）；密级和保密期限之间用“★”，期限用阿拉伯数字（机密★1年）；
    请示、报告等上行文标注签发人，几个签发人之间空一格，不用顿号。

    只在 profile = "公文" 时检查：起草时往往还没有这些要素。
    """

    title = "版头写法"
    severity = "warning"
    norm = "GB/T 9704—2012 7.2.1（份号，“一般”）、7.2.2（密级和保密期限）、7.2.6（签发人）；《党政机关公文处理工作条例》第九条"
    good = (
        Good(f"000017\n\n机密★1年\n\n某局〔2024〕3号 签发人：张三 李四\n\n{REQUEST}", profile="公文"),
        f"17\n\n机密1年\n\n某局〔2024〕3号\n\n{REQUEST}",
        Good("秘密会议纪要\n\n正文。", profile="公文"),
    )
    bad = (
        Bad(f"⟦17⟧\n\n某局〔2024〕3号 签发人：张三\n\n{REQUEST}", profile="公文", message="6位"),
        Bad(f"⟦机密★一年⟧\n\n某局〔2024〕3号 签发人：张三\n\n{REQUEST}", profile="公文"),
        Bad(f"某局〔2024〕3号 签发人：张三⟦、⟧李四\n\n{REQUEST}", profile="公文"),
        Bad(f"某局〔2024〕3号⟦⟧\n\n{REQUEST}", profile="公文", message="签发人"),
    )

    copy = Pattern(r"\d{6}")
    secrecy = Pattern(r"(?:绝密|机密|秘密)(?:★(?:[1-9]\d?(?:年|个月|天)|长期)?)?(?:[ \u3000]+(?:特急|加急))?")
    joined = Pattern("[、，,;；]")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        if facts.given.profile != "公文":
            return
        layout = facts.layout
        if layout.copy and not self.copy.fullmatch(document.quote(layout.copy)):
            said = document.quote(layout.copy)
            message = f"份号“{said}”一般编为6位阿拉伯数字，如“000017”（GB/T 9704—2012 7.2.1）。"
            yield self.finding(layout.copy, message, severity="info")
        if layout.secrecy and not self.secrecy.fullmatch(document.quote(layout.secrecy).strip()):
            said = document.quote(layout.secrecy)
            message = f"“{said}”应写作“机密★1年”的样子：密级与期限之间用“★”，期限用阿拉伯数字（GB/T 9704—2012 7.2.2）。"
            yield self.finding(layout.secrecy, message)
        yield from self._signer(document, facts)

    def _signer(self, document: Document, facts: Facts) -> Iterator[Finding]:
        layout, frame = facts.layout, facts.layout.frame
        names = layout.signer_names
        if names:
            for found in self.joined.finditer(document.quote(names)):
                span = Span(names.block, names.start + found.start(), names.start + found.end())
                yield self.finding(span, f"签发人姓名之间空一格，不用“{found[0]}”（GB/T 9704—2012 7.2.6）。", fix="　")
        elif frame.number_span and frame.genre in UPWARD and not layout.signer:
            end = frame.number_span._replace(start=frame.number_span.end)
            message = f"“{frame.genre}”是上行文，应在发文字号同一行标注签发人（《党政机关公文处理工作条例》第九条）。"
            yield self.finding(end, message)
