"""Many files: one after the other for about a second, then in worker processes with a time limit for each file.

A worker that hangs or dies costs only the file it was at. PDF files beside others are always left to workers, for they
are read by a C library that a damaged file can bring down. Results come back in the order of the files.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from linter.engine import lint, unread
from linter.plan import Plan
from linter.result import FileResult

SERIAL = 1.0  # seconds before worker processes pay


class Job(NamedTuple):
    """A file and how to check it."""

    path: str
    plan: Plan


Progress = Callable[[int, int], None]


def run(jobs: Sequence[Job], workers: int | None = None, progress: Progress | None = None) -> list[FileResult]:
    """Check files with so many processes at most; `progress` is told how many of how many are done."""
    tell = progress or (lambda done, total: None)
    results: dict[int, FileResult] = {}
    begin = time.monotonic()
    for index, job in enumerate(jobs):
        over = workers != 1 and time.monotonic() - begin >= SERIAL
        # only this process has the standard input
        if job.path == "-" or len(jobs) == 1 or not (over or job.path.lower().endswith(".pdf")):
            results[index] = limited(job, alone=len(jobs) == 1 and workers != 1)
            tell(len(results), len(jobs))
    if rest := [index for index in range(len(jobs)) if index not in results]:
        from linter.workers import Pool

        for index, result in Pool(jobs, min(workers or os.cpu_count() or 1, len(rest))).results(rest):
            results[index] = result
            tell(len(results), len(jobs))
    return [results[index] for index in range(len(jobs))]


class _Late(BaseException):
    """The time for a file is over. Not an Exception: the crash wall round a check must not swallow it."""


def limited(job: Job, *, alone: bool = False) -> FileResult:
    """Check a file in this process, stopping at its time limit where the system can interrupt it; `alone` as in `lint`."""
    try:
        with _alarm(job.plan.time_limit):
            return lint(job.path, job.plan, alone=alone)
    except _Late:
        return late(job)


@contextmanager
def _alarm(limit: int) -> Iterator[None]:
    """Raise _Late after `limit` seconds; does nothing where there is no alarm (Windows, threads)."""

    def ring(number: int, frame: object) -> None:
        raise _Late

    try:
        before = signal.signal(signal.SIGALRM, ring)
    except (AttributeError, ValueError):
        yield
        return
    signal.alarm(limit)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def late(job: Job) -> FileResult:
    """Return the result of a file whose time was over."""
    why = f"检查超过{job.plan.time_limit}秒，已停止；可用设置项 time_limit 放宽，或把文件拆小。"
    return unread(job.path, job.plan, why)
