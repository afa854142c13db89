"""Compiled expressions kept between runs, so that a hook that checks one draft does not compile two hundred patterns.

Compiling takes longer than reading and checking a draft. `re` has no way to keep what it compiled, so its two steps are
done one by one here: source to code, which is slow and kept, and code to a pattern, which costs next to nothing and in
which Python proves the code. Where Python has no such steps, or the folder cannot be written, patterns are compiled as
ever. The file holds no word of any draft: a line of JSON, for each hash of a pattern where its code stands, then the
codes.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import re
import sys
from array import array
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from linter.places import cache_folder, write_kept

LARGEST = 4_000_000  # bytes of the file; then it begins anew, so that patterns long changed do not pile up


class Steps:
    """The steps of `re.compile`. Raises ImportError or AttributeError where `re` is built otherwise than we know."""

    def __init__(self) -> None:
        self._parse = import_module("re._parser").parse
        self._code = import_module("re._compiler")._code
        self._engine = import_module("_sre")
        self.mark = f"{sys.version} {self._engine.MAGIC} {self._engine.CODESIZE}"

    def first(self, source: str, flags: int) -> tuple[bytes, list[Any]]:
        """Return the code of a pattern, and the flags in force, the number of groups, their numbers and their names.

        Raises re.error.
        """
        tree = self._parse(source, flags)
        names: list[str | None] = [None] * tree.state.groups
        for name, group in tree.state.groupdict.items():
            names[group] = name
        told = [flags | tree.state.flags, tree.state.groups - 1, dict(tree.state.groupdict), names]
        return array("I", self._code(tree, flags)).tobytes(), told

    def second(self, source: str, code: bytes, told: list[Any]) -> re.Pattern[str]:
        """Return the pattern of a code.

        Raises RuntimeError, TypeError or ValueError when that is not what `first` gave.
        """
        flags, groups, numbers, names = told
        made: re.Pattern[str] = self._engine.compile(
            source, flags, array("I", code).tolist(), groups, numbers, tuple(names)
        )
        return made


class Kept:
    """The codes of patterns, read from the file `place` and written there again when Python ends."""

    def __init__(self, place: Path, steps: Steps) -> None:
        self.place, self._steps = place, steps
        self._where, self._codes = self._read()
        self._new: dict[str, tuple[bytes, list[Any]]] = {}

    def pattern(self, source: str, flags: int) -> re.Pattern[str]:
        """Return what `re.compile` returns.

        Raises re.error.
        """
        key = hashlib.sha256(f"{flags} {source}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
        try:
            start, end, told = self._where[key]
            return self._steps.second(source, bytes(self._codes[start:end]), told)
        except (KeyError, RuntimeError, TypeError, ValueError, OverflowError):
            code, told = self._steps.first(source, flags)
        if not self._new:
            atexit.register(self.save)
        self._new[key] = code, told
        return self._steps.second(source, code, told)

    def is_new(self) -> bool:
        """Say whether there is anything that is not in the file yet."""
        return bool(self._new)

    def save(self) -> None:
        """Write what others wrote meanwhile and what is new; a folder that cannot be written is no trouble."""
        where, codes = self._read()
        parts, end = [codes], len(codes)
        for key, (code, told) in self._new.items():
            where[key] = [end, end + len(code), told]
            parts.append(memoryview(code))
            end += len(code)
        head = json.dumps([self._steps.mark, where]).encode("ascii")
        write_kept(self.place, b"".join([head, b"\n", *parts]))

    def _read(self) -> tuple[dict[str, Any], memoryview]:
        try:
            content = self.place.read_bytes()
            head = content.index(b"\n")
            mark, where = json.loads(content[:head])
        except (OSError, ValueError, TypeError):
            return {}, memoryview(b"")
        fits = mark == self._steps.mark and isinstance(where, dict) and len(content) < LARGEST
        return (where, memoryview(content)[head + 1 :]) if fits else ({}, memoryview(b""))


@cache
def _kept() -> Kept | None:
    """Return what earlier runs of this Python compiled; None when there is no way to."""
    try:
        steps = Steps()
        place = cache_folder()
    except (ImportError, AttributeError, RuntimeError):  # another `re`; a user without a home
        return None
    return Kept(place / f"patterns-{sys.implementation.cache_tag}", steps)


def keep() -> None:
    """Write what is new at once: for a process that ends without its exit handlers."""
    kept = _kept()
    if kept and kept.is_new():
        kept.save()


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return `re.compile(source, flags)`, sooner when an earlier run compiled it.

    Raises re.error.
    """
    kept = _kept()
    return kept.pattern(source, int(flags)) if kept else re.compile(source, flags)
