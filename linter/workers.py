"""Worker processes: each checks one file at a time; one that hangs or dies is replaced and costs only its file.

Apart from `pool` because importing multiprocessing takes as long as checking a short draft.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from linter.engine import lint, unread
from linter.pool import Job, late
from linter.result import FileResult

STARTING = 120.0  # seconds a new process may take on a busy machine
ORPHAN = 5.0  # seconds after which an idle worker looks whether it is still wanted


class _Worker:
    """A process that checks one file at a time."""

    def __init__(self, context: Any) -> None:
        self.pipe, far = context.Pipe()
        self.process: BaseProcess = context.Process(target=serve, args=(far,), daemon=True)
        with _undisturbed():
            self.process.start()
        far.close()
        self.index, self.until = -1, 0.0

    def give(self, index: int, job: Job) -> None:
        """Hand over a file; its time begins when the worker says so, for a new process starts slowly."""
        self.index, self.until = index, time.monotonic() + STARTING
        self.pipe.send(job)

    def begun(self, job: Job) -> None:
        """Let the time of the file begin."""
        self.until = time.monotonic() + job.plan.time_limit

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back Ctrl-C while a process is made: until it ignores it, the child would print where it was."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


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
                    result = self._news(worker, worker.pipe in ready)
                    if result is not None:
                        yield worker.index, result
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

    def _news(self, worker: _Worker, answered: bool) -> FileResult | None:
        """Return a file's result, None while there is none; a worker that is late or dead is ended and the reason told."""
        job = self.jobs[worker.index]
        try:
            if answered:
                result: FileResult | None = worker.pipe.recv()
                if result is None:
                    worker.begun(job)
                return result
            if worker.until > time.monotonic():
                return None
            reason = late(job)
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
    """Check files that come through a pipe until it is closed or the parent is gone; the body of a worker process.

    None is sent when a file is begun, then its result.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    while True:
        while not pipe.poll(ORPHAN):
            if parent is not None and not parent.is_alive():
                return
        try:
            job: Job = pipe.recv()
        except EOFError:
            return
        pipe.send(None)
        pipe.send(lint(job.path, job.plan))
