"""Reading in a child process, so that a hostile PDF costs itself and nothing else.

pdfium is C: nothing can interrupt it, and what it runs out of takes the process along. A few kilobytes can ask it for
hours (forms drawn in forms) or gigabytes (streams that inflate). So the child says before each step how long that may
take, and has so much memory. A step that hangs or dies is left out of a second attempt.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Set
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from linter.model import Document
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
    if multiprocessing.current_process().daemon:  # may have no children; whoever made it a daemon watches it
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
    ours, theirs = multiprocessing.Pipe(duplex=False)
    child = _child(theirs, job, frozenset(skip))
    child.start()
    theirs.close()
    try:
        return _listen(ours)
    finally:
        child.kill()
        child.join()
        ours.close()


def _child(pipe: Connection, job: Job, skip: Skip) -> BaseProcess:
    """Return a process to be started. A fork takes milliseconds; where it is not safe, a fresh interpreter is used."""
    if sys.platform == "linux":
        return multiprocessing.get_context("fork").Process(target=_work, args=(pipe, job, skip), daemon=True)
    return multiprocessing.get_context("spawn").Process(target=_work, args=(pipe, job, skip), daemon=True)


def _listen(pipe: Connection) -> Document | str | Step:
    step = Step(OPENING, OPEN_SECONDS)
    while True:
        deadline = time.monotonic() + step.seconds
        try:
            if not pipe.poll(max(0.0, deadline - time.monotonic())):
                return step
            said = pipe.recv()
        except (EOFError, OSError):
            return step
        if not isinstance(said, Step):
            answer: Document | str = said
            return answer
        step = said


def _work(pipe: Connection, job: Job, skip: Skip) -> None:
    """Read in the child and send the result."""
    _be_quiet()
    _limit_memory(MEMORY + MEMORY_PER_BYTE * len(job.content))
    try:
        pipe.send(job.reader(*job[1:], pipe.send, skip))
    except Unreadable as problem:
        pipe.send(str(problem))
    # anything else (no memory left) ends the child without an answer; its report is of no use to the user
    except Exception:
        sys.exit(1)
    finally:
        pipe.close()


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
