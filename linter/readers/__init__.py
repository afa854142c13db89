"""Readers: content of a file → Document. A reader module is imported when a file of its format is read.

A reader module has one function `read(content: bytes, path: str, options: ReadOptions) -> Document`. It loses nothing:
every visible character is in a block, or `left_out` says what is missing and why. It raises `Unreadable` with one clear
Chinese sentence when the file cannot be read at all, and nothing else.
"""

from __future__ import annotations

import importlib
import os
import stat
from typing import NamedTuple

from linter.model import Document
from linter.readers import detect

LARGEST = 200 << 20  # bytes; a draft has a few hundred thousand
READERS = {"txt": "text", "md": "markdown", "docx": "docx", "pdf": "pdf"}
SAYS = {
    FileNotFoundError: "找不到文件，可能已被移动或改名。",
    IsADirectoryError: "这是文件夹，不是文件。",
    PermissionError: "没有读取这个文件的权限，或它正被别的程序独占，请关闭后再试。",
}


class Unreadable(Exception):
    """A file that cannot be read; the message is a Chinese sentence: what is wrong, what to do."""


class ReadOptions(NamedTuple):
    """How to read: `encoding` of text files (None: detected), `password` of PDF files."""

    encoding: str | None = None
    password: str | None = None


def read(path: str, options: ReadOptions | None = None) -> Document:
    """Read the file at `path`.

    Raises Unreadable.
    """
    return read_content(content_of(path), path, options or ReadOptions())


def content_of(path: str) -> bytes:
    """Return the content of the file at `path`; devices, pipes and huge files are refused.

    Raises Unreadable.
    """
    try:
        # without O_NONBLOCK, opening a pipe nobody writes to waits for ever
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(file.fileno())
            if stat.S_ISDIR(about.st_mode):
                raise IsADirectoryError
            if not stat.S_ISREG(about.st_mode):
                raise Unreadable("这不是普通文件（是设备或管道），无法检查。")
            if about.st_size > LARGEST:
                raise Unreadable(f"文件超过 {LARGEST >> 20} MB，太大，无法检查。请拆分，或删去图片后再试。")
            return file.read()
    except OSError as problem:
        raise Unreadable(SAYS.get(type(problem), f"无法打开文件：{problem.strerror or problem}。")) from problem
    except ValueError as problem:  # a NUL in the name
        raise Unreadable("文件名不能用，无法打开。") from problem


def read_content(content: bytes, path: str, options: ReadOptions) -> Document:
    """Read `content`, which came from `path` (“-”: standard input); its type is told by the content.

    Raises Unreadable.
    """
    if not content:
        raise Unreadable("文件是空的，没有可检查的内容。")
    kind = detect.kind_of(content, path)
    if kind in READERS:
        module = importlib.import_module(f"linter.readers.{READERS[kind]}")
        document: Document = module.read(content, path, options)
        return document
    if kind in detect.OFFICE:
        from linter.readers import convert

        return convert.read(content, path, options, kind)
    raise Unreadable(f"这是{detect.NAMES[kind]}，不能检查。{detect.ADVICE.get(kind, detect.KNOWN)}")
