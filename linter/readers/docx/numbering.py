"""Automatic numbers: the text Word puts before a numbered paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

from linter.patterns import Pattern
from linter.readers.docx.names import VAL, Element, number, switched_on, value, w
from linter.readers.docx.numerals import written
from linter.readers.docx.styles import Numbered

LEVELS = 9
PLACE = Pattern(r"%([1-9])")
SUFFIXES = {"space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart`: the level (from 1) whose use restarts it, 0 never, None any higher one."""

    start: int
    style: str
    text: str
    suffix: str
    restart: int | None
    figures: bool
    paragraph_style: str


@dataclass(slots=True)
class List:
    """A list (w:num): the definition it counts in, its levels, the starts it sets anew on first use."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]
    used: set[int] = field(default_factory=set)


def _level(element: Element) -> Level:
    restart, start = value(element, "lvlRestart"), value(element, "start")
    return Level(
        1 if start is None else number(start, 1),
        _format(element),
        value(element, "lvlText") or "",
        SUFFIXES.get(value(element, "suff") or "", "\t"),
        None if restart is None else number(restart),
        switched_on(element, "isLgl"),
        value(element, "pStyle") or "",
    )


def _format(element: Element) -> str:
    """Return the number format; newer ones hide in a compatibility block and are given by example (001, 002, ...)."""
    found = element.find(f".//{w('numFmt')}")
    style = "decimal" if found is None else (found.get(VAL) or "decimal")
    return (found.get(w("format")) or style) if style == "custom" else style


class Numbering:
    """Counts the numbered paragraphs of a document, in the order they are asked for."""

    def __init__(self, root: Element | None) -> None:
        """Take the root of the numbering part, where there is one."""
        self._definitions: dict[str, Element] = {}
        self._lists: dict[str, List] = {}
        self._nums: dict[str, Element] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._by_style: dict[str, str] = {}
        for item in () if root is None else root:
            if item.tag == w("abstractNum"):
                self._definitions[item.get(w("abstractNumId")) or ""] = item
                style = value(item, "styleLink")
                if style:
                    self._by_style[style] = item.get(w("abstractNumId")) or ""
            elif item.tag == w("num"):
                self._nums[item.get(w("numId")) or ""] = item

    def label(self, place: Numbered, style: str) -> tuple[str, str] | None:
        """Count one paragraph; return (number, what stands between it and the text), None when the list is unknown.

        The number is "" for bullets. `style` tells the level when the place does not say it.
        """
        found = self._list(place.id)
        if found is None:
            return None
        at = place.level if place.level >= 0 else self._level_of_style(found, style)
        level = found.levels.get(at)
        if level is None:
            return None
        counts = self._count(found, at, level)
        if level.style == "bullet":
            return "", ""
        text = PLACE.compiled.sub(lambda match: _part(found, counts, int(match[1]) - 1, level.figures), level.text)
        return (text, level.suffix) if text.strip() else ("", "")

    def level(self, place: Numbered, style: str) -> int:
        """Return the level (from 0) of a list place."""
        found = self._list(place.id)
        return place.level if place.level >= 0 or found is None else self._level_of_style(found, style)

    def _list(self, name: str) -> List | None:
        if name not in self._lists and name in self._nums:
            self._lists[name] = self._read(self._nums[name])
        return self._lists.get(name)

    def _read(self, num: Element) -> List:
        definition = value(num, "abstractNumId") or ""
        element = self._definitions.get(definition)
        link = None if element is None else value(element, "numStyleLink")
        if link in self._by_style:
            definition = self._by_style[link]
            element = self._definitions.get(definition)
        levels = {}
        for item in () if element is None else element.iterfind(w("lvl")):
            levels[number(item.get(w("ilvl")))] = _level(item)
        starts = {}
        for item in num.iterfind(w("lvlOverride")):
            at, start, own = number(item.get(w("ilvl"))), value(item, "startOverride"), item.find(w("lvl"))
            if own is not None:
                levels[at] = _level(own)
            if start is not None:
                starts[at] = number(start)
        return List(definition, levels, starts)

    def _level_of_style(self, found: List, style: str) -> int:
        return next((at for at, level in found.levels.items() if style and level.paragraph_style == style), 0)

    def _count(self, found: List, at: int, level: Level) -> list[int | None]:
        counts = self._counts.setdefault(found.definition, [None] * LEVELS)
        before = counts[at]
        anew = before is None or (at in found.starts and at not in found.used)
        counts[at] = found.starts.get(at, level.start) if anew or before is None else before + 1
        found.used.add(at)
        for deeper in range(at + 1, LEVELS):
            rule = found.levels[deeper].restart if deeper in found.levels else None
            if rule is None or at < rule:
                counts[deeper] = None
        return counts


def _part(found: List, counts: list[int | None], at: int, figures: bool) -> str:
    """Write the number of one level inside the number of another (a level not used yet shows its start)."""
    level = found.levels.get(at)
    if level is None:
        return ""
    count = counts[at]
    return written(level.start if count is None else count, "decimal" if figures else level.style)
