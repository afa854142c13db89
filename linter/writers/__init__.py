"""Writers: findings put back into a copy of the draft, as comments or as edits. The original is never written over.

All writers take the same plain values. An anchor is a dict as in the JSON output (DESIGN: machine output): line and
column for text, part, paragraph, run, node and offsets for Word, page and box for PDF.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from linter.atomic import write_new
from linter.trouble import cause

Anchor = Mapping[str, Any]
AUTHOR = "draftlint"
COPIES = ("批注", "修订", "清稿")  # what we put into the names of copies


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on one place: the anchors of a span, in document order, and the text, one paragraph a line."""

    anchors: Sequence[Anchor]
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters at `anchors` (in document order; none at all for equal offsets: an insertion) become `text`."""

    anchors: Sequence[Anchor]
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the file (its name may differ from the one asked for), how many notes or edits are in it,
    and Chinese sentences about what could not be done as asked."""

    path: Path
    count: int
    remarks: tuple[str, ...] = ()


class NotWritten(Exception):
    """Nothing could be written; the message is a Chinese sentence: what is wrong, what to do."""


def read_source(source: Path) -> bytes:
    """Return a file's content.

    Raises NotWritten.
    """
    try:
        return source.read_bytes()
    except OSError as problem:
        raise NotWritten(f"无法打开 {source}：{cause(problem)}。") from problem


def write_copy(source: Path, target: Path, content: bytes) -> tuple[Path, tuple[str, ...]]:
    """Write `content` to `target`, whole or not at all; return the path and a remark when another name was taken.

    A target that is open in Word or WPS (their lock file is beside it), or cannot be replaced, is left alone: the next
    free name is taken. Raises NotWritten when `target` is the source itself, or the folder cannot be written to.
    """
    if target.exists() and target.samefile(source):
        raise NotWritten(f"输出文件与原稿是同一个文件（{target.name}），没有写入。请用 -o 另取文件名。")
    try:
        chosen = _placed(target, content)
    except OSError as problem:
        raise NotWritten(f"无法写入 {target}：{cause(problem)}。请用 -o 指定可以写入的位置。") from problem
    if chosen == target:
        return chosen, ()
    return chosen, (f"{target.name} 正在被打开或不能改写，已另存为 {chosen.name}。",)


def beside(source: Path, what: str) -> Path:
    """Return the usual name of a copy: 汇报.docx → 汇报.批注.docx; of 汇报.批注.docx itself, the next free one."""
    stem = source.stem
    for word in COPIES:
        stem = stem.removesuffix(f".{word}")
    target = source.with_name(f"{stem}.{what}{source.suffix}")
    return _free(target) if target == source else target


def is_open(path: Path) -> bool:
    """Say whether Word, WPS or LibreOffice has the file open: they keep a lock file beside it."""
    name = path.name
    locks = (f"~${name}", f"~${name[2:]}", f"~${name[1:]}", f".~lock.{name}#", f".~{name}")
    return any((path.parent / lock).exists() for lock in locks)


def _placed(target: Path, content: bytes) -> Path:
    """Write to the target, or to the next free name when it is open or cannot be replaced; return the path taken."""
    if target.exists() and is_open(target):
        target = _free(target)
    try:
        write_new(target, content)
    except PermissionError:
        if not target.exists():
            raise
        target = _free(target)
        write_new(target, content)
    return target


def _free(target: Path) -> Path:
    """Return 汇报.批注2.docx, 汇报.批注3.docx …: the first that does not exist."""
    count = 2
    while (chosen := target.with_name(f"{target.stem}{count}{target.suffix}")).exists():
        count += 1
    return chosen
