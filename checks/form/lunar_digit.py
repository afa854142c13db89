"""Days of the lunar calendar and years of reigns in Arabic digits."""

from collections.abc import Iterator

from checks.form._han import written
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

NAMES = (
    "洪武|永乐|宣德|正统|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统"
    "|贞观|开元|天宝|元和|庆历|熙宁|元丰|绍兴|淳熙|至元"
)
LASTS = "".join(sorted({name[-1] for name in NAMES.split("|")}))
MONTH = "[二三四五六七八九十]月|正月|腊月|冬月"


class LunarDigit(Check):
    """农历的月、日和朝代年号的年份用汉字：正月初五、八月十五中秋、腊月二十三、清康熙二十六年。

    只看写明“农历”“正月”“腊月”“大年”、节日或年号的；公历日期、民国纪年不算。
    """

    title = "农历用数字"
    severity = "warning"
    norm = "GB/T 15835—2011 4.2.1"
    good = ("正月初五", "正月15人返岗", "农历2023年", "8月15日中秋节", "康熙二十六年", "腊月里走访12户")
    bad = (
        Bad("正月初⟦5⟧慰问", fixed="正月初五慰问"),
        Bad("腊月⟦23⟧前完成清欠", fixed="腊月二十三前完成清欠"),
        Bad("农历⟦8⟧月⟦15⟧日", fixed="农历八月十五日"),
        Bad("始建于清康熙⟦26⟧年", fixed="始建于清康熙二十六年"),
        Bad("大年⟦30⟧值班", fixed="大年三十值班"),
    )

    number = Pattern(
        rf"(?:(?:{MONTH})初?|大年初?|农历(?:{MONTH})?初)(?P<a>\d{{1,2}})(?![\d.,%]|[个人家户名件项万余多天年]|月)"
        r"|农历(?P<b>\d{1,2})月(?:初?(?P<c>\d{1,2})日?)?"
        rf"|(?:{NAMES})(?P<d>\d{{1,2}})年",
        screen=Pattern(rf"\d(?:(?<=[二三四五六七八九十正腊冬]月.)|(?<=大年.)|(?<=[初历{LASTS}].))"),
    )
    solar = Pattern(r"(?:[二三四五六七八九十]月)(?!初|\d{1,2}日?(?:中秋|端午|重阳|元宵))")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.number):
            if self.solar.match(found.match[0] + document.after(found.span, 3)):
                continue  # 三月5日: two kinds of digits in a day of our calendar
            for name in "abcd":
                if found.match[name]:
                    right = written(int(found.match[name]))
                    what = f"“{found.match[0]}”里的“{found.match[name]}”应写作“{right}”"
                    message = f"农历日期和年号纪年用汉字，{what}（GB/T 15835—2011 4.2.1）。"
                    yield self.finding(document.group(found, name), message, fix=right, fold=found.match[0])
