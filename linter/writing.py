"""Writing a draft with some places changed: text files here, Word files by their writer."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from linter.model import Document, Span


class Unwritable(Exception):
    """A draft that cannot be written with these changes; the message is a Chinese sentence."""


def rewrite(content: bytes, document: Document, edits: Iterable[tuple[Span, str]]) -> bytes:
    """Return the file's content with each span replaced by its text; everything else stays byte for byte.

    Raises Unwritable.
    """
    if document.format in ("txt", "md"):
        return _text(content, document, edits)
    if document.format == "docx":
        return _docx(content, document, edits)
    raise Unwritable("PDF 不能改写，请在 Word 或文字稿上填写。")


def _text(content: bytes, document: Document, edits: Iterable[tuple[Span, str]]) -> bytes:
    from linter.readers.decode import decode

    text, encoding, broken = decode(content, document.meta.get("encoding"))
    if broken:
        raise Unwritable("原稿有读不出的字节，不能改写，请先另存为 UTF-8。")
    lines = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
    places = []
    for span, new in edits:
        anchors = document.anchors(span)
        start = lines[anchors[0]["line"] - 1] + anchors[0]["column"] - 1
        end = lines[anchors[-1]["end_line"] - 1] + anchors[-1]["end_column"] - 1
        places.append((start, end, new))
    for start, end, new in sorted(places, reverse=True):
        text = text[:start] + new + text[end:]
    return _encoded(text, encoding, content)


def _encoded(text: str, encoding: str, content: bytes) -> bytes:
    """Encode as the file was, with its byte order mark."""
    try:
        if encoding == "utf-16" and content.startswith(codecs.BOM_UTF16_BE):
            return codecs.BOM_UTF16_BE + text.encode("utf-16-be")
        return text.encode(encoding)
    except UnicodeEncodeError as problem:
        raise Unwritable(
            f"填写的内容里有 {encoding} 编码没有的字“{text[problem.start]}”，请先把原稿另存为 UTF-8。"
        ) from problem


def _docx(content: bytes, document: Document, edits: Iterable[tuple[Span, str]]) -> bytes:
    from linter.writers import Edit, NotWritten
    from linter.writers.docx import edited

    try:
        done = edited(content, [Edit(document.anchors(span), new) for span, new in edits], tracked=False)
    except NotWritten as problem:
        raise Unwritable(str(problem)) from problem
    if done.remarks:
        raise Unwritable("".join(done.remarks))
    return done.content
