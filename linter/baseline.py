"""Known findings of a repository: fingerprints only, never text, in a file that is read and compared easily.

{"draftlint-baseline": 1, "files": {"path": {"fingerprint": count}}}, paths seen from the file's folder, with /.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from linter.result import FileResult
from linter.trouble import Trouble, cause

MARK = "draftlint-baseline"
NAME = "draftlint-baseline.json"

Known = Mapping[str, Mapping[str, int]]


class BaselineError(Trouble):
    """A baseline that cannot be read; the message is a Chinese sentence."""


def load(path: str) -> Known:
    """Read a baseline file.

    Raises BaselineError.
    """
    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
        if data[MARK] != 1:
            raise BaselineError(f"基线文件 {path} 是别的版本写的，请重新生成：draftlint baseline write。")
        files: Known = {
            name: {key: int(count) for key, count in known.items()} for name, known in data["files"].items()
        }
    except OSError as problem:
        raise BaselineError(f"无法打开基线文件 {path}：{cause(problem)}。") from problem
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise BaselineError(f"{path} 不是基线文件，请重新生成：draftlint baseline write。") from problem
    return files


def key_of(baseline: str, path: str) -> str:
    """Return how a baseline file names the file at `path`."""
    folder = os.path.dirname(os.path.abspath(baseline))
    return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")


def counted(baseline: str, results: Iterable[FileResult]) -> dict[str, dict[str, int]]:
    """Return what a baseline would hold for results."""
    found = {key_of(baseline, item.path): Counter(one.fingerprint for one in item.findings) for item in results}
    return {name: dict(sorted(counts.items())) for name, counts in sorted(found.items()) if counts}


def stale(known: Mapping[str, int], now: Mapping[str, int]) -> dict[str, int]:
    """Return what a baseline knows of a file and the file no longer has, with how often."""
    gone = {key: count - now.get(key, 0) for key, count in known.items()}
    return {key: count for key, count in gone.items() if count > 0}


def text_of(files: Known) -> str:
    """Return a baseline file's text, in a stable order."""
    ordered = {name: dict(sorted(files[name].items())) for name in sorted(files) if files[name]}
    return json.dumps({MARK: 1, "files": ordered}, ensure_ascii=False, indent=1) + "\n"
