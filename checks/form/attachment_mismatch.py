"""Attachments whose names differ from the list in the document."""

from collections.abc import Iterator

from checks.form._sample import FOOT, HEAD
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.layout import Label
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

ABOVE = f"{HEAD}附件：1.安全检查表\n2.责任人名单{FOOT}\n\n"


class AttachmentMismatch(Check):
    """附件的顺序号、标题与附件说明不一致：说明写“1.安全检查表”，文后“附件1”却是“隐患排查表”。

    标题分两行、多了单位名称或“（试行）”的不算；附件说明列了而文后没有的（可能另附），只在其余附件都在时提示。
    """

    title = "附件不一"
    severity = "warning"
    triggers = ("附件",)
    norm = "GB/T 9704—2012 7.3.7"
    good = (
        f"{ABOVE}附件1\n\n安全检查表\n\n附件2\n\n责任人名单",
        f"{ABOVE}附件1\n\n某局安全检查表（试行）\n\n附件2\n\n责任人\n名单",
        ABOVE,
    )
    bad = (
        Bad(f"{ABOVE}附件1\n\n⟦隐患排查表⟧\n\n附件2\n\n责任人名单", related=("安全检查表",)),
        Bad(f"{ABOVE}附件1\n\n安全检查表".replace("2.责任人名单", "2.⟦责任人名单⟧"), message="文后没有"),
    )

    aside = Pattern(r"[（(][^（()）]*[）)]|[《》“”\s.．]")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        layout = facts.layout
        labels = {label.number: label for label in layout.labels}
        named = {annex.number: annex for annex in layout.annexes}
        for number, annex in named.items():
            label = labels.get(number)
            if label is None:
                if labels and number.isdigit() and all(other.isdigit() for other in labels):
                    message = f"附件说明列了“附件{number}”，文后没有；如是另附，可不理会（GB/T 9704—2012 7.3.7）。"
                    yield self.finding(annex.name, message, severity="info")
            elif label.title and not self._same(document, annex.name, label):
                here, there = document.quote(label.title), document.quote(annex.name)
                message = f"附件{number}的标题是“{here}”，附件说明写作“{there}”，两处应一致（GB/T 9704—2012 7.3.7）。"
                yield self.finding(label.title, message, related=[(annex.name, "附件说明")])

    def _same(self, document: Document, name: Span, label: Label) -> bool:
        """Say whether a name of the list is the title below a label, which may run over two or three lines."""
        wanted = self._plain(document.quote(name))
        found = ""
        for block in document.blocks[label.title.block : label.title.block + 3] if label.title else ():
            found += self._plain(block.text)
            if (
                not found
                or wanted in found
                or found.endswith(wanted)
                or (len(found) >= 4 and found in wanted and len(found) * 2 > len(wanted))
            ):
                return True
        return False

    def _plain(self, text: str) -> str:
        return "".join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        at = 0
        for found in self.aside.finditer(text):
            yield text[at : found.start()]
            at = found.end()
        yield text[at:]
