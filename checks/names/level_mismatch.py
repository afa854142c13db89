"""巡视 and 巡察 mixed up, a level written twice."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class LevelMismatch(Check):
    """层级称谓不合：市、县、区委开展的是“巡察”，中央和省、自治区、直辖市党委开展的才是“巡视”。

    文中有“市委巡察”或“省委”而又写“市委……巡视”的，“县委巡视”，“省委……巡察组”“中央巡察”都报；只写“市委巡视”的可能是直辖市，不报。
    “省省委”这类层级连写两遍的也报。
    """

    title = "层级不合"
    severity = "warning"
    triggers = ("巡视", "巡察", "省省委", "市市委", "县县委", "区区委", "省省政府")
    norm = "《中国共产党巡视工作条例》：中央和省级党委实行巡视制度，市县党委建立巡察制度"
    good = (
        "配合省委巡视，抓好市委巡察整改。",
        "市委巡视整改到位。",
        "省委巡视巡察工作会议召开，省委书记讲话，中央巡视、省委巡视和市县巡察上下联动。",
        "该县县委、我市市委按照省委要求整改，省委巡视办指导市县巡察，区县委巡察办负责人参加，区委巡视巡察联动。",
        "贯彻市委巡视巡察工作部署，开展市委巡察。",
    )
    bad = (
        Bad("配合⟦市委第三巡视组巡视⟧，参与市委巡察工作。", related=("市委巡察",)),
        Bad("省委高度重视，⟦市委巡视组⟧反馈的问题整改到位。", related=("省委",)),
        Bad("配合做好⟦县委巡视⟧，落实⟦中央巡察⟧组反馈意见。"),
        Bad("某⟦省省委⟧书记出席会议。"),
    )

    inspected = Pattern(r"[市州盟]委(?:第[一二三四五六七八九十\d*×]+)?巡视组?(?:巡视)?(?!巡察|工作条例)")
    lower = Pattern(r"[县旗乡镇](?<!市.)委(?:第[一二三四五六七八九十\d*×]+)?巡视组?(?:巡视)?(?!巡察|工作条例)")
    checked = Pattern(r"[市县区旗州盟]委(?:第[一二三四五六七八九十\d*×]+)?巡察")
    above = Pattern(r"省(?<![厅局]省)委(?!会)|自治区党(?<![厅局]....)委(?!会)")
    higher = Pattern(r"(?:中央|省委|自治区党委)(?:第[一二三四五六七八九十\d*×]+)?巡察(?=组|反馈|整改|意见|期间|进驻)")
    doubled = Pattern(
        r"(?<![该本全各我两几邻此])(?:省省|(?<!超)市市|县县|(?<!社)区区)(?:委|政府)",
        screen=Pattern("省省|市市|县县|区区"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        right = next((found.span for pattern in (self.checked, self.above) for found in document.find(pattern)), None)
        for found in document.find(self.inspected) if right else ():
            assert right
            message = f"“{found.match[0]}”与文中“{document.quote(right)}”层级不合，市县党委开展的是巡察，请核对。"
            yield self.finding(found.span, message, related=[(right, f"此处作“{document.quote(right)}”")])
        for pattern, who, what in ((self.lower, "县级党委", "巡察"), (self.higher, "中央和省级党委", "巡视")):
            for found in document.find(pattern):
                yield self.finding(found.span, f"“{found.match[0]}”层级不合，{who}开展的是{what}，请核对。")
        for found in document.find(self.doubled):
            yield self.finding(found.span, f"“{found.match[0]}”中“{found.match[0][0]}”字重复，请核对。")
