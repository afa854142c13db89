"""What a paragraph is: heading, list item, caption; by its own properties and its style."""

from __future__ import annotations

from typing import NamedTuple

from linter.patterns import Pattern
from linter.readers.docx.names import RPR, VAL, Element, number, switched_on, w
from linter.readers.docx.numbering import Numbering
from linter.readers.docx.styles import Look, Numbered, Styles, is_indented, numbered_of

STYLE, OUTLINE, NUMBERED, ALIGN, INDENT = w("pStyle"), w("outlineLvl"), w("numPr"), w("jc"), w("ind")
HEADING_NAME = Pattern(r"(?:heading|标题) ?([1-9])")
TITLES, CAPTIONS = ("title", "标题"), ("caption", "题注")
BODY_LEVEL = 9  # the outline level of body text


class Shape(NamedTuple):
    """What the properties of a paragraph amount to.

    `align`, `indented`: how its lines stand. `joined`: its mark is hidden or its deletion tracked, so the next paragraph
    goes on in the same line. `broken_off`: a page or section may break at it.
    """

    style: str
    kind: str
    level: int
    place: Numbered | None
    look: Look
    align: str = ""
    indented: bool = False
    joined: bool = False
    broken_off: bool = False


class _Own(NamedTuple):
    """What a paragraph says itself; None where only its style speaks."""

    style: str = ""
    outline: int | None = None
    place: Numbered | None = None
    align: str | None = None
    indented: bool | None = None


class Shapes:
    """Works shapes out, each once."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._plain = self._work_out(_Own())
        self._known: dict[_Own, Shape] = {}

    def of(self, properties: Element | None) -> Shape:
        """Return the shape of a paragraph with these w:pPr."""
        if properties is None:
            return self._plain
        style, outline, place, align, indented = _Own()
        joined = broken_off = False
        for child in properties[:]:
            tag = child.tag
            if tag == STYLE:
                style = child.get(VAL) or ""
            elif tag == INDENT:
                indented = is_indented(child, indented)
            elif tag == ALIGN:
                align = child.get(VAL)
            elif tag == OUTLINE:
                outline = number(child.get(VAL), BODY_LEVEL)
            elif tag == NUMBERED:
                place = numbered_of(properties)
            elif tag == RPR:
                joined = _mark_is_gone(child)
            elif tag in BREAKS:
                broken_off = True
        own = _Own(style, outline, place, align, indented)
        shape = self._known.get(own)
        if shape is None:
            shape = self._known[own] = self._work_out(own)
        return shape._replace(joined=joined, broken_off=broken_off) if joined or broken_off else shape

    def _work_out(self, own: _Own) -> Shape:
        style, place = self._styles.style(own.style), own.place
        level = _outline(style.name, style.outline) if own.outline is None else own.outline
        if place is None or not place.id:
            place = _inherited(place, style.numbered)
        if place and place.id == "0":
            place = None
        kind, depth = "paragraph", 0
        if level < BODY_LEVEL or style.name in TITLES:
            kind, depth = "heading", level + 1 if level < BODY_LEVEL else 1
        elif style.name in CAPTIONS:
            kind = "caption"
        elif place:
            kind, depth = "item", self._numbering.level(place, own.style) + 1
        align = style.align if own.align is None else own.align
        indented = style.indented if own.indented is None else own.indented
        return Shape(own.style, kind, depth, place, self._styles.look(own.style, None), align, bool(indented))


BREAKS = (w("pageBreakBefore"), w("sectPr"))


def _outline(name: str, level: int | None) -> int:
    """Return the outline level of a style (9: body text); the built-in headings need not state theirs."""
    found = HEADING_NAME.fullmatch(name)
    return level if level is not None else int(found[1]) - 1 if found else BODY_LEVEL


def _inherited(own: Numbered | None, style: Numbered | None) -> Numbered | None:
    """Return the list place of the style, at the level the paragraph says."""
    if own and style and own.level >= 0:
        return Numbered(style.id, own.level)
    return style


def _mark_is_gone(properties: Element) -> bool:
    """Say whether the paragraph mark with these run properties is hidden, or deleted or moved away by a tracked change."""
    if len(properties) == 0:
        return False
    gone = any(properties.find(w(name)) is not None for name in ("del", "moveFrom"))
    return gone or switched_on(properties, "vanish")
