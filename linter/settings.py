"""Settings → a plan for each file: command line over the found file over the user's own file."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from linter.found import Layer, SettingsError, above, load, user_file
from linter.given import Given, parse_period
from linter.overlays import facts, roster, words
from linter.plan import Ignore, Plan
from linter.readers import ReadOptions
from linter.registry import Known, available
from linter.schema import Wrong, validate
from linter.selection import chosen, entries, graded, optioned
from linter.trouble import Trouble

__all__ = ["Asked", "Resolver", "SettingsError"]

JOINED = ("own", "words", "facts", "plugins", "exclude", "ignore")  # what the layers say is added up
TABLES = ("severity", "checks")
FILES = ("words", "facts", "roster", "former", "baseline", "plugins")


class Asked(NamedTuple):
    """What the command line asks for: `values` by the names of the settings, `config` a file named with `--config`,
    `found` and `user` whether settings files found on the way up and the user's own are read, `suppress` whether
    ignores and baseline hide anything, `baseline` whether the baseline does."""

    values: Mapping[str, Any] = {}
    config: str | None = None
    found: bool = True
    user: bool = True
    suppress: bool = True
    password: str | None = None
    baseline: bool = True


class Resolver:
    """Works out the plan of each file. Files for which the same settings hold share one plan."""

    def __init__(self, asked: Asked | None = None) -> None:
        """Raises SettingsError when the command line itself is wrong."""
        self.asked = asked or Asked()
        self._plans: dict[tuple[int, ...], Plan] = {}
        self._load, self._above, self._known = cache(load), cache(above), cache(_baseline)
        try:
            validate(self.asked.values)
        except Wrong as problem:
            raise SettingsError(f"命令行选项{problem}") from problem

    def plan(self, path: str) -> Plan:
        """Return how to check the file at `path`.

        Raises Trouble.
        """
        base, sections = self._layers(Path(os.path.abspath(path)).parent), []
        for layer in base:
            sections += [layer, *_sections(layer, path)]
        key = tuple(id(layer.values) for layer in sections)
        if key not in self._plans:
            self._plans[key] = self._built(sections)
        return self._for_file(self._plans[key], path)

    def _for_file(self, plan: Plan, path: str) -> Plan:
        """Return the plan with what holds for this one file: its ignores, what the baseline knows of it."""
        ignores = tuple(item for item in plan.ignores if not item.path or meets(path, item.path, item.root))
        known: Mapping[str, int] = {}
        if plan.baseline_file and plan.suppress:
            from linter.baseline import key_of

            known = self._known(plan.baseline_file).get(key_of(plan.baseline_file, path), {})
        if len(ignores) == len(plan.ignores) and not known:
            return plan
        return plan._replace(ignores=ignores, baseline=known)

    def folders(self) -> tuple[str, ...]:
        """Return the folders of other people's checks.

        Raises Trouble.
        """
        found = merge([layer for layer in self._layers(Path.cwd()) if layer.trusted]).get("plugins", [])
        return tuple(dict.fromkeys(found))

    def layer_for(self, folder: str) -> Layer | None:
        """Return the settings file that holds in `folder`.

        Raises Trouble.
        """
        if self.asked.config:
            return self._load(Path(self.asked.config), True)
        path = self._above(Path(os.path.abspath(folder))) if self.asked.found else None
        return self._load(path, False) if path else None

    def excluded(self, folder: str) -> tuple[str, Sequence[str]]:
        """Return the folder of the settings that hold in `folder`, and the patterns they exclude.

        Raises Trouble.
        """
        layer = self.layer_for(folder)
        if layer is None:
            return folder, ()
        patterns = layer.values.get("exclude", ())
        return str(layer.root), [patterns] if isinstance(patterns, str) else patterns

    def _layers(self, folder: Path) -> list[Layer]:
        """Return the layers that hold in `folder`, the strongest last."""
        layers = []
        if self.asked.user and user_file().is_file():
            layers.append(self._load(user_file(), True))
        if (layer := self.layer_for(str(folder))) is not None:
            layers.append(layer)
        return [*layers, Layer(self.asked.values, Path.cwd(), trusted=True)]

    def _built(self, layers: Sequence[Layer]) -> Plan:
        try:
            return self._build(merge(layers))
        except Trouble as problem:
            files = "、".join(dict.fromkeys(str(layer.path) for layer in layers if layer.path))
            raise SettingsError(f"{problem}（设置文件：{files}）" if files else str(problem)) from problem

    def _build(self, values: Mapping[str, Any]) -> Plan:
        folders = tuple(dict.fromkeys(values.get("plugins", [])))
        known = available(folders)
        return Plan(
            checks=chosen(values, known),
            options=optioned(values.get("checks", {}), known),
            severity=graded(values.get("severity", {}), known),
            given=given(values),
            former=values.get("former"),
            reading=ReadOptions(values.get("encoding"), self.asked.password),
            fail_on=values.get("fail_on", "warning"),
            unreadable=values.get("unreadable"),
            ignores=_ignores(values, known),
            suppress=self.asked.suppress,
            baseline_file=values.get("baseline", "") if self.asked.baseline else "",
            folders=folders,
            time_limit=values.get("time_limit", 60),
        )


def _ignores(values: Mapping[str, Any], known: Known) -> tuple[Ignore, ...]:
    return tuple(entries([item for item in values.get("ignore", []) if isinstance(item, dict)], known))


def given(values: Mapping[str, Any]) -> Given:
    """Return what the user says about a draft.

    Raises Trouble.
    """
    own_words = words(values.get("words", []))
    date, period = values.get("date"), values.get("period")
    return Given(
        date=dt.date.today() if date == "today" else date and dt.date.fromisoformat(str(date)),
        period=parse_period(str(period)) if period else None,
        profile=values.get("profile"),
        own=tuple(dict.fromkeys(values.get("own", []))),
        words=own_words.right,
        confused=own_words.confused,
        tables=facts(values.get("facts", [])),
        roster=roster(values["roster"]) if "roster" in values else (),
        template=values.get("template", False),
    )


def merge(layers: Sequence[Layer]) -> dict[str, Any]:
    """Return the values of all layers as one; file names are made absolute."""
    merged: dict[str, Any] = {}
    for layer in layers:
        for name, value in layer.values.items():
            value = _rooted(name, value, layer)
            if name in JOINED:
                merged[name] = [*merged.get(name, []), *_list(value)]
            elif name in TABLES:
                merged[name] = {**merged.get(name, {}), **value}
            else:
                merged[name] = value
    return merged


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _rooted(name: str, value: Any, layer: Layer) -> Any:
    """Return a setting with its file names, or the entries with their settings file, made independent of the layer."""
    if name in FILES:
        paths = [str(layer.root / item) for item in _list(value)]
        return paths if name in JOINED else paths[0]
    if name == "ignore":
        root = str(layer.root)
        return [{**item, "root": root} if isinstance(item, dict) else item for item in _list(value)]
    return value


def _sections(layer: Layer, path: str) -> Iterator[Layer]:
    """Yield the [paths."…"] sections of a settings file that hold for the file at `path`."""
    for pattern, section in layer.values.get("paths", {}).items():
        if meets(path, pattern, layer.root):
            yield Layer(section, layer.root, layer.path, layer.trusted)


def meets(path: str, pattern: str, root: Path | str) -> bool:
    """Say whether the file at `path` meets a pattern in the manner of .gitignore, seen from the folder `root`."""
    from pathspec import GitIgnoreSpec

    relative = os.path.relpath(os.path.abspath(path), root)
    if relative.startswith(".."):
        relative = os.path.basename(path)
    return GitIgnoreSpec.from_lines([pattern]).match_file(relative)


def _baseline(path: str) -> Mapping[str, Mapping[str, int]]:
    from linter.baseline import load as load_baseline

    return load_baseline(path)
