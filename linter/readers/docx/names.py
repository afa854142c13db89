"""Names of the XML elements a Word file is made of, as lxml writes them: {namespace}name."""

from __future__ import annotations

from typing import Any

Element = Any  # lxml.etree._Element; lxml-stubs knows too little of it to help

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
WORD14 = "http://schemas.microsoft.com/office/word/2010/wordml"
WORD15 = "http://schemas.microsoft.com/office/word/2012/wordml"
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
PLACING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{WORD}}}{name}"


VAL, ID, TYPE, AUTHOR, DATE = w("val"), w("id"), w("type"), w("author"), w("date")
P, PPR, R, RPR, T = w("p"), w("pPr"), w("r"), w("rPr"), w("t")
TBL, TR, TC = w("tbl"), w("tr"), w("tc")
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
REL_ID, REL_DATA = f"{{{RELATIONS}}}id", f"{{{RELATIONS}}}dm"


def value(parent: Element, name: str) -> str | None:
    """Return `w:val` of the child w:`name`; None when there is no such child, "" when it has no value."""
    child = parent.find(w(name))
    return None if child is None else (child.get(VAL) or "")


def number(text: str | None, default: int = 0, most: int = 10_000_000) -> int:
    """Read a whole number of an attribute; `default` when it is none, never beyond ±`most`."""
    try:
        return max(-most, min(most, int(text or "")))
    except ValueError:
        return default


def is_on(text: str | None) -> bool:
    """Read the value of an on/off element: present without a value means on."""
    return text not in ("0", "false", "off", "none")


def switched_on(parent: Element | None, name: str) -> bool:
    """Say whether `parent` has the on/off child w:`name` and it is on."""
    child = None if parent is None else parent.find(w(name))
    return child is not None and is_on(child.get(VAL))
