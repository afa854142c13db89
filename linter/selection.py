"""Names in the settings → checks: which run, with which options and levels, which findings are ignored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from linter.cards import Card
from linter.finding import Severity
from linter.plan import Ignore
from linter.registry import Known, itself, named, suggestion
from linter.schema import Wrong


def chosen(values: Mapping[str, Any], known: Known) -> tuple[str, ...]:
    """Return the ids of the checks to run, in their usual order.

    A preview check runs by its own name, or when the settings ask for all of them. Raises UnknownName.
    """
    select = values.get("select", [])
    select = [select] if isinstance(select, str) else select
    by_name = {one for name in select for one in itself(name, known)}
    wanted = {one for name in select for one in named(name, known)} if select else set(known)
    unwanted = {one for name in values.get("ignore", []) if isinstance(name, str) for one in named(name, known)}
    trial = bool(values.get("preview"))
    return tuple(
        one
        for one, check in known.items()
        if one in wanted - unwanted and (trial or not check.preview or one in by_name)
    )


def graded(levels: Mapping[str, Severity], known: Known) -> dict[str, Severity]:
    """Return the severities the settings give, by id; what is said of a check wins over what is said of its family.

    Raises UnknownName.
    """
    found: dict[str, Severity] = {}
    for name, level in sorted(levels.items(), key=lambda item: bool(itself(item[0], known))):
        found.update(dict.fromkeys(named(name, known), level))
    return found


def optioned(sections: Mapping[str, Mapping[str, Any]], known: Known) -> dict[str, dict[str, Any]]:
    """Return the options of checks, by id, from the `[checks.…]` sections.

    Raises UnknownName, Wrong.
    """
    found: dict[str, dict[str, Any]] = {}
    for name, section in sections.items():
        ids = itself(name, known) or named(name, known)
        for one in ids:
            found[one] = {key: _value(known[one], key, value) for key, value in section.items()}
    return found


def _value(check: Card, key: str, value: Any) -> Any:
    """Return the value of an option in the type of its default.

    Raises Wrong.
    """
    if key not in check.options:
        raise Wrong(f"[checks.{check.id}]：不认识选项“{key}”。{suggestion(key, check.options)}")
    default = check.options[key]
    if isinstance(default, (tuple, frozenset)) and isinstance(value, list):
        return type(default)(value)
    if isinstance(default, float) and type(value) is int:
        return float(value)
    if default is not None and type(value) is not type(default):
        raise Wrong(f"[checks.{check.id}]：选项“{key}”应与默认值 {default!r} 同类。")
    return value


def entries(items: Sequence[Mapping[str, str]], known: Known) -> Iterator[Ignore]:
    """Yield the `[[ignore]]` entries of the settings.

    Raises UnknownName.
    """
    for number, item in enumerate(items, 1):
        what = "，".join(f"{key} = “{item[key]}”" for key in ("check", "text", "path") if item.get(key))
        yield Ignore(
            checks=frozenset(named(item["check"], known)) if item.get("check") else frozenset(),
            text=item.get("text", ""),
            fingerprint=item.get("fingerprint", ""),
            path=item.get("path", ""),
            root=item.get("root", ""),
            label=f"第{number}条（{what or '指纹 ' + item.get('fingerprint', '')}）",
        )
