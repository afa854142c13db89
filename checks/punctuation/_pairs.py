"""Which marks that come in pairs have no partner, are turned the wrong way, cross or are mixed up.

A block is read once for each kind of pair. Where opening and closing marks simply alternate nothing more is done;
otherwise the cheapest explanation is searched among a few: a mark without a partner, a mark turned round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from linter.patterns import Pattern

# opening marks, closing marks, names of the pair; the first of each is the one to be written
PAIRS = (
    ("“〝", "”〞〟", "引号"),
    ("‘", "’", "单引号"),
    ("《", "》", "书名号"),
    ("〈", "〉", "单书名号"),
    ("（(", "）)", "括号"),
    ("【", "】", "方头括号"),
    ("〔", "〕", "六角括号"),
    ("「", "」", "直角引号"),
    ("『", "』", "双直角引号"),
)
MARKS = Pattern("[" + "".join(opening + closing for opening, closing, _ in PAIRS) + "]")
APOSTROPHE = Pattern(r"(?<=[A-Za-z0-9])’(?=[A-Za-z\s]|$)|(?<=[\s(])’(?=\d\ds?)")
YEAR = Pattern(r"’(?=\d\d(?!\d))")  # 中国’99昆明世博会
# 1）, 一） and a) begin an item: their bracket was never opened
ITEM = Pattern(r"(?:^|(?<=[；;。：:，,、\s]))(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]", 8)
SIGNS = Pattern(r"[:;8=][-']?[)(]|(?<=\d)[)(](?=\d)")  # :-)

YEAR_WIDTH = 8  # 〔2023〕: more does not stand between them
ALONE, TURNED, NESTED, ACROSS = 1.0, 1.3, 0.3, 0.6  # what an explanation costs (ACROSS: over the end of a sentence)
WIDTH = 8  # explanations kept while reading on
DEEPEST = 3


class Fault(NamedTuple):
    """kind: open (never closed), close (never opened), turned, doubled, crossed, mixed (`offset` the closing mark,
    `other` the opening one it should fit)."""

    offset: int
    kind: str
    pair: int
    other: int = -1


_Done = tuple[int, int | str, Any]  # (start, end, rest) or (offset, kind of fault, rest)


class _Reading(NamedTuple):
    """One explanation of the marks read so far. `done` are its pairs (start, end) and faults (offset, kind), the last
    one first, each with the rest behind it, so that readings share what they have in common."""

    cost: float
    opened: tuple[int, ...]
    done: _Done | None = None


def faults_of(text: str) -> list[Fault]:
    """Return the faults of one block's text, in order of their offsets."""
    signs = [(match.start(), match[0]) for match in MARKS.finditer(text)]
    if not signs:
        return []
    skipped = _skipped(text)
    found: list[Fault] = []
    pairs: list[tuple[int, int, int]] = []
    for kind, (opening, closing, _) in enumerate(PAIRS):
        marks = [(at, char in opening) for at, char in signs if char in opening + closing and at not in skipped]
        if not marks:
            continue
        matched, wrong = _read(text, marks)
        pairs += [(start, end, kind) for start, end in matched]
        found += [Fault(at, name, kind) for at, name in wrong]
    return sorted(_mixed(_doubled(text, found)) + list(_crossed(pairs)), key=lambda fault: fault.offset)


