"""Reading a Word file, in multiples of unzipping it, parsing its XML and joining its text nodes.

    python tests/bench/bench_docx.py [FILE.docx ...]

Without files, drafts of a quarter, half and a whole million characters are made in two shapes: as Word writes them (four
or five formatted runs a paragraph) and bare (one run a paragraph, no properties). Medians of five, processor time.
"""

import io
import statistics
import sys
import time
import zipfile
from pathlib import Path

from lxml import etree

from linter.readers import ReadOptions
from linter.readers.docx import read

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SENTENCE = "全面加强理论学习，扎实推进各项重点工作落地见效，"
LOOK = (
    '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/>'
    '<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>'
)


def made(characters: int, formatted: bool) -> bytes:
    """Return a Word file of so many characters."""
    clauses = [SENTENCE] * 4 + [SENTENCE[:-1] + "。"]
    if formatted:
        runs = "".join(f"<w:r>{LOOK}<w:t>{clause}</w:t></w:r>" for clause in clauses)
        paragraph = f'<w:p><w:pPr><w:pStyle w:val="a"/><w:ind w:firstLine="640"/></w:pPr>{runs}</w:p>'
    else:
        paragraph = f"<w:p><w:r><w:t>{''.join(clauses)}</w:t></w:r></w:p>"
    body = paragraph * (characters // (5 * len(SENTENCE)))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def floor(content: bytes) -> str:
    """Do the least that reading takes: unzip, parse, join."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "".join([node.text or "" for node in root.iter(f"{{{WORD}}}t")])


def seconds(function, *arguments) -> float:
    """Return the median processor time of five calls."""
    times = []
    for _ in range(5):
        begin = time.process_time()
        function(*arguments)
        times.append(time.process_time() - begin)
    return statistics.median(times)


def line(name: str, content: bytes) -> None:
    """Print one row."""
    least, own, size = seconds(floor, content), seconds(read, content, "a.docx", ReadOptions()), len(floor(content))
    print(
        f"{name:<28}{size:>10} characters {own * 1000:8.1f} ms  {own / size * 1e6:6.2f} µs each  {own / least:5.2f} ×"
    )


if __name__ == "__main__":
    for path in sys.argv[1:]:
        line(Path(path).name[:26], Path(path).read_bytes())
    for formatted in () if sys.argv[1:] else (True, False):
        for characters in (250_000, 500_000, 1_000_000):
            line("as Word writes" if formatted else "bare", made(characters, formatted))
