"""Hostile PDF files cost a bounded amount of time and memory, and none of them takes the process along."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from linter.readers import ReadOptions, Unreadable, read_content

FOLDER = Path(__file__).parents[2] / "fixtures"
spec = importlib.util.spec_from_file_location("make_pdf_for_hostile", FOLDER / "make_pdf.py")
make_pdf = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_pdf)
MEGABYTE = 1 << 20


def inflating(unit: bytes, total: int) -> bytes:
    """Return a stream object of `total` bytes of `unit`, packed into a thousandth."""
    packer, chunk = zlib.compressobj(9), unit * (MEGABYTE // len(unit))
    data = b"".join(packer.compress(chunk) for _ in range(total // len(chunk))) + packer.flush()
    return b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(data), data)


def one_page(content: bytes, resources: bytes = b"", more: tuple[bytes, ...] = ()) -> bytes:
    """Return a PDF of one page; `more` objects are numbered from 6."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>" % resources
    )
    catalog, pages = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return make_pdf.assembled([catalog, pages, page, content, font, *more])


def plain(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def forms_in_forms(levels: int, width: int) -> bytes:
    """A form that draws a form ten times, which draws a form ten times …"""
    more = []
    for level in range(levels):
        body = b"/X Do " * width if level < levels - 1 else b"BT /F 9 Tf 50 50 Td (ha) Tj ET"
        inner = b"/Resources<</Font<</F 5 0 R>>/XObject<</X %d 0 R>>>>" % (7 + level)
        more.append(plain(body, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]" + inner))
    return one_page(plain(b"/X Do " * width), b"/XObject<</X 6 0 R>>", tuple(more))


HOSTILE = {
    "text that inflates": lambda: one_page(inflating(b"BT /F 9 Tf 50 50 Td (abc) Tj ET ", 300 * MEGABYTE)),
    "paths that inflate": lambda: one_page(inflating(b"0 0 m 9 0 l S ", 300 * MEGABYTE)),
    "blanks that inflate": lambda: one_page(inflating(b" ", 900 * MEGABYTE)),
    "forms in forms": lambda: forms_in_forms(9, 10),
}


def outcome(content: bytes) -> str:
    try:
        return read_content(content, "x.pdf", ReadOptions()).status
    except Unreadable as problem:
        return str(problem)


# in a process of its own: the largest of all children is counted, and other tests start LibreOffice
MEASURED = """
import resource, sys
from linter.readers import ReadOptions, Unreadable, read
from linter.readers.pdf import guard, pages
guard.PAGE_SECONDS = pages.PAGE_SECONDS = 3.0
try:
    print(read(sys.argv[1], ReadOptions()).status)
except Unreadable as problem:
    print(problem)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited through Linux's resource limits")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_is_stopped(name, tmp_path):
    draft = tmp_path / "x.pdf"
    draft.write_bytes(HOSTILE[name]())
    command = [sys.executable, "-X", "utf8", "-c", MEASURED, str(draft)]
    told, memory = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout.split("\n")[
        :2
    ]
    assert "过多" in told
    assert int(memory) < 600 * 1024


def test_a_hostile_page_costs_itself_only(monkeypatch):
    monkeypatch.setattr("linter.readers.pdf.pages.PAGE_SECONDS", 2.0)
    good = make_pdf.paragraph(make_pdf.BODY[2], 80, 96)
    loud = forms_in_forms(9, 10).split(b"endobj\n")
    forms = [part.split(b"obj\n", 1)[1].strip() for part in loud[5:-1]]
    shift = [form.replace(b"/X %d 0 R" % (7 + at), b"/X %d 0 R" % (9 + at)) for at, form in enumerate(forms)]
    font = b"<</Font<</F 4 0 R>>%s>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources%s>>"
    unicode = make_pdf.pdf([good]).split(b"endobj\n")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>",
        page % (7, font % b"/XObject<</X 8 0 R>>"),
        unicode[2].split(b"obj\n", 1)[1].strip().replace(b"4 0 R", b"5 0 R"),
        unicode[3].split(b"obj\n", 1)[1].strip(),
        page % (8 + len(shift), font % b""),
        plain(b"/X Do " * 10),
        *shift,
        plain("\n".join(good).encode()),
    ]
    document = read_content(make_pdf.assembled(objects), "x.pdf", ReadOptions())
    assert [block.text for block in document.blocks] == [make_pdf.BODY[2]]
    assert [item.what for item in document.left_out if item.text] == ["第1页"]
    assert document.status == "partial"


def test_pages_that_hold_themselves():
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    assert outcome(make_pdf.assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 9>>", font]))


def test_a_form_that_draws_itself():
    itself = plain(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    assert outcome(one_page(plain(b"/X Do"), b"/XObject<</X 6 0 R>>", (itself,)))


@pytest.mark.parametrize("name", sorted(make_pdf.all_fixtures()))
def test_damaged_files_are_read_or_refused(name, damaged):
    """A document or a reason, never anything else."""
    for content in damaged(name, (FOLDER / f"{name}.pdf").read_bytes()):
        assert outcome(content)
