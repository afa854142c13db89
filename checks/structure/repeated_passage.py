"""The same sentence twice in one draft."""

from collections.abc import Iterator

from linter.check import Bad, Check, Option
from linter.facts import Facts
from linter.finding import Finding, Severity
from linter.model import Document, Span

LONG = 40  # a shorter sentence may be a formula: 按照规定给予不超过……的支持


class RepeatedPassage(Check):
    """同一句话（去掉标点后至少30字）在文中出现两次，多是拼接、复制时留下的；不到40字的可能是套语，只作提示。

    标题、表格、文件名称、固定提法不算；通知正文与附件标题重复不算。紧接着重复整段的，必是多余。
    """

    title = "语句重复"
    severity = "warning"
    good = (
        "坚持以习近平新时代中国特色社会主义思想为指导。坚持以习近平新时代中国特色社会主义思想为指导。",
        "印发《关于进一步加强和改进全市海洋科技创新工作推动高质量发展的若干措施》。"
        "落实《关于进一步加强和改进全市海洋科技创新工作推动高质量发展的若干措施》。",
    )
    bad = (
        Bad(
            "组织干部赴海滨社区开展环境整治和政策宣讲活动，帮助群众解决停车、照明等实际困难。效果良好。"
            "⟦组织干部赴海滨社区开展环境整治和政策宣讲活动，帮助群众解决停车、照明等实际困难。⟧",
            message="出现了两次",
        ),
    )

    shortest: Option[int] = Option(30, "至少多少字的句子才比较")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        seen: dict[str, Span] = {}
        for span in facts.sentences.spans:
            block = document.blocks[span.block]
            words = "".join(char for char in document.quote(span) if char.isalnum())
            ends = document.quote(span).rstrip("”’）)").endswith(("。", "！", "？"))
            if len(words) < self.shortest or not ends or block.kind not in ("paragraph", "item"):
                continue
            first = seen.setdefault(words, span)
            if first is not span:
                short = document.quote(span).strip()[:12]
                message = f"“{short}……”整句出现了两次，请核对是否重复。"
                level: Severity = "warning" if len(words) >= LONG else "info"
                yield self.finding(span, message, related=[(first, "相同的句子")], severity=level)
