"""What encloses text: content controls, links, tracked changes, comments, bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.readers.docx.lines import RawMark
from linter.readers.docx.names import AUTHOR, DATE, ID, REL_ID, TYPE, VAL, Element, T, is_on, switched_on, value, w

if TYPE_CHECKING:
    from linter.readers.docx.walk import Walker

DELETED = (w("delText"), T)
NAME, ANCHOR = w("name"), w("anchor")
GALLERIES = ("docPartObj", "docPartList", "picture", "group", "repeatingSection")


def inserted(walker: Walker, element: Element) -> None:
    """Read a tracked insertion: its content is text."""
    start = walker.here()
    walker.visit(element)
    data = {"author": element.get(AUTHOR) or "", "date": element.get(DATE) or ""}
    walker.mark(RawMark("insertion", start, walker.here(), "", data))


def deleted(walker: Walker, element: Element) -> None:
    """Pass over a tracked deletion and note it."""
    text = "".join(child.text or "" for child in element.iter(*DELETED))
    data = {"author": element.get(AUTHOR) or "", "date": element.get(DATE) or ""}
    if text:
        walker.mark(RawMark("deletion", walker.here(), walker.here(), text, data))
    walker.skip(element)


def control(walker: Walker, element: Element) -> None:
    """Read a content control; one that shows its prompt, or nothing, is marked."""
    properties = element.find(w("sdtPr"))
    start = walker.here()
    for child in element:
        if child.tag == w("sdtContent"):
            walker.visit(child)
    if properties is None or any(properties.find(w(name)) is not None for name in GALLERIES):
        return
    data = {"title": value(properties, "alias") or "", "tag": value(properties, "tag") or ""}
    showing = properties.find(w("showingPlcHdr"))
    if showing is not None and is_on(showing.get(VAL)):
        walker.mark(RawMark("prompt", start, walker.here(), "", data))
    walker.mark(RawMark("control", start, walker.here(), "", data))


def link(walker: Walker, element: Element) -> None:
    """Read a hyperlink."""
    start = walker.here()
    walker.visit(element)
    relation = walker.relations.get(element.get(REL_ID) or "")
    anchor = element.get(ANCHOR)
    target = (relation.target if relation else "") + (f"#{anchor}" if anchor else "")
    walker.mark(RawMark("link", start, walker.here(), target))


def comment_start(walker: Walker, element: Element) -> None:
    """Remember where a comment's range begins."""
    walker.opened["comment", element.get(ID) or ""] = walker.here(), ""


def comment_end(walker: Walker, element: Element) -> None:
    """Note a comment and what it speaks of."""
    name = element.get(ID) or ""
    begun = walker.opened.pop(("comment", name), None)
    if begun:
        _comment(walker, name, RawMark("comment", begun[0], walker.here()))


def comment_reference(walker: Walker, element: Element) -> None:
    """Note a comment that has no range."""
    name = element.get(ID) or ""
    if name in walker.context.comments and ("comment", name) not in walker.done:
        begun = walker.opened.pop(("comment", name), None)
        _comment(walker, name, RawMark("comment", begun[0] if begun else walker.here(), walker.here()))


def _comment(walker: Walker, name: str, mark: RawMark) -> None:
    walker.done.add(("comment", name))
    comment = walker.context.comments.get(name)
    if comment:
        mark.text = comment.text
        mark.data = {"author": comment.author, "date": comment.date, "resolved": "1" if comment.resolved else ""}
        walker.mark(mark)


def bookmark_start(walker: Walker, element: Element) -> None:
    """Remember where a bookmark begins."""
    walker.opened["bookmark", element.get(ID) or ""] = walker.here(), element.get(NAME) or ""


def bookmark_end(walker: Walker, element: Element) -> None:
    """Note a bookmark."""
    begun = walker.opened.pop(("bookmark", element.get(ID) or ""), None)
    if begun and begun[1] != "_GoBack":
        walker.mark(RawMark("bookmark", begun[0], walker.here(), begun[1]))


def section(walker: Walker, properties: Element) -> None:
    """Note the section break at the end of a paragraph, whose w:pPr is given."""
    found = properties.find(w("sectPr"))
    if found is not None:
        kind = found.find(w("type"))
        data = {"type": (kind.get(VAL) or "") if kind is not None else "nextPage"}
        walker.mark(RawMark("section-break", walker.here(), walker.here(), "", data))


def page_break(walker: Walker, element: Element) -> None:
    """Note a w:br that begins a page or column."""
    if element.get(TYPE) in ("page", "column"):
        walker.mark(RawMark("page-break", walker.here(), walker.here(), element.get(TYPE) or ""))


def break_before(walker: Walker, properties: Element) -> None:
    """Note that a paragraph, whose w:pPr is given, begins a page."""
    if switched_on(properties, "pageBreakBefore"):
        walker.mark(RawMark("page-break", walker.here(), walker.here(), "page"))


HANDLERS = {
    w("ins"): inserted,
    w("moveTo"): inserted,
    w("del"): deleted,
    w("moveFrom"): deleted,
    w("sdt"): control,
    w("hyperlink"): link,
    w("commentRangeStart"): comment_start,
    w("commentRangeEnd"): comment_end,
    w("bookmarkStart"): bookmark_start,
    w("bookmarkEnd"): bookmark_end,
}
