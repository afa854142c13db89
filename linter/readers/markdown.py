"""Markdown files."""

from __future__ import annotations

from linter.model import Block, Document, LineSource, Segment
from linter.readers import ReadOptions


def read(content: bytes, path: str, options: ReadOptions) -> Document:
    """Read a Markdown file."""
    text = content.decode(options.encoding or "utf-8-sig", errors="replace")
    blocks: list[Block] = []
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        body = line.strip()
        if body:
            indent = line[: len(line) - len(line.lstrip())]
            segments = (Segment(0, LineSource(number, len(indent) + 1)),)
            blocks.append(Block(len(blocks), "paragraph", body, segments, indent=indent))
    return Document(path, tuple(blocks))
