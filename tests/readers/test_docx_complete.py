"""Nothing lost, nothing doubled: every visible character of the XML, counted without our reader, stands in a block."""

import io
import zipfile
from collections import Counter
from xml.etree import ElementTree

import pytest
from docx_files import FIXTURES, make, read, zipped

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
# what stands in the file and is not shown: deleted or moved away, the second form of a text box, a phonetic guide
UNSEEN = {f"{WORD}{name}" for name in ("del", "moveFrom", "rt")}
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
UNUSED = {"furniture": {"word/header2.xml"}}  # the header of a first page that is not set apart
PARTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")
FILES = sorted((*FIXTURES.glob("word-*.docx"), *(FIXTURES / "drafts").glob("*.docx")))


def visible(element):
    """Yield the texts of the w:t under an element that are shown."""
    if element.tag in UNSEEN or element.tag == FALLBACK or element.get(f"{WORD}type") == "separator":
        return
    if element.tag == f"{WORD}tr" and element.find(f"{WORD}trPr/{WORD}del") is not None:
        return
    if element.tag == f"{WORD}t":
        yield element.text or ""
    for child in element:
        yield from visible(child)


def in_the_file(content, unused):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith(PARTS) and name not in unused]
        roots = [ElementTree.fromstring(archive.read(name).replace(STRICT, WORD[1:-1].encode())) for name in names]
    return Counter(char for root in roots for text in visible(root) for char in text if not char.isspace())


def as_read(document):
    """Count what the blocks hold of the file's own w:t, and the hidden text that stands in marks."""
    counts = Counter()
    for block in document.blocks:
        bounds = [*(segment.start for segment in block.segments), len(block.text)]
        for segment, end in zip(block.segments, bounds[1:], strict=True):
            if not segment.generated:
                counts.update(char for char in block.text[segment.start : end] if not char.isspace())
    for mark in document.marks:
        if mark.kind == "hidden":
            counts.update(char for char in mark.text if not char.isspace())
    return counts


# characters that are elements of their own: a symbol, a hyphen; a field's code holds the result of another field
ELSEWHERE = {
    "boxes": (Counter("☑"), Counter()),
    "marks": (Counter("-"), Counter()),
    "fields": (Counter(), Counter("7")),
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_visible_character_is_in_one_block(path):
    content = path.read_bytes()
    name = path.stem.removeprefix("word-")
    more, less = ELSEWHERE.get(name, (Counter(), Counter()))
    wanted, found = in_the_file(content, UNUSED.get(name, ())), as_read(read(content))
    assert (wanted - found, found - wanted) == (less, more)


def test_the_count_sees_a_loss():
    parts = make.package(make.p("甲乙", '<w:del w:id="1"><w:r><w:delText>丙</w:delText></w:r></w:del>'))
    content = zipped(parts)
    assert in_the_file(content, ()) == as_read(read(content)) == Counter("甲乙")
    other = zipped({**parts, "word/document.xml": parts["word/document.xml"].replace("乙", "")})
    assert in_the_file(content, ()) - as_read(read(other)) == Counter("乙")
