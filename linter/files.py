"""Paths as the user names them → files to check. What is left aside is counted by reason."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

TEMPORARY = ("~$", ".~", "~WRL", "._")
DRAFTS = (".txt", ".md", ".markdown", ".docx", ".docm", ".dotx", ".pdf", ".doc", ".wps", ".odt", ".rtf")
OTHER = "类型不支持"
EXCLUDED = "已排除"
COPY = "本程序生成的副本"

Rules = list[tuple[str, "GitIgnoreSpec"]]  # folder and what its patterns say, the outermost first


class Gathered(NamedTuple):
    """Files in order, each once; `by_hand`: those the user named one by one. skipped: how many were left aside, by
    reason. folders: the folders that were gone through."""

    files: tuple[str, ...]
    by_hand: frozenset[str]
    skipped: Counter[str] = Counter()
    folders: tuple[str, ...] = ()


def gather(paths: Iterable[str], excludes: Callable[[str], tuple[str, Sequence[str]]]) -> Gathered:
    """Return the files that `paths` mean; folders are gone through, hidden and .gitignored files left out.

    `excludes` returns, for a folder, the folder its settings belong to and the patterns they exclude.
    """
    files: dict[str, None] = {}
    by_hand, folders = set(), []
    skipped: Counter[str] = Counter()
    for path in paths:
        if os.path.isdir(path):
            folders.append(path)
            root, patterns = excludes(path)
            rules = [*_above(path), *_compiled(root, patterns)]
            files.update(dict.fromkeys(_walk(path, rules, skipped)))
        elif not os.path.basename(path).startswith(TEMPORARY):
            files[path] = None
            by_hand.add(path)
    return Gathered(tuple(files), frozenset(by_hand), skipped, tuple(folders))


def _walk(folder: str, rules: Rules, skipped: Counter[str]) -> Iterator[str]:
    """Yield the drafts below `folder`, by name; links to folders are not followed."""
    rules = [*rules, *_ignorefile(folder)]
    try:
        items = sorted(os.scandir(folder), key=lambda item: item.name)
    except OSError:
        skipped["文件夹无法打开"] += 1
        return
    names = {item.name for item in items}
    for item in items:
        if item.name.startswith((".", *TEMPORARY)):
            continue
        if _excluded(item.path, item.is_dir(follow_symlinks=False), rules):
            skipped[EXCLUDED] += item.is_file()
        elif item.is_dir(follow_symlinks=False):
            yield from _walk(item.path, rules, skipped)
        elif item.is_file():
            if _is_copy(item.name, names):
                skipped[COPY] += 1
            elif item.name.lower().endswith(DRAFTS):
                yield os.path.normpath(item.path)
            elif not item.name.startswith("draftlint") and ".local." not in item.name:  # not our own
                skipped[OTHER] += 1


def _is_copy(name: str, names: Set[str]) -> bool:
    """Say whether a file is one we wrote (汇报.批注2.docx), with its original (汇报.docx) among the files beside it."""
    stem, suffix = os.path.splitext(name)
    original, dot, word = stem.rpartition(".")
    if not dot or original + suffix not in names:
        return False
    from linter.writers import COPIES

    return word.rstrip("0123456789") in COPIES


def _excluded(path: str, folder: bool, rules: Rules) -> bool:
    """Say whether the innermost rule that speaks of a path excludes it."""
    for root, spec in reversed(rules):
        relative = os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/") + "/" * folder
        verdict = spec.check_file(relative).include
        if verdict is not None:
            return bool(verdict)
    return False


def _ignorefile(folder: str) -> Rules:
    path = Path(folder, ".gitignore")
    if not path.is_file():
        return []
    return _compiled(folder, path.read_text(encoding="utf-8", errors="replace").splitlines())


def _compiled(root: str, patterns: Sequence[str]) -> Rules:
    if not patterns:
        return []
    from pathspec import GitIgnoreSpec

    return [(os.path.abspath(root), GitIgnoreSpec.from_lines(patterns))]


def _above(folder: str) -> Rules:
    """Return what the .gitignore files above `folder` say, as far up as its repository goes."""
    above = Path(folder).absolute()
    chain = [above]
    while not (chain[-1] / ".git").exists():
        if chain[-1].parent == chain[-1]:
            return []
        chain.append(chain[-1].parent)
    return [rule for parent in reversed(chain[1:]) for rule in _ignorefile(str(parent))]
