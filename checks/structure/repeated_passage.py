"""The same sentence twice in one draft."""

from collections import Counter
from collections.abc import Iterator

from linter.check import Bad, Check, Option
from linter.facts import Facts
from linter.finding import Finding, Severity
from linter.model import Document, Span
from linter.patterns import Pattern

LONG = 40  # a shorter sentence may be a formula
NEAR = 2  # paragraphs between them
SHORT = 12  # with two figures in it, even a short one is no chance
FIGURE = Pattern(r"\d+(?:\.\d+)?[^\d，。；、：\s（）“”]")
# 按照规定给予不超过总投入30%的支持, 处1万元以上3万元以下的罚款: said of each case
FORMULA = Pattern(
    r"给予|不超过|最高|罚款|处以|奖励|补助|补贴|资助|有效期|施行|实施之日|责令|联系电话|联系人|上报|每[年月周季]"
    r"|习近平新时代中国特色社会主义思想|大精神|全会精神|党中央|人民为中心|高举"
)


class RepeatedPassage(Check):
    """同一句话（去掉标点后至少20字，带两个以上数字的至少12字）在文中出现两次，多是拼接、复制时留下的。

    不到40字又没有数字、隔得也远的可能是套语，只作提示；标题、表格、文件名称、固定提法、奖补和处罚标准不算；通知正文与附件标题重复不算。
    """

    title = "语句重复"
    severity = "warning"
    good = (
        "按照规定给予不超过总投入30%、最高3000万元的经费支持。成效明显。按照规定给予不超过总投入30%、最高3000万元的经费支持。",
        "抓好工作落实。成效明显。抓好工作落实。",
        "坚持以习近平新时代中国特色社会主义思想为指导。坚持以习近平新时代中国特色社会主义思想为指导。",
        "印发《关于进一步加强和改进全市海洋科技创新工作推动高质量发展的若干措施》。"
        "落实《关于进一步加强和改进全市海洋科技创新工作推动高质量发展的若干措施》。",
    )
    bad = (
        Bad("修订完善制度5项，开展家访15户。成效明显。\n\n⟦修订完善制度5项，开展家访15户。⟧"),
        Bad(
            "组织干部赴海滨社区开展环境整治和政策宣讲活动，帮助群众解决停车、照明等实际困难。效果良好。"
            "⟦组织干部赴海滨社区开展环境整治和政策宣讲活动，帮助群众解决停车、照明等实际困难。⟧",
            message="出现了两次",
        ),
    )

    shortest: Option[int] = Option(20, "至少多少字的句子才比较")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        seen: dict[str, Span] = {}
        often = Counter(facts.sentences.words)
        for span, words in zip(facts.sentences.spans, facts.sentences.words, strict=True):
            if often[words] < 2:
                continue
            block, said = document.blocks[span.block], document.quote(span)
            figures = len(FIGURE.compiled.findall(said)) if len(words) >= SHORT else 0
            enough = len(words) >= (SHORT if figures > 1 else self.shortest)
            if (
                not enough
                or block.kind not in ("paragraph", "item")
                or not said.rstrip("”’）)").endswith(("。", "！", "？"))
            ):
                continue
            first = seen.setdefault(words, span)
            if first is not span and (len(words) >= LONG or not FORMULA.search(said)):
                sure = len(words) >= LONG or figures > 0 or span.block - first.block <= NEAR
                message = f"“{_short(said)}”整句出现了两次，请核对是否重复。"
                level: Severity = "warning" if sure else "info"
                yield self.finding(span, message, related=[(first, "相同的句子")], severity=level)


def _short(said: str) -> str:
    said = said.strip()
    return said if len(said) <= 16 else f"{said[:12]}……"
