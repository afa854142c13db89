"""Comments put into a copy of a Word file, exactly around the characters they speak of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from linter.readers.docx.names import ID, PPR, Element, P, R, w
from linter.writers import AUTHOR, Anchor, Note, Written, write_copy
from linter.writers.docx.archive import Archive
from linter.writers.docx.comments import RANGE_END, RANGE_START, REFERENCE, Comments, remove_places
from linter.writers.docx.runs import Cutter, Piece, is_editable

ANNOTATED = ("document", "footnotes", "endnotes")  # root elements of the parts in which Word allows comments
PLACES = {"header": "页眉", "footer": "页脚", "hdr": "页眉", "ftr": "页脚"}


def annotate(source: Path, notes: Sequence[Note], target: Path, *, author: str = AUTHOR) -> Written:
    """Write a copy of `source` with one comment a note; our own comments of an earlier time are replaced.

    Notes in headers, footers and other parts that can bear no comment are put at the beginning of the draft and say
    where they belong. Raises NotWritten.
    """
    archive = Archive(source)
    comments = Comments(archive)
    writer = _Annotator(archive, comments, author)
    for note in notes:
        writer.plan(note)
    _remove(archive, comments)  # after planning: anchors count the runs as they were read
    for note in notes:
        writer.place(note)
    path, renamed = write_copy(source, target, archive.content())
    return Written(path, len(notes), (*renamed, *writer.remarks()))


def clean(source: Path, target: Path) -> Written:
    """Write a copy of `source` without our own comments; `count` says how many there were.

    Raises NotWritten.
    """
    archive = Archive(source)
    count = len(_remove(archive, Comments(archive)))
    path, renamed = write_copy(source, target, archive.content())
    return Written(path, count, renamed)


def _remove(archive: Archive, comments: Comments) -> set[str]:
    names = comments.remove_ours()
    if names:
        for part in (archive.main, *(archive.package.related(archive.main, name) for name in ANNOTATED[1:])):
            if part:
                remove_places(archive.xml(part), names)
    return names


class _Annotator:
    """Puts notes into the parts of one file."""

    def __init__(self, archive: Archive, comments: Comments, author: str) -> None:
        self._archive, self._comments, self._author = archive, comments, author
        self._date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._cutters: dict[str, Cutter | None] = {}
        self._moved: Counter[str] = Counter()

    def plan(self, note: Note) -> None:
        """Prepare the cuts a note needs."""
        cutter = self._cutter(note.anchors)
        if cutter:
            cutter.want(note.anchors)

    def place(self, note: Note) -> None:
        """Put one note in."""
        cutter = self._cutter(note.anchors)
        if cutter is None:
            self._far(note)
            return
        name = self._comments.add(note.text, self._author, self._date)
        pieces = cutter.pieces(note.anchors)
        if pieces:
            _around(pieces, name)
        else:
            _at_start(cutter.places.paragraphs[note.anchors[0]["paragraph"]], name)

    def remarks(self) -> tuple[str, ...]:
        """Say which notes stand elsewhere than what they speak of."""
        return tuple(
            f"Word 不允许在{where}加批注，{count}条批注放在正文开头，并注明位置。"
            for where, count in self._moved.items()
        )

    def _cutter(self, anchors: Sequence[Anchor]) -> Cutter | None:
        """Return the cutter of the part the anchors stand in; None when it can bear no comment."""
        part = anchors[0]["part"] if anchors else ""
        if part not in self._cutters:
            root = self._archive.xml(part) if part in self._archive.package else None
            allowed = root is not None and root.tag in [w(name) for name in ANNOTATED]
            self._cutters[part] = Cutter(root) if allowed else None
        cutter = self._cutters[part]
        if cutter and not any(is_editable(anchor) for anchor in anchors):
            return cutter if anchors[0]["paragraph"] < len(cutter.places.paragraphs) else None
        return cutter

    def _far(self, note: Note) -> None:
        """Put a note whose place can bear no comment (or that speaks of the whole draft) at the beginning."""
        where = self._where(note)
        if where:
            self._moved[where] += 1
        name = self._comments.add((f"【{where}】" if where else "") + note.text, self._author, self._date)
        _at_start(_first_paragraph(self._archive.xml(self._archive.main)), name)

    def _where(self, note: Note) -> str:
        part = note.anchors[0]["part"] if note.anchors else ""
        if not part:
            return ""
        root = self._archive.xml(part) if part in self._archive.package and part.endswith(".xml") else None
        kind = etree.QName(root.tag).localname if root is not None else ""
        return PLACES.get(kind, "图形或外部内容中")


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
