"""Reading in a child process, so that a hostile PDF costs itself and nothing else.

pdfium is C: nothing can interrupt it, and what it runs out of takes the process along. A few kilobytes can ask it for
hours (forms drawn in forms) or gigabytes (streams that inflate). So the child says before each step how long that may
take, and has so much memory. A step that hangs or dies is left out of a second attempt.
"""

from __future__ import annotations

import faulthandler
import gc
import os
from collections.abc import Callable, Set
from contextlib import suppress
from typing import NamedTuple

from linter.child import FORKS, Forked, Say, Spawned, is_watched
from linter.model import Document
from linter.patterns import keep
from linter.readers import ReadOptions, Unreadable

OPEN_SECONDS = 8.0
PAGE_SECONDS = 8.0  # a page of print takes a few milliseconds
FINISH_SECONDS = 90.0  # joining lines and tables of a long document
ATTEMPTS = 3
MEMORY = 400 << 20  # bytes beside what the process has
MEMORY_PER_BYTE = 20  # and for each byte of the file; a long text needs more than a hostile trifle
OPENING, TABLES, FINISHING = 0, -1, -2  # steps that are no page

TOO_MUCH = "PDF 读取时耗时过长或占用内存过多，已停止，文件可能已损坏。请重新导出，或提供 Word 原稿。"


class Step(NamedTuple):
    """What the child does next (a page from 1, OPENING, TABLES or FINISHING), and the seconds it may take."""

    number: int
    seconds: float


Tell = Callable[[Step], None]
Skip = Set[int]
Reader = Callable[[bytes, str, ReadOptions, Tell, Skip], Document]


class Job(NamedTuple):
    """What to read and with what: `reader(content, path, options, tell, skip)`."""

    reader: Reader
    content: bytes
    path: str
    options: ReadOptions


def guarded(job: Job) -> Document:
    """Read a PDF in a child process; pages that cannot be read within the limits are left out and named.

    Raises Unreadable.
    """
    if is_watched():
        return job.reader(*job[1:], _silent, frozenset())
    skip: set[int] = set()
    for _ in range(ATTEMPTS):
        answer = _attempt(job, skip)
        if isinstance(answer, Document):
            return answer
        if isinstance(answer, str):
            raise Unreadable(answer)
        if answer.number == OPENING or answer.number in skip:
            break
        skip.add(answer.number)
    raise Unreadable(TOO_MUCH)


def _silent(step: Step) -> None:
    """Tell nobody."""


def _attempt(job: Job, skip: Skip) -> Document | str | Step:
    """Return the document, why it is unreadable, or the step at which the child hung or died."""
    child = (Forked if FORKS else Spawned)(_work, job, frozenset(skip))
    step = Step(OPENING, OPEN_SECONDS)
    try:
        while True:
            said = child.hear(step.seconds)
            if not isinstance(said, Step):
                answer: Document | str = said
                return answer
            step = said
    except (EOFError, OSError):  # it died, or said nothing for too long
        return step
    finally:
        child.end()


def _work(say: Say, job: Job, skip: Skip) -> None:
    """Read in the child and send the result; anything but a reason (no memory left) ends it without an answer."""
    _be_quiet()
    gc.disable()  # it does not live long
    _limit_memory(MEMORY + MEMORY_PER_BYTE * len(job.content))
    try:
        document = job.reader(*job[1:], say, skip)
        keep()  # once it has said its answer it may be stopped at any moment
        say(document)
    except Unreadable as problem:
        say(str(problem))


def _be_quiet() -> None:
    """What libraries say of a broken file, or of their own death, is nothing for the user."""
    faulthandler.disable()
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nothing, stream)


def _limit_memory(growth: int) -> None:
    """Let this process take `growth` bytes more than it has, where the system can hold it to that."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + growth, now + growth))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
