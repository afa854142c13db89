"""Names of days and events: 一·二八 with a dot, 五四 without."""

from linter.check import Bad
from linter.wordlists import Row, WordList
from linter.words import Substitution


class HistoricDate(Substitution):
    """用汉字写的纪念日、事件：涉及一月、十一月、十二月的，月、日之间用间隔号（一·二八事变、一二·九运动），其余不用（五四运动、七七事变）。

    只看一份封闭的名单；用阿拉伯数字的（“3·15”）由“月日专名”提示。
    """

    title = "纪念日写法"
    severity = "warning"
    triggers = ("一二八", "一二九", "一二一", "一·", "二·", "三·", "四·", "五·", "六·", "七·", "八·", "九·", "十·")
    norm = "GB/T 15834—2011 4.14；GB/T 15835—2011"
    good = ("“一·二八”事变", "一二·九运动", "五四运动", "“九一八”事变", "“3·15”宣传活动", "一二八页")
    bad = (
        Bad("缅怀“⟦一二八”事变⟧死难同胞。", fixed="缅怀“一·二八”事变死难同胞。"),
        Bad("纪念⟦一二九运动⟧。", fixed="纪念一二·九运动。"),
        Bad("纪念“⟦五·四”运动⟧。", fixed="纪念“五四”运动。"),
    )

    words = WordList(__file__)

    def message(self, row: Row) -> str:
        """Say whether the dot is wanted."""
        said, right = row.wrong.replace("”", ""), row.right.replace("”", "")
        rule = (
            "涉及一月、十一月、十二月的，月、日之间加间隔号"
            if len(right) > len(said) or ("二" in right[:2] and "·" in right)
            else "不涉及一月、十一月、十二月的，月、日之间不加间隔号"
        )
        return f"“{said}”应写作“{right}”：{rule}（GB/T 15834—2011 4.14）。"
