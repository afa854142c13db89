"""Cutting runs at exact characters, formatting kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from linter.readers.docx.characters import BLANKS
from linter.readers.docx.names import RPR, SPACE, Element, R, T, w
from linter.readers.docx.places import Places, nodes, text_of
from linter.writers import Anchor

Cut = tuple[int, int]  # child of the run, code point in it


class Piece(NamedTuple):
    """The run that holds the characters of one anchor and nothing else; `caret`: none, they stand before the run."""

    run: Element
    caret: bool = False


class Cutter:
    """Cuts the runs of one part where notes and edits need it. All places are told first, since a cut changes them."""

    def __init__(self, root: Element) -> None:
        self.places = Places(root)
        self._wanted: dict[int, set[Cut]] = defaultdict(set)
        self._made: dict[int, list[tuple[Cut, Element]]] = {}
        self._lengths: dict[int, list[int]] = {}  # of the children, before any cut

    def want(self, anchors: Iterable[Anchor]) -> None:
        """Tell that the characters of these anchors will be asked for."""
        for anchor in anchors:
            if is_editable(anchor):
                self._wanted[anchor["run"]].update(self._cuts(anchor))

    def pieces(self, anchors: Iterable[Anchor]) -> list[Piece]:
        """Return the runs of these anchors, cut out; those that stand in no run are passed over."""
        found: list[Piece] = []
        for anchor in anchors:
            if is_editable(anchor):
                found += self._pieces(anchor)
        return found

    def _pieces(self, anchor: Anchor) -> list[Piece]:
        number = anchor["run"]
        if number not in self._made:
            self._made[number] = _split(self.places.runs[number], sorted(self._wanted[number]))
        start, end = self._cuts(anchor)
        made = self._made[number]
        if start == end:
            after = next((run for at, run in made if at >= start), None)
            # a caret at the end of a run stands before nothing: an empty run is put there
            return [Piece(_empty_after(made[-1][1]) if after is None else after, True)]
        return [Piece(run) for at, run in made if start <= at < end]

    def _cuts(self, anchor: Anchor) -> tuple[Cut, Cut]:
        number, node = anchor["run"], anchor["node"]
        if number not in self._lengths:
            self._lengths[number] = [len(text_of(child)) for child in nodes(self.places.runs[number])]
        length = self._lengths[number][node]
        start, end = anchor["start"], anchor["end"]
        return ((node + 1, 0) if start >= length else (node, start)), ((node + 1, 0) if end >= length else (node, end))


def is_editable(anchor: Anchor) -> bool:
    """Say whether an anchor names characters that stand in a run of Word's."""
    return bool(anchor.get("run", -1) >= 0 and anchor.get("node", -1) >= 0)


def _split(run: Element, cuts: Sequence[Cut]) -> list[tuple[Cut, Element]]:
    """Cut a run; return its pieces with the place each begins at. The first piece is the run itself."""
    children = nodes(run)
    first = 1 if children and children[0].tag == RPR else 0
    bounds = [(first, 0), *(cut for cut in cuts if (first, 0) < cut < (len(children), 0)), (len(children), 0)]
    parts = [_between(children, start, end) for start, end in pairwise(bounds)]
    if len(parts) == 1:
        return [(bounds[0], run)]
    for child in children[first:]:
        run.remove(child)
    made = [(bounds[0], run)]
    for start in bounds[1:-1]:
        piece = etree.Element(R, dict(run.attrib), nsmap=run.nsmap)
        if first:
            piece.append(deepcopy(children[0]))
        made[-1][1].addnext(piece)
        made.append((start, piece))
    for (_, piece), content in zip(made, parts, strict=True):
        piece.extend(content)
    return made


def _between(children: Sequence[Element], start: Cut, end: Cut) -> list[Element]:
    """Return the children between two cuts, w:t elements cut in two where a cut falls inside."""
    found = []
    for at in range(start[0], end[0] + (end[1] > 0)):
        child = children[at]
        first = start[1] if at == start[0] else 0
        last = end[1] if at == end[0] else len(text_of(child))
        if child.tag == T and (first or last < len(text_of(child))):
            found.append(_text(child, first, last))
        else:
            found.append(child)
    return found


def _text(element: Element, first: int, last: int) -> Element:
    """Return a w:t with code points `first` to `last` of another; blanks that Word does not show are not brought back."""
    text = element.text or ""
    piece = text[first:last]
    if element.get(SPACE) != "preserve":
        piece = piece.lstrip(BLANKS) if not text[:first].strip(BLANKS) else piece
        piece = piece.rstrip(BLANKS) if not text[last:].strip(BLANKS) else piece
    copy = etree.Element(T, {SPACE: "preserve"}, nsmap=element.nsmap)
    copy.text = piece
    return copy


def _empty_after(run: Element) -> Element:
    piece = like(run)
    run.addnext(piece)
    return piece


def like(run: Element) -> Element:
    """Return an empty run that looks like `run`."""
    copy = etree.Element(R, nsmap=run.nsmap)
    properties = run.find(RPR)
    if properties is not None:
        copy.append(deepcopy(properties))
        for change in copy[0].findall(w("rPrChange")):
            copy[0].remove(change)
    return copy


def put_text(run: Element, text: str) -> None:
    """Add text to a run; tabs and line breaks become Word's."""
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(run, w("br"))
        for column, piece in enumerate(line.split("\t")):
            if column:
                etree.SubElement(run, w("tab"))
            if piece:
                etree.SubElement(run, T, {SPACE: "preserve"}).text = piece
