"""What each package that comes with draftlint costs: size on disk, time to import, licence, kinds of wheels.

    python tests/bench/bench_dependencies.py

Prints the rows of linter/docs/dependencies.md, from the environment it runs in. Import times are processor time above
that of an empty program, the least of seven runs.
"""

import re
import resource
import subprocess
import sys
from importlib.metadata import Distribution, distribution

MODULES = {
    "pdfminer.six": "pdfminer.high_level", "pillow": "PIL.Image", "python-docx": "docx", "lxml": "lxml.etree",
}  # fmt: skip
ROUNDS = 7


def plain(name: str) -> str:
    """Return a package's name as the index writes it."""
    return name.lower().replace("_", "-")


def needed(name: str, found: dict[str, Distribution]) -> dict[str, Distribution]:
    """Return a distribution's dependencies and theirs, by name; extras are left out."""
    for text in distribution(name).requires or ():
        child = re.match(r"[\w.-]+", text)
        if child and "extra ==" not in text and "sys_platform" not in text and plain(child[0]) not in found:
            found[plain(child[0])] = distribution(child[0])
            needed(child[0], found)
    return found


def seconds(code: str) -> float:
    """Return the least processor time of a program."""
    times = []
    for _ in range(ROUNDS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def licence_of(package: Distribution) -> str:
    """Return the licence a package names: as an expression, in a line, or among its classifiers."""
    data = package.metadata
    line = (data.get("License") or "").splitlines()
    listed = [text.rpartition(" :: ")[2] for text in data.get_all("Classifier") or () if text.startswith("License")]
    return str(data.get("License-Expression") or " / ".join(listed) or "".join(line[:1]))


def row(name: str, package: Distribution, empty: float) -> str:
    """Return one line of the table."""
    size = sum((file.locate().stat().st_size for file in package.files or () if file.locate().is_file()), 0)
    module = MODULES.get(name, name.replace("-", "_"))
    took = seconds(f"import {module}") - empty
    wheel = package.read_text("WHEEL") or ""
    kind = "compiled" if "Root-Is-Purelib: false" in wheel else "pure Python"
    return f"| {name} | {package.version} | {size / 1e6:.1f} | {took * 1000:.0f} | {licence_of(package)} | {kind} |"


def main() -> None:
    """Print the table."""
    empty = seconds("pass")
    print("| package | version | MB | import, ms | licence | wheel |\n|---|---|---|---|---|---|")
    for name, package in sorted(needed("draftlint", {}).items()):
        print(row(name, package, empty), flush=True)


if __name__ == "__main__":
    main()
