"""Markdown files: blocks, pipe tables and inline marks; front matter, code and HTML comments are left out."""

from __future__ import annotations

from linter.model import Document
from linter.readers import ReadOptions
from linter.readers.text import read_lines


def read(content: bytes, path: str, options: ReadOptions) -> Document:
    """Read a Markdown file.

    Raises Unreadable when its encoding cannot be told.
    """
    return read_lines(content, path, options, markdown=True)
