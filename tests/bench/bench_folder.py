"""Folders: what a second worker, the cache and many files cost or save, each beside the plain run of the same files.

    python tests/bench/bench_folder.py DRAFT.txt … [--copies 40] [--clean 10000]

The drafts are copied with other names and an own line each. Wall time of whole processes; memory of the largest process.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CLEAN = "# 通知\n\n第{}号会议室自即日起停用，请各科室相互转告。\n"


def seconds(*arguments: str, cache: str) -> float:
    """Return the wall time of a run of the command."""
    environment = {**os.environ, "XDG_CACHE_HOME": cache}
    command = [sys.executable, "-m", "linter", "check", "--no-config", "--quiet", "--fail-on", "never", *arguments]
    begin = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def memory(folder: Path, cache: str) -> float:
    """Return the megabytes of the largest process of a run over a folder with two workers, in a process of its own."""
    pid = os.fork()
    if not pid:
        seconds("--no-cache", "-j", "2", str(folder), cache=cache)
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        os._exit(min(255, used // 1024))
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def copied(drafts: list[Path], folder: Path, copies: int) -> Path:
    """Write so many copies of the drafts into a folder."""
    folder.mkdir()
    for number in range(copies):
        for draft in drafts:
            text = draft.read_text(encoding="utf-8")
            (folder / f"{draft.stem}-{number}.txt").write_text(f"{text}\n（第{number}份）\n", encoding="utf-8")
    return folder


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("drafts", nargs="+", type=Path)
    parser.add_argument("--copies", type=int, default=40)
    parser.add_argument("--clean", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        cache = str(place / "cache")
        few = copied(options.drafts, place / "few", max(1, options.copies // 10))
        many = copied(options.drafts, place / "many", options.copies)
        seconds("--no-cache", str(few), cache=cache)  # patterns compile
        one, two = (seconds("--no-cache", "-j", jobs, str(many), cache=cache) for jobs in "12")
        print(
            f"{len(list(many.iterdir()))} drafts: one process {one:.2f} s, two workers {two:.2f} s: {one / two:.2f} times"
        )
        print(f"largest process: {memory(few, cache):.0f} MB for {len(list(few.iterdir()))} drafts, ", end="")
        print(f"{memory(many, cache):.0f} MB for {len(list(many.iterdir()))}")
        clean = place / "clean"
        clean.mkdir()
        for number in range(options.clean):
            (clean / f"{number}.md").write_text(CLEAN.format(number), encoding="utf-8")
        first, again = (seconds(str(clean), cache=cache) for _ in range(2))
        print(
            f"{options.clean} clean drafts: {first:.2f} s, again through the cache {again:.2f} s: {first / again:.0f} times"
        )


if __name__ == "__main__":
    main()
