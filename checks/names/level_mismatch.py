"""巡视 and 巡察 mixed up, a level written twice."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern


class LevelMismatch(Check):
    """层级称谓不合：市、县、区委开展的是“巡察”，中央和省、自治区、直辖市党委开展的才是“巡视”。

    文中既有“市委巡察”又有“市委……巡视”时提示核对；只写“市委巡视”的可能是直辖市，不报。“省省委”这类层级
    连写两遍的也报。
    """

    title = "层级不合"
    severity = "warning"
    triggers = ("巡视", "省省委", "市市委", "县县委", "区区委", "省省政府")
    norm = "《中国共产党巡视工作条例》：中央和省级党委实行巡视制度，市县党委建立巡察制度"
    good = (
        "配合省委巡视，抓好市委巡察整改。",
        "市委巡视整改到位。",
        "贯彻市委巡视巡察工作部署，开展市委巡察。",
    )
    bad = (
        Bad("配合⟦市委第三巡视组巡视⟧，参与市委巡察工作。", related=("市委巡察",)),
        Bad("某⟦省省委⟧书记出席会议。"),
    )

    inspected = Pattern(r"[市县区旗]委(?:第[一二三四五六七八九十\d*×]+)?巡视组?(?:巡视)?(?!巡察|工作条例)")
    checked = Pattern(r"[市县区旗]委(?:第[一二三四五六七八九十\d*×]+)?巡察")
    doubled = Pattern(r"省省(?:委|政府)|(?<!超)市市(?:委|政府)|县县(?:委|政府)|(?<!社)区区(?:委|政府)")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        right: Span | None = next((found.span for found in document.find(self.checked)), None)
        for found in document.find(self.inspected) if right else ():
            assert right
            message = f"“{found.match[0]}”与文中“{document.quote(right)}”层级不合，市县党委开展的是巡察，请核对。"
            yield self.finding(found.span, message, related=[(right, "此处作“巡察”")])
        for found in document.find(self.doubled):
            yield self.finding(found.span, f"“{found.match[0]}”中“{found.match[0][0]}”字重复，请核对。")
