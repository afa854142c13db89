"""How the paragraphs of a PDF are set: by an indent, by a distance, or by neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from linter.patterns import Pattern
from linter.readers.pdf.lines import Line, middle
from linter.readers.unwrap import STOPPED

NEAR_END = 1.6  # sizes: a line that stops closer to the right edge is full (a mark may not begin a line)
INDENT = 1.2  # sizes: a line that begins further in begins a paragraph
SAME_SIZE = 1.18  # a heading is set larger than this, relative to the text
BULLET = Pattern(r"[•●○■□◆◇▪▫◦▶➢❖✓☆★]\s*")
HANGING = "，。、；：！？）》”’」』】,.;:!?"  # marks that may not begin a line
# what may not be cut at a line's end: an address, a number, a character with its marks
UNIT = Pattern(r"[（“《‘〔【]*(?:[!-~]+(?:[（“《‘〔【]+(?:[!-~]+|.))*|.)[，。、；：！？）》”’」』】]*")
APART = 1.2  # usual distances: paragraphs that are set apart stand further from each other


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with the column it stands in: left and right edge; `joint` is how it follows the line before."""

    line: Line
    left: float
    right: float
    joint: str


@dataclass(frozen=True, slots=True)
class Layout:
    """Whether paragraphs begin with an indent, whether they stand apart; the usual size, and the usual distance from
    line to line for each (rounded) size."""

    indented: bool
    apart: bool
    size: float
    distances: Mapping[int, float]

    def distance(self, size: float) -> float:
        """Return the usual distance of lines of a size, 0 where none was seen."""
        return self.distances.get(round(size), 0.0)


def layout_of(lines: Sequence[Placed]) -> Layout:
    """Judge how paragraphs are set."""
    after = [item for last, item in pairwise(lines) if STOPPED.search(last.line.text)]
    inward = sum(map(is_indented, after))
    size = middle([item.line.size for item in lines if len(item.line.text) > 1] or [0.0])
    layout = Layout(inward * 3 >= len(after) > 0, False, size, _usual_distances(lines))
    gaps = [gap > APART * layout.distance(size) for gap, size in _gaps_after_paragraphs(lines)]
    return replace(layout, apart=sum(gaps) * 10 >= 7 * len(gaps) > 0)


def is_full(item: Placed, after: Placed) -> bool:
    """Say whether a line reaches the right edge of its column, or what the line after it begins with found no room."""
    room = item.right - item.line.x1
    return room <= NEAR_END * item.line.size or room < first_width(after.line)


def first_width(line: Line) -> float:
    """Return how wide that is at the beginning of a line which may not be cut."""
    unit = UNIT.match(line.text)
    return line.rights[unit.end() - 1 if unit else 0] - line.x0


def is_indented(item: Placed) -> bool:
    """Say whether a line begins further in than its column."""
    return item.line.x0 - item.left >= INDENT * item.line.size


def is_centred(item: Placed) -> bool:
    """Say whether a line stands in the middle of its column."""
    line = item.line
    return abs(line.x0 + line.x1 - item.left - item.right) <= 2 * line.size


def _usual_distances(lines: Sequence[Placed]) -> dict[int, float]:
    """Return the usual distance from one line's top to the next one's: inside paragraphs, where that can be told."""
    inside: dict[int, list[float]] = {}
    others: dict[int, list[float]] = {}
    for last, item in pairwise(lines):
        step = item.line.top - last.line.top
        if item.joint == "line" and step > 0:
            inner = is_full(last, item) and not STOPPED.search(last.line.text)
            (inside if inner else others).setdefault(round(item.line.size), []).append(step)
    return {size: middle(steps) for size, steps in {**others, **inside}.items()}


def _gaps_after_paragraphs(lines: Sequence[Placed]) -> Iterator[tuple[float, float]]:
    """Yield the distances, and sizes, after lines that surely end a paragraph: short, with a full stop."""
    for last, item in pairwise(lines):
        if item.joint == "line" and not is_full(last, item) and STOPPED.search(last.line.text):
            yield item.line.top - last.line.top, last.line.size
