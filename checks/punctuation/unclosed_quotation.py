"""A quoted sentence without a mark at its end, followed by the next one."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class UnclosedQuotation(Check):
    """“说：”后面引一整句话、引号后另起一句的，引文末尾要有句号（他说：“政策好，有干劲。”他带头流转土地），否则引号后有逗号。

    只看“说、表示、强调”等词加冒号引出的、有停顿的整句话；引文作定语、宾语接着往下说的（“……”的要求）不算。只作提示。
    """

    title = "引文缺标点"
    severity = "info"
    triggers = ("：“",)
    norm = "据惯例（GB/T 15834—2011 4.8、附录A，条号未经核对）"
    good = (
        "他说：“政策好，有干劲。”他带头流转土地。",
        "会议强调：“稳字当头，稳中求进”的要求必须落实。",
        "落实：“绿水青山就是金山银山”理念。",
        "他说：“政策好，有干劲”，并带头流转土地。",
    )
    bad = (Bad("老党员说：“政策好，大家干劲足”⟦⟧他带头流转土地。", message="句号"),)

    quotation = Pattern(
        r"(?:说|说道|表示|强调|指出|介绍|告诉记者|感慨|坦言|认为)：“[^“”\n]{3,120}[，；][^“”\n]{2,120}[\u4e00-\u9fff]”"
        r"(?P<next>)(?=(?:[他她我你其]|这|大家|会议|据|目前|今年|随后|同时|下一步|[\u4e00-\u9fff]{2,6}(?:说|表示|介绍|告诉|带头)))"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.quotation):
            message = "引文是整句话，末尾缺句号（或引号后缺逗号），后面已另起一句（据惯例）。"
            yield self.finding(document.group(found, "next"), message)
