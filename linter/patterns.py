"""Patterns that compile when they are first used, so that importing a hundred checks costs nothing.

How quick a pattern is depends on how soon it says no. `re` runs through a text at 0.3 ns a character where a match must
begin with one literal, at 3 to 8 ns where it must begin with a set or with one of several literals (each alternative
must begin with a literal itself, not with a group or a set), and at 15 to 250 ns otherwise. So what stands before is
looked back at from behind the first character, `届(?<!第届)` rather than `(?<!第)届`; where that cannot be said, a
pattern begins with `(?=[…])` (15 ns) or has a screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from re import Match
from typing import Any

from linter.compiled import compiled
from linter.compiled import keep as keep  # for readers, which know of patterns only


class Pattern:
    """A regular expression, compiled on first use; `engine="regex"` where the features of `regex` are needed.

    `screen`: words one of which, or a small pattern which, is in every line in which this pattern is found; only such
    lines are searched, and most texts, which have none, do not even load the pattern. A pattern with a screen sees
    nothing beyond its line.
    """

    def __init__(self, source: str, flags: int = 0, engine: str = "re", screen: Pattern | Sequence[str] = ()) -> None:
        self.source, self.flags, self.engine, self.screen = source, flags, engine, screen

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression."""
        if self.engine == "regex":
            import regex

            return regex.compile(self.source, self.flags)
        return compiled(self.source, self.flags)

    def finditer(self, string: str, *bounds: int) -> Iterator[Match[str]]:
        """Yield the matches in `string`; `bounds` as for `re.Pattern.finditer`, and no screen is asked then."""
        if self.screen and not bounds:
            return self._screened(string, self.screen)
        found: Iterator[Match[str]] = self.compiled.finditer(string, *bounds)
        return found

    def _screened(self, string: str, screen: Pattern | Sequence[str]) -> Iterator[Match[str]]:
        for start, end in lines_with(string, screen):
            yield from self.compiled.finditer(string, start, end)

    def findall(self, string: str) -> list[Any]:
        """Return what matches in `string`, as `re.Pattern.findall`."""
        found: list[Any] = self.compiled.findall(string)
        return found

    def search(self, string: str, *bounds: int) -> Match[str] | None:
        """Return the first match in `string`."""
        if self.screen and not bounds:
            return next(self._screened(string, self.screen), None)
        found: Match[str] | None = self.compiled.search(string, *bounds)
        return found

    def match(self, string: str, *bounds: int) -> Match[str] | None:
        """Return the match at the beginning of `string` (or of `bounds`)."""
        found: Match[str] | None = self.compiled.match(string, *bounds)
        return found

    def fullmatch(self, string: str, *bounds: int) -> Match[str] | None:
        """Return the match of the whole of `string`."""
        found: Match[str] | None = self.compiled.fullmatch(string, *bounds)
        return found


def lines_with(string: str, wanted: Pattern | Sequence[str]) -> list[tuple[int, int]]:
    """Return where the lines of `string` begin and end in which one of these words, or a pattern, is found."""
    if not isinstance(wanted, Pattern):
        return sorted({line for word in wanted for line in _lines(string, partial(string.find, word))})
    return list(_lines(string, partial(_place, wanted.compiled, string)))


def _place(compiled: Any, string: str, start: int) -> int:
    found = compiled.search(string, start)
    return found.start() if found else -1


def _lines(string: str, find: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Yield the lines that hold what `find` finds from an offset on; it returns -1 for nothing."""
    at = find(0)
    while at >= 0:
        end = string.find("\n", at)
        end = len(string) if end < 0 else end
        yield string.rfind("\n", 0, at) + 1, end
        at = find(end)
