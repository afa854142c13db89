"""The comments part of a Word file: our comments put in and taken out."""

from __future__ import annotations

import posixpath

from lxml import etree

from linter.readers.docx.comments import EXTENDED, PARA_ID
from linter.readers.docx.names import AUTHOR, DATE, ID, SPACE, WORD, WORD15, Element, P, R, T, number, w
from linter.writers import AUTHOR as OURS
from linter.writers.docx.archive import Archive

INITIALS = w("initials")
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RANGE_START, RANGE_END, REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
PARENT = f"{{{WORD15}}}paraIdParent"


class Comments:
    """The comments of one file."""

    def __init__(self, archive: Archive) -> None:
        """Open the comments part; it is made when the first comment is added."""
        self._archive = archive
        self._part = archive.package.related(archive.main, "comments")
        self._root: Element | None = archive.xml(self._part) if self._part else None
        self._next = 0

    def add(self, text: str, author: str, date: str) -> str:
        """Add a comment, one paragraph a line of `text`; return its id."""
        root = self._open()
        name = str(self._next)
        self._next += 1
        # the initials tell our comments, whoever is named as their author
        comment = etree.SubElement(root, w("comment"), {ID: name, AUTHOR: author, DATE: date, INITIALS: OURS})
        for line in text.split("\n"):
            run = etree.SubElement(etree.SubElement(comment, P), R)
            if len(comment) == 1:
                etree.SubElement(run, w("annotationRef"))
                run = etree.SubElement(comment[0], R)
            etree.SubElement(run, T, {SPACE: "preserve"}).text = line
        return name

    def remove_ours(self) -> set[str]:
        """Take our own comments out; return their ids."""
        if self._root is None:
            return set()
        ours = [item for item in self._root.iterfind(w("comment")) if _is_ours(item)]
        paragraphs = {paragraph.get(PARA_ID) for item in ours for paragraph in item.iter(P)} - {None}
        for item in ours:
            self._root.remove(item)
        if paragraphs:
            self._forget(paragraphs)
        return {item.get(ID) or "" for item in ours}

    def _forget(self, paragraphs: set[str | None]) -> None:
        """Take what Word noted beside our comments out (replies to them stay, as comments of their own)."""
        part = self._archive.package.related(self._archive.main, "commentsExtended")
        for item in list(self._archive.xml(part).iter(EXTENDED)) if part else ():
            if item.get(f"{{{WORD15}}}paraId") in paragraphs:
                item.getparent().remove(item)
            elif item.get(PARENT) in paragraphs:
                del item.attrib[PARENT]

    def _open(self) -> Element:
        if self._root is None:
            self._part = posixpath.join(posixpath.dirname(self._archive.main), "comments.xml")
            if self._part in self._archive.package:
                self._part = posixpath.join(posixpath.dirname(self._archive.main), "commentsDraftlint.xml")
            self._root = etree.Element(w("comments"), nsmap={"w": WORD})
            self._archive.add(self._part, self._root)
            self._archive.link("comments", self._part, CONTENT_TYPE)
        if not self._next:
            self._next = 1 + max((number(item.get(ID), -1) for item in self._root), default=-1)
        return self._root


def _is_ours(comment: Element) -> bool:
    return OURS in (comment.get(INITIALS), comment.get(AUTHOR))


def remove_places(root: Element, names: set[str]) -> None:
    """Take the ranges and references of comments out of a part; runs that only held a reference go with it."""
    for element in list(root.iter(RANGE_START, RANGE_END, REFERENCE)):
        if element.get(ID) not in names:
            continue
        parent = element.getparent()
        parent.remove(element)
        if element.tag == REFERENCE and all(child.tag == w("rPr") for child in parent):
            parent.getparent().remove(parent)
