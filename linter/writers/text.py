"""Text and Markdown files: a copy with ⟦ ⟧ round the marked characters, or with edits. Encoding and line ends stay."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from linter.readers import Unreadable
from linter.readers.decode import decode
from linter.writers import Anchor, Edit, Note, NotWritten, Written, read_source, write_copy

MARKS, PLAIN_MARKS = "⟦⟧", "【】"  # the second for encodings that lack the first
LINE_END = re.compile(r"\r\n|\r|\n")
HEAD = "—— draftlint 批注 ——"


class Text(NamedTuple):
    """A text file: its characters, where its lines begin, and how it is written."""

    text: str
    lines: tuple[int, ...]
    encoding: str
    big_endian: bool


def annotate(source: Path, notes: Sequence[Note], target: Path, *, encoding: str | None = None) -> Written:
    """Write a copy with ⟦…⟧〔1〕 at each note's place and the notes, numbered, at the end.

    Raises NotWritten.
    """
    draft = _open(source, encoding)
    marks = MARKS if _can(draft, MARKS) else PLAIN_MARKS
    edits: list[tuple[int, int, str]] = []
    for count, note in enumerate(notes, 1):
        start, end = _place(draft, note.anchors)
        opening, closing = marks[0], f"{marks[1]}〔{count}〕"
        if note.anchors and start == end:
            edits.append((start, 0, opening + closing))
        elif note.anchors:
            edits += [(start, 0, opening), (end, 1, closing)]
    text = draft.text
    # from the end backwards; where one mark ends and another begins, the end comes first
    for at, _, mark in sorted(edits, key=lambda edit: (edit[0], -edit[1]), reverse=True):
        text = text[:at] + mark + text[at:]
    return _write(draft._replace(text=text + _listed(draft, notes)), source, target, len(notes))


def rewrite(source: Path, edits: Sequence[Edit], target: Path, *, encoding: str | None = None) -> Written:
    """Write a copy with edits, which must not overlap.

    Raises NotWritten.
    """
    draft = _open(source, encoding)
    text = edited(draft, edits)
    return _write(draft._replace(text=text), source, target, len(edits))


def rewritten(source: Path, edits: Sequence[Edit], *, encoding: str | None = None) -> bytes:
    """Return the content of a text file with edits.

    Raises NotWritten.
    """
    draft = _open(source, encoding)
    return _bytes(draft._replace(text=edited(draft, edits)))


def edited(draft: Text, edits: Sequence[Edit]) -> str:
    """Return the text of a draft with edits."""
    text = draft.text
    for edit in sorted(edits, key=lambda edit: _place(draft, edit.anchors), reverse=True):
        start, end = _place(draft, edit.anchors)
        text = text[:start] + edit.text + text[end:]
    return text


def _open(source: Path, encoding: str | None) -> Text:
    content = read_source(source)
    try:
        text, name, broken = decode(content, encoding)
    except Unreadable as problem:
        raise NotWritten(str(problem)) from problem
    if broken:
        raise NotWritten("原稿有读不出的字节，没有写入。请先把原稿另存为 UTF-8。")
    lines = (0, *(found.end() for found in LINE_END.finditer(text)))
    return Text(text, lines, name, content.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)))


def _place(draft: Text, anchors: Sequence[Anchor]) -> tuple[int, int]:
    """Return the code points of a place; the beginning of the draft for the draft as a whole."""
    if not anchors:
        return 0, 0
    first, last = anchors[0], anchors[-1]
    start = draft.lines[first["line"] - 1] + first["column"] - 1
    return start, draft.lines[last["end_line"] - 1] + last["end_column"] - 1


def _listed(draft: Text, notes: Sequence[Note]) -> str:
    """Return the list of notes, with the draft's own line ends."""
    if not notes:
        return ""
    found = LINE_END.search(draft.text)
    end = found[0] if found else "\n"
    lines = [f"〔{count}〕" + note.text.replace("\n", end + "    ") for count, note in enumerate(notes, 1)]
    gap = "" if draft.text.endswith(("\n", "\r")) else end
    return gap + end + end.join([HEAD, *lines]) + end


def _can(draft: Text, text: str) -> bool:
    try:
        text.encode(draft.encoding)
    except UnicodeEncodeError:
        return False
    return True


def _bytes(draft: Text) -> bytes:
    try:
        if draft.big_endian and draft.encoding in ("utf-16", "utf-32"):
            mark = codecs.BOM_UTF16_BE if draft.encoding == "utf-16" else codecs.BOM_UTF32_BE
            return mark + draft.text.encode(f"{draft.encoding}-be")
        return draft.text.encode(draft.encoding)
    except UnicodeEncodeError as problem:
        char = draft.text[problem.start]
        raise NotWritten(f"{draft.encoding} 编码里没有“{char}”，没有写入。请先把原稿另存为 UTF-8。") from problem


def _write(draft: Text, source: Path, target: Path, count: int) -> Written:
    path, remarks = write_copy(source, target, _bytes(draft))
    return Written(path, count, remarks)
