"""Drawings, pictures, text boxes, diagrams, embedded files: the text in them is read, the rest is named as left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.readers.docx.characters import shown
from linter.readers.docx.names import (
    CHART,
    COMPATIBILITY,
    DIAGRAM,
    DRAWING,
    MATH,
    OFFICE,
    PLACING,
    REL_DATA,
    REL_ID,
    VML,
    Element,
    T,
    number,
    w,
)

if TYPE_CHECKING:
    from linter.readers.docx.walk import Walker

CHOICE, FALLBACK = f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback"
KNOWN_MAKERS = ("http://schemas.microsoft.com/", "http://schemas.openxmlformats.org/", "urn:schemas-microsoft-com:")
PARAGRAPH, TEXT, BREAK = f"{{{DRAWING}}}p", f"{{{DRAWING}}}t", f"{{{DRAWING}}}br"
SYMBOLS = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WITH_TEXT = ("word.", "excel.", "powerpoint.", "acroexch", "acrobat", "package", "wps.", "et.", "wpp.", "foxit")
# Half of the text area of an A4 page, in EMU (360,000 to the centimetre): such a picture is likely a scanned page.
PAGE_WIDTH, PAGE_HEIGHT = 12 * 360_000, 15 * 360_000


def alternatives(walker: Walker, element: Element) -> None:
    """Read one of the alternatives of mc:AlternateContent: the first that Word understands, else the fallback.

    Where there is neither, the first one is read: WPS shows what it wrote for itself.
    """
    choices = [child for child in element if child.tag == CHOICE]
    chosen = next((child for child in choices if _understood(child)), None)
    if chosen is None:
        chosen = next((child for child in element if child.tag == FALLBACK), choices[0] if choices else None)
    for child in element:
        if child is chosen:
            walker.visit(child)
        else:
            walker.skip(child)


def _understood(choice: Element) -> bool:
    names = choice.nsmap
    return all((names.get(prefix) or "").startswith(KNOWN_MAKERS) for prefix in (choice.get("Requires") or "").split())


def text_box(walker: Walker, element: Element) -> None:
    """Read the paragraphs of a text box; they come after the paragraph the box hangs on."""
    state = walker.leave_paragraph()
    walker.enclosed(element)
    walker.come_back(state)


def inner_paragraph(walker: Walker, element: Element) -> None:
    """Read a paragraph straight inside another, which only a broken file has."""
    state = walker.leave_paragraph()
    walker.paragraph(element)
    walker.come_back(state)


def drawing_paragraph(walker: Walker, element: Element) -> None:
    """Read a paragraph of DrawingML (a shape or diagram): shown, but nothing we could edit."""
    state = walker.leave_paragraph()
    text = "".join((child.text or "") if child.tag == TEXT else "\n" for child in element.iter(TEXT, BREAK))
    walker.foreign_line(walker.part, walker.at, text)
    walker.come_back(state)


def extent(walker: Walker, element: Element) -> None:
    """Remember how large the drawing being read is."""
    walker.extent = number(element.get("cx"), 0, 1 << 40), number(element.get("cy"), 0, 1 << 40)


def picture(walker: Walker, element: Element) -> None:
    """Note a picture; one that fills a page is likely a scan."""
    width, height = walker.extent
    scan = width >= PAGE_WIDTH and height >= PAGE_HEIGHT
    if scan:
        walker.collected.leave("整页图片{}幅", "可能是扫描件，图中文字无法检查", text=True)
    else:
        walker.collected.leave("图片{}幅", "图中文字无法检查")
    walker.visit(element)


def embedded(walker: Walker, element: Element) -> None:
    """Note an embedded object."""
    kind = element.get("ProgID") or ""
    if kind.lower().startswith(WITH_TEXT):
        walker.collected.leave(
            "嵌入文件{}个（" + kind.replace("{", "").replace("}", "") + "）", "其中文字没有检查，请另行检查", True
        )
    else:
        walker.collected.leave("嵌入对象{}个", "不是文字")


def _plain(text: str) -> str:
    """Return `text` without braces, which would be taken for the place of the count."""
    return text.replace("{", "").replace("}", "")


def word_art(walker: Walker, element: Element) -> None:
    """Name the text of WordArt and watermarks."""
    text = _plain((element.get("string") or "")[:40])
    if text.strip():
        walker.collected.leave(f"艺术字或水印“{text}”{{}}处", "不是正文，没有检查")


def diagram(walker: Walker, element: Element) -> None:
    """Read the text of a SmartArt diagram, which is kept in a part of its own."""
    _other_part(walker, element.get(REL_DATA), "SmartArt 图{}个")


def chart(walker: Walker, element: Element) -> None:
    """Read the titles of a chart; its figures are left out."""
    _other_part(walker, element.get(REL_ID), "图表{}个")
    walker.collected.leave("图表{}个", "图中数据没有检查")


def _other_part(walker: Walker, relation: str | None, what: str) -> None:
    part = walker.target(relation)
    root = walker.context.package.optional(part)
    if root is None or part is None:
        walker.collected.leave(what, "内容缺失或损坏", text=True)
        return
    state = walker.leave_paragraph()
    for number_, paragraph in enumerate(root.iter(PARAGRAPH)):
        walker.foreign_line(part, number_, "".join(child.text or "" for child in paragraph.iter(TEXT)))
    walker.come_back(state)


def foreign_piece(walker: Walker, element: Element) -> None:
    """Read a w:altChunk, a file that Word takes in when it opens the document."""
    from linter.readers.docx import chunks

    part = walker.target(element.get(REL_ID))
    found = None
    if part and part in walker.context.package:
        found = chunks.paragraphs(walker.context.package.bytes(part), part)
    if part is None or found is None:
        walker.collected.leave("插入的外部文件{}个", "没有检查，请在 Word 中打开并另存后再检查", text=True)
        return
    for number_, text in enumerate(found):
        walker.foreign_line(part, number_, text)


def ruby(walker: Walker, element: Element) -> None:
    """Read the characters under a phonetic guide, not the guide."""
    for child in element:
        if child.tag == w("rt"):
            walker.skip(child)
            walker.collected.leave("拼音注音{}处", "只检查被注音的文字")
        else:
            walker.visit(child)


def fraction(walker: Walker, element: Element) -> None:
    """Read a built-up fraction in one line: 1/2."""
    for child in element:
        if child.tag == f"{{{MATH}}}den":
            walker.say("/", -1, 0, True)
        walker.visit(child)


def raised(walker: Walker, element: Element) -> None:
    """Read a superscript of a formula: m^2."""
    for child in element:
        if child.tag == f"{{{MATH}}}sup":
            walker.say("^", -1, 0, True)
        walker.visit(child)


def formula(walker: Walker, element: Element) -> None:
    """Read the characters of a formula: shown, but nothing we could edit."""
    walker.say(element.text or "", -1, 0, True)


def loose_text(walker: Walker, element: Element) -> None:
    """Read a w:t that is no child of a run, as in the alternatives of an emoji: shown, but nothing we could edit."""
    walker.say(shown(element)[0], -1, 0, True)


def emoji(walker: Walker, element: Element) -> None:
    """Read a symbol given by its code point."""
    code = element.get(f"{{{SYMBOLS}}}char") or ""
    try:
        walker.say(chr(int(code, 16)), -1, 0, True)
    except (ValueError, OverflowError):
        walker.say("\ufffd", -1, 0, True)


HANDLERS = {
    f"{{{COMPATIBILITY}}}AlternateContent": alternatives,
    w("txbxContent"): text_box,
    PARAGRAPH: drawing_paragraph,
    f"{{{PLACING}}}extent": extent,
    f"{{{PICTURE}}}pic": picture,
    f"{{{VML}}}imagedata": picture,
    f"{{{VML}}}textpath": word_art,
    f"{{{OFFICE}}}OLEObject": embedded,
    f"{{{DIAGRAM}}}relIds": diagram,
    f"{{{CHART}}}chart": chart,
    w("altChunk"): foreign_piece,
    T: loose_text,
    f"{{{SYMBOLS}}}symEx": emoji,
    w("ruby"): ruby,
    f"{{{MATH}}}t": formula,
    f"{{{MATH}}}f": fraction,
    f"{{{MATH}}}sSup": raised,
}
