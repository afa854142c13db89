"""Cutting a file into documents, and the lines at the head and foot of each: title, number, addressee, sign-off."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.facts import frame_lines as lines
from linter.facts.dates import DateMention
from linter.facts.titles import DocumentNumber
from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts


class Part(NamedTuple):
    """One document within a file, with the lines at its head and foot; `signed` and `dated` are the dates of the
    sign-off and of the note under the title; the rest as in `Frame`."""

    first: int
    last: int
    opening: int
    title: str
    title_spans: tuple[Span, ...]
    genre: str
    issuer: str
    issuer_span: Span | None
    number: str
    number_span: Span | None
    number_year: int | None
    salutation: Span | None
    signature: Span | None
    signed: DateMention | None
    dated: DateMention | None
    official: bool


def cut(document: Document, facts: Facts) -> list[Part]:
    """Cut a file into the documents it holds; at least one, even when it is empty."""
    starts = [0, *_attachments(document, facts)]
    ends = [start - 1 for start in starts[1:]] + [max(0, len(document.blocks) - 1)]
    return [_part(document, facts, first, last) for first, last in zip(starts, ends, strict=True)]


def printed(document: Document, facts: Facts) -> DateMention | None:
    """Return the date of the 印发 line, which is said once for the whole file."""
    for block in reversed(document.blocks[-lines.FOOT :]):
        text = block.text.rstrip(" \u3000。")
        if text.endswith("印发") and len(text) <= 60:
            found = [item for item in facts.dates.within(Span(block.index, 0, len(block.text))) if item.year]
            if found:
                return found[-1]
    return None


def _attachments(document: Document, facts: Facts) -> list[int]:
    """Return the blocks where a further document begins: after a dated sign-off, a title of its own."""
    announced = _announced(document, facts)
    found: list[int] = []
    signed = 0
    for block in document.blocks[1:]:
        if block.cell is None and lines.date_line(document, facts, block):
            signed = block.index
            continue
        if (
            block.index <= (found[-1] if found else 0) + 1
            or len(block.text) > lines.LONGEST
            or lines.NUMBERED.match(block.text)
        ):
            continue
        near = signed and block.index - signed <= 3
        known = lines.squeezed(block.text) in announced
        whole = bool(lines.GENRE.search(block.text)) and not block.text.endswith(tuple(lines.ENDS))
        # a title told in the cover, or a title line right after a sign-off with text to follow
        if (known and (block.index > 2)) or (near and whole and _text_follows(document, block.index)):
            found.append(block.index)
            announced.discard(lines.squeezed(block.text))
    return found


def _announced(document: Document, facts: Facts) -> set[str]:
    """Return the titles the first blocks say are being issued or attached."""
    told = set()
    for title in facts.titles.cited:
        if title.span.block > 14 or title.depth:
            continue
        if (
            document.before(title.span, 6)
            .rstrip(" \u3000")
            .endswith(("印发", "转发", "将", "下发", "附件：", "附件:", "印发了"))
        ):
            told.add(lines.squeezed(title.text))
    for block in document.blocks[:20]:
        if block.text.startswith("附件") and "：" in block.text[:5]:
            told.add(lines.squeezed(block.text.split("：", 1)[1]).lstrip("1.").rstrip("。"))
    first = document.blocks[0].text if document.blocks else ""
    return told - {lines.squeezed(first), ""}


def _text_follows(document: Document, index: int) -> bool:
    return any(len(block.text) > lines.LONGEST for block in document.blocks[index + 1 : index + 6])


def _part(document: Document, facts: Facts, first: int, last: int) -> Part:
    titled, opening = lines.title(document, facts, first, last)
    spans = tuple(Span(index, 0, len(document.blocks[index].text)) for index in titled)
    title = "".join(lines.squeezed(document.quote(span)) for span in spans)
    number = _own_number(document, facts, first, min(last, opening + 2))
    salutation = lines.salutation(document, opening, last)
    dated = lines.dated(document, facts, spans, opening, last)
    signature, signed = lines.sign_off(document, facts, opening, last)
    if dated and signed and dated.span == signed.span:
        signature, signed = None, None
    issuer, place = lines.issuer(document, first, spans, signature)
    head = any(lines.LETTERHEAD.match(block.text) for block in document.blocks[first : opening + 1])
    genre = lines.genre(document, title, opening, last)
    text, at, year = (document.quote(number.span), number.span, number.year) if number else ("", None, None)
    official = head or bool(number and (salutation or signed))
    return Part(
        first, last, opening, title, spans, genre, issuer, place, text, at, year, salutation, signature, signed, dated, official
    )  # fmt: skip


def _own_number(document: Document, facts: Facts, first: int, last: int) -> DocumentNumber | None:
    """Return the document's own number, which stands alone in a line of the head."""
    head = (item for item in facts.titles.numbers if first <= item.span.block <= last)
    return next((item for item in head if lines.alone(document, item.span)), None)
