"""Regulations among the cited titles: those in the table, and those that miss one by a character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.facts.dated import Row, fold, rows
from linter.facts.meetings import Mention, mention_of
from linter.model import Document

if TYPE_CHECKING:
    from linter.facts import Facts

STARTS = ("中国共产党", "中共中央", "党政", "党委", "关于", "干部", "领导干部", "中华人民共和国")


def regulations(document: Document, facts: Facts) -> Iterator[Mention]:
    """Yield cited titles that are in the table of regulations, and those that miss one by a character or two."""
    titles = [title for title in facts.titles.cited if len(title.text) >= 6]
    if not titles:
        return
    table = rows("regulations", facts.given)
    exact: dict[str, Row] = {}
    wrong: dict[str, Row] = {}
    for row in table:
        exact[_plain(row.name)] = row
        exact.update({_plain(name): row for name in row.aliases})
        former = row.fields.get("former", "")
        if former:
            exact.setdefault(_plain(former), row)
        wrong.update({_plain(name): row for name in (*row.wrong, row.name.replace("中国共产党", "中国", 1))})
    for title in titles:
        name = _plain(title.text)
        if name in exact:
            yield mention_of(facts, title.span, "regulation", exact[name])._replace(cited=False)
            continue
        meant = wrong.get(name) or _near(name, table)
        if meant:
            mention = mention_of(facts, title.span, "regulation", meant, meant.name)
            yield mention._replace(cited=False, why="名称有误")


@lru_cache(maxsize=2048)
def _plain(title: str) -> str:
    return "".join(fold(title).split())


def _near(name: str, table: Iterable[Row]) -> Row | None:
    """Return the regulation that `name` misses by one or two characters; None when it may well be another paper."""
    if len(name) < 10 or not name.startswith(STARTS):
        return None
    for row in table:
        right = _plain(row.name)
        if (
            abs(len(right) - len(name)) <= 1
            and right[:3] == name[:3]
            and right[-2:] == name[-2:]
            and _slips(name, right) == 1
        ):
            return row
    return None


def _slips(left: str, right: str) -> int:
    """Return 1 when one character was added, dropped or changed, or two neighbours were swapped; else more."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(left), len(right)) - start and left[-1 - end] == right[-1 - end]:
        end += 1
    one, other = left[start : len(left) - end], right[start : len(right) - end]
    return 1 if max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1]) else 2
