"""Styles: what a paragraph or run looks like once its style, that style's parents and the defaults are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from linter.readers.docx.names import DRAWING, PPR, RPR, VAL, Element, is_on, number, value, w

SWITCHES = {w("vanish"): "hidden", w("b"): "bold", w("i"): "italic", w("strike"): "strike", w("dstrike"): "strike"}
VALUES = {w("sz"): "size", w("color"): "color", w("highlight"): "highlight"}
FONTS, SHADE, STYLE, FILL = w("rFonts"), w("shd"), w("rStyle"), w("fill")
FONT_NAMES = (("eastAsia", "font"), ("ascii", "latin"))
FONT_ATTRIBUTES = tuple(w(f"{script}{theme}") for script, _ in FONT_NAMES for theme in ("Theme", ""))
SIMPLE = frozenset((*SWITCHES, *VALUES, STYLE))  # what they say is in w:val
FIRST_LINE, HANGING = (w("firstLineChars"), w("firstLine")), w("hanging")
DEEPEST = 32  # parents of a style; also ends a circle


class Look(NamedTuple):
    """How a run looks, after all inheritance. `size` is in half points, as the file says; `shade` a fill colour."""

    hidden: bool = False
    bold: bool = False
    italic: bool = False
    strike: bool = False
    highlight: str = ""
    shade: str = ""
    font: str = ""
    latin: str = ""
    size: str = ""
    color: str = ""


PLAIN = Look()


class Numbered(NamedTuple):
    """A place in a list: `id` of the list ("0": none), `level` from 0 (-1: not said)."""

    id: str
    level: int


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about paragraphs, and `run`, what it says about characters."""

    name: str
    outline: int | None
    numbered: Numbered | None
    align: str
    indented: bool | None
    run: Mapping[str, Any]


def run_properties(properties: Element | None, themes: Mapping[str, str]) -> dict[str, Any]:
    """Read the children of a w:rPr that we use; `themes` gives the names of theme fonts."""
    found: dict[str, Any] = {}
    for child in () if properties is None else properties:
        tag = child.tag
        if tag in SWITCHES:
            found[SWITCHES[tag]] = is_on(child.get(VAL))
        elif tag in VALUES:
            text = child.get(VAL) or ""
            found[VALUES[tag]] = "" if text in ("auto", "none") else text
        elif tag == FONTS:
            for script, name in FONT_NAMES:
                font = themes.get(child.get(w(f"{script}Theme")) or "") or child.get(w(script))
                if font:
                    found[name] = font
        elif tag == SHADE:
            fill = child.get(FILL) or ""
            found["shade"] = "" if fill.lower() in ("auto", "ffffff") else fill
        elif tag == STYLE:
            found["style"] = child.get(VAL) or ""
    return found


def numbered_of(properties: Element | None) -> Numbered | None:
    """Read the list place in a w:pPr."""
    place = None if properties is None else properties.find(w("numPr"))
    if place is None:
        return None
    level = value(place, "ilvl")
    return Numbered(value(place, "numId") or "", -1 if level is None else number(level, 0, 8))


def is_indented(indent: Element, inherited: bool | None = None) -> bool | None:
    """Say whether a w:ind moves the first line in; what is `inherited` when it is silent about it."""
    said = [text for name in FIRST_LINE if (text := indent.get(name)) is not None]
    if not said:
        return False if indent.get(HANGING) else inherited
    return any(number(text) > 0 for text in said)


class Styles:
    """The styles of a document, resolved when asked for."""

    def __init__(self, root: Element | None, theme: Element | None) -> None:
        """Take the roots of the styles part and the theme part, where there are any."""
        self.themes = _theme_fonts(theme)
        found = [] if root is None else root.iterfind(w("style"))
        self._raw: dict[str, Element] = {}
        self._default = ""
        for style in found:
            name = style.get(w("styleId")) or ""
            self._raw[name] = style
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
                self._default = name
        defaults = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}")
        self._base = run_properties(defaults, self.themes)
        self._resolved: dict[str, Style] = {}
        self._looks: dict[tuple[str, tuple[Any, ...]], Look] = {}

    def style(self, name: str) -> Style:
        """Return a style by id, with everything its parents say; the default paragraph style for ""."""
        name = name or self._default
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def look(self, style: str, properties: Element | None) -> Look:
        """Return how a run with `properties` looks in a paragraph of `style`."""
        key = (style, _key(properties))
        look = self._looks.get(key)
        if look is None:
            direct = run_properties(properties, self.themes)
            character = self.style(direct.pop("style")).run if "style" in direct else {}
            merged = {**self._base, **self.style(style).run, **character, **direct}
            merged.pop("style", None)
            look = Look(**merged)
            self._looks[key] = look = PLAIN if look == PLAIN else look
        return look

    def _resolve(self, name: str) -> Style:
        title, outline, numbered, align, indented, run = "", None, None, "", None, dict[str, Any]()
        chain: list[Element] = []
        at: str | None = name
        while at in self._raw and len(chain) < DEEPEST:
            chain.append(self._raw[at])
            at = value(self._raw[at], "basedOn")
        for style in reversed(chain):
            title = (value(style, "name") or "").lower()
            paragraph = style.find(PPR)
            level = None if paragraph is None else value(paragraph, "outlineLvl")
            outline = outline if level is None else number(level, 9)
            place = numbered_of(paragraph)
            if place is not None:
                numbered = Numbered(place.id or (numbered.id if numbered else ""), place.level)
            indent = None if paragraph is None else paragraph.find(w("ind"))
            indented = indented if indent is None else is_indented(indent, indented)
            align = (value(paragraph, "jc") if paragraph is not None else None) or align
            run.update(run_properties(style.find(RPR), self.themes))
        return Style(title, outline, numbered, align, indented, run)


def _key(properties: Element | None) -> tuple[Any, ...]:
    """Return a value equal for run properties that say the same, of what `run_properties` reads."""
    if properties is None:
        return ()
    found = []
    for child in properties[:]:
        tag = child.tag
        if tag in SIMPLE:
            found.append((tag, child.get(VAL)))
        elif tag == FONTS:
            found.append(tuple([child.get(name) for name in FONT_ATTRIBUTES]))
        elif tag == SHADE:
            found.append((tag, child.get(FILL)))
    return tuple(found)


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    """Return the names of theme fonts: minorEastAsia → 宋体 …"""
    found: dict[str, str] = {}
    scheme = None if theme is None else theme.find(f".//{{{DRAWING}}}fontScheme")
    for size in ("major", "minor"):
        fonts = None if scheme is None else scheme.find(f"{{{DRAWING}}}{size}Font")
        for child in () if fonts is None else fonts:
            face = child.get("typeface") or ""
            if child.tag == f"{{{DRAWING}}}latin":
                found[f"{size}HAnsi"] = found[f"{size}Ascii"] = face
            elif face and (child.tag == f"{{{DRAWING}}}ea" or child.get("script") == "Hans"):
                found.setdefault(f"{size}EastAsia", face)
    return found
