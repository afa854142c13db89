"""Marks inside a line: bold, emphasis, code, links, comments. Unfilled masks are not emphasis.

`*次，研讨交流*次` is two blanks, `肃清**流毒` one, `**（一）强化学习。**` is bold.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from linter.patterns import Pattern

OBJECT = "\ufffc"  # stands in a block's text for what was left out in the middle of it: a picture, a link, code

MARKDOWN = Pattern(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<comment><!--.{0,1000}?-->)"
    r"|(?P<code>(?P<tick>`+)(?!`).{1,300}?(?<!`)(?P=tick)(?!`))"
    r"|(?P<image>!\[[^\[\]\n]{0,200}\]\([^()\s]*(?:\s+\"[^\"]*\")?\))"
    r"|(?P<link>\[(?P<label>[^\[\]\n]+)\]\((?P<target>[^()\s]+)(?:\s+\"[^\"]*\")?\))"
    r"|(?P<url><?(?:https?|ftp)://[!-~]+|<[\w.+-]+@[\w.-]+>)"
    r"|(?P<tag></?(?:a|b|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|p|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>)"
    r"|(?P<entity>&(?:nbsp|ensp|emsp|lt|gt|amp|quot);)"
    r"|(?P<bold>\*\*(?P<strong>[^*\n]+)\*\*)"
    r"|(?P<strike>~~(?P<struck>[^~\n]+)~~)"
    r"|(?P<italic>\*(?P<slanted>[^*\n]+)\*)",
)
PLAIN = Pattern(r"(?P<comment><!--\s{0,9}draftlint:.{0,1000}?-->)|(?P<bold>\*\*(?P<strong>[^*\n]+)\*\*)")
ENTITIES = {
    "&nbsp;": "\u00a0",
    "&ensp;": "\u2002",
    "&emsp;": "\u2003",
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
    "&quot;": '"',
}
# what follows a masked figure or name: then the asterisks are masks
MASKED = Pattern(
    r"[ ]?(?:[次篇人件个項项名家份条場场期届户起批套处座台类种万亿千百元吨亩年月日号时分岁周余多%％]|同志|公里|平方|"
    r"[省市县区州旗乡镇村局厅委部处科院所校司站队党]|自治[区州县]|[壮回]族自治|街道|社区|集团|公司|学院|大学|中学|医院|书记|主任|主席|教授"
    r"|日报|电视台|法院|检察院|协会|纪念馆|大队|支队)"
)
MASK = Pattern(r"(?<!\*)\*{1,3}" + MASKED.source)
LABEL_END = Pattern(r"[。：:]\Z")


class Piece(NamedTuple):
    """Characters kept: `start` to `end` of the raw text, or `shown` instead of them (then not editable)."""

    start: int
    end: int
    shown: str | None = None


class RawMark(NamedTuple):
    """A mark over `start` to `end` of the raw text."""

    kind: str
    start: int
    end: int
    text: str = ""


class Inline(NamedTuple):
    """What is left of a raw text, and its marks."""

    pieces: tuple[Piece, ...]
    marks: tuple[RawMark, ...]


def parse(raw: str, markdown: bool) -> Inline:
    """Take the marks out of a raw text; `markdown`: all of them, else bold and comments to draftlint."""
    pieces: list[Piece] = []
    marks: list[RawMark] = []
    _scan(raw, 0, len(raw), markdown, (pieces, marks))
    return Inline(tuple(_merged(pieces)), tuple(sorted(marks, key=lambda mark: (mark.start, mark.end))))


def _scan(raw: str, start: int, end: int, markdown: bool, out: tuple[list[Piece], list[RawMark]]) -> None:
    pieces = out[0]
    pattern = MARKDOWN if markdown else PLAIN
    at = start
    while found := pattern.search(raw, at, end):
        kind = str(found.lastgroup)
        if kind in ("bold", "italic", "strike") and not _is_emphasis(raw, found, kind):
            # the opening asterisks are text; what follows them is looked at again
            width = 1 if kind == "italic" else 2
            pieces.append(Piece(at, found.start() + width))
            at = found.start() + width
            continue
        pieces.append(Piece(at, found.start()))
        HANDLERS[kind](raw, found, markdown, out)
        at = found.end()
    pieces.append(Piece(at, end))


def _is_emphasis(raw: str, found: Match[str], kind: str) -> bool:
    """Say whether asterisks in pairs are emphasis, not two masks with text between."""
    inner, before, after = found[0].strip("*~"), raw[: found.start()][-1:], raw[found.end() : found.end() + 4]
    if kind == "strike":
        return True
    if inner != inner.strip() or len(inner) < 2:
        return False
    several = any(mark in inner for mark in "，、；,;")
    if kind == "italic":  # Chinese has no italics: only where the whole stands apart
        return not several and _is_edge(before) and _is_edge(after[:1]) and not MASKED.match(inner)
    if MASKED.match(inner) and MASKED.match(after):
        return False
    if MASKED.match(inner) and not LABEL_END.search(inner):
        return not several
    return not several or _is_edge(before) or not MASK.search(raw)


def _is_edge(char: str) -> bool:
    return not char or not char.isalnum()


def _drop(raw: str, found: Match[str], markdown: bool, out: tuple[list[Piece], list[RawMark]]) -> None:
    """HTML comments and tags vanish; a comment to draftlint is kept as a mark, a line break as a line break."""
    text = found[0]
    if text.startswith("<!--"):
        body = text[4:-3].strip()
        if body.startswith("draftlint:"):
            out[1].append(RawMark("directive", found.start(), found.end(), body[len("draftlint:") :].strip()))
    elif text[:3].lower() == "<br":
        out[0].append(Piece(found.start(), found.end(), "\n"))


def _escape(raw: str, found: Match[str], markdown: bool, out: tuple[list[Piece], list[RawMark]]) -> None:
    out[0].append(Piece(found.start() + 1, found.end()))


def _object(raw: str, found: Match[str], markdown: bool, out: tuple[list[Piece], list[RawMark]]) -> None:
    """Code, pictures and addresses are not the draft's text."""
    out[0].append(Piece(found.start(), found.end(), OBJECT))
    kind = "code" if found[0].startswith("`") else "link"
    out[1].append(RawMark(kind, found.start(), found.end(), found[0]))


