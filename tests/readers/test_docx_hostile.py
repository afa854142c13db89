"""Word files damaged on their way: each is read, or refused with a reason."""

import io
import zipfile
from pathlib import Path

import pytest

from linter.readers import ReadOptions, Unreadable, read_content

FOLDER = Path(__file__).parent.parent.parent / "fixtures"
WORD = sorted(path.stem for path in FOLDER.glob("word-*.docx"))


def outcome(content: bytes) -> str:
    """Return the status, or the reason; every place of a document that was read can be told."""
    try:
        document = read_content(content, "x.docx", ReadOptions())
    except Unreadable as problem:
        return str(problem)
    assert all(block.anchors(0, len(block.text)) for block in document.blocks if block.text)
    return document.status


@pytest.mark.parametrize("name", WORD)
def test_damaged_packages_are_read_or_refused(name, damaged):
    for content in damaged(name, (FOLDER / f"{name}.docx").read_bytes()):
        assert outcome(content)


@pytest.mark.parametrize("name", WORD)
def test_damaged_parts_are_read_or_refused(name, damaged):
    """The zip is whole, one part in it is not: what lies in the XML is reached, unlike through the zip's own checks."""
    with zipfile.ZipFile(FOLDER / f"{name}.docx") as archive:
        parts = {item: archive.read(item) for item in archive.namelist()}
    for part in [item for item in parts if item.endswith(".xml") and item.startswith("word/")]:
        for content in list(damaged(f"{name} {part}", parts[part]))[:3]:
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w") as archive:
                for item, data in parts.items():
                    archive.writestr(item, content if item == part else data)
            assert outcome(packed.getvalue())
