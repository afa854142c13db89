"""Titles of official documents."""

from collections.abc import Iterator

from checks.form._sample import FOOT
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.frame import Frame
from linter.facts.frame_lines import LETTERHEAD
from linter.finding import Finding, Severity
from linter.model import Document, Span
from linter.patterns import Pattern

GENRES = "《党政机关公文处理工作条例》第八条"
NORM = "GB/T 9704—2012 7.3.1"
BODY = f"\n\n各科室：\n\n现将安排通知如下。{FOOT}"


class TitleForm(Check):
    """标题的写法：发文机关＋关于……的＋文种，末尾不用句号、逗号；不用两个文种（“请示报告”），“关于”不写在发文机关前面。

    “关于”“的”漏写，“印发”后面书名号的用法，只作提示，后一项只在 profile = "公文" 时提示；“工作报告”“调研报告”不是两个文种。
    """

    title = "标题写法"
    severity = "warning"
    norm = f"{NORM}；《党政机关公文处理工作条例》第九条；书名号、“关于”据惯例"
    good = (
        "# 某局关于工作情况的报告\n\n现报告如下。",
        "# 路在何方？\n\n正文。",
        f"某局〔2024〕3号\n\n# 某某局关于印发工作要点的通知{BODY}",
        f"某局〔2024〕3号\n\n# 关于某某局开展检查的通知{BODY.replace('某某局', '某某厅')}",
        Good(f"某局〔2024〕3号\n\n# 某某局关于印发《考勤管理办法》的通知{BODY}", profile="公文"),
    )
    bad = (
        Bad("# 某局关于增加经费的⟦请示报告⟧\n\n某某厅：\n\n拟增加经费。", message="文种"),
        Bad("# 某局关于工作情况的报告⟦。⟧\n\n现报告如下。", message="末尾"),
        Bad(f"某局〔2024〕3号\n\n# ⟦关于某某局⟧开展检查的通知{BODY}", message="某某局关于"),
        Bad(f"某局〔2024〕3号\n\n# ⟦某某局⟧开展安全检查的通知{BODY}", message="“关于”"),
        Bad(f"某局〔2024〕3号\n\n# 某某局关于开展安全检查⟦通知⟧{BODY}", message="“的”"),
        Bad(f"某局〔2024〕3号\n\n# 某某局关于印发⟦《工作要点》⟧的通知{BODY}", profile="公文", message="书名号"),
    )

    double = Pattern(r"(?:请示报告|通知通告|意见函|请示函|报告请示|申请报告)[。，]?$")
    ended = Pattern(
        r"^[^。，；：\n]{0,30}关于[^。；：\n]{4,60}(?:通知|报告|请示|批复|意见|决定|通报|通告|公告|议案|函|总结|方案)(?P<end>[。，；、.,;])$"
    )
    bare = Pattern(r"(?P<genre>通知|请示|批复|通报|决定|报告)$")
    plan = Pattern(r"(?:印发|转发)(?P<title>《[^》]*(?:要点|计划|方案|名单|安排|清单|总结)》)")
    rule = Pattern(r"(?:印发|转发)(?P<title>[^《》]{2,40}(?:办法|规定|条例|细则))的通知$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            last = frame.title_spans[-1] if frame.title_spans else None
            found = self.double.search(document.quote(last)) if last else None
            if last and found:
                span = Span(last.block, last.start + found.start(), last.start + found.end())
                message = f"“{found[0]}”是两个文种，标题只用一个，请改为“请示”或“报告”等（{GENRES}）。"
                yield self.finding(span, message)
        yield from self._end(document, facts)
        frame = facts.frames[0]
        if frame.official and len(frame.title_spans) == 1:
            yield from self._words(document, frame)
            if facts.given.profile == "公文":
                yield from self._marks(document, frame.title_spans[0])

    def _end(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """A title that ends with a mark is not taken for one: look at the first lines of an official document."""
        first = document.blocks[0] if document.blocks else None
        if first and first.kind == "heading" and first.text[-1:] in ("。", "，", "；"):
            yield self._ended(document, Span(0, len(first.text) - 1, len(first.text)))
            return
        for block in document.blocks[: 8 if facts.frames[0].official else 1]:
            found = self.ended.match(block.text)
            if found:
                yield self._ended(document, Span(block.index, found.start("end"), found.end("end")))
                return

    def _ended(self, document: Document, span: Span) -> Finding:
        return self.finding(span, f"标题末尾不用“{document.quote(span)}”（据惯例）。", fix="")

    def _words(self, document: Document, frame: Frame) -> Iterator[Finding]:
        """Look at issuer, 关于 and 的 of an official title."""
        span = frame.title_spans[0]
        text = document.quote(span).strip()
        for name in self._issuers(document, frame):
            if text.startswith("关于" + name):
                message = f"“关于”写在发文机关后面，应为“{name}关于……”（{NORM}）。"
                yield self.finding(Span(span.block, span.start, span.start + 2 + len(name)), message)
                return
            rest = text.removeprefix(name)
            ends = self.bare.search(rest)
            if rest == text or not ends or "关于" in rest or "的" not in rest[-4:]:
                continue
            if not rest.startswith(("印发", "转发", "批转")):
                place = Span(span.block, span.start, span.start + len(name))
                yield self._told(
                    place, f"发文机关与事由之间通常有“关于”：“{name}关于……的{frame.genre}”（据惯例）。", "info"
                )
        if "关于" in text:
            ends = self.bare.search(text)
            if ends and ends["genre"] != "报告" and text[ends.start() - 1] != "的":
                place = Span(span.block, ends.start(), ends.end())
                yield self._told(place, f"“{ends[0]}”前面通常有“的”：“关于……的{ends[0]}”（据惯例）。", "info")

    def _issuers(self, document: Document, frame: Frame) -> Iterator[str]:
        """Yield the issuer's names in signature and letterhead."""
        if frame.signature and frame.signed and frame.signed.block - frame.signature.block <= 1:
            yield document.quote(frame.signature).strip()
        for block in document.blocks[frame.first_block : frame.opening]:
            found = LETTERHEAD.match(block.text)
            if found:
                yield found["issuer"]

    def _marks(self, document: Document, span: Span) -> Iterator[Finding]:
        """Look at 《》 in a title that issues something."""
        text = document.quote(span)
        for pattern, message in (
            (self.plan, "标题里除法规、规章名称外一般不用书名号，要点、方案、计划等可不加（据惯例）。"),
            (self.rule, "标题里的法规、规章名称通常加书名号（据惯例）。"),
        ):
            found = pattern.search(text)
            if found:
                yield self._told(Span(span.block, found.start("title"), found.end("title")), message, "info")

    def _told(self, span: Span, message: str, severity: Severity) -> Finding:
        return self.finding(span, message, severity=severity)
