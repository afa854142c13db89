"""Many files: one after the other for about a second, then in worker processes with a time limit for each file.

A worker that hangs or dies costs only the file it was at. Results come back in the order of the files.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

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
    """Check files; `progress` is told how many of how many are done."""
    tell = progress or (lambda done, total: None)
    results: dict[int, FileResult] = {}
    begin = time.monotonic()
    while len(results) < len(jobs) and (workers == 1 or time.monotonic() - begin < SERIAL):
        results[len(results)] = limited(jobs[len(results)])
        tell(len(results), len(jobs))
    if len(results) < len(jobs):
        rest = range(len(results), len(jobs))
        for index, result in Pool(jobs, min(workers or os.cpu_count() or 1, len(rest))).results(rest):
            results[index] = result
            tell(len(results), len(jobs))
    return [results[index] for index in range(len(jobs))]


class _Late(BaseException):
    """The time for a file is over. Not an Exception: the crash wall round a check must not swallow it."""


def limited(job: Job) -> FileResult:
    """Check a file in this process, stopping at its time limit where the system can interrupt it."""
    try:
        with _alarm(job.plan.time_limit):
            return lint(job.path, job.plan)
    except _Late:
        return _late(job)


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


def _late(job: Job) -> FileResult:
    why = f"检查超过{job.plan.time_limit}秒，已停止；可用设置项 time_limit 放宽，或把文件拆小。"
    return unread(job.path, job.plan, why)


class _Worker:
    """A process that checks one file at a time."""

    def __init__(self, context: Any) -> None:
        self.pipe, far = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(far,), daemon=True)
        self.process.start()
        far.close()
        self.index, self.until = -1, 0.0

    def give(self, index: int, job: Job) -> None:
        """Begin with a file."""
        self.index, self.until = index, time.monotonic() + job.plan.time_limit
        self.pipe.send(job)

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Pool:
    """Worker processes for the jobs; those that hang or die are replaced."""

    def __init__(self, jobs: Sequence[Job], workers: int, method: str | None = None) -> None:
        self.jobs = jobs
        self.context = multiprocessing.get_context(method)
        self.size = workers

    def results(self, indexes: Sequence[int]) -> Iterator[tuple[int, FileResult]]:
        """Yield (index, result) as files are done."""
        waiting = list(reversed(indexes))
        busy: list[_Worker] = []
        try:
            while waiting or busy:
                while waiting and len(busy) < self.size:
                    busy.append(self._start(waiting.pop()))
                ready = wait([worker.pipe for worker in busy], self._patience(busy))
                for worker in list(busy):
                    if worker.pipe in ready or worker.until <= time.monotonic():
                        yield worker.index, self._result(worker, worker.pipe in ready)
                        self._next(worker, busy, waiting)
        finally:
            for worker in busy:
                worker.stop()

    def _start(self, index: int) -> _Worker:
        worker = _Worker(self.context)
        worker.give(index, self.jobs[index])
        return worker

    def _patience(self, busy: Sequence[_Worker]) -> float:
        return max(0.0, min(worker.until for worker in busy) - time.monotonic())

    def _result(self, worker: _Worker, answered: bool) -> FileResult:
        """Return a file's result; of a worker that is late or dead, the reason, and the worker is ended."""
        job = self.jobs[worker.index]
        try:
            if answered:
                result: FileResult = worker.pipe.recv()
                return result
            reason = _late(job)
        except (EOFError, OSError):
            reason = unread(job.path, job.plan, "检查这个文件时检查进程意外退出（可能是内存不足），其余文件不受影响。")
        worker.stop()
        return reason

    def _next(self, worker: _Worker, busy: list[_Worker], waiting: list[int]) -> None:
        if worker.process.is_alive() and waiting:
            index = waiting.pop()
            worker.give(index, self.jobs[index])
        else:
            busy.remove(worker)
            worker.stop() if worker.process.is_alive() else worker.pipe.close()


def serve(pipe: Connection) -> None:
    """Check files that come through a pipe until it is closed; the body of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            job: Job = pipe.recv()
        except EOFError:
            return
        pipe.send(lint(job.path, job.plan))
