"""The walk through one part of a Word file, paragraph by paragraph, run by run.

Every element that can hold text is entered unless a handler says otherwise, so an unknown wrapper loses nothing.
Paragraphs and runs are counted as they stand in the file, read or not: `linter.readers.docx.places` finds them again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from linter.model import CellPlace, Segment
from linter.readers.docx import fields, objects, ranges, tables
from linter.readers.docx.blocks import Line, make
from linter.readers.docx.characters import FIXED, shown, symbol
from linter.readers.docx.comments import Comment
from linter.readers.docx.lines import Collected, Position, RawMark, RawTable
from linter.readers.docx.names import PPR, RPR, Element, P, R, T, w
from linter.readers.docx.numbering import Numbering
from linter.readers.docx.package import Package, Relation
from linter.readers.docx.paragraphs import Shapes
from linter.readers.docx.styles import PLAIN, Numbered, Styles
from linter.sources import RunSource

SYMBOL = w("sym")
SILENT = ("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "delText")  # they hold no text that is shown
STATE = ("line", "carried", "place", "cell", "table", "fields", "muted", "look", "style", "at", "in_run", "story")


@dataclass(slots=True)
class Context:
    """What all parts of a document share."""

    package: Package
    styles: Styles
    shapes: Shapes
    numbering: Numbering
    comments: dict[str, Comment]
    bookmarks: set[str]
    collected: Collected


class Walker:
    """Reads one part; `kind` is the kind of its plain paragraphs (paragraph, header, footer, note)."""

    def __init__(self, context: Context, part: str, kind: str = "paragraph") -> None:
        self.context, self.part, self.kind = context, part, kind
        self.styles, self.shapes = context.styles, context.shapes
        self.collected, self.lines = context.collected, context.collected.lines
        self.relations: dict[str, Relation] = {item.id: item for item in context.package.relations(part)}
        self.paired: set[Element] = set()
        self.opened: dict[tuple[str, str], tuple[Position, str]] = {}
        self.done: set[tuple[str, str]] = set()
        self.paragraphs = self.runs = -1  # number of the last one passed
        self.extent = (0, 0)
        self.line: Line | None = None
        self.carried: Line | None = None
        self.place: CellPlace | None = None
        self.cell: tuple[int, int] | None = None
        self.table: RawTable | None = None
        self.fields: list[fields.Field] = []
        self.muted = 0  # fields whose code, not result, is being read
        self.look, self.style = PLAIN, ""
        self.at = self.in_run = -1  # the paragraph and run being read
        self.story = self.collected.new_story()

    def read(self, root: Element, wanted: Callable[[Element], bool] | None = None) -> None:
        """Read the part; of its children only those that are `wanted`."""
        self.paired = fields.paired(root)
        for child in root:
            if wanted is None or wanted(child):
                handler = HANDLERS.get(child.tag)
                handler(self, child) if handler else self.visit(child)
                self.carried = None
            else:
                self.skip(child)

    def visit(self, parent: Element) -> None:
        """Read all children."""
        for child in parent:
            handler = HANDLERS.get(child.tag)
            if handler:
                handler(self, child)
            elif len(child):
                self.visit(child)

    def enclosed(self, parent: Element) -> None:
        """Read all children of a container whose paragraphs never join those outside."""
        carried, self.carried = self.carried, None
        self.visit(parent)
        self.carried = carried

    def skip(self, element: Element) -> None:
        """Pass over an element, its paragraphs and runs counted."""
        self.paragraphs += sum(1 for _ in element.iter(P))
        self.runs += sum(1 for _ in element.iter(R))

    def here(self) -> Position:
        """Return the place reached: in the open paragraph, or before the next one."""
        line = self.line
        return Position(line.number, line.length) if line else Position(len(self.lines), 0)

    def mark(self, mark: RawMark) -> None:
        """Note a mark."""
        self.collected.marks.append(mark)

    def target(self, relation: str | None) -> str | None:
        """Return the part a relation leads to."""
        found = self.relations.get(relation or "")
        return found.target if found and not found.external else None

    def say(self, text: str, node: int, offset: int = 0, generated: bool = False) -> None:
        """Add text of child `node` of the current run, from its code point `offset` on."""
        if self.muted or not text:
            return
        if self.look.hidden:
            self.mark(RawMark("hidden", self.here(), self.here(), text))
            return
        line, look = self.line or self._open(), self.look
        length = line.length
        if line.look is not look:
            line.looks.append((length, look))
            line.look = look
        source = make(RunSource, (self.part, self.at, self.in_run, node, offset, self.cell))
        line.segments.append(make(Segment, (length, source, generated)))
        line.texts.append(text)
        line.length = length + len(text)

    def foreign_line(self, part: str, number: int, text: str) -> None:
        """Add a paragraph that has no runs of Word's kind: number `number` of `part`."""
        own, story = self.part, self.story
        self.part, self.at, self.in_run, self.story = part, number, -1, self.collected.new_story()
        self.line = self._open()
        self.say(text, -1, 0, True)
        self.line, self.part, self.story = None, own, story

    def leave_paragraph(self) -> tuple[object, ...]:
        """Put the open paragraph aside to read something in it that has paragraphs of its own."""
        state = tuple(getattr(self, name) for name in STATE)
        self.line = self.carried = self.place = self.cell = self.table = None
        self.fields, self.look, self.style = [], PLAIN, ""
        self.in_run, self.story = -1, self.collected.new_story()
        return state

    def come_back(self, state: tuple[object, ...]) -> None:
        """Go on with a paragraph put aside."""
        for name, kept in zip(STATE, state, strict=True):
            setattr(self, name, kept)

    def _open(self) -> Line:
        """Begin a line."""
        in_cell = self.place and self.kind == "paragraph"
        line = Line(len(self.lines), "cell" if in_cell else self.kind, self.place, self.story)
        self.lines.append(line)
        return line

    def paragraph(self, element: Element) -> None:
        """Read a w:p."""
        if self.line is not None:
            objects.inner_paragraph(self, element)
            return
        self.paragraphs += 1
        at = self.at = self.paragraphs
        children = element[:]  # takes half the time of an iterator
        properties = children[0] if children and children[0].tag == PPR else None
        shape = self.shapes.of(properties)
        line = self.line = self.carried or self._open()
        self.carried, self.style, self.look = None, shape.style, shape.look
        if shape.broken_off:
            ranges.break_before(self, properties)
        for child in children:
            tag = child.tag
            if tag == R:
                self.run(child)
            elif tag != PPR:
                handler = HANDLERS.get(tag)
                handler(self, child) if handler else self.visit(child)
        if shape.broken_off:
            ranges.section(self, properties)
        self.at = at
        if shape.joined:
            self.carried = line
        else:
            line.kind = shape.kind if line.kind == "paragraph" else line.kind
            line.level, line.shape = shape.level, shape
            if shape.place and not self.muted:
                self._number(line, shape.place, shape.style)
        self.line = None

    def _number(self, line: Line, place: Numbered, style: str) -> None:
        """Give a paragraph its automatic number; one of an unknown list has none and is no item."""
        found = self.context.numbering.label(place, style)
        if found is None:
            line.kind, line.level = ("paragraph", 0) if line.kind == "item" else (line.kind, line.level)
        elif found[0]:
            line.label = found[0] + found[1]
            line.label_source = RunSource(self.part, self.at, -1, -1, 0, self.cell)

    def run(self, element: Element) -> None:
        """Read a w:r."""
        self.runs += 1
        outer, look = self.in_run, self.look
        self.in_run = self.runs
        node = -1
        for child in element[:]:
            tag = child.tag
            node += 1
            if tag == T:
                text, offset = shown(child)
                self.say(text, node, offset)
            elif tag == RPR:
                self.look = self.styles.look(self.style, child)
            elif isinstance(tag, str):
                self._other(child, tag, node)
            else:
                node -= 1  # a comment or processing instruction
        self.in_run, self.look = outer, look

    def _other(self, child: Element, tag: str, node: int) -> None:
        """Read a child of a run that is neither text nor properties."""
        fixed = FIXED.get(tag)
        if fixed:
            self.say(fixed, node)
            if fixed == "\n":
                ranges.page_break(self, child)
        elif tag == SYMBOL:
            self.say(symbol(child), node)
        elif tag in HANDLERS:
            HANDLERS[tag](self, child)
        elif len(child):
            self.visit(child)


HANDLERS: dict[str, Callable[[Walker, Element], None]] = {
    P: Walker.paragraph,
    R: Walker.run,
    fields.CHAR: fields.character,
    fields.SIMPLE: fields.simple,
    w("instrText"): fields.code,
    w("commentReference"): ranges.comment_reference,
    **dict.fromkeys(map(w, SILENT), lambda walker, element: None),
    **tables.HANDLERS,
    **objects.HANDLERS,
    **ranges.HANDLERS,
}
