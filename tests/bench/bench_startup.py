"""How long the command takes to start: `python tests/bench/bench_startup.py`.

Each line is a whole process, the median of several, beside what Python alone and click alone take on the same machine.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DRAFT = "　　开展学习3次，研讨2次，完成年度任务的95%，各项工作按计划稳步推进，取得了较好成效。\n"
TIMES = 9


def median(*command):
    """Return the median wall time of a command in milliseconds."""
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        taken.append(1000 * (time.perf_counter() - begin))
    return statistics.median(taken)


def main():
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "draft.txt")
        draft.write_text(f"某单位2023年工作总结\n{DRAFT * 170}", encoding="utf-8")
        run = (sys.executable, "-m", "linter")
        alone = median(sys.executable, "-c", "pass")
        rows = [
            ("Python alone", alone),
            ("Python and click", median(sys.executable, "-c", "import click")),
            ("draftlint --help", median(*run, "--help")),
            ("draftlint checks", median(*run, "checks")),
            *(
                (
                    f"one draft of 7,000 characters, {form}",
                    median(*run, str(draft), "--format", form, "--no-user-config"),
                )
                for form in ("json", "text", "table")
            ),
        ]
        for name, taken in rows:
            print(f"{name:42} {taken:7.0f} ms  {taken / alone:5.1f} x Python alone")


if __name__ == "__main__":
    main()
