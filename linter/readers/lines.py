"""Lines of a text file and what each of them is: a heading, an item, a table row, text, or nothing to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.patterns import Pattern

LINE = Pattern(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
HEADING = Pattern(r"(#{1,6})(?:[ \t\u3000]+|(?=[^\s#]))(.*?)(?:[ \t]+#+)?\Z")
STRICT_HEADING = Pattern(r"(#{1,6})[ \t\u3000]+(.*?)(?:[ \t]+#+)?\Z")
BULLET = Pattern(r"[-*+][ \t]+(?=\S)")
QUOTED = Pattern(r"(?:>[ \t]?)+")
FENCE = Pattern(r"(?:`{3,}|~{3,})")
RULE = Pattern(r"(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
TABLE_RULE = Pattern(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z")


class Row(NamedTuple):
    """One line that holds text. kind: text heading item table.

    `number` counts lines from 1; `column` is the 0-based offset in the line of the first character of `text`, which has
    no blanks around it. `indent` and `trail` are those blanks; `gap` the number of empty lines before it.
    """

    kind: str
    number: int
    column: int
    text: str
    indent: str = ""
    trail: str = ""
    gap: int = 0
    level: int = 0


class Skipped(NamedTuple):
    """A line left out: front matter, a code block, a rule."""

    number: int
    why: str


def physical_lines(text: str) -> list[str]:
    """Cut a text into lines; a line ends at \\n, \\r\\n or \\r and at nothing else."""
    lines = [match[0].rstrip("\r\n") for match in LINE.finditer(text)]
    # the pattern finds one empty line more at the very end
    return lines[:-1] if lines and not lines[-1] else lines


def rows_of(text: str, markdown: bool) -> Iterator[Row | Skipped]:
    """Yield what the lines of a text are. `markdown`: all of its blocks; else only the strays people paste into .txt."""
    lines = physical_lines(text)
    front = _front_matter(lines) if markdown else 0
    gap, fenced = 0, ""
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        fence = FENCE.match(bare) if markdown else None
        if number <= front:
            yield Skipped(number, "文件头信息")
        elif fence and (not fenced or (bare == fence[0] and bare.startswith(fenced))):
            fenced = "" if fenced else fence[0]
            yield Skipped(number, "代码块")
        elif fenced:
            yield Skipped(number, "代码块")
        elif not bare:
            gap += 1
        else:
            yield _row(line, number, gap, markdown)
            gap = 0


def _front_matter(lines: list[str]) -> int:
    """Return the number of lines of a YAML head, 0 when there is none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    for number, line in enumerate(lines[1:60], 2):
        if line.rstrip() in ("---", "..."):
            return number if any(":" in line for line in lines[1 : number - 1]) else 0
    return 0


def _row(line: str, number: int, gap: int, markdown: bool) -> Row | Skipped:
    text = line.strip()
    column = len(line) - len(line.lstrip())
    indent, trail = line[:column], line[column + len(text) :]
    if markdown and (quoted := QUOTED.match(text)):
        column, text = column + quoted.end(), text[quoted.end() :]
    if RULE.match(text) and (markdown or (text[0] in "-*" and len(text.replace(" ", "")) > 2 and text[0] == "-")):
        return Skipped(number, "分隔线")
    if found := (HEADING if markdown else STRICT_HEADING).match(text):
        return Row("heading", number, column + found.start(2), found[2], indent, trail, gap, len(found[1]))
    if found := BULLET.match(text):
        level = 1 + _width(indent) // 2
        return Row("item", number, column + found.end(), text[found.end() :], indent, trail, gap, level)
    kind = "table" if text.startswith("|") or (TABLE_RULE.match(text) and "|" in text) else "text"
    return Row(kind, number, column, text, indent, trail, gap)


def _width(blanks: str) -> int:
    return sum(2 if blank in "\t\u3000" else 1 for blank in blanks)


def width(text: str) -> int:
    """Return the width of a text in cells: two for a Han character or a full-width mark, one for others."""
    return sum(2 if char >= "\u2e80" else 1 for char in text)


def blank_width(row: Row) -> int:
    """Return the width of a row's indent in cells."""
    return _width(row.indent)
