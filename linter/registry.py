"""Finding checks: our own, those of installed packages, those of a folder the user names."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from functools import cache

import checks
from linter import cards
from linter.cards import Card, card_of, check_of
from linter.check import Check
from linter.trouble import Trouble

Known = Mapping[str, Card]


class UnknownName(Trouble):
    """A name that is no check and no family; the message suggests one."""


@cache
def families() -> dict[str, str]:
    """Return the Chinese title of each family, by id."""
    return {name: importlib.import_module(f"checks.{name}").TITLE for name in checks.FAMILIES}


@cache
def own_checks() -> dict[str, type[Check]]:
    """Return the checks of `checks/` by id, in the order of families and names."""
    import pkgutil

    found: dict[str, type[Check]] = {}
    for family in checks.FAMILIES:
        package = importlib.import_module(f"checks.{family}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name):
            if not info.name.startswith("_"):
                check = check_of(importlib.import_module(f"checks.{family}.{info.name}"))
                found[check.id] = check
    return found


@cache
def own_cards() -> Known:
    """Return the cards of our own checks by id, in the same order; only when they are new the checks are imported."""
    found = cards.kept()
    if not found:
        found = [card_of(check, check.__module__) for check in own_checks().values()]
        cards.keep(found)
    return {card.id: card for card in found}


@cache
def available(folders: tuple[str, ...] = ()) -> Known:
    """Return the cards of all checks by id: ours, those of installed packages, those of `folders`.

    Raises PluginError (see `plugins`) when other people's checks cannot be loaded.
    """
    from linter import plugins

    others = {**plugins.installed(), **plugins.of_folders(folders)}
    return {**own_cards(), **{one: card_of(check) for one, check in others.items()}}


def itself(name: str, known: Known) -> tuple[str, ...]:
    """Return the id of the check whose id, former id or Chinese title is `name`; none for anything else."""
    one = name.strip()
    return tuple(check.id for check in known.values() if one in (check.id, check.title, *check.aliases))


def named(name: str, known: Known) -> tuple[str, ...]:
    """Return the ids that `name` means: an id or former id, a Chinese title, a family or its title.

    Raises UnknownName.
    """
    if ids := itself(name, known):
        return ids
    one = name.strip()
    group = next((key for key, title in families().items() if one == title), one)
    ids = tuple(check.id for check in known.values() if check.family == group)
    if not ids and group not in families():
        raise UnknownName(f"没有检查或类别“{one}”。{suggestion(one, names(known))}")
    return ids


def names(known: Known) -> list[str]:
    """Return every name `named` understands."""
    found = [*families(), *families().values()]
    for check in known.values():
        found += [check.id, check.title, check.family]
    return list(dict.fromkeys(found))


def suggestion(wrong: str, right: Iterable[str]) -> str:
    """Return “是否想写……？” with the nearest of `right`, or nothing when none is near."""
    import difflib

    near = difflib.get_close_matches(wrong, list(right), n=2, cutoff=0.5)
    return f"是否想写{'或'.join(f'“{name}”' for name in near)}？" if near else ""
