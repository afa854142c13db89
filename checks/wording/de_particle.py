"""的 where the grammar leaves no choice but 地 or 得."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document
from linter.patterns import Pattern

MANNER = (
    "自觉|主动|积极主动|深入|扎实|深入扎实|扎实有效|认真|坚定|坚决|坚定不移|毫不动摇|旗帜鲜明|实事求是|持之以恒|"
    "坚持不懈|全力以赴|有条不紊|扎扎实实|踏踏实实|认认真真|卓有成效|创造性|全心全意|义无反顾|一如既往|毫不犹豫|有效|有力"
)


class DeParticle(Check):
    """“的”“地”“得”：状语后用“地”（更加自觉地用），补语前用“得”（坚持得不规范）。

    只查有把握的几种句式：“更加、更为”加方式词直接带动词，固定的方式词组直接带动词，动词后接“不够、不到位”
    一类补语。“更加自觉的行动”“有效的做法”“落实的责任不到位”不算。
    """

    title = "的地得"
    severity = "warning"
    triggers = ("的",)
    good = (
        "形成更加自觉的行动和更加扎实的作风。",
        "旗帜鲜明的态度，实事求是的工作作风。",
        "压实责任，对整改落实的不足之处逐项补齐，开展的工作不够扎实。",
        "更加自觉地用理论指导实践，坚持得不够好。",
        "更加有效的开展方式，更加深入的推进措施。",
    )
    bad = (
        Bad("更加自觉⟦的⟧用创新理论指导实践。", fixed="更加自觉地用创新理论指导实践。"),
        Bad("旗帜鲜明⟦的⟧站在群众一边。", fixed="旗帜鲜明地站在群众一边。"),
        Bad("党建工作更加深入扎实⟦的⟧开展，取得更大成效。", fixed="党建工作更加深入扎实地开展，取得更大成效。"),
        Bad("“三会一课”坚持⟦的⟧不规范。", fixed="“三会一课”坚持得不规范。"),
    )

    adverbial = Pattern(
        rf"(?:{MANNER})(?P<de>的)(?:(?:用(?!户|人|途|具|品|地|法|语|词|水|电|能|工)|站在|投身|融入|扛起|肩负起|做好|抓好|抓紧|抓实|做实|"
        r"做到|搞好|办好|完成好|团结在|维护好|贯彻到|落实到|投入到)|(?:开展|推进|完成|落实|执行|贯彻|履行)(?=[，。；,;]))"
    )
    complement = Pattern(
        r"(?:坚持|落实|执行|开展|贯彻|抓|做|学|管|查|研究|推进|掌握|理解|结合|发挥|联系|配合|把握)(?P<de>的)"
        r"(?:还)?(?:不够(?!条件|标准)|不规范|不到位|不扎实|不深入|不彻底|不紧密|不及时|不透彻|不经常)(?=[，。；、,;]|$)"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pattern, right, what in ((self.adverbial, "地", "状语后"), (self.complement, "得", "补语前")):
            for found in document.find(pattern):
                message = f"“{found.match[0]}”中的“的”应为“{right}”，{what}用“{right}”。"
                yield self.finding(document.group(found, "de"), message, fix=Fix(right))
