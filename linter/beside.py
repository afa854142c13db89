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

from linter.child import FORKS, Forked, Say, is_watched
from linter.facts import Facts
from linter.model import Document
from linter.patterns import keep
from linter.running import Runnable, Said, run_checks

MOST = 4096  # bytes a pipe is sure to take at once
# the child begins with the words: they need hardly any facts, which each process has to work out for itself
LAST = "wording"


def is_possible() -> bool:
    """Say whether a child is worth its while: a system that forks safely, a second core, no other threads."""
    if not FORKS or len(os.sched_getaffinity(0)) < 2 or is_watched():
        return False
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


def run_in_two(checks: Sequence[Runnable], document: Document, facts: Facts, seconds: int) -> Said:
    """Run checks as `run_checks` does; the child gets so many seconds."""
    if not 1 < len(checks) <= MOST:
        return run_checks(checks, document, facts)
    order = sorted(range(len(checks)), key=lambda number: (checks[number].family == LAST, number))
    tokens, fill = os.pipe()
    os.write(fill, bytes(len(order)))
    os.close(fill)
    said: dict[int, Said] = {}
    child = None
    try:
        with suppress(OSError):  # no more processes, no memory: then all is done here
            child = Forked(_work, _taken(order[::-1], tokens), checks, document, facts, seconds)
        said.update(_run(_taken(order, tokens), checks, document, facts))
        if child:
            with suppress(EOFError, OSError):  # it died, or said nothing for too long
                said.update(child.hear(seconds))
    finally:
        os.close(tokens)
        if child:
            child.end()
    said.update(_run([number for number in order if number not in said], checks, document, facts))
    parts = [said[number] for number in range(len(checks))]
    return Said(*([item for found in lists for item in found] for lists in zip(*parts, strict=True)))


def _taken(order: Iterable[int], tokens: int) -> Iterator[int]:
    """Yield the numbers of checks as long as there are tokens."""
    for number in order:
        if not os.read(tokens, 1):
            return
        yield number


def _run(
    numbers: Iterable[int], checks: Sequence[Runnable], document: Document, facts: Facts
) -> Iterator[tuple[int, Said]]:
    for number in numbers:
        yield number, run_checks([checks[number]], document, facts)


def _work(
    say: Say, numbers: Iterable[int], checks: Sequence[Runnable], document: Document, facts: Facts, seconds: int
) -> None:
    """Do the child's part and send what the checks said."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends this process
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    said = dict(_run(numbers, checks, document, facts))
    keep()  # once it has said its answer it may be stopped at any moment
    say(said)
