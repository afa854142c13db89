"""Two processes say what one says, whatever happens to the second."""

import os
import signal
import time

import pytest

from linter import beside
from linter.beside import Work, is_possible, run_in_two
from linter.child import FORKS
from linter.examples import parse, unmark
from linter.facts import Facts
from linter.finding import Finding, Silence
from linter.model import Span
from linter.registry import available, own_checks
from linter.running import run_checks

pytestmark = pytest.mark.skipif(not FORKS, reason="no fork here")
LIMIT = 30  # seconds


class Told:
    """A check that says who ran it: its number, and `act(number)` if there is something to do."""

    family, compares, triggers = "form", False, ()

    def __init__(self, number, act=None):
        self.id, self.number, self.act = f"told-{number}", number, act

    def check(self, document, facts):
        if self.act:
            self.act()
        yield Finding(self.id, "info", Span(0, 0, 1), f"{self.number} {os.getpid()}")
        yield Silence(self.id, "静")


def work_of(*checks):
    document = parse("共召开会议*次。")
    return Work(checks, document, Facts(document))


def numbers(said):
    return [int(item.message.split()[0]) for item in said.findings]


def processes(said):
    return {int(item.message.split()[1]) for item in said.findings}


def test_all_checks_say_what_they_say_in_one_process():
    text = "\n\n".join(unmark(bad.text)[0] for check in own_checks().values() for bad in check.bad[:1] if bad.text)
    called = [card() for card in available().values()]
    document = parse(text)
    one, two = run_checks(called, document, Facts(document)), run_in_two(Work(called, document, Facts(document)), LIMIT)
    assert len(one.findings) > 100
    assert one == two


def test_each_check_runs_once_and_both_processes_work():
    said = run_in_two(work_of(*(Told(number, lambda: time.sleep(0.002)) for number in range(60))), LIMIT)
    assert numbers(said) == list(range(60))
    assert [item.check for item in said.silent] == [f"told-{number}" for number in range(60)]
    assert len(processes(said)) == 2


def test_a_slow_check_is_left_to_one_process():
    slow = Told(59, lambda: time.sleep(0.3))
    begin = time.monotonic()
    said = run_in_two(work_of(*(Told(number, lambda: time.sleep(0.005)) for number in range(59)), slow), LIMIT)
    assert numbers(said) == list(range(60))
    assert time.monotonic() - begin < 5
    assert sum(item.message.endswith(f" {os.getpid()}") for item in said.findings) > 50


@pytest.mark.parametrize("end", [lambda: os._exit(3), lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_a_child_that_dies_costs_nothing_but_time(end):
    here = os.getpid()
    deadly = Told(59, lambda: None if os.getpid() == here else end())
    said = run_in_two(work_of(*(Told(number) for number in range(59)), deadly), LIMIT)
    assert numbers(said) == list(range(60))
    assert processes(said) == {here}


def test_a_check_that_raises_is_told():
    def fail():
        raise ValueError("x")

    said = run_in_two(work_of(Told(0), Told(1, fail), Told(2)), LIMIT)
    assert [(item.check, item.error) for item in said.crashes] == [("told-1", "ValueError: x")]
    assert numbers(said) == [0, 2]


def test_without_a_child_all_is_done_here(monkeypatch):
    def refused():
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", refused)
    said = run_in_two(work_of(*map(Told, range(9))), LIMIT)
    assert numbers(said) == list(range(9))
    assert processes(said) == {os.getpid()}


def test_no_child_and_no_pipe_is_left_behind():
    before = set(os.listdir("/proc/self/fd"))
    for _ in range(5):
        run_in_two(work_of(*map(Told, range(9))), LIMIT)
    assert set(os.listdir("/proc/self/fd")) == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_one_core_has_no_room_for_two(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0})
    assert not is_possible()
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 1})
    assert is_possible()
    monkeypatch.setattr(beside, "FORKS", False)
    assert not is_possible()
