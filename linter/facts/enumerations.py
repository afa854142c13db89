"""一是…二是…, 第一…, counted lists (“等4个单位”, “五个一”), 其中 breakdowns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from linter.facts.markers import ARABIC, HAN, marker_at, value
from linter.model import Document, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts
    from linter.facts.headings import Headings

NUMBER = "[一二三四五六七八九十]{1,3}"
# A marker begins a block or follows a mark; Han characters before it (统一是, 之一是) make it something else.
BEGIN = r"(?:^|(?<=[。；;，,：:、！？!?）)”’》\n \u3000—\xa0]))"
WORD = Pattern(
    rf"(?=[一二三四五六七八九十第其首再最]){BEGIN}(?:(?P<is>{NUMBER})(?P<verb>[是要])(?!非[曲观，。、]|不是|(?P=is)[、，。”])"
    rf"|第(?P<nth>{NUMBER})(?P<nthis>[是要]|(?=[，,：:]|、(?!第)))"
    rf"|其(?P<which>{NUMBER})(?P<whichis>是|(?=[，,、：:]))"
    r"|(?P<order>首先|其次|再次|再者|最后)(?:是|要|(?=[，,、：:])))",
    re.MULTILINE,
)
INLINE = Pattern(
    r"(?=[ \u3000（(①-⑳⑴-⒇0-9０-９])"
    rf"(?:(?<=[：:；;。，,、）)”》])[ \u3000]?(?P<bracket>[（(](?:{HAN}|{ARABIC})[）)](?!项|条|款|类|级|号))"
    rf"|(?P<sign>[①-⑳⑴-⒇])|(?<=[：:；;。，,])[ \u3000]?(?P<plain>{ARABIC}[.．、])(?=[ \u3000]?[\u4e00-\u9fff“《]))"
)
ALONE = ("一是",)  # a single 二是 is a chain with holes; a single 第二， is just a rank
ORDER = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": None}


class Item(NamedTuple):
    """One item: its marker (empty span when items are only separated by 、), number and whole extent (to the next
    item or to the end of its block). `number` is None for 最后."""

    marker: Span
    number: int | None
    span: Span


class Enumeration(NamedTuple):
    """A chain of items that belong together. scheme: "一是" "一要" "第一" "第一是" "其一" "首先" "（一）" "（1）" "①" "1." """

    scheme: str
    items: tuple[Item, ...]


class CountedList(NamedTuple):
    """A list and the number that is said to count it: `count` is the span of “4个单位” or “五个一”, `number` its value."""

    count: Span  # type: ignore[assignment]  # hides tuple.count
    number: int
    items: tuple[Span, ...]


class Enumerations(NamedTuple):
    """All of them, in document order. `chains` stand in running text (numbered blocks are in `Headings`)."""

    chains: tuple[Enumeration, ...]
    counted: tuple[CountedList, ...]


class _Sign(NamedTuple):
    """A marker in the text: which scheme, which number, where, and under which heading (-1: before the first)."""

    scheme: str
    number: int | None
    span: Span
    heading: int


def extract(document: Document, facts: Facts) -> Enumerations:
    """Find the enumerations of a document."""
    from linter.facts import counted  # which builds on the types of this module

    chains = [*_word_chains(document, facts.headings), *_inline_chains(document)]
    chains.sort(key=lambda chain: chain.items[0].marker)
    return Enumerations(tuple(chains), counted.extract(document, facts, tuple(chains)))


def _word_chains(document: Document, headings: Headings) -> Iterator[Enumeration]:
    """Yield the chains of 一是, 第一, 首先 …, which may run on through the paragraphs under one heading."""
    opened: dict[str, list[list[_Sign]]] = {}
    chains: list[list[_Sign]] = []
    for sign in _word_signs(document, headings):
        stack = opened.setdefault(sign.scheme, [])
        stack[:] = [chain for chain in stack if not _left(headings, chain[0].heading, sign.heading)]
        chain = _chain_for(stack, sign)
        if not chain:
            chains.append(chain)
            stack.append(chain)
        chain.append(sign)
    return (_enumeration(document, chain) for chain in chains if len(chain) > 1 or chain[0].scheme in ALONE)


def _word_signs(document: Document, headings: Headings) -> Iterator[_Sign]:
    for found in document.find(WORD):
        match = found.match
        heading = headings.index_before(found.span)
        at = -1 if heading is None else heading
        if match["order"]:
            yield _Sign("首先", ORDER[match["order"]], found.span, at)
            continue
        number = value(match["is"] or match["nth"] or match["which"])
        scheme = "一" + match["verb"] if match["is"] else "第一" if match["nth"] else "其一"
        if number:
            yield _Sign(scheme, number, found.span, at)


def _left(headings: Headings, first: int, now: int) -> bool:
    """Say whether the part of heading number `first` has ended where heading number `now` rules."""
    level = headings.all[first].level if first >= 0 else 0
    return any(headings.all[at].level <= level or first < 0 for at in range(first + 1, now + 1))


def _chain_for(stack: list[list[_Sign]], sign: _Sign) -> list[_Sign]:
    """Return the open chain that `sign` goes on with; an empty one when it begins a new chain.

    A 1 always begins one. A number that follows the last of an outer chain closes the inner ones.
    """
    if sign.number == 1 or not stack:
        return []
    for depth in range(len(stack) - 1, -1, -1):
        last = stack[depth][-1].number
        if sign.number is None or last is None or sign.number == last + 1:
            del stack[depth + 1 :]
            return stack[depth]
    return stack[-1]


def _inline_chains(document: Document) -> Iterator[Enumeration]:
    """Yield the chains of （一）, （1）, ①, 1. that stand within one block and begin with 1."""
    signs: dict[tuple[int, str], list[_Sign]] = {}
    for found in document.find(INLINE):
        name = next(name for name in ("bracket", "sign", "plain") if found.match[name])
        span = document.group(found, name)
        marker = marker_at(document.quote(span))
        if marker:
            key = (span.block, marker.scheme)
            if key not in signs:
                signs[key] = _first_sign(document, span.block, marker.scheme, span)
            signs[key].append(_Sign(marker.scheme, marker.number, span, -1))
    for chain in signs.values():
        if chain[0].number == 1 and len(chain) > 1:
            yield _enumeration(document, chain)


def _first_sign(document: Document, block: int, scheme: str, before: Span) -> list[_Sign]:
    """Return the marker at the very beginning of a block, when it is of the same scheme as one further on."""
    marker = marker_at(document.blocks[block].text)
    if marker and marker.scheme == scheme and marker.end <= before.start:
        return [_Sign(scheme, marker.number, Span(block, marker.start, marker.end), -1)]
    return []


def _enumeration(document: Document, chain: Sequence[_Sign]) -> Enumeration:
    items = []
    for number, sign in enumerate(chain):
        follower = chain[number + 1].span if number + 1 < len(chain) else None
        end = len(document.blocks[sign.span.block].text)
        if follower and follower.block == sign.span.block:
            end = follower.start
        items.append(Item(sign.span, sign.number, Span(sign.span.block, sign.span.start, end)))
    return Enumeration(chain[0].scheme, tuple(items))
