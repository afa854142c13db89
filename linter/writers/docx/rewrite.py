"""Edits put into a copy of a Word file: as tracked changes, which its author accepts or rejects in Word, or plainly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from linter.readers.docx.names import AUTHOR as AUTHOR_NAME
from linter.readers.docx.names import DATE, ID, Element, T, number, w
from linter.writers import AUTHOR, Edit, Written, read_source, write_copy
from linter.writers.docx.archive import Archive
from linter.writers.docx.runs import Cutter, Piece, is_editable, like, put_text

INSERTED, DELETED, DELETED_TEXT = w("ins"), w("del"), w("delText")


class Edited(NamedTuple):
    """A file with edits in it: its content, how many there are, and what could not be done."""

    content: bytes
    made: int
    remarks: tuple[str, ...]


def rewrite(
    source: Path, edits: Sequence[Edit], target: Path, *, tracked: bool = True, author: str = AUTHOR
) -> Written:
    """Write a copy of `source` with edits; see `edited`.

    Raises NotWritten.
    """
    done = edited(read_source(source), edits, tracked=tracked, author=author)
    path, renamed = write_copy(source, target, done.content)
    return Written(path, done.made, (*renamed, *done.remarks))


def edited(content: bytes, edits: Sequence[Edit], *, tracked: bool = True, author: str = AUTHOR) -> Edited:
    """Put edits, which must not overlap, into a Word file; every part they do not touch stays the same byte by byte.

    An edit of an automatic number, of another part's foreign content or over several paragraphs is left out and told
    in the remarks. Raises NotWritten.
    """
    archive = Archive(content)
    cutters: dict[str, Cutter] = {}
    good, remarks = _possible(archive, edits)
    for edit in good:
        part = edit.anchors[0]["part"]
        if part not in cutters:
            cutters[part] = Cutter(archive.xml(part))
        cutters[part].want(edit.anchors)
    tracker = _Tracker(author, cutters)
    for edit in good:
        pieces = cutters[edit.anchors[0]["part"]].pieces(edit.anchors)
        if tracked:
            tracker.change(pieces, edit.text)
        else:
            _replace(pieces, edit.text)
    return Edited(archive.content(), len(good), remarks)


def _possible(archive: Archive, edits: Sequence[Edit]) -> tuple[list[Edit], tuple[str, ...]]:
    """Return the edits that can be made, and what is to be said about the others."""
    good = []
    for edit in edits:
        paragraphs = {(anchor["part"], anchor["paragraph"]) for anchor in edit.anchors}
        whole = all(is_editable(anchor) and anchor["part"] in archive.package for anchor in edit.anchors)
        if len(paragraphs) == 1 and whole:
            good.append(edit)
    left = len(edits) - len(good)
    return good, (f"{left}处涉及自动编号、图形文字或跨段落，没有修改，请手工修改。",) if left else ()


class _Tracker:
    """Writes tracked changes."""

    def __init__(self, author: str, cutters: dict[str, Cutter]) -> None:
        date = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._by = {AUTHOR_NAME: author, DATE: date}
        roots = [cutter.places.paragraphs[0].getroottree() for cutter in cutters.values() if cutter.places.paragraphs]
        ids = (number(item.get(ID), 0) for root in roots for item in root.iter() if isinstance(item.tag, str))
        self._next = 1 + max(ids, default=0)

    def change(self, pieces: Sequence[Piece], text: str) -> None:
        """Delete runs and insert text in their place, both tracked."""
        last = pieces[-1]
        place: Element = last.run
        for piece in pieces:
            if not piece.caret:
                place = self._delete(piece.run)
        if not text:
            return
        run = like(pieces[0].run)
        put_text(run, text)
        change = self._element(INSERTED)
        change.append(run)
        outer = place.getparent()
        if outer.tag == INSERTED:
            # somebody else's insertion: ours stands beside its two halves, not in it
            _cut_open(outer, place, last.caret).addnext(change)
        elif last.caret:
            place.addprevious(change)
        else:
            place.addnext(change)

    def _delete(self, run: Element) -> Element:
        """Wrap a run in a tracked deletion."""
        change = self._element(DELETED)
        run.addprevious(change)
        change.append(run)
        for child in run.iter(T):
            if child.getparent() is run:
                child.tag = DELETED_TEXT
        return change

    def _element(self, name: str) -> Element:
        self._next += 1
        return etree.Element(name, {ID: str(self._next - 1), **self._by})


def _cut_open(outer: Element, place: Element, before: bool) -> Element:
    """Cut an insertion in two behind (or before) its child `place`; return the first half."""
    at = outer.index(place) + (0 if before else 1)
    rest = list(outer)[at:]
    if rest:
        half = etree.Element(outer.tag, dict(outer.attrib), nsmap=outer.nsmap)
        half.extend(rest)
        outer.addnext(half)
    return outer


def _replace(pieces: Sequence[Piece], text: str) -> None:
    """Put text in place of runs; the first run's look is kept."""
    first = pieces[0]
    if text:
        run = like(first.run)
        put_text(run, text)
        first.run.addprevious(run)
    for piece in pieces:
        if not piece.caret:
            piece.run.getparent().remove(piece.run)
