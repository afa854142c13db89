"""Running heads, feet and page numbers: what stands at the same place of many pages is not the draft's text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from linter.patterns import Pattern
from linter.readers.pdf.lines import Line

NUMBER = Pattern(
    r"[-—–－―·.\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})(?:\s*页)?"
    r"(?:[\s/，,]*共?\s*\d{1,4}\s*页?)?[-—–－―·.\s]*"
)
DIGITS = Pattern(r"\d+")
LONGEST = 60  # characters of a running head
EDGE = 0.12  # of the page's height, at the top and at the bottom


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size, as it is read, and its fragments."""

    number: int
    width: float
    height: float
    parts: list[Line]


def part_furniture(pages: Sequence[Page]) -> tuple[list[Page], list[tuple[str, Line]]]:
    """Return the pages without their furniture, and the furniture as (header or footer, line)."""
    repeated = _repeated(pages)
    kept: list[Page] = []
    furniture: list[tuple[str, Line]] = []
    for page in pages:
        rest: list[Line] = []
        for line in page.parts:
            side = _side(line, page)
            if side and (_key(side, line) in repeated or _is_number(line, page)):
                furniture.append((side, line))
            else:
                rest.append(line)
        kept.append(Page(page.number, page.width, page.height, rest))
    return kept, furniture


def _side(line: Line, page: Page) -> str:
    if line.bottom < EDGE * page.height:
        return "header"
    return "footer" if line.top > (1 - EDGE) * page.height else ""


def _is_number(line: Line, page: Page) -> bool:
    """A page number stands alone, below (or above) everything else."""
    if not NUMBER.fullmatch(line.text):
        return False
    others = [part for part in page.parts if part is not line and not NUMBER.fullmatch(part.text)]
    if line.top > page.height / 2:
        return all(
            part.bottom <= line.top + line.size / 2 for part in others if part.x0 < line.x1 and part.x1 > line.x0
        )
    digits = line.text.strip(" -—–－·.")
    return digits == str(page.number) and all(part.top >= line.top for part in others)


def _repeated(pages: Sequence[Page]) -> set[tuple[str, str]]:
    """Return what stands at the edge of most pages; page numbers in it may differ."""
    counts: Counter[tuple[str, str]] = Counter()
    for page in pages:
        short = [line for line in page.parts if len(line.text) < LONGEST]
        counts.update({_key(side, line) for line in short if (side := _side(line, page))})
    enough = max(3, len(pages) // 2) if len(pages) > 3 else 2 if len(pages) > 1 else 10**9
    return {key for key, count in counts.items() if count >= enough}


def _key(side: str, line: Line) -> tuple[str, str]:
    return side, DIGITS.compiled.sub("0", line.text.replace(" ", ""))
