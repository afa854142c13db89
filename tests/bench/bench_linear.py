"""Time per character over the length of the text, for each check and fact and for runs of one thing.

    python tests/bench/bench_linear.py DRAFT.txt

A draft is repeated up to 10⁶ characters (`--most 10000000` for more), one character in fifty replaced by another of the
draft, so that no two copies are the same; the power of the length with which the time grows is fitted. Then runs of
single pieces of text are timed at two lengths: a ratio well above that of the lengths means a pattern that runs away.
"""

import argparse
import math
import random
import runpy
import statistics
import time
from pathlib import Path

from linter.engine import run_checks
from linter.facts import Facts
from linter.readers import ReadOptions, text
from linter.registry import own_checks

RUNS = runpy.run_path(str(Path(__file__).parent.parent / "engine" / "test_fuzz.py"))["RUNS"]


def seconds(source: str, checks: list) -> float:
    """Return the processor time of reading and checking a text."""
    begin = time.process_time()
    document = text.read(source.encode(), "a.txt", ReadOptions(encoding="utf-8"))
    run_checks(checks, document, Facts(document))
    return time.process_time() - begin


def long(draft: str, length: int) -> str:
    """Return a text of so many characters made of copies of a draft that all differ."""
    random.seed(length)
    han = [char for char in draft if "一" <= char <= "鿿"]
    chars = list((draft * (length // len(draft) + 1))[:length])
    for at in random.sample(range(length), length // 50):
        if "一" <= chars[at] <= "鿿":
            chars[at] = random.choice(han)
    return "".join(chars)


def power(times: list[tuple[int, float]]) -> float:
    """Return the exponent of the length that fits the times best (1: linear)."""
    logs = [(math.log(length), math.log(took)) for length, took in times]
    return statistics.linear_regression(*zip(*logs, strict=True)).slope


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("draft")
    parser.add_argument("--most", type=int, default=10**6)
    parser.add_argument("--ignore", action="append", default=[], metavar="CHECK")
    options = parser.parse_args()
    with open(options.draft, encoding="utf-8") as file:
        draft = file.read().strip() + "\n\n"
    checks = [check() for check in own_checks().values() if check.id not in options.ignore]
    seconds(draft, checks)  # patterns compile, tables load
    length, times = 10**4, []
    print("characters   seconds   characters a second")
    while length <= options.most:
        took = seconds(long(draft, length), checks)
        times.append((length, took))
        print(f"{length:10d}   {took:7.2f}   {length / took:10,.0f}")
        length *= 10
    print(f"time grows with the length to the power of {power(times):.2f}")
    print("\nrun of   4,000 characters   16,000   ratio (4 is linear)")
    for piece in RUNS:
        few, many = (seconds(piece * (size // len(piece)), checks) for size in (4_000, 16_000))
        print(f"{piece!r:10}   {few:.3f}   {many:.3f}   {many / max(few, 1e-3):.1f}")


if __name__ == "__main__":
    main()
