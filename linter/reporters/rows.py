"""Findings of one file → the rows people read: one row for one cause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from linter.finding import SEVERITIES, Severity
from linter.result import FileResult, Reported

NAMED = 4  # of the blanks in a row so many are named


@dataclass(slots=True)
class Quote:
    """A sentence of the draft with the marked places in it; `note` is what a related place adds."""

    heading: str
    page: int | None
    context: str
    marks: list[tuple[int, int]] = field(default_factory=list)
    note: str = ""


class Row(NamedTuple):
    """One row of a report: number, the check it stands under, its quotations, what to say, how many places it has."""

    number: int
    severity: Severity
    check: str
    title: str
    message: str
    quotes: tuple[Quote, ...]
    places: int
    fixable: bool


def rows(result: FileResult) -> list[Row]:
    """Return the rows of a file, in the order of their numbers."""
    found: dict[int, list[Reported]] = {}
    for item in result.findings:
        found.setdefault(item.group, []).append(item)
    return [_row(members) for _, members in sorted(found.items())]


def _row(members: Sequence[Reported]) -> Row:
    lead = lead_of(members)
    same = [item for item in members if item.check == lead.check]
    quotes = quotes_of(same)
    return Row(
        number=lead.group,
        severity=lead.severity,
        check=lead.check,
        title=lead.title,
        message=told(same),
        quotes=quotes,
        places=len({(item.heading, item.context, item.mark) for item in same}),
        fixable=any(item.fix for item in same),
    )


def lead_of(members: Iterable[Reported]) -> Reported:
    """Return the finding a row stands under: the gravest, then the one that marks least."""
    return min(members, key=lambda item: (SEVERITIES.index(item.severity), len(item.text), item.number))


def quotes_of(items: Iterable[Reported]) -> tuple[Quote, ...]:
    """Return the sentences of findings and of their related places, each once with all its marks."""
    found: dict[tuple[str, str], Quote] = {}
    for item in items:
        if item.mark is not None:
            _add(found, Quote(item.heading, item.page, item.context, [item.mark]))
        for place in item.related:
            page = place.anchors[0].get("page") if place.anchors else None
            _add(found, Quote(place.heading, page, place.context, [place.mark], place.note))
    return tuple(found.values())


def _add(found: dict[tuple[str, str], Quote], quote: Quote) -> None:
    known = found.setdefault((quote.heading, quote.context), quote)
    known.marks += [mark for mark in quote.marks if mark not in known.marks]


def counted(row: Row) -> str:
    """Return how many places a row has, where its message does not begin with it."""
    said = row.places < 2 or row.message.startswith(f"{row.places}处")
    return "" if said else f"（共{row.places}处）"


def told(items: Sequence[Reported]) -> str:
    """Return what to say of findings of one check that stand in one row."""
    briefs = list(dict.fromkeys(item.brief for item in items))
    if len(briefs) > 1 and all(briefs):
        return f"{len(items)}处待填：{_named(briefs)}。"
    return joined([item.message for item in items])


def _named(briefs: Sequence[str]) -> str:
    """Return what is missing at several places, a few of them named; “的次数” that all share is said once."""
    plain = [re.sub("^“(.+)”的", r"\1的", brief).removesuffix("的内容") for brief in briefs]
    kinds = {brief.rpartition("的")[2] for brief in plain}
    tail = f"的{kinds.pop()}" if len(kinds) == 1 and all("的" in brief for brief in plain) else ""
    names = "、".join(brief.removesuffix(tail) for brief in plain[:NAMED])
    return f"{names}{'等' if len(plain) > NAMED else ''}{tail}"


def joined(messages: Sequence[str]) -> str:
    """Return the messages of one row as one: what they share once, where they differ as a list."""
    distinct = list(dict.fromkeys(messages))
    if len(distinct) == 1:
        return distinct[0]
    head = _shared(distinct)
    tail = _shared([message[len(head) :][::-1] for message in distinct])[::-1]
    middles = [message[len(head) : len(message) - len(tail)] for message in distinct]
    if len(head) + len(tail) >= max(map(len, middles)) and all(middles):
        return f"{len(messages)}处：{head}{'、'.join(middles)}{tail}"
    first, *others = (message.rstrip("。") for message in distinct)
    shown = "；".join([first, *others[:2]])
    return f"{len(messages)}处：{shown}{'等' if len(others) > 2 else ''}。"


def _shared(texts: Sequence[str]) -> str:
    """Return what all texts begin with."""
    first, last = min(texts), max(texts)
    length = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:length]
