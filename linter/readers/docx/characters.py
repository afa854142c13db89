"""The characters of a run's children."""

from __future__ import annotations

from linter.readers.docx.names import SPACE, Element, w

FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
BLANKS = " \t\r\n"
FLAT = str.maketrans("\t\r\n", "   ")
# What people take from the symbol fonts: boxes and ticks of forms. Code points as in the font, 0xF000 taken off.
WINGDINGS = {
    0x6F: "☐", 0x71: "☐", 0x72: "☐", 0xA8: "☐", 0xA3: "☐", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x78: "☒", 0xFE: "☑",
    0xFD: "☒", 0xFB: "✗", 0xFC: "✓", 0x6C: "●", 0x6E: "■", 0x75: "◆", 0xA1: "○", 0xD8: "➢", 0xE0: "→",
    **{0x81 + step: chr(ord("①") + step) for step in range(10)},
    **{0x8C + step: chr(ord("❶") + step) for step in range(10)},
}  # fmt: skip
SYMBOLS = {0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xB0: "°", 0xB7: "•", 0x2D: "−"}
FONTS = {"wingdings": WINGDINGS, "symbol": SYMBOLS, "wingdings 2": {0x52: "☑", 0xA3: "☐", 0x50: "✓", 0x51: "☒"}}


def shown(element: Element) -> tuple[str, int]:
    """Return the text of a w:t as Word shows it, and the code point of the element's text it begins at.

    Blanks at the ends are dropped unless the element says xml:space="preserve"; a line end in the XML is a blank.
    """
    text = element.text
    if not text:
        return "", 0
    offset = 0
    if (text[0] <= " " or text[-1] <= " ") and element.get(SPACE) != "preserve":
        offset = len(text) - len(text.lstrip(BLANKS))
        text = text.strip(BLANKS)
    if "\n" in text or "\t" in text or "\r" in text:
        text = text.translate(FLAT)
    return text, offset


def symbol(element: Element) -> str:
    """Return the character of a w:sym: what it looks like when we know it, else its code point."""
    try:
        code = int(element.get(w("char")) or "", 16)
        table = FONTS.get((element.get(w("font")) or "").lower(), {})
        return table.get(code & 0xFFF) or chr(code)
    except (ValueError, OverflowError):
        return "\ufffd"
