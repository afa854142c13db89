"""Words that say a thing twice, and usual ways of saying that differ from the set one."""

from linter.check import Bad
from linter.wordlists import Row, WordList
from linter.words import Substitution


class RedundantWord(Substitution):
    """用语可以更规范：意思重复的词语（凯旋归来、涉及到），以及与规范用语略有出入的说法（缴纳党费）。只作提示。"""

    title = "用语欠妥"
    severity = "info"
    words = WordList(__file__)
    good = ("普及到村到户，部队凯旋。", "按月交纳党费，不得违反中央八项规定精神。")
    bad = (
        Bad("⟦涉及到⟧多个部门。", fixed="涉及多个部门。"),
        Bad("党员按月足额⟦缴纳党费⟧。", fixed="党员按月足额交纳党费。"),
    )

    def message(self, row: Row) -> str:
        """Say it as advice."""
        return f"“{row.wrong}”宜写作“{row.right}”：{row.reason}。"
