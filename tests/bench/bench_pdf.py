"""PDF reading beside `pdfplumber`'s `extract_text`: `python tests/bench/bench_pdf.py [FILE …]`.

Processor time in one process, median of five, each reading of ours right before one of pdfplumber's: a ratio of one run,
so that a busy machine matters little. Without files a text of ours is set on 5 to 80 pages, by LibreOffice where it is
installed (fonts embedded, as in the files people send) and by hand (a font every reader has to look for), without rules
and, apart from them, with a table on each page. The last line says how the time grows with the length.
"""

from __future__ import annotations

import importlib.util
import io
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from math import log
from pathlib import Path
from statistics import median
from typing import Any

import pdfplumber

from linter.readers import ReadOptions
from linter.readers.pdf import read_here

LINES = 24  # a page
PAGES = (5, 20, 80)
TABLE_ROWS = 12


def maker() -> Any:
    """Return the module that makes the fixtures."""
    path = Path(__file__).parents[2] / "fixtures" / "make_pdf.py"
    spec = importlib.util.spec_from_file_location("make_pdf_for_bench", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def by_hand(pages: int, ruled: bool) -> bytes:
    """Return a PDF of so many full pages, each with a table between the lines when `ruled`."""
    make = maker()
    lines = [line for words in make.BODY * 5 * pages for line in make.wrap(words)][: LINES * pages]
    made = []
    for at in range(0, len(lines), LINES):
        page = [make.text(80, 96 + row * 28, line) for row, line in enumerate(lines[at : at + LINES])]
        if ruled:
            rows = [110 + 28 * row for row in range(TABLE_ROWS + 1)]
            page = [*page[TABLE_ROWS + 1 :], *make.grid((80, 224, 368, 515), rows)]
            page += [make.text(85 + 144 * column, y + 5, "县图书馆", 12) for y in rows[:-1] for column in range(3)]
        made.append(page)
    return bytes(make.pdf(made))


def by_office(pages: int) -> bytes:
    """Return a PDF of about so many pages that LibreOffice made of plain text."""
    words = "\n".join(maker().BODY * (8 * pages))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "text.txt"
        source.write_text(words, encoding="utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--infilter=Text (encoded):UTF8", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=300)
        return source.with_suffix(".pdf").read_bytes()


def taken(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Return the median processor times of five runs, the two by turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(5):
        for work, found in zip((ours, theirs), times, strict=True):
            begin = time.process_time()
            work()
            found.append(time.process_time() - begin)
    return median(times[0]), median(times[1])


def by_us(content: bytes) -> int:
    """Read with our reader; return the number of characters."""
    document = read_here(content, "bench.pdf", ReadOptions(), lambda step: None, frozenset())
    return sum(len(block.text) for block in document.blocks)


def by_pdfplumber(content: bytes) -> None:
    """Read with pdfplumber."""
    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in document.pages:
            page.extract_text()
            page.close()


def compared(name: str, content: bytes) -> tuple[int, float]:
    """Print a line for a file; return its number of characters and our time."""
    count = by_us(content)
    ours, theirs = taken(lambda: by_us(content), lambda: by_pdfplumber(content))
    print(
        f"{name[:40]:40} {count:7} characters  {ours / count * 1e6:6.1f} µs each, "
        f"pdfplumber {theirs / count * 1e6:6.1f}: {theirs / ours:.1f} times faster"
    )
    return count, ours


def series(name: str, make: Callable[[int], bytes]) -> None:
    """Compare at several lengths and fit how the time grows."""
    points = [compared(f"{name}, {pages} pages", make(pages)) for pages in PAGES]
    (few, short), (many, long) = points[0], points[-1]
    print(f"{'':40} time grows with the length to the power of {log(long / short) / log(many / few):.2f}")


def main() -> None:
    """Print a line a file."""
    for name in sys.argv[1:]:
        compared(Path(name).name, Path(name).read_bytes())
    if len(sys.argv) == 1:
        if shutil.which("soffice"):
            series("LibreOffice", by_office)
        series("by hand", lambda pages: by_hand(pages, ruled=False))
        series("by hand, with rules", lambda pages: by_hand(pages, ruled=True))


if __name__ == "__main__":
    main()
