"""The characters of a PDF page with their boxes, from pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MOST_CHARACTERS = 400_000  # on one page; a full page of small print has 10,000
HYPHEN = "\x02"  # what pdfium gives for a hyphen at a line's end
BROKEN = "\ufffd"
TILT = 0.1  # radians within which characters count as standing alike


class Char(NamedTuple):
    """A character and its box in points from the top left of the page as it is read (text upright)."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def size(self) -> float:
        """The box's height, about the font's size."""
        return self.bottom - self.top


class PageText(NamedTuple):
    """A page's characters in content order.

    `gaps`: the indexes before which pdfium saw a blank. `tilted`: characters at another angle (a watermark, a stamp).
    `raw`: how many characters pdfium counts.
    """

    chars: list[Char]
    gaps: set[int]
    tilted: list[Char]
    raw: int


def characters(page: Any, text_page: Any) -> PageText:
    """Return the characters of a page. `page`, `text_page`: raw pdfium handles; both stay open."""
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_CHARACTERS)
    if count <= 0:
        return PageText([], set(), [], 0)
    boxes, gaps = _boxes(text_page, count)
    place = _placer(page, boxes)
    straight = _straight(text_page, [box.at for box in boxes])
    chars: list[Char] = []
    tilted: list[Char] = []
    kept: set[int] = set()
    for number, box in enumerate(boxes):
        if number in gaps:
            kept.add(len(chars))
        char = Char(box.text, *place.box(*box[2:]))
        (chars if straight(box.at) else tilted).append(char)
    return PageText(chars, kept, tilted, count)


def placer(page: Any, text_page: Any) -> Placer:
    """Return how boxes of a page (raw handles) are turned into reading ones, as `characters` does, and back."""
    count = min(pdfium.FPDFText_CountChars(text_page), MOST_CHARACTERS)
    return _placer(page, _boxes(text_page, count)[0])


def _placer(page: Any, boxes: list[_Box]) -> Placer:
    size = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    return Placer(_direction(boxes), _origin(page, size))


class _Box(NamedTuple):
    """A character in the page's own coordinates, from the bottom left."""

    at: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


def _boxes(text_page: Any, count: int) -> tuple[list[_Box], set[int]]:
    """Return the characters the file holds, and before which of them pdfium saw a gap as wide as a blank."""
    rect = pdfium.FS_RECTF()
    pointer = ctypes.byref(rect)
    boxes: list[_Box] = []
    gaps: set[int] = set()
    unicode, generated, loose = (
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_IsGenerated,
        pdfium.FPDFText_GetLooseCharBox,
    )
    for index in range(count):
        code = unicode(text_page, index)
        text = chr(code) if 32 < code < 0xD800 else _text(code, text_page, index)
        if not text or text in "\r\n":
            continue
        if code < 0x80 and generated(text_page, index) == 1:  # blanks, which pdfium sees where none is written
            gaps.add(len(boxes))
        elif loose(text_page, index, pointer):
            shown = "-" if text == HYPHEN else text
            boxes.append(_Box(index, shown, rect.left, rect.top, rect.right, rect.bottom))
    return boxes, gaps


def _text(code: int, text_page: Any, index: int) -> str:
    """Return a character; a rare one comes as two surrogates and is given at the first."""
    if 0xD800 <= code < 0xDC00:
        low = pdfium.FPDFText_GetUnicode(text_page, index + 1)
        return chr(0x10000 + ((code - 0xD800) << 10) + low - 0xDC00) if 0xDC00 <= low < 0xE000 else BROKEN
    if 0xDC00 <= code < 0xE000:
        before = pdfium.FPDFText_GetUnicode(text_page, index - 1) if index else 0
        return "" if 0xD800 <= before < 0xDC00 else BROKEN
    return chr(code) if 0 < code < 0x110000 else ""


def _direction(boxes: list[_Box]) -> int:
    """Return which way the text runs in the page's own coordinates: 0 right, 1 up, 2 left, 3 down.

    The page may be turned, the text on it may be turned, and vertical text runs down with upright characters: what
    counts is where the next character stands.
    """
    votes = [0, 0, 0, 0]
    step = max(1, len(boxes) // 100)
    for number in range(0, len(boxes) - 1, step):
        one, two = boxes[number], boxes[number + 1]
        right, up = two.left - one.left, two.bottom - one.bottom
        near = 2.5 * max(abs(one.right - one.left), abs(one.top - one.bottom), 1)
        if max(abs(right), abs(up)) <= near:
            votes[(0 if right > 0 else 2) if abs(right) >= abs(up) else (1 if up > 0 else 3)] += 1
    return votes.index(max(votes))


def _straight(text_page: Any, indexes: list[int]) -> Callable[[int], bool]:
    """Return a test whether a character stands at the angle most do."""
    sample = indexes[:: max(1, len(indexes) // 200)]
    angles = [round(pdfium.FPDFText_GetCharAngle(text_page, index), 1) for index in sample]
    if len(set(angles)) <= 1:
        return lambda index: True
    usual = max(set(angles), key=angles.count)
    return lambda index: abs(pdfium.FPDFText_GetCharAngle(text_page, index) - usual) < TILT


def _origin(page: Any, size: tuple[float, float]) -> tuple[float, float, float, float]:
    """Return the page's box in its own coordinates: left, bottom, right, top."""
    values = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(value) for value in values]
    if pdfium.FPDFPage_GetCropBox(page, *pointers) or pdfium.FPDFPage_GetMediaBox(page, *pointers):
        left, bottom, right, top = (value.value for value in values)
        if right > left and top > bottom:
            return left, bottom, right, top
    turned = pdfium.FPDFPage_GetRotation(page) % 2 == 1
    width, height = size[::-1] if turned else size
    return 0.0, 0.0, width, height


class Placer(NamedTuple):
    """Turns boxes of the page's own coordinates (from the bottom left) into reading ones (from the top left)."""

    turn: int
    page: tuple[float, float, float, float]

    def back(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        """Return a reading box in the page's own coordinates: left, bottom, right, top."""
        page_left, page_bottom, page_right, page_top = self.page
        if self.turn == 1:
            return top + page_left, x0 + page_bottom, bottom + page_left, x1 + page_bottom
        if self.turn == 2:
            return page_right - x1, top + page_bottom, page_right - x0, bottom + page_bottom
        if self.turn == 3:
            return page_right - bottom, page_top - x1, page_right - top, page_top - x0
        return x0 + page_left, page_top - bottom, x1 + page_left, page_top - top

    def box(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        """Return a box of the page's own coordinates as a reading one: x0, top, x1, bottom."""
        page_left, page_bottom, page_right, page_top = self.page
        if not self.turn and left <= right and bottom <= top:  # nearly always
            return left - page_left, page_top - top, right - page_left, page_top - bottom
        x0, y0, x1, y1 = min(left, right), min(top, bottom), max(left, right), max(top, bottom)
        if self.turn == 1:  # text runs upwards
            return y0 - page_bottom, x0 - page_left, y1 - page_bottom, x1 - page_left
        if self.turn == 2:
            return page_right - x1, y0 - page_bottom, page_right - x0, y1 - page_bottom
        if self.turn == 3:  # text runs downwards
            return page_top - y1, page_right - x1, page_top - y0, page_right - x0
        return x0 - page_left, page_top - y1, x1 - page_left, page_top - y0
