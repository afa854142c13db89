"""Text in the width a terminal shows it: Han characters take two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

WIDE = ("W", "F")
OPENING = "“‘（《〈【⟦"  # marks that must not end a line
TOGETHER = "".join(map(chr, range(33, 127)))
NONE = ("Mn", "Me", "Cf")


def width(text: str) -> int:
    """Return how many columns `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    # “”‘’…— are ambiguous: a Chinese terminal font shows them wide or narrow; narrow is what terminals count
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in NONE:
        return 0
    return 2 if unicodedata.east_asian_width(char) in WIDE else 1


def pad(text: str, columns: int) -> str:
    """Return `text` followed by blanks up to `columns`."""
    return text + " " * (columns - width(text))


def shorten(text: str, columns: int) -> str:
    """Return `text` cut to at most `columns`, with … where something is missing."""
    if width(text) <= columns:
        return text
    kept, used = "", 1
    for char in text:
        used += _columns(char)
        if used > columns:
            break
        kept += char
    return kept + "…"


def _word(text: str) -> str:
    """Return the figures, letters and signs that `text` ends with, which stay together."""
    return text[len(text.rstrip(TOGETHER)) :]


def wrap(text: str, columns: int) -> Iterator[str]:
    """Yield `text` in lines of at most `columns`; marks that must not begin or end a line are kept with their words."""
    line, used = "", 0
    for char in text:
        size = _columns(char)
        if used + size > columns and char not in "，。、；：！？”’）》〉】⟧%" and line:
            kept = line[: -len(_word(line))] if _word(char) and _word(line) else line
            kept = kept.rstrip(OPENING) or line
            yield kept
            line = line[len(kept) :]
            used = width(line)
        line += char
        used += size
    if line:
        yield line
