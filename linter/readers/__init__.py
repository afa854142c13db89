"""Readers: content of a file → Document. A reader module is imported when a file of its format is read.

A reader module has one function `read(content: bytes, path: str, options: ReadOptions) -> Document`. It loses nothing:
every visible character is in a block, or `left_out` says what is missing and why. It raises `Unreadable` with one clear
Chinese sentence when the file cannot be read at all, and nothing else.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path

from linter.model import Document


class Unreadable(Exception):
    """A file that cannot be read; the message is a Chinese sentence: what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read: `encoding` of text files (None: detected), `password` of PDF files."""

    encoding: str | None = None
    password: str | None = None


READERS = {"txt": "text", "md": "markdown", "docx": "docx", "pdf": "pdf"}


def read(path: str, options: ReadOptions | None = None) -> Document:
    """Read the file at `path`.

    Raises Unreadable.
    """
    try:
        content = Path(path).read_bytes()
    except OSError as problem:
        raise Unreadable(f"无法打开文件：{problem.strerror}。") from problem
    return read_content(content, path, options or ReadOptions())


def read_content(content: bytes, path: str, options: ReadOptions) -> Document:
    """Read `content`, which came from `path`; the format is told by the content first, then by the name.

    Raises Unreadable.
    """
    module = importlib.import_module(f"linter.readers.{READERS[_format(content, path)]}")
    document: Document = module.read(content, path, options)
    return document


def _format(content: bytes, path: str) -> str:
    if content[:4] == b"PK\x03\x04":
        return "docx"
    if content[:5] == b"%PDF-":
        return "pdf"
    return "md" if path.lower().endswith((".md", ".markdown")) else "txt"
