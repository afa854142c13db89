"""The checks of one draft shared between two processes: an author who waits has a second core that does nothing.

A forked child works through the checks from their end, this process from their beginning, until they meet. A pipe holds
as many bytes as there are checks, and whoever wants to begin the next one takes a byte first: so they never overlap,
whichever is faster. A child that dies costs time only: what it had begun is done here.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from linter.child import FORKS, Forked, Say, is_watched
from linter.facts import Facts
from linter.model import Document
from linter.patterns import keep
from linter.running import Runnable, Said, run_checks

MOST = 4096  # bytes a pipe is sure to take at once
# families the child begins with, from the last: they need few facts, which each process has to work out for itself
LAST = ("punctuation", "names", "wording")


def is_possible() -> bool:
    """Say whether a child is worth its while: a system that forks safely, a second core, no other threads."""
    if not FORKS or len(os.sched_getaffinity(0)) < 2 or is_watched():
        return False
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


class Work(NamedTuple):
    """Checks and what they are run on."""

    checks: Sequence[Runnable]
    document: Document
    facts: Facts

    def done(self, numbers: Iterable[int]) -> Iterator[tuple[int, Said]]:
        """Yield what each of the checks of these numbers says."""
        for number in numbers:
            yield number, run_checks([self.checks[number]], self.document, self.facts)


def run_in_two(work: Work, seconds: int) -> Said:
    """Run checks as `run_checks` does; the child gets so many seconds."""
    if not 1 < len(work.checks) <= MOST:
        return run_checks(*work)
    order = sorted(range(len(work.checks)), key=lambda number: (_rank(work.checks[number]), number))
    tokens, fill = os.pipe()
    os.write(fill, bytes(len(order)))
    os.close(fill)
    said: dict[int, Said] = {}
    child = None
    try:
        with suppress(OSError):  # no more processes, no memory: then all is done here
            child = Forked(_child, work, _taken(order[::-1], tokens), seconds)
        said.update(work.done(_taken(order, tokens)))
        if child:
            with suppress(EOFError, OSError):  # it died, or said nothing for too long
                said.update(child.hear(seconds))
    finally:
        os.close(tokens)
        if child:
            child.end()
    said.update(work.done(number for number in order if number not in said))
    parts = [said[number] for number in range(len(order))]
    return Said(*([item for found in lists for item in found] for lists in zip(*parts, strict=True)))


def _rank(check: Runnable) -> int:
    return LAST.index(check.family) if check.family in LAST else -1


def _taken(order: Iterable[int], tokens: int) -> Iterator[int]:
    """Yield the numbers of checks as long as there are tokens."""
    for number in order:
        if not os.read(tokens, 1):
            return
        yield number


def _child(say: Say, work: Work, numbers: Iterable[int], seconds: int) -> None:
    """Do the child's part and send what the checks said."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this process
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    said = dict(work.done(numbers))
    keep()  # once it has said its answer it may be stopped at any moment
    say(said)
