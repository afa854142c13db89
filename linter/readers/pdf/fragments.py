"""Characters of a page → pieces, as they were drawn → fragments: what stands side by side without a wide gap.

Where characters stand counts, not when they were drawn: Word and LibreOffice draw the quotation marks of another font
after the rest of the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.readers.pdf.characters import Glyphs
from linter.readers.pdf.lines import CLASH, HELD, NONE, SEEN, SEEN_GAP, WIDE, Line, clash, glued, is_han, line_of, rows

SAME_PLACE = 0.3  # of a character's size: the same character closer than this is printed twice for boldness
DRAWN = 0.3  # sizes: a wider gap in drawing order begins a new piece
NEAR = 0.6  # sizes: pieces closer than this belong together
BREAK = 1.2  # sizes: or than this when drawn one after the other
Place = tuple[float, int, int]  # a character: its left edge, the number of its piece, its index there


def fragments(glyphs: Glyphs, page: int) -> list[Line]:
    """Return what stands side by side without a wide gap, from top to bottom and left to right."""
    found: list[Line] = []
    for row in rows(_pieces(glyphs, page)):
        found += _side_by_side(row)
    return found


def _pieces(glyphs: Glyphs, page: int) -> list[Line]:
    """Cut the characters, in the order in which they were drawn, where the next one stands elsewhere."""
    text, lefts, tops, rights, bottoms, spaced = glyphs
    whole = Line(page, text, lefts, tops, rights, bottoms, 0, 0, 0, 0, 0)
    found: list[Line] = []
    start, end = 0, len(text)
    for at, (right, left, before, top) in enumerate(zip(rights, lefts[1:], tops, tops[1:], strict=False), 1):
        gap = left - right
        size = bottoms[at] - top
        if -0.1 * size < gap < DRAWN * size and -0.1 * size < before - top < 0.1 * size and at not in spaced:
            continue
        if _goes_on(glyphs, at, max(min(size, bottoms[at - 1] - before), 1.0)):
            continue
        _keep(found, whole.cut(start, at, len(found)), _blank_before(glyphs, start))
        start = at
    _keep(found, whole.cut(start, end, len(found)), _blank_before(glyphs, start))
    return found


def _blank_before(glyphs: Glyphs, at: int) -> int:
    """Say whether there is a blank before a piece, in the file or as pdfium sees it."""
    if glyphs.text[at : at + 1].isspace() or (at and glyphs.text[at - 1].isspace()):
        return HELD
    return SEEN if at in glyphs.spaced else NONE


def _keep(found: list[Line], piece: Line | None, spaced: int) -> None:
    if piece:
        found.append(piece._replace(spaced=spaced) if spaced else piece)


def _goes_on(glyphs: Glyphs, at: int, size: float) -> bool:
    """Say whether a character continues the piece: on its line, a little space or closed-up punctuation between."""
    text, lefts, tops, rights, bottoms, spaced = glyphs
    gap = lefts[at] - rights[at - 1]
    if gap < 0 and lefts[at] == lefts[at - 1] and rights[at] == rights[at - 1] and tops[at] == tops[at - 1]:
        return True  # one glyph for two characters (—— and ff of many fonts)
    if not -CLASH * min(size, rights[at] - lefts[at]) <= gap <= DRAWN * size:
        return False
    if at in spaced and (gap > SEEN_GAP * size if is_han(text[at - 1 : at + 1]) else max(text[at - 1 : at + 1]) < WIDE):
        return False
    middle = (tops[at] + bottoms[at]) / 2
    return tops[at - 1] <= middle <= bottoms[at - 1] or tops[at] <= (tops[at - 1] + bottoms[at - 1]) / 2 <= bottoms[at]


def _side_by_side(row: list[Line]) -> Iterator[Line]:
    """Join the pieces of a row that stand close together; print over print is parted or, where it says the same, dropped."""
    if len(row) == 1:
        yield row[0]
        return
    group: list[Line] = []
    for piece in sorted(row, key=lambda piece: piece.x0):
        if group and not _close(group, piece):
            yield from _woven(group)
            group = []
        group.append(piece)
    yield from _woven(group)


def _close(group: Sequence[Line], piece: Line) -> bool:
    last = max(group, key=lambda item: item.x1) if len(group) > 1 else group[0]
    gap, size = piece.x0 - last.x1, max(min(piece.size, last.size), 1.0)
    return gap <= NEAR * size or (piece.order == last.order + 1 and gap <= BREAK * size)


def _woven(group: list[Line]) -> list[Line]:
    """Join pieces whose characters may stand between each other's, or be each other's."""
    if not any(clash(last, piece) for last, piece in pairwise(group)):
        return [glued(group)]
    chars = sorted(
        ((piece.lefts[at], number, at) for number, piece in enumerate(group) for at in range(len(piece.text))),
    )
    kept: list[Place] = []
    for char in chars:
        if not _printed_already(group, kept, char):
            kept.append(char)
    if any(_overprinted(group, one, two) for one, two in pairwise(kept)):
        return _layers(group, kept)
    return [_line_of_chars(group, kept)]


def _printed_already(group: Sequence[Line], kept: Sequence[Place], char: Place) -> bool:
    """The same character printed twice, a hair apart, to look bold."""
    left, number, at = char
    piece = group[number]
    near = SAME_PLACE * max(1.0, min(piece.bottoms[at] - piece.tops[at], 2 * (piece.rights[at] - left)))
    for x, other, index in reversed(kept[-6:]):
        same = group[other].text[index] == piece.text[at] and other != number
        if same and left - x < near and abs(group[other].tops[index] - piece.tops[at]) < near:
            return True
    return False


def _overprinted(group: Sequence[Line], one: Place, two: Place) -> bool:
    if one[1] == two[1]:
        return False
    right = group[one[1]].rights[one[2]]
    width = min(right - one[0], group[two[1]].rights[two[2]] - two[0])
    return right - two[0] > CLASH * max(width, 1.0)


def _layers(group: Sequence[Line], kept: Sequence[Place]) -> list[Line]:
    """Two texts printed one over the other stay two."""
    layers: list[Line] = []
    for number in dict.fromkeys(number for _, number, _ in kept):
        chars = [char for char in kept if char[1] == number]
        layers.append(_line_of_chars(group, chars))
    return layers


def _line_of_chars(group: Sequence[Line], chars: Sequence[Place]) -> Line:
    text = "".join(group[number].text[at] for _, number, at in chars)
    edges = [[group[number].edges[column][at] for _, number, at in chars] for column in range(4)]
    blanks = frozenset(index for index, (_, number, at) in enumerate(chars) if at in group[number].blanks)
    return line_of(group[0].page, text, edges, blanks, max(group[number].order for _, number, _ in chars))