def nested_quotes(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of the pairs of “” that stand inside another such pair, where every mark has its partner.

    A quotation inside that begins or ends with the outer one, or that is a paragraph long, is rather a slip.
    """
    marks = [(match.start(), match[0] == "“") for match in MARKS.finditer(text) if match[0] in "“”"]
    if _alternate(marks):
        return []
    pairs, wrong = _read(text, marks)
    if wrong:
        return []
    return sorted(
        (start, end)
        for start, end in pairs
        if any(first + 1 < start and end < last for first, last in pairs) and "。" not in text[start:end]
    )


def _skipped(text: str) -> set[int]:
    """Return the offsets of marks that stand alone by right: apostrophes, item numbers, faces."""
    found = {match.start() for match in APOSTROPHE.finditer(text)} if "’" in text else set()
    if "’" in text and "‘" not in text:
        found |= {match.start() for match in YEAR.finditer(text)}
    if ")" in text or "）" in text:
        items = (match for match in ITEM.finditer(text) if not text[: match.start()].endswith(("（", "(")))
        found |= {match.end() - 1 for match in items}
        found |= {match.end() - 1 for match in SIGNS.finditer(text)}
    return found


def _read(text: str, marks: Sequence[tuple[int, bool]]) -> tuple[list[tuple[int, int]], list[tuple[int, str]]]:
    """Return pairs and faults of the cheapest explanation of the marks of one kind (offset, whether it opens)."""
    if _alternate(marks):
        starts = tuple((marks[at][0], marks[at + 1][0]) for at in range(0, len(marks), 2))
        return list(starts), []
    readings = [_Reading(0.0, ())]
    for at, opens in marks:
        readings = sorted((step for old in readings for step in _steps(text, old, at, opens)), key=_cost)[:WIDTH]
    return _result(min(readings, key=_cost))


def _alternate(marks: Sequence[tuple[int, bool]]) -> bool:
    return len(marks) % 2 == 0 and all(opens == (number % 2 == 0) for number, (_, opens) in enumerate(marks))


def _cost(reading: _Reading) -> float:
    """Openings still waiting count as if they stayed alone, a little less the nearer they are."""
    return reading.cost + ALONE * 0.9 * len(reading.opened)


def _result(reading: _Reading) -> tuple[list[tuple[int, int]], list[tuple[int, str]]]:
    pairs: list[tuple[int, int]] = []
    faults: list[tuple[int, str]] = [(at, "open") for at in reading.opened]
    done = reading.done
    while done:
        at, what, done = done
        if isinstance(what, str):
            faults.append((at, what))
        else:
            pairs.append((at, what))
    return pairs, faults


def _steps(text: str, old: _Reading, at: int, opens: bool) -> Iterator[_Reading]:
    """Yield the ways to go on with the mark at `at`: as it stands, turned, alone."""
    for turned in (False, True):
        cost = old.cost + TURNED * turned
        done: _Done | None = (at, "turned", old.done) if turned else old.done
        if opens != turned and len(old.opened) < DEEPEST:
            yield _Reading(cost + NESTED * len(old.opened), (*old.opened, at), done)
        elif opens == turned and old.opened:
            begin = old.opened[-1]
            far = min(at - begin, 200) / 1000
            if turned and (text.find("。", begin, at - 1) >= 0 or (text[at] in "〔〕" and at - begin > YEAR_WIDTH)):
                far += ACROSS
            yield _Reading(cost + far, old.opened[:-1], (begin, at, done))
    yield _Reading(old.cost + ALONE, old.opened, (at, "open" if opens else "close", old.done))


def _doubled(text: str, faults: Sequence[Fault]) -> list[Fault]:
    """Name a mark without a partner that stands beside one of its own kind as written twice (the second one)."""
    found = []
    for fault in faults:
        at, same = fault.offset, text[fault.offset]
        second = at if text[max(0, at - 1) : at] == same else at + 1 if text[at + 1 : at + 2] == same else -1
        if fault.kind in ("open", "close") and second >= 0:
            fault = Fault(second, "doubled", fault.pair)
        found.append(fault)
    return found


def _mixed(faults: list[Fault]) -> list[Fault]:
    """Join an opening mark with the next closing mark of another kind, when both have no partner: 《……”."""
    found: list[Fault] = []
    for fault in sorted(faults, key=lambda fault: fault.offset):
        last = found[-1] if found else None
        if last and last.kind == "open" and fault.kind == "close" and fault.offset - last.offset <= 60:
            found[-1] = Fault(fault.offset, "mixed", fault.pair, last.offset)
        else:
            found.append(fault)
    return found


def _crossed(pairs: list[tuple[int, int, int]]) -> Iterator[Fault]:
    """Yield closing marks that close an outer pair before the inner one, side by side: “《……”》."""
    by_end = {end: (start, kind) for start, end, kind in pairs}
    for start, end, kind in pairs:
        inner = by_end.get(end + 1)
        if inner and start < inner[0] < end and inner[1] != kind:
            yield Fault(end, "crossed", kind, inner[0])
