"""Numbers of congresses and sessions in Arabic digits."""

from collections.abc import Iterator

from checks.form._han import written
from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class SessionNumber(Check):
    """会议的届次用汉字：十四届全国人大一次会议、党的二十大、十九届四中全会，不写“14届全国人大1次会议”“党的20大”。

    “第14届展会”“第3次会议”等一般活动的届次不算。
    """

    title = "会议届次"
    severity = "warning"
    norm = "GB/T 15835—2011 4.3"
    good = ("十四届全国人大一次会议", "第14届海洋展览会", "党组召开第3次会议", "20大项任务", "党的二十大")
    bad = (
        Bad("学习⟦14⟧届全国人大⟦1⟧次会议精神", fixed="学习十四届全国人大一次会议精神"),
        Bad("党的⟦20⟧大精神", fixed="党的二十大精神"),
        Bad("市政协⟦13⟧届⟦2⟧次会议", fixed="市政协十三届二次会议"),
        Bad("市委⟦14⟧届⟦6⟧次全会", fixed="市委十四届六次全会"),
        Bad("⟦19⟧届四中全会", fixed="十九届四中全会"),
    )

    session = Pattern(
        r"(?<!\d)(?P<number>\d{1,2})(?=届[一二三四五六七]中全会|届[\u4e00-\u9fff]{0,4}(?:人大|政协)[^\d，。]{0,2}[\d一二三四五六七八九]{1,2}次)"
        r"|(?<=人大)(?P<meeting>\d)(?=次会议)|(?<=政协)(?P<meeting2>\d)(?=次会议)|(?<=[市县区省旗州]委)(?P<party>\d{1,2})(?=届)|(?<=届)(?P<plenum>\d{1,2})(?=次(?:全体会议|全会))|(?<=政协|人大)(?P<term>\d{1,2})(?=届)|(?:(?<=(?:政协|人大)\d届)|(?<=(?:政协|人大)\d\d届))(?P<time>\d)(?=次)|(?<=党的)(?P<congress>1[2-9]|2\d)(?=大(?![\u4e00-\u9fff]*项))",
        screen=Pattern(r"[届次大](?<=\d.)"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.session):
            kinds.setdefault(found.match[0], []).append(Slip(found.span, written(int(found.match[0]))))
        for said, slips in kinds.items():
            told = f"会议的届次用汉字，“{said}”应写作“{slips[0].right}”{{count}}（GB/T 15835—2011 4.3）。"
            yield together(self, slips, told)
