"""A draft of about 7,000 characters, whole process, beside the tools that come closest.

    python tests/bench/bench_peers.py DRAFT.txt [--docx DRAFT.docx] [--contract-lint PATH] [--zhlint PATH] [--gongwen PATH]

Prints the median of each command's wall time and its ratio to the named baseline, all in one run. The other tools are
optional: `pip install contract-lint gongwen-skill`, `npm install zhlint`.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path


def seconds(command: list[str], rounds: int) -> float:
    """Return the median wall time of a command in seconds; the first run warms the disk cache and does not count."""
    times = []
    for _ in range(rounds + 1):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - begin)
    return statistics.median(times[1:])


def commands(options: argparse.Namespace) -> dict[str, list[str]]:
    """Return the commands to time, by name; the baseline comes first."""
    ours = [str(Path(sys.executable).with_name("draftlint"))]
    plain = [*ours, "check", "--no-config", "--no-cache", "--format", "json"]
    found = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "contract-lint": [options.contract_lint, "lint", options.draft],
        "zhlint": [options.zhlint, options.draft],
        "draftlint --help": [*ours, "--help"],
        "draftlint, without unlikely-character": [*plain, "--ignore", "unlikely-character", options.draft],
        "draftlint, all checks": [*plain, options.draft],
    }
    if options.docx:
        found["gongwen check (docx)"] = [options.gongwen, "check", options.docx]
        found["draftlint, all checks (docx)"] = [*plain, options.docx]
    return {name: command for name, command in found.items() if command[0] and shutil.which(command[0])}


def main() -> None:
    """Time the commands and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft")
    parser.add_argument("--docx")
    for name in ("contract-lint", "zhlint", "gongwen"):
        parser.add_argument(f"--{name}", default=name)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    times = {name: seconds(command, options.rounds) for name, command in commands(options).items()}
    base = times.get("contract-lint") or times["python -c pass"]
    named = "contract-lint" if "contract-lint" in times else "python -c pass"
    print(f"{'':42s}   ms   × {named}")
    for name, took in times.items():
        print(f"{name:42s} {took * 1000:5.0f}   {took / base:5.2f}")
    print(f"largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
