"""Word files for tests: made of pieces of XML by the script of the fixtures, read, and held against their own XML."""

import importlib.util
import io
import zipfile
from pathlib import Path

from linter.readers import ReadOptions
from linter.readers.docx import read as read_docx
from linter.readers.docx.package import parse
from linter.readers.docx.places import Places, text_of

FIXTURES = Path(__file__).parents[2] / "fixtures"
spec = importlib.util.spec_from_file_location("make_docx", FIXTURES / "make_docx.py")
make = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make)


def read(content):
    return read_docx(content, "a.docx", ReadOptions())


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def of_body(*paragraphs):
    return read(zipped(make.package("".join(paragraphs))))


def fixture(name):
    return read((FIXTURES / f"word-{name}.docx").read_bytes())


def texts(document):
    return [block.text for block in document.blocks]


def anchored(content, document):
    """Return (text said, text standing at its anchors) of every block, automatic and foreign text left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/") and name.endswith(".xml")]
        places = {name: Places(parse(archive.read(name))) for name in names}
    for block in document.blocks:
        bounds = [*(segment.start for segment in block.segments), len(block.text)]
        for segment, end in zip(block.segments, bounds[1:], strict=True):
            if not segment.generated:
                anchor = segment.source.anchor(0, end - segment.start)
                node = places[anchor["part"]].node(anchor)
                assert node.getparent() is places[anchor["part"]].runs[anchor["run"]]
                yield block.text[segment.start : end], text_of(node)[anchor["start"] : anchor["end"]]