def _link(raw: str, found: Match[str], markdown: bool, out: tuple[list[Piece], list[RawMark]]) -> None:
    out[1].append(RawMark("link", found.start("label"), found.end("label"), found["target"]))
    _scan(raw, found.start("label"), found.end("label"), markdown, out)


def _entity(raw: str, found: Match[str], markdown: bool, out: tuple[list[Piece], list[RawMark]]) -> None:
    out[0].append(Piece(found.start(), found.end(), ENTITIES[found[0]]))


def _styled(raw: str, found: Match[str], markdown: bool, out: tuple[list[Piece], list[RawMark]]) -> None:
    width = 1 if found[0][1] not in "*~" else 2
    kind = {"*": "emphasis", "**": "bold", "~~": "strike"}[found[0][:width]]
    start, end = found.start() + width, found.end() - width
    out[1].append(RawMark(kind, start, end))
    _scan(raw, start, end, markdown, out)


HANDLERS = {
    "escape": _escape,
    "comment": _drop,
    "code": _object,
    "image": _object,
    "link": _link,
    "url": _object,
    "tag": _drop,
    "entity": _entity,
    "bold": _styled,
    "strike": _styled,
    "italic": _styled,
}


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Join pieces that follow each other, drop empty ones."""
    pending: Piece | None = None
    for piece in pieces:
        if piece.start == piece.end and piece.shown is None:
            continue
        if pending and pending.shown is None is piece.shown and pending.end == piece.start:
            pending = Piece(pending.start, piece.end)
            continue
        if pending:
            yield pending
        pending = piece
    if pending:
        yield pending
