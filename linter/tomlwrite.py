"""Adding to a settings file what `accept` and `init` write; everything that stands there stays, comments too."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from linter.trouble import Trouble, cause


def quoted(text: str) -> str:
    """Return `text` as a TOML string (JSON's escapes are TOML's, too)."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def prefix(path: Path) -> str:
    """Return what comes before the names of tables in a settings file."""
    return "tool.draftlint." if path.name == "pyproject.toml" else ""


def with_ignore(text: str, entry: Mapping[str, str], before: str = "") -> str:
    """Return a settings file's text with one more ignore entry; `before` as `prefix` gives it."""
    pairs = [f"{key} = {quoted(value)}" for key, value in entry.items() if value]
    ignores = _table(text, before).get("ignore", [])
    if isinstance(ignores, str) or any(isinstance(item, str) for item in ignores):
        return _into_list(text, f"{{ {', '.join(pairs)} }}")
    return f"{text.rstrip()}\n\n[[{before}ignore]]\n" + "\n".join(pairs) + "\n"


def with_key(text: str, key: str, value: str, before: str = "") -> str:
    """Return a settings file's text with one more top-level key; it must not have it yet."""
    line = f"{key} = {quoted(value)}\n"
    if not before:
        return line + text
    header = f"[{before.rstrip('.')}]\n"
    return text.replace(header, header + line, 1) if header in text else f"{text.rstrip()}\n\n{header}{line}"


def _table(text: str, before: str) -> dict[str, Any]:
    values: dict[str, Any] = tomllib.loads(text)
    for part in filter(None, before.split(".")):
        values = values.get(part, {})
    return values


def _into_list(text: str, item: str) -> str:
    """Put an item into the list of the key `ignore`, before its closing bracket."""
    found = re.search(r"(?m)^[ \t]*ignore[ \t]*=[ \t]*", text)
    if found is None or text[found.end() : found.end() + 1] != "[":
        raise Trouble('设置项 ignore 写成了一项文字，请先改成列表，如 ignore = ["…"]。')
    for token in re.finditer(r'"(?:\\.|[^"\\])*"|\'[^\']*\'|#[^\n]*|[][]', text[found.end() + 1 :]):
        if token[0] == "]":
            at = found.end() + 1 + token.start()
            body = text[found.end() + 1 : at].rstrip()
            return (
                text[: found.end() + 1]
                + body
                + ("" if body.endswith((",", "[")) or not body else ",")
                + f"\n  {item},\n"
                + text[at:]
            )
    raise Trouble("设置项 ignore 的列表没有结束。")


def save(path: Path, text: str) -> None:
    """Write a settings file; what is not right TOML is never written.

    Raises Trouble.
    """
    try:
        tomllib.loads(text)
        path.write_text(text, encoding="utf-8", newline="\n")
    except tomllib.TOMLDecodeError as problem:
        raise Trouble(f"无法自动改写 {path}，请手工添加。") from problem
    except OSError as problem:
        raise Trouble(f"无法写入 {path}：{cause(problem)}。") from problem
