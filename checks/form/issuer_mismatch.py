"""Letterhead, title and signature name different issuers."""

from collections.abc import Iterator

from checks.form._sample import FOOT, HEAD
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.frame_lines import LETTERHEAD, squeezed
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

BODY = HEAD.rstrip()


class IssuerMismatch(Check):
    """发文机关标志、标题、署名里的发文机关应是同一个：标题是“某市教育局关于……”，署名却是“某市财政局”，多半是套用旧稿没有改。

    全称与规范化简称（某市人民政府、某市政府）不算；联合行文、几家署名的，含有“办公室”“党组”之别的不算。
    """

    title = "署名不一"
    severity = "warning"
    norm = "《党政机关公文处理工作条例》第九条（发文机关标志、标题、发文机关署名）"
    good = (
        f"{BODY}{FOOT}",
        "某局〔2024〕3号\n\n# 某市人民政府关于开展检查的通知\n\n各县：\n\n现将安排通知如下。\n\n某市政府\n\n2024年4月12日",
        "# 某市教育局工作总结\n\n现总结如下。\n\n某市财政局\n\n2024年4月12日",
    )
    bad = (
        Bad(
            "某局〔2024〕3号\n\n# 某市教育局关于开展检查的通知\n\n各县：\n\n现将安排通知如下。\n\n⟦某市财政局⟧\n\n2024年4月12日",
            related=("某市教育局",),
        ),
        Bad(
            "某局〔2024〕3号\n\n# 某市发展和改革委员会关于检查的通知\n\n各县：\n\n现通知如下。\n\n⟦某市水利局⟧\n\n2024年4月12日"
        ),
    )

    several = Pattern(r"[、，\n]|[ \u3000]{2,}")
    general = frozenset("委员会办公室厅党组局部处科中心市县区省镇乡人民政府和与")
    office = Pattern(r"办公[室厅]|党组|党委|委员会|领导小组|指挥部")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        frame = facts.layout.frame
        signature = frame.signature
        if not frame.official or not signature or not frame.issuer_span or frame.issuer_span == signature:
            return
        if frame.signed and frame.signed.block - signature.block > 1:
            return  # several signatures
        for span in self._issuers(document, facts):
            said, name = squeezed(document.quote(signature)), squeezed(document.quote(span))
            if not self.several.search(document.quote(signature).strip()) and not self._same(said, name):
                message = (
                    f"署名是“{said}”，标题或发文机关标志是“{name}”，请核对（《党政机关公文处理工作条例》第九条）。"
                )
                yield self.finding(signature, message, related=[(span, "此处的发文机关")])
                return

    def _issuers(self, document: Document, facts: Facts) -> Iterator[Span]:
        """Yield the issuers of letterhead and title."""
        frame = facts.layout.frame
        if frame.issuer_span:
            yield frame.issuer_span
        for block in document.blocks[frame.first_block : frame.opening]:
            found = LETTERHEAD.match(block.text)
            if found:
                yield Span(block.index, found.start("issuer"), found.end("issuer"))

    def _same(self, one: str, other: str) -> bool:
        """Say whether two names may be one body: one holds the characters of the other in order, or an office of it."""
        short, long = sorted((one, other), key=len)
        rest = iter(long)
        if all(char in rest for char in short):
            return True
        # an office, a party group, a joint body: something in common beside the place they share and the general words
        start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
        common = (set(one[start:]) & set(other[start:])) - self.general
        return bool(common and self.office.search(one + other))
