"""Writing to the terminal: machine formats are always UTF-8, what people read never fails on the stream's encoding."""

from __future__ import annotations

import sys
from typing import NoReturn, TextIO

# what a GBK console cannot show, and what it shows instead
PLAIN = {"⟦": "【", "⟧": "】", "…": "…", "—": "-", "›": ">", "✓": "√", "•": "·"}


def say(text: str, machine: bool = False) -> None:
    """Print to standard output; `machine`: exactly, as UTF-8."""
    if machine:
        sys.stdout.flush()
        sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "surrogatepass"))
        sys.stdout.flush()
    else:
        write(text, sys.stdout)


def note(text: str) -> None:
    """Print to standard error."""
    write(text, sys.stderr)


def trouble(text: str) -> NoReturn:
    """Print to standard error and end with exit code 2."""
    note(text)
    sys.exit(2)


def write(text: str, stream: TextIO) -> None:
    """Print to a stream, with the characters its encoding can show."""
    stream.write(showable(text, stream.encoding or "utf-8") + "\n")
    stream.flush()


def showable(text: str, encoding: str) -> str:
    """Return `text` with what `encoding` cannot show replaced by the nearest that it can, at worst by “?”."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(char if _can(char, encoding) else PLAIN.get(char, "?") for char in text)
        return text.encode(encoding, "replace").decode(encoding)
    return text


def _can(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
