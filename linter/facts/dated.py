"""The dated tables: meetings, campaigns, regulations, bodies, phrases, plans, anniversaries.

They lie in `linter/data/dated/`, one .tsv a table: a `# as_of` line, a line of column names, rows. The user's own rows
(`Given.tables`) have the same columns and come first. Dates may be months or years: 2018-03 is all of March.

confidence: verified, verified-in-part, verified-weak, knowledge, uncertain, announced. What rests on uncertain or
announced rows is never more than a hint, on knowledge rows never more than a warning.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from linter.finding import Severity
from linter.given import Given

FOLDER = Path(__file__).parent.parent / "data" / "dated"
TABLES = {
    "meetings": "会议",
    "campaigns": "专项活动",
    "regulations": "法规",
    "bodies": "机构更名",
    "phrases": "提法",
    "plans": "五年规划",
    "anniversaries": "周年",
}
CONFIDENCES = ("verified", "verified-in-part", "verified-weak", "knowledge", "uncertain", "announced")
# what a row must say beside its name; rows of the user's may leave the rest empty
NEEDED = {"bodies": ("new", "since"), "plans": ("first", "last"), "anniversaries": ("first",), "campaigns": ("first",)}
# marks that people type in several ways are all one when names are compared; one character each, so places stay true
FOLD = dict(zip('，,（）”"〈〉—–－～~・·', "、、()““《》-----••", strict=True))


class Row(NamedTuple):
    """One dated thing. `first` and `last` are the days it covers (None: open or not dated); `fields` has all columns.

    `own`: it comes from the user.
    """

    table: str
    id: str
    name: str
    aliases: tuple[str, ...]
    wrong: tuple[str, ...]
    first: date | None
    last: date | None
    confidence: str
    fields: Mapping[str, str]
    own: bool = False

    def number(self, column: str) -> int | None:
        """Return a column as a number; None when it is empty."""
        text = self.fields.get(column, "")
        return int(text) if text.isdigit() else None


def rows(table: str, given: Given) -> tuple[Row, ...]:
    """Return the rows of a table, the user's own first."""
    own = given.tables.get(table, ())
    return (*(make_row(table, row, own=True) for row in own), *shipped(table)) if own else shipped(table)


@cache
def shipped(table: str) -> tuple[Row, ...]:
    """Return the rows that come with draftlint."""
    lines = [line for line in _lines(table) if not line.startswith("#")]
    columns = lines[0].split("\t")
    return tuple(_row(table, dict(zip(columns, line.split("\t"), strict=True))) for line in lines[1:])


@cache
def as_of(table: str) -> date:
    """Return the day up to which a table was kept."""
    line = next(line for line in _lines(table) if line.startswith("# as_of "))
    return date.fromisoformat(line.split()[2])


def make_row(table: str, fields: Mapping[str, Any], own: bool = False) -> Row:
    """Read one row; lists may be lists or joined with |. Raises ValueError for a bad date or confidence."""
    return _row(table, {key: value if isinstance(value, str) else _text(value) for key, value in fields.items()}, own)


def _row(table: str, texts: dict[str, str], own: bool = False) -> Row:
    confidence = texts.get("confidence") or "verified"
    if confidence not in CONFIDENCES:
        raise ValueError(f"confidence {confidence!r}")
    first, last = texts.get("first") or texts.get("since", ""), texts.get("last", "")
    for column in ("name", *NEEDED.get(table, ())):
        if not texts.get(column):
            raise ValueError(f"missing {column}")
    if table == "meetings":
        texts = {"kind": "conference", "series": texts["name"], **texts}
    return Row(
        table,
        "-".join(part for part in (texts.get("series", ""), texts.get("term", ""), texts.get("session", "")) if part)
        or texts["name"],
        texts["name"],
        _listed(texts.get("aliases", "")),
        _listed(texts.get("wrong", "")),
        day_span(first)[0] if first else None,
        day_span(last)[1] if last else None,
        confidence,
        texts,
        own,
    )


def day_span(text: str) -> tuple[date, date]:
    """Return the first and last day of a day, month or year written 2018-03-05, 2018-03 or 2018. Raises ValueError."""
    if len(text) == 10:
        return (day := date.fromisoformat(text)), day
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0], parts[1], 1), date(parts[0], parts[1], monthrange(*parts)[1])
    return date(*parts), date(*parts)


def capped(severity: Severity, *confidences: str) -> Severity:
    """Return the severity that rows of these confidences allow at most."""
    if any(item in ("uncertain", "announced") for item in confidences):
        return "info"
    if severity == "error" and any(item in ("knowledge", "verified-weak") for item in confidences):
        return "warning"
    return severity


def fold(text: str) -> str:
    """Return `text` with marks that people type in several ways made one; the length stays the same."""
    for mark, one in FOLD.items():  # ten times as fast on a whole draft as str.translate, no slower on a name
        text = text.replace(mark, one)
    return text


def _text(value: Any) -> str:
    return "|".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part) if text else ()


def _lines(table: str) -> list[str]:
    return (FOLDER / f"{table}.tsv").read_text(encoding="utf-8").splitlines()


def problems(table: str, found: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return what is wrong with rows of the user's, as Chinese clauses that name table and row (counted from 1)."""
    if table not in TABLES:
        return [f"“{table}”不是事实表，可用的有：{'、'.join(TABLES)}。"]
    known = set(_columns(table)) | {"first", "last", "confidence"}
    said = []
    for number, fields in enumerate(found, 1):
        place = f"“{table}”第{number}条"
        unknown = sorted(set(fields) - known)
        if unknown:
            said.append(f"{place}有不认识的栏目“{unknown[0]}”，可用的有：{'、'.join(sorted(known))}。")
            continue
        try:
            row = make_row(table, fields, own=True)
        except (ValueError, TypeError) as problem:
            said.append(f"{place}{_reason(str(problem), fields)}。")
            continue
        if row.first and row.last and row.first > row.last:
            said.append(f"{place}“{row.name}”的 first 晚于 last。")
        elif set(row.wrong) & {row.name, *row.aliases}:
            said.append(f"{place}“{row.name}”的 wrong 里有正确的名称。")
    return said


def _reason(problem: str, fields: Mapping[str, Any]) -> str:
    if problem.startswith("missing"):
        return f"没有 {problem.split()[1]}"
    if problem.startswith("confidence"):
        return f"的 confidence 应为：{'、'.join(CONFIDENCES)}"
    return f"“{fields.get('name', '')}”的日期应写作 2018-03-05、2018-03 或 2018"


@cache
def _columns(table: str) -> tuple[str, ...]:
    return tuple(next(line for line in _lines(table) if not line.startswith("#")).split("\t"))
