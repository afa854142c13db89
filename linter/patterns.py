"""Patterns that compile when they are first used, so that importing a hundred checks costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from re import Match
from typing import Any

from linter.compiled import compiled
from linter.compiled import keep as keep  # for readers, which know of patterns only


class Pattern:
    """A regular expression, compiled on first use; `engine="regex"` where the features of `regex` are needed.

    `screen`: a small pattern that is found in every text in which this one is; most texts, which do not have it, do not
    even load a large pattern.
    """

    def __init__(self, source: str, flags: int = 0, engine: str = "re", screen: Pattern | None = None) -> None:
        self.source, self.flags, self.engine, self.screen = source, flags, engine, screen

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression."""
        if self.engine == "regex":
            import regex

            return regex.compile(self.source, self.flags)
        return compiled(self.source, self.flags)

    def finditer(self, string: str, *bounds: int) -> Iterator[Match[str]]:
        """Yield the matches in `string`; `bounds` as for `re.Pattern.finditer`."""
        if self.screen and not self.screen.search(string):
            return iter(())
        found: Iterator[Match[str]] = self.compiled.finditer(string, *bounds)
        return found

    def findall(self, string: str) -> list[Any]:
        """Return what matches in `string`, as `re.Pattern.findall`."""
        found: list[Any] = self.compiled.findall(string)
        return found

    def search(self, string: str, *bounds: int) -> Match[str] | None:
        """Return the first match in `string`."""
        if self.screen and not self.screen.search(string):
            return None
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
