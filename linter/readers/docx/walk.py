"""The walk through one part of a Word file, paragraph by paragraph, run by run.

Every element that can hold text is entered unless a handler says otherwise, so an unknown wrapper loses nothing.
Paragraphs and runs are counted as they stand in the file, read or not: `linter.readers.docx.places` finds them again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from linter.model import CellPlace, Segment
from linter.readers.docx import fields, objects, ranges, tables
from linter.readers.docx.blocks import Line
from linter.readers.docx.characters import FIXED, shown, symbol
from linter.readers.docx.comments import Comment
from linter.readers.docx.lines import Collected, Position, RawMark, RawTable
from linter.readers.docx.names import PPR, RPR, Element, P, R, T, w
from linter.readers.docx.numbering import Numbering
from linter.readers.docx.package import Package, Relation
from linter.readers.docx.paragraphs import Shape, Shapes
from linter.readers.docx.styles import Look, Styles
from linter.sources import RunSource

SYMBOL = w("sym")
make = tuple.__new__
STATE = ("line", "carried", "place", "cell", "table", "fields", "muted", "look", "style", "at", "story")


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
        self.collected = context.collected
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
        self.look, self.style = Look(), ""
        self.at = (-1, -1)  # the paragraph and run being read
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
        return Position(line.number, line.length) if line else Position(len(self.collected.lines), 0)

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
        line, look, at = self.line or self._open(), self.look, self.at
        length = line.length
        if line.look is not look:
            line.looks.append((length, look))
            line.look = look
        # the constructors of named tuples take four times as long as the tuples they make
        source = make(RunSource, (self.part, at[0], at[1], node, offset, self.cell))
        line.segments.append(make(Segment, (length, source, generated)))
        line.texts.append(text)
        line.length = length + len(text)

    def foreign_line(self, part: str, number: int, text: str) -> None:
        """Add a paragraph that has no runs of Word's kind: number `number` of `part`."""
        own, story = self.part, self.story
        self.part, self.at, self.story = part, (number, -1), self.collected.new_story()
        self.line = self._open()
        self.say(text, -1, 0, True)
        self.line, self.part, self.story = None, own, story

    def leave_paragraph(self) -> tuple[object, ...]:
        """Put the open paragraph aside to read something in it that has paragraphs of its own."""
        state = tuple(getattr(self, name) for name in STATE)
        self.line = self.carried = self.place = self.cell = self.table = None
        self.fields, self.look, self.style, self.story = [], Look(), "", self.collected.new_story()
        return state

    def come_back(self, state: tuple[object, ...]) -> None:
        """Go on with a paragraph put aside."""
        for name, kept in zip(STATE, state, strict=True):
            setattr(self, name, kept)

    def _open(self) -> Line:
        """Begin a line."""
        lines, kind = self.collected.lines, "cell" if self.place and self.kind == "paragraph" else self.kind
        line = Line(len(lines), kind, self.place, self.story)
        lines.append(line)
        return line

    def paragraph(self, element: Element) -> None:
        """Read a w:p."""
        if self.line is not None:  # only a broken file has a paragraph straight inside another
            state = self.leave_paragraph()
            self.paragraph(element)
            self.come_back(state)
            return
        self.paragraphs += 1
        at = self.at = (self.paragraphs, -1)
        first = element[0] if len(element) else None
        properties = first if first is not None and first.tag == PPR else None
        shape = self.shapes.of(properties)
        line = self.line = self.carried or self._open()
        self.carried, self.style, self.look = None, shape.style, shape.look
        if shape.broken_off:
            ranges.break_before(self, properties)
        for child in element:
            tag = child.tag
            if tag == R:
                self.run(child)
            elif tag != PPR:
                handler = HANDLERS.get(tag)
                handler(self, child) if handler else self.visit(child)
        self.at = at
        if shape.broken_off:
            ranges.section(self, properties)
        if shape.joined:
            self.carried = line
        else:
            self._finish(line, shape)
        self.line = None

    def _finish(self, line: Line, shape: Shape) -> None:
        """Settle what a paragraph is, by the properties of its mark: kind, level, automatic number."""
        if line.kind == "paragraph":
            line.kind = shape.kind
        line.level, line.shape = shape.level, shape
        if shape.place and not self.muted:
            found = self.context.numbering.label(shape.place, shape.style)
            if found is None:
                line.kind, line.level = ("paragraph", 0) if line.kind == "item" else (line.kind, line.level)
            elif found[0]:
                line.label = found[0] + found[1]
                line.label_source = RunSource(self.part, self.at[0], -1, -1, 0, self.cell)

    def run(self, element: Element) -> None:
        """Read a w:r."""
        self.runs += 1
        at, look = self.at, self.look
        self.at = (at[0], self.runs)
        node = -1
        for child in element:
            tag = child.tag
            node += 1
            if tag == T:
                text, offset = shown(child)
                if text:
                    self.say(text, node, offset)
            elif tag == RPR:
                self.look = self.styles.look(self.style, child)
            elif isinstance(tag, str):
                self._other(child, tag, node)
            else:
                node -= 1  # a comment or processing instruction
        self.at, self.look = at, look

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


def properties(walker: Walker, element: Element) -> None:
    """Pass over properties: they hold no text."""


HANDLERS: dict[str, Callable[[Walker, Element], None]] = {
    P: Walker.paragraph,
    R: Walker.run,
    fields.CHAR: fields.character,
    fields.SIMPLE: fields.simple,
    w("instrText"): fields.code,
    w("commentReference"): ranges.comment_reference,
    **dict.fromkeys((PPR, RPR, w("sectPr"), w("tblPr"), w("tblGrid"), w("trPr"), w("tcPr"), w("delText")), properties),
    **tables.HANDLERS,
    **objects.HANDLERS,
    **ranges.HANDLERS,
}
