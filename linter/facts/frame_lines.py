"""Reading the lines at the head and foot of a document: title, genre, number, addressee, issuer, sign-off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.facts.dates import DateMention
from linter.facts.frame import PLANS
from linter.model import Block, Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

GENRES = (
    r"政府工作报告|自查报告|总结报告|述职(?:述[责廉法学德]){0,3}报告|总结|小结|报告|汇报|通知|意见|规划|纲要|方案|计划|要点|请示|批复"
    r"|复函|函|决定|公告|通告|通报|办法|细则|规定|规则|规范|条例|章程|讲话|发言|致辞|议案|提案|纪要|简报|思路|打算|安排|措施|举措|清单|公报"
    r"|决议|命令|倡议书|公开信|情况|名单|须知|预案|制度|标准|建议|答复|材料|说明"
)
GENRE = Pattern(rf"(?P<genre>{GENRES})(?:提纲|稿|书|材料)?[”’》]?(?:[（(〔][^（）()]{{1,24}}[）)〕]){{0,2}}[ \u3000]*$")
REVIEWED = Pattern(r"(?P<genre>总结|小结|报告|汇报|情况)(?:和|及|暨|与|、).{0,30}$")
FORMULAS = (
    ("通知", Pattern(r"特此通知|印发给你们|通知如下")),
    ("报告", Pattern(r"特此报告|(?:报告|汇报)如下")),
    ("请示", Pattern(r"(?:妥否|当否)，?请(?:予)?(?:批示|审批)")),
    ("函", Pattern(r"特此函[复告]|函复如下")),
)
HEAD = Pattern(
    r"^(?:.{2,40}文件|签发人.*|(?:绝密|机密|秘密)(?:[★☆].*)?|特急|加急|平急|急件|No\..*|\d{1,7}|[-—_=]{2,}|新华社.*电.*"
    r"|附件[ \u3000]*[\d一二三四五六七八九十]*[:：]?"
    r"|〔?\d{4}〕?.{0,3}\d+号|[（(](?:征求意见稿|送审稿|讨论稿|代拟稿|审议稿|草稿)[）)])$"
)
LETTERHEAD = Pattern(r"^(?P<issuer>[\u4e00-\u9fff（）()]{3,36})文件$")
UNITS = (
    r"人民政府(?:办公[厅室])?|委员会(?:办公[厅室])?|委办公[厅室]|研究院|领导小组(?:办公室)?|办公[厅室]|街道(?:办事处|党工委|办)?|党组|党委|总支|支部"
    r"|国务院|政府|集团|公司|学校|大学|学院|医院|中心|协会|法院|检察院|工会|[局委厅部院镇乡村所站处科队会校]"
)
ISSUER = Pattern(
    rf"^(?:(?:20|19)\d\d年度?)?(?P<issuer>(?:中共|共青团)?[\u4e00-\u9fff*＊xX×Ｘ○〇（）()]{{1,28}}?"
    rf"(?:{UNITS})(?:（[^（）]{{2,24}}）)?(?:党组|党委)?)"
    r"(?=关于|印发|转发|开展|落实|贯彻|履行|工作|政府工作|领导班子|精神文明|意识形态|党建"
    r"|[ \u3000]?[12]\d{3}|[一二][〇○零\d一-九]|上半年|第?[一二三四]季度|$)"
)
SIGNER = Pattern(
    rf"^[\u4e00-\u9fff*＊xX×Ｘ_○〇（）() \u3000]{{0,40}}(?:{UNITS})"
    r"(?:[（(][^（）()]{2,24}[）)])?(?:[ \u3000]*(?:党组|党委))?[ \u3000]*$"
)
NUMBERED = Pattern(r"^(?:第[一二三四五六七八九十\d]+[章节条部]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])")
OCCASION = Pattern(
    r"^(?:——|[-—（(]|在).*(?:会议|大会|会)上?(?:通过)?[）)]?$|^[（(].{0,12}\d{4}年.{1,30}[）)]$"
    r"|.*\d+日在.{4,40}(?:会议|大会)上$"
)
ENDS = "。！？；!?;，,、"
LONGEST = 60  # characters of a line that can belong to a title
FOOT = 14  # blocks at the foot that may hold the sign-off


def squeezed(text: str) -> str:
    """Return a title without blanks and line breaks."""
    return "".join(text.split())


def date_line(document: Document, facts: Facts, block: Block) -> DateMention | None:
    """Return the date with which a short line of its own ends, maybe after the signer's name."""
    if len(block.text) > 50 or not block.text:
        return None
    found = facts.dates.within(Span(block.index, 0, len(block.text)))
    whole = [item for item in found if item.year and (item.kind == "day" or item.blank or item.kind == "month")]
    if not whole:
        return None
    before, after = block.text[: whole[-1].span.start], block.text[whole[-1].span.end :]
    if after.strip(" \u3000）)\n") or not (before.strip(" \u3000（(\n") == "" or SIGNER.match(before.strip())):
        return None
    return whole[-1]


