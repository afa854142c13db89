"""The user's own tables: words, dated facts, roster. Read by the settings, handed to the facts as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from linter.trouble import Trouble, cause


class OverlayError(Trouble):
    """A table that cannot be used; the message is a Chinese sentence with file and line."""


class Words(NamedTuple):
    """Words to be left alone, and (wrong, right, reason) rows."""

    right: frozenset[str]
    confused: tuple[tuple[str, str, str], ...]


def words(paths: Iterable[str]) -> Words:
    """Read word tables: one column is a right word, two or three are wrong, right, reason.

    Raises OverlayError.
    """
    right: set[str] = set()
    confused: list[tuple[str, str, str]] = []
    for path in paths:
        for place, cells in _rows(path):
            if len(cells) == 1:
                right.add(cells[0])
            elif len(cells) <= 3 and all(cells[:2]) and cells[0] != cells[1]:
                confused.append((cells[0], cells[1], cells[2] if len(cells) > 2 else ""))
            else:
                raise OverlayError(f"{place}应为一列（不再报的词）或 错、对、理由 三列，用制表符隔开。")
    return Words(frozenset(right), tuple(confused))


def roster(path: str) -> tuple[tuple[str, str], ...]:
    """Read a roster: name and post in each line, in order.

    Raises OverlayError.
    """
    found = []
    for place, cells in _rows(path):
        if len(cells) != 2:
            raise OverlayError(f"{place}应为姓名、职务两列，用制表符隔开。")
        found.append((cells[0], cells[1]))
    return tuple(found)


def facts(paths: Iterable[str]) -> dict[str, tuple[Mapping[str, Any], ...]]:
    """Read own rows for the dated tables: `[[meetings]]`, `[[campaigns]]` … in TOML.

    Raises OverlayError.
    """
    from linter.facts.dated import problems

    found: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for path in paths:
        for name, rows in fact_tables(path).items():
            for problem in problems(name, rows):
                raise OverlayError(f"{path} 的{problem}")
            found[name] = (*found.get(name, ()), *rows)
    return found


def fact_tables(path: str) -> dict[str, list[dict[str, Any]]]:
    """Read the rows of one file of dated facts by table; what the rows say is not looked at.

    Raises OverlayError.
    """
    import tomllib

    try:
        tables = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as problem:
        raise OverlayError(f"{path} 不是正确的 TOML：{problem}。") from problem
    for name, rows in tables.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise OverlayError(f"{path} 的“{name}”应写成若干 [[{name}]] 条目。")
    return tables


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise OverlayError(f"无法打开 {path}：{cause(problem)}。") from problem
    except UnicodeDecodeError as problem:
        raise OverlayError(f"{path} 不是 UTF-8 编码，请另存为 UTF-8。") from problem


def _rows(path: str) -> Iterator[tuple[str, list[str]]]:
    """Yield where each row stands, for messages, and its cells; blank lines and # comments are left out."""
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield f"{path} 第{number}行", [cell.strip() for cell in line.rstrip("\t ").split("\t")]
