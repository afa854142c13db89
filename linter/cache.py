"""Drafts known to be clean, so that a second run over many unchanged files parses none of them.

A file of the cache holds, for one set of settings, tables and code, a line for each clean draft: the hash of its content
and the ids of the checks that could not judge. Never a word of a draft. Lines are appended in one write, so parallel
runs do no harm; a torn line is not understood and therefore not used.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from linter import __version__, plugins
from linter.finding import Silence
from linter.plan import Plan
from linter.pool import Job
from linter.result import FileResult

LINE = re.compile(r"([0-9a-f]{64}) ([a-z0-9,-]*);")
LARGEST = 8_000_000  # bytes of one file, about 100,000 drafts; then it begins anew
OLDEST = 60 * 24 * 3600  # seconds after which a file nobody added to is removed
WHY = "结果取自上次检查，原因用 --no-cache 显示"


class Cache:
    """What is known to be clean; `save` adds what this run found clean."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._files: dict[str, dict[str, str]] = {}
        self._new: dict[str, list[str]] = {}
        self._keys: dict[int, str] = {}
        self._code = ""

    def known(self, job: Job) -> FileResult | None:
        """Return the result of a draft that was clean when it was last checked like this."""
        settings, content = self._key(job.plan), _content(job)
        silent = self._lines(settings).get(content) if content else None
        if silent is None:
            return None
        notes = [Silence(one, WHY) for one in silent.split(",") if one]
        return FileResult(job.path, "ok", silent=notes, fail_on=job.plan.fail_on, unread=job.plan.unreadable)

    def add(self, job: Job, result: FileResult) -> None:
        """Note a result, if there is nothing to tell of it."""
        told = result.findings or result.crashes or result.suppressed or result.notes or result.left_out
        content = _content(job)
        if result.status == "ok" and not told and content:
            silent = ",".join(sorted({item.check for item in result.silent}))
            self._new.setdefault(self._key(job.plan), []).append(f"{content} {silent};\n")

    def save(self) -> None:
        """Write what is new; a cache that cannot be written is no trouble."""
        try:
            self.place.mkdir(parents=True, exist_ok=True)
            for key, lines in self._new.items():
                path = self.place / key
                if path.exists() and path.stat().st_size > LARGEST:
                    path.unlink()
                with path.open("ab", buffering=0) as stream:
                    stream.write("".join(lines).encode("ascii"))
            for path in self.place.iterdir() if self._new else ():
                if time.time() - path.stat().st_mtime > OLDEST:
                    path.unlink(missing_ok=True)
        except OSError:
            return

    def _lines(self, key: str) -> Mapping[str, str]:
        if key not in self._files:
            try:
                text = (self.place / key).read_text(encoding="ascii", errors="replace")
            except OSError:
                text = ""
            self._files[key] = dict(found.groups() for found in LINE.finditer(text))  # type: ignore[misc]
        return self._files[key]

    def _key(self, plan: Plan) -> str:
        """Return what stands for everything but the draft: settings, tables, date, former draft, code."""
        same = plan._replace(ignores=(), baseline={}, baseline_file="", named=True)
        marker = hash((plan.checks, id(plan.given), plan.former, plan.folders, str(plan.severity)))
        if marker not in self._keys:
            self._code = self._code or _code(plan.folders)
            former = _hash([Path(plan.former).read_bytes()]) if plan.former and Path(plan.former).is_file() else ""
            told = "".join(_stable(same))
            self._keys[marker] = _hash([__version__.encode(), self._code.encode(), former.encode(), told.encode()])
        return self._keys[marker]


def _content(job: Job) -> str:
    """Return the hash of a file's content (and ending, which tells Markdown from text); nothing when it cannot be read."""
    try:
        with open(job.path, "rb") as stream:
            content = stream.read()
    except OSError:
        return ""
    return _hash([os.path.splitext(job.path)[1].lower().encode(), str(job.plan.named).encode(), content])


def _hash(parts: Iterable[bytes]) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _stable(value: Any) -> Iterator[str]:
    """Yield a value as text that is the same in every run: sets and tables sorted."""
    if isinstance(value, Mapping):
        for key in sorted(value, key=str):
            yield f"{key}="
            yield from _stable(value[key])
    elif isinstance(value, (set, frozenset)):
        yield repr(sorted(value, key=repr))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _stable(item)
            yield ","
    else:
        yield repr(value)
    yield ";"


def _code(folders: tuple[str, ...]) -> str:
    """Return what changes when our code, its tables or a plug-in change: names, sizes and times of their files."""
    here = Path(__file__).parent
    paths = {path for root in (here, here.parent / "checks") for path in root.rglob("*") if path.suffix != ".pyc"}
    others = (*plugins.installed().values(), *plugins.of_folders(folders).values())
    paths |= {Path(str(sys.modules[check.__module__].__file__)) for check in others}
    stats = [(str(path), path.stat()) for path in sorted(paths) if path.is_file()]
    return _hash(f"{name} {stat.st_size} {stat.st_mtime_ns}".encode() for name, stat in stats)
