"""How long the tables take to load: `python tests/bench/bench_tables.py`.

Each line is processor time in a process of its own, the least of several: what the first draft of a run pays, once.
The baseline reads the same bytes and splits them at line ends and tabs.
"""

import subprocess
import sys

TIMES = 7
PRELUDE = """
import importlib, sys, time
from pathlib import Path
import linter
from linter.facts.dated import shipped
from linter.ngrams import confusion, neighbours, table
from linter.registry import own_checks
from linter.wordlists import WordList
data = Path(linter.__file__).parent / "data"
dated = sorted((data / "dated").glob("*.tsv"))
checks = own_checks().values()
lists = [item for check in checks for item in vars(check).values() if isinstance(item, WordList)]
def split(paths):
    return [line.split("\\t") for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
begin = time.process_time()
"""
WORK = {
    "dated tables, split only": "split(dated)",
    "dated tables": "[shipped(path.stem) for path in dated]",
    "word lists, split only": "split([item.path for item in lists])",
    "word lists": "[item.finder for item in lists]",
    "count table and pairs": "table.table(), neighbours.neighbours()",
    "sounds and shapes": "confusion.readings(), confusion.shapes()",
}


def milliseconds(work: str) -> float:
    """Return the least processor time of a piece of work in a new process."""
    code = f"{PRELUDE}{work}\nprint(1000 * (time.process_time() - begin))"
    return min(float(subprocess.check_output([sys.executable, "-c", code])) for _ in range(TIMES))


def main() -> None:
    """Print the table."""
    for name, work in WORK.items():
        print(f"{name:28} {milliseconds(work):6.1f} ms")


if __name__ == "__main__":
    main()
