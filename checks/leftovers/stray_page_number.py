"""Page numbers that got into the text."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

LINE = 20  # characters of a line of running text; what is shorter is a heading or a title


class StrayPageNumber(Check):
    """扫描识别、从 PDF 复制时，页码混进了正文，把一句话隔成两截：“……发展 — 5 — 思想……”“第3页共10页”。

    段与段之间单独成行的页码，门牌、区间、编号里的数字不算。
    """

    title = "页码混入"
    severity = "warning"
    good = (
        "全面完成各项任务，取得了良好成效，群众满意度持续提升。\n\n— 5 —\n\n二、下一步打算",
        "比分为3-2-1，见第3页，地址为5幢-3-单元，2019—2021年，第 3 页表格。",
        "二、强化理论学习，夯实守牢主阵地的理论功底，筑牢思想\n\n— 5 —\n\n局党组坚持每月学习。",
        "目  录\n\n— 1 —\n\n一、总则",
    )
    bad = (
        Bad("坚持以人民为中心、以发展为第一要务、以稳定为前提的工作\n\n⟦— 5 —⟧\n\n思路，持续改善民生。"),
        Bad("全面加强党的领导⟦ - 12 - ⟧推动各项工作，开展⟦第3页 共10页⟧专项行动。"),
        Bad("局党组始终坚持把落实意识形态工作责任制摆在\n\n⟦第 3 页 共 12 页⟧\n\n重要位置，抓紧抓好。"),
    )

    number = r"[—–－-]{1,2} ?\d{1,3} ?[—–－-]{1,2}|第 ?\d{1,3} ?页[ ，,/]{0,2}共 ?\d{1,3} ?页"
    between = Pattern(
        rf"(?<=[\u3400-\u9fff，、])\n+[ \u3000]{{0,20}}(?P<mark>{number})[ \u3000]{{0,20}}\n+"
        r"[ \u3000]{0,4}(?=[\u3400-\u9fff](?![、.．]))"
    )
    within = Pattern(
        r"(?<=[\u3400-\u9fff，、]) ?(?:[—–] \d{1,3} [—–]|[－-] \d{1,3} [－-]) ?(?=[\u3400-\u9fff])"
        r"|第 ?\d{1,3} ?页[ ，,/]{0,2}共 ?\d{1,3} ?页(?=[\u3400-\u9fff])",
        screen=Pattern(r"[—–－\-第] ?\d{1,3} ?[—–－\-页]"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        heads = {item.span.block for item in facts.headings.all}
        spans = []
        for found in self.between.finditer(document.text):
            line = document.span(found.start() - 1, found.start()).block
            if line not in heads and len(document.blocks[line].text) >= LINE:
                spans.append(document.span(*found.span("mark")))
        spans += [found.span for found in document.find(self.within)]
        for span in sorted(spans):
            yield self.finding(span, f"“{document.quote(span).strip()}”像是混进正文的页码，应删去并把前后文字接上。")
