"""Settings → a plan for each file: command line over the found file over the user's own file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from linter.given import Given, parse_period
from linter.plan import Plan
from linter.readers import ReadOptions
from linter.registry import available, named


class SettingsError(Exception):
    """Settings that cannot be used; the message is a Chinese sentence."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for: `values` by the names of the settings, `config` a file named with `--config`,
    `found` and `user` whether settings files found on the way up and the user's own are read."""

    values: Mapping[str, Any] = field(default_factory=dict)
    config: str | None = None
    found: bool = True
    user: bool = True


class Resolver:
    """Works out the plan of each file."""

    def __init__(self, asked: Asked | None = None) -> None:
        self.asked = asked or Asked()

    def folders(self) -> tuple[str, ...]:
        """Return the folders of other people's checks."""
        return ()

    def plan(self, path: str) -> Plan:
        """Return how to check the file at `path`.

        Raises SettingsError.
        """
        values = self.asked.values
        known = available()
        selected = {one for name in values.get("select", ()) for one in named(name, known)}
        byname = {one for name in values.get("select", ()) if name not in ("",) for one in named(name, known)}
        ignored = {one for name in values.get("ignore", ()) for one in named(name, known)}
        ids = tuple(
            one
            for one, check in known.items()
            if (one in selected or not selected)
            and one not in ignored
            and (not check.preview or values.get("preview") or one in byname)
        )
        date = values.get("date")
        period = values.get("period")
        given = Given(
            date=(dt.date.today() if date == "today" else dt.date.fromisoformat(date)) if date else None,
            period=parse_period(period) if period else None,
            profile=values.get("profile"),
        )
        return Plan(
            ids,
            given=given,
            former=values.get("former"),
            reading=ReadOptions(values.get("encoding"), values.get("password")),
            fail_on=values.get("fail_on", "warning"),
        )
