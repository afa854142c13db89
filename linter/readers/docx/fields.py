"""Fields (page numbers, references, merge fields, form fields): their results are text, their codes are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.patterns import Pattern
from linter.readers.docx.lines import Position, RawMark
from linter.readers.docx.names import VAL, Element, number, value, w

if TYPE_CHECKING:
    from linter.readers.docx.walk import Walker

CHAR, CHAR_TYPE, SIMPLE, CODE = w("fldChar"), w("fldCharType"), w("fldSimple"), w("instr")
BROKEN = Pattern(r"\s*(?:错误[！!]|錯誤[！!]|Error!)")
ARGUMENT = Pattern(r'\S+\s+(?:"([^"]*)"|(?!\\)(\S+))')
KINDS = {
    "MERGEFIELD": "merge-field", "REF": "reference", "PAGEREF": "reference", "NOTEREF": "reference",
    "HYPERLINK": "link", "FORMTEXT": "control",
}  # fmt: skip
BOX_ON, BOX_OFF = "☒", "☐"


class Field:
    """A field being read: `code` until the separator, then its result from `start` on."""

    __slots__ = ("code", "form", "separated", "start", "text_from")

    def __init__(self, start: Position, form: Element | None) -> None:
        self.start, self.form, self.separated, self.text_from = start, form, False, 0
        self.code: list[str] = []


def paired(root: Element) -> set[Element]:
    """Return the w:fldChar elements of fields that begin and end; a stray begin must not swallow the text after it."""
    opened: list[list[Element]] = []
    found: set[Element] = set()
    for char in root.iter(CHAR):
        kind = char.get(CHAR_TYPE)
        if kind == "begin":
            opened.append([char])
        elif opened and kind == "separate":
            opened[-1].append(char)
        elif opened and kind == "end":
            found.update(opened.pop(), (char,))
    return found


def character(walker: Walker, element: Element) -> None:
    """Read one w:fldChar."""
    if element not in walker.paired:
        return
    kind = element.get(CHAR_TYPE)
    if kind == "begin":
        walker.fields.append(Field(walker.here(), element.find(w("ffData"))))
        walker.muted += 1
    elif walker.fields and kind == "separate":
        _separate(walker, walker.fields[-1])
    elif walker.fields and kind == "end":
        field = walker.fields.pop()
        if not field.separated:
            walker.muted -= 1
        _close(walker, field)


def _separate(walker: Walker, field: Field) -> None:
    if not field.separated:
        field.separated = True
        walker.muted -= 1
        field.start, field.text_from = walker.here(), len(walker.line.texts) if walker.line else 0


def code(walker: Walker, element: Element) -> None:
    """Read one w:instrText."""
    if walker.fields and not walker.fields[-1].separated:
        walker.fields[-1].code.append(element.text or "")


def simple(walker: Walker, element: Element) -> None:
    """Read a w:fldSimple, code and result in one."""
    field = Field(walker.here(), element.find(w("ffData")))
    field.text_from = len(walker.line.texts) if walker.line else 0
    field.separated = True
    field.code.append(element.get(CODE) or "")
    walker.visit(element)
    _close(walker, field)


def _close(walker: Walker, field: Field) -> None:
    """Note what a finished field is."""
    if walker.muted:  # a field in another's code shows nothing
        return
    instruction = "".join(field.code).strip()
    keyword = instruction.split(maxsplit=1)[0].upper() if instruction else ""
    _show_form(walker, field, keyword)
    end = walker.here()
    kind = KINDS.get(keyword, "field")
    found = ARGUMENT.match(instruction)
    target = (found[1] or found[2] or "") if found else ""
    data = {"code": instruction[:200]}
    if kind == "control":
        data = {"name": (value(field.form, "name") or "") if field.form is not None else "", "code": keyword}
    if keyword in ("REF", "PAGEREF", "NOTEREF") and target not in walker.context.bookmarks:
        data["missing"] = target
    walker.mark(RawMark(kind, field.start, end, instruction if kind == "field" else target, data))
    if BROKEN.match(_result(walker, field)):
        walker.mark(RawMark("broken-field", field.start, end, instruction, data))


def _result(walker: Walker, field: Field) -> str:
    """Return the beginning of a field's result."""
    lines = walker.collected.lines
    if field.start.line >= len(lines):
        return ""
    return "".join(lines[field.start.line].texts[field.text_from : field.text_from + 20])


def _show_form(walker: Walker, field: Field, keyword: str) -> None:
    """Say what Word shows for form fields that store no result: a box, the chosen entry."""
    if field.form is None:
        return
    if keyword == "FORMCHECKBOX":
        box = field.form.find(w("checkBox"))
        chosen = None if box is None else box.find(w("checked"))
        if box is not None and chosen is None:
            chosen = box.find(w("default"))
        walker.say(BOX_ON if chosen is not None and chosen.get(VAL) not in ("0", "false") else BOX_OFF, -1, 0, True)
    elif keyword == "FORMDROPDOWN" and field.start == walker.here():
        walker.say(_entry(field.form.find(w("ddList"))), -1, 0, True)


def _entry(options: Element | None) -> str:
    if options is None:
        return ""
    entries = [entry.get(VAL) or "" for entry in options.iterfind(w("listEntry"))]
    at = number(value(options, "result") or value(options, "default"))
    return entries[at] if 0 <= at < len(entries) else ""
