"""PDF reading beside `pdfplumber`'s `extract_text`, on pages without rules: `python tests/bench/bench_pdf.py [FILE …]`.

Processor time in one process, median of five; a ratio of one run, so that a busy machine matters little. Without files a
text of ours is set on 5 to 80 pages, which also shows that the time grows with the length.
"""

from __future__ import annotations

import importlib.util
import io
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pdfplumber

from linter.readers import ReadOptions
from linter.readers.pdf import read_here

LINES = 24  # a page


def made(pages: int) -> bytes:
    """Return a PDF of so many full pages."""
    path = Path(__file__).parents[2] / "fixtures" / "make_pdf.py"
    spec = importlib.util.spec_from_file_location("make_pdf_for_bench", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lines = [line for words in module.BODY * 5 * pages for line in module.wrap(words)][: LINES * pages]
    page_starts = range(0, len(lines), LINES)
    return module.pdf(
        [
            [module.text(80, 96 + row * 28, line) for row, line in enumerate(lines[at : at + LINES])]
            for at in page_starts
        ]
    )


def taken(work: Callable[[], object]) -> float:
    """Return the median processor time of five runs."""
    times = []
    for _ in range(5):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return median(times)


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


def main() -> None:
    """Print a line a file."""
    files = {Path(name).name: Path(name).read_bytes() for name in sys.argv[1:]}
    for name, content in (files or {f"{pages} pages": made(pages) for pages in (5, 20, 80)}).items():
        count = by_us(content)
        ours, theirs = taken(lambda c=content: by_us(c)), taken(lambda c=content: by_pdfplumber(c))
        print(
            f"{name[:40]:40} {count:7} characters  {ours / count * 1e6:6.1f} µs each, "
            f"pdfplumber {theirs / count * 1e6:6.1f}: {theirs / ours:.1f} times faster"
        )


if __name__ == "__main__":
    main()
