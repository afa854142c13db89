"""Comments put into a copy of a Word file, exactly around the characters they speak of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from linter.readers.docx.names import ID, PPR, Element, P, R, w
from linter.readers.docx.places import Places, text_of
from linter.writers import AUTHOR, Note, Written, read_source, write_copy
from linter.writers.docx.archive import Archive
from linter.writers.docx.comments import RANGE_END, RANGE_START, REFERENCE, Comments, remove_places
from linter.writers.docx.runs import Cutter, Piece

# [MS-OI29500] 2.1.315: Word ignores comments in headers, footers, text boxes, footnotes and endnotes (LibreOffice 7 does
# not even open such a file), and opens no file with more than 32,767 of them.
PLACES = {"hdr": "页眉", "ftr": "页脚", "footnotes": "脚注", "endnotes": "尾注"}
REFERENCES = {"footnotes": w("footnoteReference"), "endnotes": w("endnoteReference")}
BOX = w("txbxContent")
MOST = 30_000
LONGEST_QUOTE = 30


def annotate(source: Path, notes: Sequence[Note], target: Path, *, author: str = AUTHOR) -> Written:
    """Write a copy of `source` with one comment a note; our own comments of an earlier time are replaced.

    Where Word allows no comment it stands at the nearest place (a text box's anchor, a footnote's number, else the
    beginning of the draft) and says what it speaks of. Raises NotWritten.
    """
    archive = Archive(read_source(source))
    comments = Comments(archive)
    writer = _Annotator(archive, comments, author)
    placed = notes[:MOST]
    for note in placed:
        writer.plan(note)
    _remove(archive, comments)  # after planning: anchors count the runs as they were read
    for note in placed:
        writer.place(note)
    path, renamed = write_copy(source, target, archive.content())
    left = (f"Word 最多容纳约三万条批注，另有{len(notes) - MOST}条没有写入。",) if len(notes) > MOST else ()
    return Written(path, len(placed), (*renamed, *writer.remarks(), *left))


def clean(source: Path, target: Path) -> Written:
    """Write a copy of `source` without our own comments; `count` says how many there were.

    Raises NotWritten.
    """
    archive = Archive(read_source(source))
    count = len(_remove(archive, Comments(archive)))
    path, renamed = write_copy(source, target, archive.content())
    return Written(path, count, renamed)


def _remove(archive: Archive, comments: Comments) -> set[str]:
    names = comments.remove_ours()
    if names:
        remove_places(archive.xml(archive.main), names)
    return names


class _Annotator:
    """Puts notes into one file."""

    def __init__(self, archive: Archive, comments: Comments, author: str) -> None:
        self._archive, self._comments, self._author = archive, comments, author
        self._date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._main = archive.xml(archive.main)
        self._cutter = Cutter(self._main)
        self._places: dict[str, Places | None] = {archive.main: self._cutter.places}
        self._moved: Counter[str] = Counter()

    def plan(self, note: Note) -> None:
        """Prepare the cuts a note needs."""
        if self._exact(note):
            self._cutter.want(note.anchors)

    def place(self, note: Note) -> None:
        """Put one note in."""
        if not note.anchors:
            _at_start(_first_paragraph(self._main), self._add(note.text))
        elif self._exact(note):
            pieces = self._cutter.pieces(note.anchors)
            if pieces:
                _around(pieces, self._add(note.text))
            else:
                _at_start(self._paragraph(note), self._add(note.text))
        else:
            self._place_near(note)

    def remarks(self) -> tuple[str, ...]:
        """Say which notes stand elsewhere than what they speak of."""
        return tuple(
            f"Word 不允许在{where}内加批注，{count}条批注放在最近的正文处，并注明位置。"
            for where, count in self._moved.items()
        )

    def _add(self, text: str) -> str:
        return self._comments.add(text, self._author, self._date)

    def _exact(self, note: Note) -> bool:
        """Say whether a note's own place can bear a comment."""
        paragraph = self._paragraph(note) if note.anchors else None
        own = note.anchors and note.anchors[0]["part"] == self._archive.main
        return bool(own) and paragraph is not None and _box(paragraph) is None

    def _place_near(self, note: Note) -> None:
        """Put a note at the nearest place that can bear it; it says what it speaks of."""
        where, run = self._nearest(note)
        self._moved[where] += 1
        quote = self._quote(note)
        name = self._add(f"【{where}“{quote}”】{note.text}" if quote else f"【{where}】{note.text}")
        if run is None:
            _at_start(_first_paragraph(self._main), name)
        else:
            _around([Piece(run)], name)

    def _nearest(self, note: Note) -> tuple[str, Element | None]:
        """Return what kind of place a note speaks of, and the run of the body nearest to it."""
        paragraph = self._paragraph(note)
        if paragraph is None:
            return "图形或外部内容", None
        root = paragraph.getroottree().getroot()
        kind = etree.QName(root.tag).localname
        box = _box(paragraph)
        if root is self._main and box is not None:
            return "文本框", next((run for run in box.iterancestors(R) if _box(run) is None), None)
        if kind in REFERENCES:
            names = [item.get(ID) for item in paragraph.iterancestors() if item.getparent() is root]
            found = [item.getparent() for item in self._main.iter(REFERENCES[kind]) if item.get(ID) in names]
            return PLACES[kind], next((run for run in found if run.tag == R and _box(run) is None), None)
        return PLACES.get(kind, "图形或外部内容"), None

    def _paragraph(self, note: Note) -> Element | None:
        """Return the paragraph a note stands in; None when its part has none of Word's kind."""
        anchor = note.anchors[0]
        places = self._in(anchor["part"])
        if places is None or not 0 <= anchor["paragraph"] < len(places.paragraphs):
            return None
        return places.paragraphs[anchor["paragraph"]]

    def _in(self, part: str) -> Places | None:
        if part not in self._places:
            known = part in self._archive.package and part.lower().endswith(".xml")
            self._places[part] = Places(self._archive.xml(part)) if known else None
        return self._places[part]

    def _quote(self, note: Note) -> str:
        """Return the characters a note speaks of."""
        text = ""
        for anchor in note.anchors:
            places = self._in(anchor["part"])
            node = places.node(anchor) if places else None
            text += text_of(node)[anchor["start"] : anchor["end"]] if node is not None else ""
        return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "……"


