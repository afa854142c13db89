"""Known wrong forms and their right ones."""

from collections.abc import Mapping

from checks.wording._boundary import is_across
from linter.check import Bad, Good
from linter.facts import Facts
from linter.finding import Fix
from linter.model import Document, Span
from linter.wordlists import Finder, Row, WordList
from linter.words import Substitution


class ConfusedWord(Substitution):
    """常见错别字：公文里容易写错、而且写成那样一定不对的词。

    每一条都在两千万字的法规和报告里核过：错的写法没有出现过（或者只在列明的例外里出现）。
    “按装机容量”不是“安装”之误，“妇联落实”里没有“联络”，这类相连而成的字串不算错。自己的词条可用 words 文件添加。
    """

    title = "错别字"
    severity = "error"
    words = WordList(__file__)
    good = (
        "按装机容量分配补贴，充分围绕主责主业开展工作。",
        "对职工搭建的帐篷进行检查。",
        "县妇联落实专人负责，取得这样的成绩极为不易。",
        "筑牢纪律防线，学校圆满完成了招生任务，通过评审入库的项目有九个。",
        Good("开展“准侧”品牌活动。", words=("准侧",)),
    )
    bad = (
        Bad("学习《党章》和《⟦准侧⟧》。", fixed="学习《党章》和《准则》。", message="“准侧”应为“准则”"),
        Bad(
            "建立工作⟦台帐⟧，每月更新台帐。",
            fixed="建立工作台账，每月更新台账。",
            related=("台帐",),
        ),
        Bad("现将有关⟦情况报告下⟧：", fixed="现将有关情况报告如下："),
    )

    def cure(self, row: Row, spans: list[Span]) -> Fix | None:
        """Put the right form in; one wrong character has one cure, anything more is for the author to judge."""
        one = len(row.wrong) == len(row.right) and sum(a != b for a, b in zip(row.wrong, row.right, strict=True)) == 1
        return Fix(row.right, one, tuple((span, row.right) for span in spans[1:]))

    def is_right(self, row: Row, text: str, start: int) -> bool:
        """A form of the list (not one of the user's) that lies across two words is right too."""
        listed = row is self.words.rows.get(row.wrong)
        return row.is_right_at(text, start) or (listed and is_across(text, start, row.wrong, row.right))

    def places(
        self, document: Document, facts: Facts, finder: Finder, rows: Mapping[str, Row]
    ) -> dict[Row, list[Span]]:
        """Add the user's own rows to the list's."""
        found = super().places(document, facts, finder, rows)
        own = {wrong: Row(wrong, right, reason) for wrong, right, reason in facts.given.confused if len(wrong) > 1}
        return found | super().places(document, facts, Finder(own), own) if own else found
