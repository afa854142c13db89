"""What a paragraph is: heading, list item, caption; by its own properties and its style."""

from __future__ import annotations

from typing import Any, NamedTuple

from linter.patterns import Pattern
from linter.readers.docx.names import RPR, VAL, Element, number, switched_on, w
from linter.readers.docx.numbering import Numbering
from linter.readers.docx.styles import Look, Numbered, Styles, numbered_of

STYLE, OUTLINE, NUMBERED = w("pStyle"), w("outlineLvl"), w("numPr")
HEADING_NAME = Pattern(r"(?:heading|标题) ?([1-9])")
TITLES, CAPTIONS = ("title", "标题"), ("caption", "题注")
BODY_LEVEL = 9  # the outline level of body text


class Shape(NamedTuple):
    """What the properties of a paragraph amount to.

    `joined`: its mark is hidden or its deletion tracked, so the next paragraph goes on in the same line.
    `broken_off`: a page or section may break at it.
    """

    style: str
    kind: str
    level: int
    place: Numbered | None
    look: Look
    joined: bool = False
    broken_off: bool = False


class Shapes:
    """Works shapes out, each once."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._plain = self._work_out("", None, None)
        self._known: dict[Any, Shape] = {}

    def of(self, properties: Element | None) -> Shape:
        """Return the shape of a paragraph with these w:pPr."""
        if properties is None:
            return self._plain
        style, outline, place = "", None, None
        joined = broken_off = False
        for child in properties:
            tag = child.tag
            if tag == STYLE:
                style = child.get(VAL) or ""
            elif tag == OUTLINE:
                outline = number(child.get(VAL), BODY_LEVEL)
            elif tag == NUMBERED:
                place = numbered_of(properties)
            elif tag == RPR:
                joined = _mark_is_gone(child)
            elif tag in BREAKS:
                broken_off = True
        key = (style, outline, place)
        shape = self._known.get(key)
        if shape is None:
            shape = self._known[key] = self._work_out(style, outline, place)
        return shape._replace(joined=joined, broken_off=broken_off) if joined or broken_off else shape

    def _work_out(self, name: str, outline: int | None, place: Numbered | None) -> Shape:
        style = self._styles.style(name)
        level = _outline(style.name, style.outline) if outline is None else outline
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
            kind, depth = "item", self._numbering.level(place, name) + 1
        return Shape(name, kind, depth, place, self._styles.look(name, None))


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
