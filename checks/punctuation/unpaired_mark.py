"""Quotes, brackets and title marks without a partner."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checks.punctuation._pairs import PAIRS, Fault, faults_of
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span

RULE = "据惯例"
FARTHEST = 8  # blocks over which a quotation may run


class UnpairedMark(Check):
    """引号、括号、书名号应成对使用：只有一半、方向相反、重复、交叉、前后不配套的，指出出错的那一个字符。

    以整段为单位判断：因换行、分页断开的不算；引文跨几个自然段的不算（每段段首用前引号、末段段尾用后引号的写法也不算）；
    “1）”“一）”一类序号、英文撇号不算。
    """

    title = "标点不成对"
    severity = "error"
    norm = "GB/T 15834—2011 4.8、4.9、4.15（引号、括号、书名号都分前后两半）；成对使用据惯例"
    good = (
        "坚持“两个维护”，落实《细则》（试行）。",
        "任务如下：1）抓学习；2）抓落实；三）抓整改。",
        "1）抓学习。",
        "他说：“要守正。\n\n“要创新。\n\n“要实干。”",
        "会议强调，“要守正。\n\n要创新”。",
        "继续讲好“‘八不’行为规范”。",
        "参观了Tom’s工作室。",
        "《〈党章〉解读》（2020年版）",
        "根据市科〔20223号文件要求，抓好落实。",
    )
    bad = (
        Bad("加快农业⟦“⟧智改数转，建设应用平台。", message="没有后引号"),
        Bad(
            "严格落实《意识形态工作责任制实施细则⟦”⟧，压实责任。",
            fixed="严格落实《意识形态工作责任制实施细则》，压实责任。",
        ),
        Bad("支持企业⟦”⟧走出去”，参与合作。", fixed="支持企业“走出去”，参与合作。"),
        Bad("共建“一带一路⟦“⟧国家直飞航线。", fixed="共建“一带一路”国家直飞航线。"),
        Bad("坚持“⟦“⟧三会一课”制度。", fixed="坚持“三会一课”制度。"),
        Bad("机关党旗红，五个海岛⟦’⟧在行动。", message="没有前单引号"),
        Bad("建成第四代移动通信⟦（⟧4G网络，第五代（5G）网络加快推进。"),
        Bad("学习“《党章⟦”⟧》心得。"),
        Bad("印发实施⟦〔⟧2020年工作要点。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        faults = {block.index: faults_of(block.text) for block in document.blocks}
        carried = set(_carried(document, faults))
        told = {(blank.whole.block, blank.whole.start) for blank in facts.blanks.of("date")}  # 〔20243号
        for block, found in faults.items():
            straight = '"' in document.blocks[block].text  # “甲": the half-width mark is the fault, and is told
            for fault in found:
                if (block, fault.offset) not in carried | told and not (
                    straight and document.blocks[block].text[fault.offset] in "“”"
                ):
                    yield self._finding(document, block, fault)

    def _finding(self, document: Document, block: int, fault: Fault) -> Finding:
        opening, closing, name = PAIRS[fault.pair]
        text = document.blocks[block].text
        span = Span(block, fault.offset, fault.offset + 1)
        before = text[max(0, fault.offset - 6) : fault.offset].lstrip("，。、；：》）”（")
        near = (before + text[fault.offset : fault.offset + 8]).replace("\n", "")
        other = closing[0] if text[fault.offset] in opening else opening[0]
        if fault.kind == "mixed":
            wanted = _partner(text[fault.other])
            message = f"“{text[fault.other]}”与“{text[fault.offset]}”不配套，此处应为“{wanted}”（{RULE}）。"
            return self.finding(span, message, fix=wanted)
        if fault.kind == "turned":
            side = "后" if other in closing else "前"
            return self.finding(span, f"{name}方向反了：{near}，此处应为{side}{name}（{RULE}）。", fix=other)
        if fault.kind == "doubled":
            return self.finding(span, f"{name}重复：{near}，应删去一个（{RULE}）。", fix=Fix("", safe=False))
        if fault.kind == "crossed":
            return self.finding(span, f"标点交叉：{near}，应先闭合里层，再闭合外层（{RULE}）。")
        missing, there = ("后", "前") if fault.kind == "open" else ("前", "后")
        return self.finding(span, f"只有{there}{name}，没有{missing}{name}：{near}，请补齐或删去（{RULE}）。")


def _partner(char: str) -> str:
    return next(closing[0] for opening, closing, _ in PAIRS if char in opening)


def _carried(document: Document, faults: dict[int, list[Fault]]) -> Iterator[tuple[int, int]]:
    """Yield (block, offset) of marks whose partner stands in another block."""
    alone = [(block, fault) for block, found in faults.items() for fault in found]
    for (block, fault), (other, partner) in pairwise(alone):
        fits = fault.kind == "open" and partner.kind == "close" and fault.pair == partner.pair
        if fits and 0 < other - block <= FARTHEST:
            yield from ((block, fault.offset), (other, partner.offset))
    texts: Sequence[str] = [block.text for block in document.blocks]
    for block, fault in alone:
        begins = texts[block][: fault.offset].endswith(("：", ":", "，")) or fault.offset == 0
        goes_on = block + 1 < len(texts) and texts[block + 1].startswith(texts[block][fault.offset])
        if fault.kind == "open" and begins and goes_on:
            yield block, fault.offset
