"""Word files: .docx, .docm, .dotx and their strict variant.

The XML is walked with lxml over the plain zip. python-docx is not used here: importing it costs as much time as reading
a draft, and its text drops tracked insertions, content controls, text boxes and automatic numbers.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from linter.model import Document, LeftOut, Mark, Span
from linter.readers import ReadOptions, Unreadable
from linter.readers.docx.comments import comments_of
from linter.readers.docx.lines import Collected
from linter.readers.docx.names import ID, REL_ID, TYPE, Element, switched_on, w
from linter.readers.docx.numbering import Numbering
from linter.readers.docx.package import DAMAGED, Package
from linter.readers.docx.paragraphs import Shapes
from linter.readers.docx.styles import Styles
from linter.readers.docx.walk import Context, Walker

NOTES = (("footnotes", "footnoteReference", "脚注"), ("endnotes", "endnoteReference", "尾注"))
FURNITURE = {w("headerReference"): ("header", "页眉"), w("footerReference"): ("footer", "页脚")}
SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
LITTLE_TEXT = 60  # characters; a document with pictures and less text than this is taken for a scan


def read(content: bytes, path: str, options: ReadOptions) -> Document:
    """Read a Word file; body first, then footnotes, endnotes, headers and footers.

    Raises Unreadable.
    """
    try:
        with _collector_paused():
            return _read(content, path)
    except RecursionError as problem:
        raise Unreadable(DAMAGED.format("层次过深")) from problem


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Reading makes many objects and no circles of them: the garbage collector would look at them all time and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _read(content: bytes, path: str) -> Document:
    package = Package(content)
    root = package.xml(package.main)
    context = _context(package, root)
    collected = context.collected
    Walker(context, package.main).read(root)
    for link, reference, title in NOTES:
        _notes(context, root, (link, reference, title))
    _furniture(context, root)
    collected.settle()
    tables, marks = collected.final_tables(), collected.final_marks()
    marks += [Mark("heading", (Span(b.index, 0, len(b.text)),)) for b in collected.blocks if b.kind == "heading"]
    left_out = _scan(collected, collected.final_left_out())
    return Document(path, tuple(collected.blocks), tables, tuple(marks), left_out, "docx")


def _context(package: Package, root: Element) -> Context:
    """Read what the walk needs beside the text."""
    main = package.main
    styles = Styles(package.optional(package.related(main, "styles")), package.optional(package.related(main, "theme")))
    numbering = Numbering(package.optional(package.related(main, "numbering")))
    bookmarks = {item.get(w("name")) or "" for item in root.iter(w("bookmarkStart"))}
    shapes = Shapes(styles, numbering)
    return Context(package, styles, shapes, numbering, comments_of(package, main), bookmarks, Collected())


def _part(context: Context, part: str | None, title: str) -> Element | None:
    """Return the root of a part with text; when it cannot be read that is noted."""
    if part is None:
        return None
    try:
        return context.package.xml(part)
    except (KeyError, Unreadable):
        context.collected.leave(f"{title}{{}}处", "内容缺失或已损坏", text=True)
        return None


def _notes(context: Context, root: Element, names: tuple[str, str, str]) -> None:
    """Read the notes that the text refers to."""
    link, reference, title = names
    wanted = {item.get(ID) for item in root.iter(w(reference))}
    part = context.package.related(context.package.main, link) if wanted else None
    notes = _part(context, part, title)
    if notes is not None and part:
        Walker(context, part, "note").read(
            notes, lambda note: note.get(ID) in wanted and note.get(TYPE) not in SEPARATORS
        )


def _furniture(context: Context, root: Element) -> None:
    """Read the headers and footers that are shown, each once."""
    settings = context.package.optional(context.package.related(context.package.main, "settings"))
    even = switched_on(settings, "evenAndOddHeaders")
    walker = Walker(context, context.package.main)
    seen: set[str | None] = set()
    for section in root.iter(w("sectPr")):
        shown = {"first": switched_on(section, "titlePg"), "even": even}
        for item in section:
            part = walker.target(item.get(REL_ID)) if item.tag in FURNITURE else None
            if part and part not in seen and shown.get(item.get(TYPE) or "", True):
                seen.add(part)
                kind, title = FURNITURE[item.tag]
                found = _part(context, part, title)
                if found is not None:
                    Walker(context, part, kind).read(found)


def _scan(collected: Collected, left_out: tuple[LeftOut, ...]) -> tuple[LeftOut, ...]:
    """Say that the pictures are likely the text when there is hardly any text."""
    if sum(len(block.text) for block in collected.blocks) >= LITTLE_TEXT:
        return left_out
    return tuple(item._replace(text=True) if item.what.startswith("图片") else item for item in left_out)
