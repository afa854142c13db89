"""Where things stand: from the page's own coordinates to those of a reader who holds the text upright."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

Box = tuple[float, float, float, float]
Column = list[float]


class Placer(NamedTuple):
    """Turns boxes of the page's own coordinates (from the bottom left) into reading ones (from the top left)."""

    turn: int
    page: Box

    @property
    def width(self) -> float:
        """The page's width as it is read."""
        return self.page[3] - self.page[1] if self.turn % 2 else self.page[2] - self.page[0]

    @property
    def height(self) -> float:
        """The page's height as it is read."""
        return self.page[2] - self.page[0] if self.turn % 2 else self.page[3] - self.page[1]

    def back(self, x0: float, top: float, x1: float, bottom: float) -> Box:
        """Return a reading box in the page's own coordinates: left, bottom, right, top."""
        page_left, page_bottom, page_right, page_top = self.page
        if self.turn == 1:
            return top + page_left, x0 + page_bottom, bottom + page_left, x1 + page_bottom
        if self.turn == 2:
            return page_right - x1, top + page_bottom, page_right - x0, bottom + page_bottom
        if self.turn == 3:
            return page_right - bottom, page_top - x1, page_right - top, page_top - x0
        return x0 + page_left, page_top - bottom, x1 + page_left, page_top - top

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Return a box of the page's own coordinates as a reading one: x0, top, x1, bottom."""
        lefts, tops, rights, bottoms = self.boxes([left], [top], [right], [bottom])
        return lefts[0], tops[0], rights[0], bottoms[0]

    def boxes(self, lefts: Column, tops: Column, rights: Column, bottoms: Column) -> tuple[Column, ...]:
        """Return many boxes at once, as four columns."""
        page_left, page_bottom, page_right, page_top = self.page
        if self.turn == 1:  # text runs upwards
            found = (
                _less(bottoms, page_bottom),
                _less(lefts, page_left),
                _less(tops, page_bottom),
                _less(rights, page_left),
            )
        elif self.turn == 2:
            found = (
                _from(page_right, rights),
                _less(bottoms, page_bottom),
                _from(page_right, lefts),
                _less(tops, page_bottom),
            )
        elif self.turn == 3:  # text runs downwards
            found = _from(page_top, tops), _from(page_right, rights), _from(page_top, bottoms), _from(page_right, lefts)
        else:
            found = _less(lefts, page_left), _from(page_top, tops), _less(rights, page_left), _from(page_top, bottoms)
        return found


def _less(values: Column, start: float) -> Column:
    return [value - start for value in values] if start else values


def _from(end: float, values: Column) -> Column:
    return [end - value for value in values]


def page_box(page: Any) -> Box:
    """Return a page's (raw handle) box in its own coordinates: left, bottom, right, top."""
    values = [ctypes.c_float() for _ in range(4)]
    pointers = [ctypes.byref(value) for value in values]
    if pdfium.FPDFPage_GetCropBox(page, *pointers) or pdfium.FPDFPage_GetMediaBox(page, *pointers):
        left, bottom, right, top = (value.value for value in values)
        if right > left and top > bottom:
            return left, bottom, right, top
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    turned = pdfium.FPDFPage_GetRotation(page) % 2 == 1
    return (0.0, 0.0, height, width) if turned else (0.0, 0.0, width, height)


def direction(boxes: Sequence[Sequence[float]]) -> int:
    """Return which way the text runs in the page's own coordinates: 0 right, 1 up, 2 left, 3 down.

    `boxes`: lefts, tops, rights, bottoms. The page may be turned, the text on it may be turned, and vertical text runs
    down with upright characters: what counts is where the next character stands.
    """
    lefts, tops, rights, bottoms = boxes
    votes = [0, 0, 0, 0]
    for at in range(0, len(lefts) - 1, max(1, len(lefts) // 100)):
        right, up = lefts[at + 1] - lefts[at], bottoms[at + 1] - bottoms[at]
        near = 2.5 * max(abs(rights[at] - lefts[at]), abs(tops[at] - bottoms[at]), 1)
        if max(abs(right), abs(up)) <= near:
            votes[(0 if right > 0 else 2) if abs(right) >= abs(up) else (1 if up > 0 else 3)] += 1
    return votes.index(max(votes))
