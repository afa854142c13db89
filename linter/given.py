"""What the user says about a draft, loaded by the settings: facts and checks do no I/O."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from linter.model import Document


class Given(NamedTuple):
    """The user's word on a draft; everything is optional.

    date: the day it was written (`--date`). period: the period reported on, both days included (`--period`).
    profile: 公文, 总结 or 普通. own: names of the own unit and place. words: right words to be left alone.
    confused: own (wrong, right, reason) rows. tables: own rows for the dated tables, by table. roster: (name, post)
    in order. former: the draft this one was made from (`--against`). template: the file is meant to be a blank form.
    """

    date: dt.date | None = None
    period: tuple[dt.date, dt.date] | None = None
    profile: str | None = None
    own: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    confused: tuple[tuple[str, str, str], ...] = ()
    tables: Mapping[str, tuple[Mapping[str, Any], ...]] = {}
    roster: tuple[tuple[str, str], ...] = ()
    former: Document | None = None
    template: bool = False


def parse_period(text: str) -> tuple[dt.date, dt.date]:
    """Read a period: 2023, 2023Q3, 2023H1, 2023-07 or 2023-07-01..2023-09-30.

    Both days are included. Raises ValueError.
    """
    if ".." in text:
        first, last = text.split("..")
        return dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    found = re.fullmatch(r"(\d{4})(?:(Q)([1-4])|(H)([12])|-(\d{2}))?", text)
    if not found:
        raise ValueError(text)
    year, quarter, half, month = int(found[1]), found[3], found[5], found[6]
    start, months = 1, 12
    if quarter:
        start, months = int(quarter) * 3 - 2, 3
    elif half:
        start, months = int(half) * 6 - 5, 6
    elif month:
        start, months = int(month), 1
    after = start + months
    return dt.date(year, start, 1), dt.date(year + (after > 12), (after - 1) % 12 + 1, 1) - dt.timedelta(days=1)
