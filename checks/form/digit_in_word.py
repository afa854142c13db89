"""Arabic digits in words that are fixed: 1律, 进1步, 3会1课."""

from linter.check import Bad
from linter.wordlists import Row, WordList
from linter.words import Substitution

COUNTERS = "第件表图步骤例案组类级栏项号条录型式注章节点列段题线区栋"  # 附件1流程图, 第1定律


class DigitInWord(Substitution):
    """定型的词语、固定提法里的数字用汉字：一律、进一步、三会一课、第一书记、“十四五”时期、星期一。

    只看一份封闭的词表；编号（附件1、表1）和量词前的数目（1把、1套）不算。
    """

    title = "词语里的数字"
    severity = "warning"
    norm = "GB/T 15835—2011 4.2.3"
    good = (
        "一律按规定执行，进一步加强。",
        "附件1流程图，表1定量指标，系统1套，甲型H1N1流感。",
        "配备1把手电筒，向前推进1步。",
        "出台8项规定。",
    )
    bad = (
        Bad("各单位⟦1律⟧按时报送。", fixed="各单位一律按时报送。"),
        Bad("落实“⟦3会1课⟧”制度，⟦进1步⟧加强管理。", fixed="落实“三会一课”制度，进一步加强管理。"),
        Bad("⟦14五时期⟧，放在突出位置。", fixed="十四五时期，放在突出位置。"),
    )

    words = WordList(__file__)

    def is_right(self, row: Row, text: str, start: int) -> bool:
        """Say whether the digit belongs to a number or counts something listed."""
        before = text[start - 1 : start]
        counted = row.wrong[0] in "123456789" and before and (before in COUNTERS or before.isascii())
        return bool(counted) or row.is_right_at(text, start)

    def message(self, row: Row) -> str:
        """Say which digits to write."""
        return f"“{row.wrong}”是固定说法，其中的数字用汉字，应写作“{row.right}”（GB/T 15835—2011 4.2.3）。"
