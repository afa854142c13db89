"""The parts of `check`: gather, check, report, exit code."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from linter import __version__
from linter.cli._output import note, say, trouble
from linter.files import Gathered, gather
from linter.finding import SEVERITIES
from linter.pool import Job, Progress, run
from linter.redact import redacted
from linter.registry import available, suggestion
from linter.reporters import HUMAN, MACHINE, Run, View, render
from linter.result import FileResult
from linter.settings import Resolver
from linter.trouble import cause

Targets = list[tuple[str, str | None]]  # format, and the file it goes to


def checked(resolver: Resolver, own: Mapping[str, Any]) -> Run:
    """Check what the command line names.

    Raises Trouble.
    """
    gathered = gather(own["paths"], resolver.excluded)
    named = frozenset() if own["skip_others"] else gathered.by_hand
    jobs = [Job(path, resolver.plan(path)._replace(named=path in named)) for path in gathered.files]
    results = _remembered(jobs, own)
    kept = [item for item in results if item.status != "skipped"]
    notes = _unused(jobs, kept, gathered)
    titles = {one: check.title for one, check in available(resolver.folders()).items()}
    if own["no_quotes"]:
        kept, notes = [redacted(item, titles) for item in kept], []
    left = Counter(item.reason or "" for item in results if item.status == "skipped")
    return Run(kept, __version__, gathered.skipped + left, notes, titles, resolver.folders(), _view(own))


def _remembered(jobs: Sequence[Job], own: Mapping[str, Any]) -> list[FileResult]:
    """Check files; of many, those known to be clean are not even parsed."""
    if own["no_cache"] or len(jobs) < 2 or any(item.partition("=")[0] == "json" for item in own["formats"]):
        return run(jobs, own["jobs"], _progress())  # JSON tells what clean drafts are about, too
    from linter.cache import Cache
    from linter.places import cache_folder

    cache = Cache(cache_folder())
    results = [cache.known(job) for job in jobs]
    unknown = [index for index, result in enumerate(results) if result is None]
    for index, result in zip(unknown, run([jobs[index] for index in unknown], own["jobs"], _progress()), strict=True):
        cache.add(jobs[index], result)
        results[index] = result
    cache.save()
    return [result for result in results if result is not None]


def results_of(resolver: Resolver, paths: Sequence[str]) -> list[FileResult]:
    """Check files and folders, plainly.

    Raises Trouble.
    """
    gathered = gather(paths, resolver.excluded)
    jobs = [Job(path, resolver.plan(path)._replace(named=path in gathered.by_hand)) for path in gathered.files]
    return [item for item in run(jobs, None, _progress()) if item.status != "skipped"]


def _unused(jobs: Sequence[Job], results: Sequence[FileResult], gathered: Gathered) -> list[str]:
    """Return a note for every `[[ignore]]` entry that hid nothing, though its check ran on a file it speaks of."""
    used = {label for result in results for label in result.used}
    if any(result.status != "ok" for result in results):
        return []
    asked = {
        entry.label
        for job in jobs
        for entry in job.plan.ignores
        if (entry.path or gathered.folders) and (not entry.checks or entry.checks & set(job.plan.checks))
    }
    return [f"忽略项{label}没有用到，可以删去。" for label in sorted(asked - used)]


def _progress() -> Progress | None:
    """Return what shows a bar on a terminal once checking has taken a second."""
    if not sys.stderr.isatty():
        return None
    begin = time.monotonic()

    def tell(done: int, total: int) -> None:
        if done == total and time.monotonic() - begin > 1:
            sys.stderr.write("\r\x1b[K")
        elif time.monotonic() - begin > 1:
            bar = "#" * (20 * done // total)
            sys.stderr.write(f"\r[{bar:<20}] {done}/{total}")
        sys.stderr.flush()

    return tell


def _view(own: Mapping[str, Any]) -> View:
    terminal = sys.stdout.isatty()
    columns = _columns() if terminal else 100
    color = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return View(own["show_all"], not own["no_quotes"], max(60, min(columns - 1, 140)), color)


def _columns() -> int:
    import shutil  # brings the readers of archives with it, which a report for a file or a hook does not need

    return shutil.get_terminal_size((100, 24)).columns


def outputs(formats: Sequence[str]) -> Targets:
    """Read the values of `--format`: a format, or format=file. Without any: a table on a terminal, else text."""
    targets: Targets = []
    for item in formats or ["table" if sys.stdout.isatty() else "text"]:
        name, sign, path = item.partition("=")
        if name not in HUMAN + MACHINE:
            raise click.UsageError(f"没有格式“{name}”。{suggestion(name, HUMAN + MACHINE)}")
        if sign and not path:
            raise click.UsageError(f"“{item}”里没有写文件名。")
        targets.append((name, path or None))
    if sum(path is None for _, path in targets) > 1:
        raise click.UsageError("只能有一种格式显示在屏幕上，其余请写成 格式=文件。")
    return targets


def show(run: Run, targets: Targets, quiet: bool) -> None:
    """Write the reports where they belong."""
    silent = quiet and exit_code(run) == 0
    for name, path in targets:
        view = run.view if path is None else run.view._replace(color=False, width=100)
        text = render(name, run._replace(view=view))
        if path is not None:
            _save(path, text)
        elif name in MACHINE:
            say(text, machine=True)
        elif not silent:
            say(text)
    if all(name in MACHINE for name, path in targets if path is None):
        for line in () if quiet else _beside(run):
            note(line)


def _beside(run: Run) -> list[str]:
    """Return what a machine format has no room for."""
    return [*run.notes, *(f"{result.path}：{line}" for result in run.results for line in result.notes)]


def _save(path: str, text: str) -> None:
    try:
        Path(path).write_text(text + "\n", encoding="utf-8", newline="\n", errors="surrogatepass")
    except OSError as problem:
        trouble(f"无法写入 {path}：{cause(problem)}。")


def exit_code(run: Run) -> int:
    """Return 2 for trouble (it wins), 1 for findings at or above the level asked for, else 0."""
    if any(_in_trouble(result) for result in run.results):
        return 2
    return int(any(_failing(result) for result in run.results))


def _in_trouble(result: FileResult) -> bool:
    if result.crashes:
        return True
    if result.status == "unreadable":
        return result.unread in (None, "error")
    return result.status == "partial" and result.unread == "error"


def _failing(result: FileResult) -> bool:
    levels = SEVERITIES[: SEVERITIES.index(result.fail_on) + 1] if result.fail_on != "never" else ()
    return any(item.severity in levels for item in result.findings)
