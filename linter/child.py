"""A child process that tells of its steps: forked where that is safe (milliseconds), else a fresh interpreter."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

FORKS = sys.platform == "linux"
SIZE = 8  # bytes that say how long a message is
CHUNK = 1 << 20
Say = Callable[[Any], None]
Work = Callable[..., None]  # work(say, *arguments)


class Forked:
    """A child made by a fork; multiprocessing would cost as much to import as a page to read."""

    def __init__(self, work: Work, *arguments: Any) -> None:
        self._pipe, theirs = os.pipe()
        self._id = os.fork()
        if not self._id:
            status = 1
            with suppress(BaseException):  # what goes wrong in the child ends it, and nothing else
                os.close(self._pipe)
                work(lambda message: _send(theirs, message), *arguments)
                status = 0
            os._exit(status)
        os.close(theirs)

    def hear(self, seconds: float) -> Any:
        """Return the next message.

        Raises EOFError when the child has ended, TimeoutError when it says nothing for so long.
        """
        deadline = time.monotonic() + seconds
        import pickle  # what takes long to import is imported while the other process works

        length = int.from_bytes(self._read(SIZE, deadline), "big")
        return pickle.loads(self._read(length, deadline))

    def _read(self, count: int, deadline: float) -> bytes:
        parts = bytearray()
        while len(parts) < count:
            if not select.select([self._pipe], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise TimeoutError
            part = os.read(self._pipe, min(CHUNK, count - len(parts)))
            if not part:
                raise EOFError
            parts += part
        return bytes(parts)

    def end(self) -> None:
        """Stop the child, wherever it is."""
        with suppress(ProcessLookupError):
            os.kill(self._id, signal.SIGKILL)
        os.waitpid(self._id, 0)
        os.close(self._pipe)


def _send(pipe: int, message: Any) -> None:
    import pickle

    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    view = memoryview(len(data).to_bytes(SIZE, "big") + data)
    while view:
        view = view[os.write(pipe, view) :]


class Spawned:
    """A child with an interpreter of its own."""

    def __init__(self, work: Work, *arguments: Any) -> None:
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_spawned, args=(theirs, work, arguments), daemon=True)
        self._process.start()
        theirs.close()

    def hear(self, seconds: float) -> Any:
        """Return the next message.

        Raises EOFError when the child has ended, TimeoutError when it says nothing for so long.
        """
        if not self._pipe.poll(seconds):
            raise TimeoutError
        return self._pipe.recv()

    def end(self) -> None:
        """Stop the child, wherever it is."""
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _spawned(pipe: Any, work: Work, arguments: tuple[Any, ...]) -> None:
    with suppress(Exception):
        work(pipe.send, *arguments)
    pipe.close()


def is_watched() -> bool:
    """Say whether this process may have no children: whoever made it a daemon watches it."""
    processes = sys.modules.get("multiprocessing.process")
    return processes is not None and bool(processes.current_process().daemon)
