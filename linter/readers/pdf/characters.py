"""The characters of a PDF page with their boxes, from pdfium: few calls a character, and those made in C."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Sequence
from itertools import pairwise, repeat
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from linter.patterns import Pattern
from linter.readers.pdf.hidden import hidden_of
from linter.readers.pdf.library import ADDRESS, INDEX, address, quick
from linter.readers.pdf.placing import Column, Placer, direction, page_box

MOST_CHARACTERS = 400_000  # on one page; a full page of small print has 10,000
BROKEN = "\ufffd"
TILT = 0.1  # radians within which characters count as standing alike
LEVEL = 0.5  # points by which characters of one line differ in height at the most
SAMPLE = 200
UNEVEN = Pattern(r"[\x00-\x09\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|[^\x00-\uffff]")
ADDED = ("", "\r", "\n", " ")  # what pdfium adds, or gives for nothing; a blank may also be in the file

unicode_of = quick(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ADDRESS, INDEX)
box_of = quick(pdfium.FPDFText_GetLooseCharBox, INDEX, ADDRESS, INDEX, ADDRESS)
is_generated = quick(pdfium.FPDFText_IsGenerated, INDEX, ADDRESS, INDEX)
angle_of = quick(pdfium.FPDFText_GetCharAngle, ctypes.c_float, ADDRESS, INDEX)


# bullets and ticks of Symbol and Wingdings, which Word and LibreOffice write with these codes
SYMBOL_FONTS = Pattern("[\uf000-\uf0ff]")
SYMBOLS = str.maketrans("\uf0b7\uf06c\uf06e\uf075\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06f\uf0fe", "•●■◆▪➢❖✓□□☑")


class Glyphs(NamedTuple):
    """Characters in content order, one code point each: text and edges, in points from the top left of the page as it
    is read (text upright). `spaced`: the indexes before which pdfium saw a blank that is not in the file.
    """

    text: str
    lefts: Column
    tops: Column
    rights: Column
    bottoms: Column
    spaced: frozenset[int] = frozenset()

    def at(self, indexes: list[int]) -> Glyphs:
        """Return some of the characters."""
        spaced = frozenset(number for number, index in enumerate(indexes) if index in self.spaced)
        return _glyphs(
            list(map(self.text.__getitem__, indexes)), [_picked(column, indexes) for column in self.edges], spaced
        )

    @property
    def edges(self) -> tuple[Column, Column, Column, Column]:
        """The four columns of edges."""
        return self.lefts, self.tops, self.rights, self.bottoms


def _glyphs(texts: Sequence[str], edges: Sequence[Column], spaced: frozenset[int]) -> Glyphs:
    lefts, tops, rights, bottoms = edges
    text = "".join(texts)
    if SYMBOL_FONTS.search(text):
        text = text.translate(SYMBOLS)
    return Glyphs(text, lefts, tops, rights, bottoms, spaced)


def _picked(column: Column, indexes: list[int]) -> Column:
    return list(map(column.__getitem__, indexes))


class PageText(NamedTuple):
    """A page's characters; `tilted` are those at another angle than most (a watermark, a stamp), `hidden` those that
    are not drawn. `place` says how boxes were turned."""

    straight: Glyphs
    tilted: Glyphs
    hidden: Glyphs
    place: Placer


NOTHING = Glyphs("", [], [], [], [])


def characters(page: Any, text_page: Any) -> PageText:
    """Return the characters of a page. `page`, `text_page`: raw pdfium handles; both stay open."""
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_CHARACTERS)
    if count <= 0:
        return PageText(NOTHING, NOTHING, NOTHING, Placer(0, page_box(page)))
    handle = address(text_page)
    glyphs, places = _held(handle, _texts(text_page, handle, count), _boxes(handle, count))
    tilted, hidden = _tilted(handle, places, glyphs.tops), hidden_of(page, text_page, places)
    place = _placer(page, glyphs)
    glyphs = _glyphs(glyphs.text, place.boxes(*glyphs.edges), glyphs.spaced)
    if not tilted and not hidden:
        return PageText(glyphs, NOTHING, NOTHING, place)
    apart = {*tilted, *hidden}
    straight = glyphs.at([index for index in range(len(places)) if index not in apart])
    return PageText(straight, glyphs.at(tilted), glyphs.at(hidden), place)


def placer(page: Any, text_page: Any) -> Placer:
    """Return how boxes of a page (raw handles) are turned into reading ones, as `characters` does, and back."""
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_CHARACTERS)
    handle = address(text_page)
    return _placer(page, _held(handle, _texts(text_page, handle, count), _boxes(handle, count))[0])


def _placer(page: Any, glyphs: Glyphs) -> Placer:
    return Placer(direction(glyphs.edges), page_box(page))


def _texts(text_page: Any, handle: int, count: int) -> str | list[str]:
    """Return each character's text; all at once where every one of them is one unit of UTF-16."""
    buffer = ctypes.create_string_buffer(2 * count + 2)
    copied = pdfium.FPDFText_GetText(text_page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    text = buffer.raw[: 2 * count].decode("utf-16-le", "replace")
    if copied == count + 1 and not UNEVEN.search(text):
        return text
    codes = list(map(unicode_of, repeat(handle), range(count)))
    return [_text(codes, index) for index in range(count)]


def _text(codes: list[int], index: int) -> str:
    """Return a character; a rare one comes as two surrogates and is given at the first."""
    code = codes[index]
    if 0xD800 <= code < 0xDC00:
        low = codes[index + 1] if index + 1 < len(codes) else 0
        return chr(0x10000 + ((code - 0xD800) << 10) + low - 0xDC00) if 0xDC00 <= low < 0xE000 else BROKEN
    if 0xDC00 <= code < 0xE000:
        return "" if index and 0xD800 <= codes[index - 1] < 0xDC00 else BROKEN
    if code in (2, 0xFFFE):  # a hyphen at a line's end
        return "-"
    return chr(code) if 0 < code < 0x110000 else ""


def _boxes(handle: int, count: int) -> tuple[Column, ...]:
    """Return the edges of all characters in the page's own coordinates: lefts, tops, rights, bottoms."""
    rects = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(rects)
    deque(map(box_of, repeat(handle), range(count), range(start, start + 16 * count, 16)), maxlen=0)
    edges = list(rects)
    return edges[0::4], edges[1::4], edges[2::4], edges[3::4]


def _held(handle: int, texts: str | list[str], boxes: tuple[Column, ...]) -> tuple[Glyphs, list[int]]:
    """Return the characters that the file holds, and pdfium's number of each.

    pdfium adds line ends, and blanks where it sees a gap as wide as one.
    """
    places: list[int] = []
    spaced: set[int] = set()
    start = 0
    for end in [index for index, text in enumerate(texts) if text in ADDED]:
        if texts[end] == " ":
            if is_generated(handle, end) != 1:
                continue
            spaced.add(len(places) + end - start)
        places += range(start, end)
        start = end + 1
    places += range(start, len(texts))
    held = list(map(texts.__getitem__, places))
    return _glyphs(held, [_picked(column, places) for column in boxes], frozenset(spaced)), places


def _tilted(handle: int, places: list[int], tops: Column) -> list[int]:
    """Return which characters stand at another angle than most; asked are those before which the height changes."""
    changes = [at for at, (top, after) in enumerate(pairwise(tops), 1) if not -LEVEL < top - after < LEVEL]
    sample = [0, *changes, *range(0, len(places), max(1, len(places) // SAMPLE))]
    angles = [round(angle_of(handle, places[at]), 1) for at in sample if at < len(places)]
    if len(set(angles)) <= 1:
        return []
    usual = max(set(angles), key=angles.count)
    return [index for index, place in enumerate(places) if abs(angle_of(handle, place) - usual) >= TILT]
