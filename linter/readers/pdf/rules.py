"""The rules drawn on a page, from pdfium's paths: lines, thin boxes, the sides of boxes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from linter.readers.pdf.placing import Box, Placer

MOST_OBJECTS = 30_000
MOST_PATHS = 3_000  # a page with more is a drawing, not a table
DEEPEST = 3  # forms in forms
THIN = 3.0  # points: a rule is thinner than this in one direction
LONG = 6.0  # and longer than this in the other
MOST_SEGMENTS = 400  # of one path: more is a drawing
WHITE = 250  # of 255
PLAIN = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)


class Rule(NamedTuple):
    """A rule as a thin box in reading coordinates; `drawn`: a line, not the side of a shade."""

    box: Box
    drawn: bool

    @property
    def flat(self) -> bool:
        """Lies, not stands."""
        return self.box[3] - self.box[1] < self.box[2] - self.box[0]


class Drawing(Exception):
    """There is too much on the page for a table."""


def rules_of(page: Any, place: Placer) -> list[Rule]:
    """Return the rules on a page (raw pdfium handle); none when it is a drawing."""
    try:
        found = list(_rules(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _Budget()))
    except Drawing:
        return []
    return [Rule(place.box(*box), drawn) for box, drawn in found]


class _Budget:
    """What may still be looked at."""

    def __init__(self) -> None:
        self.objects, self.paths, self.depth = MOST_OBJECTS, MOST_PATHS, 0

    def take(self, path: bool) -> None:
        """Count one object.

        Raises Drawing.
        """
        self.objects -= 1
        self.paths -= path
        if self.objects < 0 or self.paths < 0:
            raise Drawing


def _rules(holder: Any, count: Any, get: Any, budget: _Budget) -> Iterator[tuple[Box, bool]]:
    """Yield the rules of a page or a form, in its own coordinates (left, top, right, bottom)."""
    for index in range(count(holder)):
        item = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        budget.take(kind == pdfium.FPDF_PAGEOBJ_PATH)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _sides(item)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and budget.depth < DEEPEST:
            budget.depth += 1
            matrix = _matrix(item)
            for box, drawn in _rules(item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, budget):
                yield _moved(box, matrix), drawn
            budget.depth -= 1


def _sides(item: Any) -> Iterator[tuple[Box, bool]]:
    """Yield the rules a path draws."""
    left, top, right, bottom = _bounds(item)
    wide, high = right - left, top - bottom
    if max(wide, high) < LONG:
        return
    stroked, filled = _drawn(item)
    if not stroked and not filled:
        return
    if min(wide, high) < THIN:
        yield (left, top, right, bottom), True
        return
    segments = pdfium.FPDFPath_CountSegments(item)
    if segments > MOST_SEGMENTS:
        return
    drawn = stroked or segments > 6  # many boxes filled at once are rules; one is a shade
    for box in _straight(item, segments):
        yield box, drawn


def _straight(item: Any, segments: int) -> Iterator[Box]:
    """Yield the upright and flat segments of a path, in its holder's coordinates."""
    matrix = _matrix(item)
    first = last = (0.0, 0.0)
    for index in range(segments):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        at = _point(x.value, y.value, matrix)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = at
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _rule_between(last, at)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _rule_between(at, first)
        last = at


def _rule_between(one: tuple[float, float], two: tuple[float, float]) -> Iterator[Box]:
    wide, high = abs(one[0] - two[0]), abs(one[1] - two[1])
    if min(wide, high) < 1.0 and max(wide, high) >= LONG:
        yield min(one[0], two[0]), max(one[1], two[1]), max(one[0], two[0]), min(one[1], two[1])


def _bounds(item: Any) -> Sequence[float]:
    """Return left, top, right, bottom; nothing at all when there are none."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return 0.0, 0.0, 0.0, 0.0
    return left.value, top.value, right.value, bottom.value


def _drawn(item: Any) -> tuple[bool, bool]:
    """Say whether a path is stroked and whether it is filled, with anything but white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, fill, stroke):
        return False, False
    stroked = bool(stroke.value) and not _is_white(item, pdfium.FPDFPageObj_GetStrokeColor)
    return stroked, bool(fill.value) and not _is_white(item, pdfium.FPDFPageObj_GetFillColor)


def _is_white(item: Any, color_of: Any) -> bool:
    """On white paper nobody sees it."""
    parts = [ctypes.c_uint(0) for _ in range(4)]
    return bool(color_of(item, *parts)) and (min(part.value for part in parts[:3]) >= WHITE or not parts[3].value)


def _matrix(item: Any) -> Any:
    matrix = pdfium.FS_MATRIX()
    return matrix if pdfium.FPDFPageObj_GetMatrix(item, matrix) else PLAIN


def _point(x: float, y: float, matrix: Any) -> tuple[float, float]:
    return matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f


def _moved(box: Box, matrix: Any) -> Box:
    one, two = _point(box[0], box[1], matrix), _point(box[2], box[3], matrix)
    return min(one[0], two[0]), max(one[1], two[1]), max(one[0], two[0]), min(one[1], two[1])