def _box(element: Element) -> Element | None:
    """Return the outermost text box an element stands in."""
    boxes = list(element.iterancestors(BOX))
    return boxes[-1] if boxes else None


def _around(pieces: Sequence[Piece], name: str) -> None:
    """Put a comment's range around runs; behind a caret nothing is inside."""
    start, end = pieces[0], pieces[-1]
    start.run.addprevious(etree.Element(RANGE_START, {ID: name}))
    close = etree.Element(RANGE_END, {ID: name})
    if end.caret:
        end.run.addprevious(close)
    else:
        end.run.addnext(close)
    close.addnext(_reference(name))


def _at_start(paragraph: Element, name: str) -> None:
    """Put a comment at the beginning of a paragraph."""
    at = 1 if len(paragraph) and paragraph[0].tag == PPR else 0
    start, close = etree.Element(RANGE_START, {ID: name}), etree.Element(RANGE_END, {ID: name})
    for offset, element in enumerate((start, close, _reference(name))):
        paragraph.insert(at + offset, element)


def _reference(name: str) -> Element:
    run = etree.Element(R)
    etree.SubElement(run, REFERENCE, {ID: name})
    return run


def _first_paragraph(root: Element) -> Element:
    """Return the first paragraph of the draft; one is made when there is none."""
    found = next(root.iter(P), None)
    if found is None:
        body = root.find(w("body"))
        found = etree.Element(P)
        (root if body is None else body).insert(0, found)
    return found
