"""The lines an official document has round its text: 份号, 密级, 签发人, 主送, 附件说明, 附注, 抄送, 印发, 附件1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from linter.facts import frame_lines as lines
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts
    from linter.facts.frame import Frame

COPY = Pattern(r"^(?:No\.?|№)?[ ]?\d{1,8}$")
SECRET = Pattern(r"^(?:绝密|机密|秘密)(?![\u4e00-\u9fff]{4})")
SIGNED_BY = Pattern(r"签[ \u3000]*发[ \u3000]*人[ \u3000]*(?P<mark>[:：]?)[ \u3000]*(?P<names>[^\n]*)")
# 各县（区）人民政府，市政府各部门: what the addressed are called
ADDRESSED = Pattern(
    r"^[^。\n]{2,100}?(?:人民政府|政府|党委|党组|党工委|机关|部门|单位|机构|公司|集团|企业|委员会|办公[室厅]|[委局厅办院校]"
    r"|学校|大学|学院|医院|街道|乡镇|镇|乡|村|社区|协会|中心|支部|总支)(?:（[^（）]{1,20}）)?[ \u3000]*(?P<end>[。，；;,.、]?)$"
)
SENT = ("通知", "请示", "报告", "意见", "函", "复函", "批复", "通报", "决定")  # kinds that are addressed to somebody
ANNEX = Pattern(r"^[ \u3000]*附[ \u3000]*件[ \u3000]*(?P<colon>[:：])?[ \u3000]*(?P<rest>.*)$")
NUMBERED = Pattern(
    r"^[ \u3000]*(?:附件[ \u3000]*)?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十\d]{1,3}[）)])"
    r"(?P<mark>[.．、，:：]|[ \u3000]+|(?<=[）)]))[ \u3000]*(?P<name>\S.*?)(?P<end>[。；，;,、]?)[ \u3000]*$"
)
LABEL = Pattern(
    r"^附[ \u3000]*件[ \u3000]*(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})?[ \u3000]*(?P<colon>[:：])?$"
)
COPIED = Pattern(r"^(?:主送|抄送|抄报|分送)[ \u3000]*[:：]")
NOTE = Pattern(r"^[（(【\[〔]?(?:此件|联[ \u3000]*系[ \u3000]*人|联系电话|本文|印发对象|信息公开选项|公开方式)")


class Annex(NamedTuple):
    """One attachment in the list before the signature: `number` as written ("" when there is none), the mark behind it,
    the name and the mark behind the name (an empty span when there is none)."""

    number: str
    mark: Span
    name: Span
    end: Span


class Label(NamedTuple):
    """The line 附件1 above an attachment; `title` is the line below it, `colon` the colon that stands in it."""

    span: Span
    number: str
    title: Span | None
    colon: Span | None


class Layout(NamedTuple):
    """The lines of the first document of a file; None or empty where it has none. `addressee` is the 主送 line even
    without its colon, `addressee_end` its last mark; `heading` is 附件： alone in a line, with the names below it."""

    frame: Frame
    copy: Span | None
    secrecy: Span | None
    signer: Span | None
    signer_names: Span | None
    addressee: Span | None
    addressee_end: Span | None
    heading: Span | None
    annexes: tuple[Annex, ...]
    labels: tuple[Label, ...]
    note: Span | None
    copied: Span | None
    printed: Span | None


def extract(document: Document, facts: Facts) -> Layout:
    """Find the lines of the first document."""
    frame = facts.frames[0]
    head = range(frame.first_block, min(frame.opening, len(document.blocks)))
    foot = _foot(document, facts, frame)
    signer, names = _signer(document, head)
    addressee, end = _addressee(document, frame)
    heading, annexes = _annexes(document, frame, foot)
    return Layout(
        frame,
        _first(document, head, COPY),
        _first(document, head, SECRET),
        signer,
        names,
        addressee,
        end,
        heading,
        annexes,
        tuple(_labels(document, foot)),
        _note(document, frame, foot),
        _first(document, range(max(foot, 0) + 1, len(document.blocks)), COPIED) if foot >= 0 else None,
        _printed(document, facts, foot),
    )


def _foot(document: Document, facts: Facts, frame: Frame) -> int:
    """Return the block of the date under the signature; -1 without one.

    A line 某办公室 2024年4月15日 whose 印发 is missing looks like a sign-off, with the real one above it.
    """
    if not frame.signed:
        return -1
    last = frame.signed.block
    if frame.signature and frame.signature.block == last:
        for at in range(last - 1, max(frame.opening, last - 6), -1):
            if lines.date_line(document, facts, document.blocks[at]):
                return at
    return last


def whole(document: Document, index: int) -> Span:
    """Return the span of a block."""
    return Span(index, 0, len(document.blocks[index].text))


def _first(document: Document, blocks: range, pattern: Pattern) -> Span | None:
    return next((whole(document, at) for at in blocks if pattern.match(document.blocks[at].text)), None)


def _signer(document: Document, head: range) -> tuple[Span | None, Span | None]:
    for at in head:
        found = SIGNED_BY.search(document.blocks[at].text)
        if found:
            return Span(at, found.start(), found.end()), Span(at, found.start("names"), found.end("names"))
    return None, None


def _addressee(document: Document, frame: Frame) -> tuple[Span | None, Span | None]:
    """Return the 主送 line and the mark it ends with (empty: none)."""
    line = frame.salutation
    if line:
        text = document.quote(line).rstrip()
        return line, Span(line.block, len(text) - 1, len(text))
    if not frame.title or frame.opening > frame.last_block or frame.genre not in SENT:
        return None, None
    block = document.blocks[frame.opening]
    head = block.text[: block.joints[0].offset].rstrip() if block.joints else block.text  # 某市人民政府，⏎text
    found = ADDRESSED.match(head) if block.kind == "paragraph" and not block.cell else None
    own = frame.signature and lines.squeezed(document.quote(frame.signature)) == lines.squeezed(block.text)
    if not found or own or lines.NUMBERED.match(block.text):
        return None, None
    return Span(block.index, 0, len(head)), Span(block.index, found.start("end"), found.end("end"))


def _annexes(document: Document, frame: Frame, foot: int) -> tuple[Span | None, tuple[Annex, ...]]:
    """Return the line 附件： that stands alone, and the attachments listed, which stand before the sign-off."""
    last = foot if foot >= 0 else min(frame.last_block + 1, len(document.blocks))
    found: list[Annex] = []
    heading: Span | None = None
    for at, start, text in _lines(document, range(frame.opening, last)):
        first = None if found or heading else ANNEX.match(text)
        if first and (first["colon"] or (not first["rest"] and foot >= 0)):
            rest = first["rest"].strip()
            heading = Span(at, start, start + len(text)) if not rest else None
            found += [_annex(at, start + first.start("rest"), first["rest"])] if rest else []
        elif found or heading:
            if not NUMBERED.match(text) and (found or lines.SIGNER.match(text)):
                break
            found.append(_annex(at, start, text))
    return (heading if found else None), tuple(found)


def _lines(document: Document, blocks: range) -> Iterator[tuple[int, int, str]]:
    """Yield block, offset and text of every line."""
    for at in blocks:
        block, start = document.blocks[at], 0
        if block.kind in ("paragraph", "heading", "item") and not block.cell:
            for text in block.text.split("\n"):
                yield at, start, text
                start += len(text) + 1


def _annex(block: int, start: int, text: str) -> Annex:
    found = NUMBERED.match(text)
    if found:
        spans = [Span(block, start + found.start(name), start + found.end(name)) for name in ("mark", "name", "end")]
        return Annex(found["number"], *spans)
    bare = text.rstrip(" \u3000")
    ends = len(bare) - (bare[-1:] in tuple("。；，;,、"))
    begin = len(text) - len(text.lstrip(" \u3000"))
    mark = Span(block, start + begin, start + begin)
    return Annex("", mark, Span(block, start + begin, start + ends), Span(block, start + ends, start + len(bare)))


def _labels(document: Document, foot: int) -> Iterator[Label]:
    """Yield the lines 附件1 behind the sign-off."""
    for block in document.blocks[foot + 1 :] if foot >= 0 else ():
        found = LABEL.match(block.text)
        if found and not block.cell:
            later = document.blocks[block.index + 1] if block.index + 1 < len(document.blocks) else None
            title = whole(document, later.index) if later and later.text and len(later.text) <= lines.LONGEST else None
            colon = Span(block.index, found.start("colon"), found.end("colon")) if found["colon"] else None
            yield Label(whole(document, block.index), found["number"] or "", title, colon)


def _note(document: Document, frame: Frame, foot: int) -> Span | None:
    """Return the note below the date: （此件公开发布）."""
    for block in document.blocks[foot + 1 : foot + 3] if foot >= 0 else ():
        if NOTE.match(block.text) and len(block.text) <= 80 and block.index <= frame.last_block:
            return whole(document, block.index)
    return None


def _printed(document: Document, facts: Facts, foot: int) -> Span | None:
    """Return the last line 某办公室 2024年4月15日印发, with or without its last word."""
    for block in reversed(document.blocks[foot + 1 :] if foot >= 0 else ()):
        text = block.text.rstrip(" \u3000。")
        if len(text) <= 60 and not COPIED.match(text) and not block.cell:
            dated = facts.dates.within(whole(document, block.index))
            if text.endswith("印发") or (
                dated and dated[-1].year and dated[-1].span.end == len(text) and dated[-1].span.start > 3
            ):
                return whole(document, block.index)
    return None