def genre(document: Document, title: str, opening: int, last: int) -> str:
    """Return what kind of paper it is: by its title, else by a set phrase (特此通知); "" when nothing tells."""
    found = GENRE.search(title)
    if found and found["genre"] in PLANS:
        found = REVIEWED.search(title) or found  # 2019年工作总结和2020年工作思路
    if found:
        return "述职" if found["genre"].startswith("述职") else found["genre"]
    text = "\n".join(block.text for block in document.blocks[opening : min(opening + 8, last + 1)])
    return "" if title else next((genre for genre, pattern in FORMULAS if pattern.search(text)), "")


def alone(document: Document, span: Span) -> bool:
    """Say whether a number fills its line (with 签发人 at most after it)."""
    text = document.blocks[span.block].text
    return not text[: span.start].strip() and len(text) - span.end <= 14 and not text.rstrip().endswith(tuple(ENDS))


def title(document: Document, facts: Facts, first: int, last: int) -> tuple[list[int], int]:
    """Return the blocks of the title and the block after it."""
    lines: list[int] = []
    at = first
    while at <= last and at < len(document.blocks) and len(lines) < 5 and at - first < 12:
        text = document.blocks[at].text
        skip = (
            not text
            or HEAD.match(text)
            or any(item.span.block == at for item in facts.titles.numbers if alone(document, item.span))
        )
        if skip and not lines:
            at += 1
            continue
        if not _title_line(document, facts, at):
            break
        lines.append(at)
        at += 1
        if GENRE.search(text):
            return lines, at
    if not lines:
        return [], first
    # no word says what it is: only a single short first line can still be a title
    return ([lines[0]], lines[0] + 1) if document.blocks[lines[0]].kind == "heading" or len(lines) == 1 else ([], first)


def _title_line(document: Document, facts: Facts, at: int) -> bool:
    """Say whether a block can be a line of a title."""
    block = document.blocks[at]
    text = block.text.rstrip()
    if not text or len(text) > LONGEST + 20 or block.kind not in ("paragraph", "heading") or block.cell:
        return False
    if text.endswith(tuple(ENDS + "：:")) or NUMBERED.match(text) or OCCASION.match(text):
        return False
    return not any(mark in text for mark in "。；") and date_line(document, facts, block) is None


def salutation(document: Document, opening: int, last: int) -> Span | None:
    """Return the line of those addressed: short, ends with a colon, before the text begins."""
    for block in document.blocks[opening : min(opening + 4, last + 1)]:
        text = block.text.rstrip()
        if len(text) > 120:
            return None
        if text.endswith(("：", ":")) and "如下" not in text[-5:] and "。" not in text:
            return Span(block.index, 0, len(text))
    return None


def sign_off(document: Document, facts: Facts, opening: int, last: int) -> tuple[Span | None, DateMention | None]:
    """Return the signer's line and the date of the sign-off, looked for from the foot."""
    for index in range(min(last, len(document.blocks) - 1), max(opening, last - FOOT) - 1, -1):
        block = document.blocks[index]
        dated = None if block.cell else date_line(document, facts, block)
        if not dated:
            continue
        before = block.text[: dated.span.start].strip(" \u3000（(\n")
        if before:
            return Span(index, 0, len(before)), dated
        return _signer(document, opening, index), dated
    return None, None


def _signer(document: Document, opening: int, dated: int) -> Span | None:
    """Return the first of the signers' lines that stand right above the date, up to a dozen."""
    found: Span | None = None
    for index in range(dated - 1, max(opening, dated - 12) - 1, -1):
        text = document.blocks[index].text.strip()
        if not text or len(text) > 50 or not SIGNER.match(text):
            break
        found = Span(index, 0, len(document.blocks[index].text))
    return found


def issuer(document: Document, first: int, title: tuple[Span, ...], signature: Span | None) -> tuple[str, Span | None]:
    """Return who issues it: by the letterhead, the title, the sign-off."""
    for block in document.blocks[first : first + 4]:
        found = LETTERHEAD.match(block.text)
        if found:
            return found["issuer"], Span(block.index, found.start("issuer"), found.end("issuer"))
    for span in title:
        found = ISSUER.match(document.quote(span))
        if found:
            return found["issuer"], Span(span.block, found.start("issuer"), found.end("issuer"))
    if signature:
        return squeezed(document.quote(signature)), signature
    return "", None


def dated(document: Document, facts: Facts, title: tuple[Span, ...], opening: int, last: int) -> DateMention | None:
    """Return the date of the note under the title: （2023年1月2日）, ——2026年2月3日在……会议上."""
    if not title:
        return None
    for block in document.blocks[opening : min(opening + 3, last + 1)]:
        if len(block.text) > LONGEST + 20:
            return None
        found = [
            item
            for item in facts.dates.within(Span(block.index, 0, len(block.text)))
            if item.kind in ("day", "month") and item.year
        ]
        if found and (OCCASION.match(block.text) or (block.index == opening and date_line(document, facts, block))):
            return found[0]
    return None
