"""Aligning a draft with the former one it was made from.

Sentences are matched by their words without figures and blanks: equal ones first, then the most similar among those
that share rare stretches of text. Within a pair, places are mapped character by character. Linear in both drafts as
long as few sentences are alike: of every stretch only the first few places are kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.model import Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

FIGURES = Pattern(r"[0-9０-９零〇○一二三四五六七八九十百千万亿两.．,，、。；;：:（）()%％\s*＊×xX_＿—\-～~“”]+")
GRAM, KEPT = 4, 12
LEAST_SHARED = 0.5
AROUND = 8  # characters quoted on each side of a place of the former draft
LONGEST = 400
"""Characters of a sentence that are mapped one by one; longer ones are only paired."""


class Pair(NamedTuple):
    """A sentence of the draft and the sentence of the former draft it was made from; same: not a character differs."""

    new: Span
    old: Span
    same: bool


class Alignment:
    """What became of the former draft. `new` and `old` are the facts of both drafts."""

    def __init__(self, new: Facts, old: Facts) -> None:
        self.new, self.old = new, old
        self._values: dict[Span, Span | None] = {}  # what was mapped once, for mapping takes long

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The sentences that were taken over, in the order of the draft."""
        return tuple(_pairs(self.new, self.old))

    @cached_property
    def _by_sentence(self) -> dict[Span, Pair]:
        return {pair.new: pair for pair in self.pairs}

    def pair_of(self, span: Span) -> Pair | None:
        """Return the pair of the sentence in which `span` begins."""
        return self._by_sentence.get(self.new.sentences.at(span))

    def last_value(self, span: Span) -> Span | None:
        """Return the span of the former draft that stands where `span` stands in this one, None when nothing does.

        `span` lies in one sentence of the draft; it may be empty (a hole) or a blank (*次).
        """
        if span not in self._values:
            self._values[span] = self._value(span)
        return self._values[span]

    def _value(self, span: Span) -> Span | None:
        pair = self.pair_of(span)
        if pair is None or span.end > pair.new.end or pair.new.end - pair.new.start > LONGEST:
            return None
        new, old = self.new.document.quote(pair.new), self.old.document.quote(pair.old)
        start, end = span.start - pair.new.start, span.end - pair.new.start
        low, high = _mapped(new, old[:LONGEST], start, end)
        if low < high and high - low <= 2 * (end - start) + 16:
            return Span(pair.old.block, pair.old.start + low, pair.old.start + high)
        return None

    def quoted(self, span: Span) -> str:
        """Return the words of the former draft round the place that `span` was taken from, to be searched for there."""
        old = self.last_value(span)
        if old is None:
            return ""
        document = self.old.document
        return f"{document.before(old, AROUND)}{document.quote(old)}{document.after(old, AROUND)}".replace("\n", "")


def _mapped(new: str, old: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of `old` that corresponds to `start` to `end` of `new`."""
    from difflib import SequenceMatcher

    low, high = 0, len(old)
    for block in SequenceMatcher(None, new, old, autojunk=False).get_matching_blocks():
        if not block.size:
            continue
        if block.a < start or (block.a == start and (start < end or not start)):
            low = block.b + min(start - block.a, block.size)
        if block.a + block.size >= end and block.a + block.size > start:
            high = block.b + max(0, end - block.a)
            break
    return low, high


def _pairs(new: Facts, old: Facts) -> Iterator[Pair]:
    spans = old.sentences.spans
    words = [_words(old.document.quote(span)) for span in spans]
    equal: dict[str, list[int]] = defaultdict(list)
    places: dict[str, list[int]] = defaultdict(list)
    for index, text in enumerate(words):
        equal[text].append(index)
        for gram in _grams(text):
            if len(places[gram]) < KEPT:
                places[gram].append(index)
    used: set[int] = set()
    for span in new.sentences.spans:
        said = new.document.quote(span)
        at = _best(_words(said), words, equal, places, used)
        if at is not None:
            used.add(at)
            yield Pair(span, spans[at], old.document.quote(spans[at]) == said)


def _best(
    text: str, words: list[str], equal: dict[str, list[int]], places: dict[str, list[int]], used: set[int]
) -> int | None:
    """Return the former sentence with the same words, else the one that shares most with them."""
    if len(text) < GRAM:
        return None
    same = next((index for index in equal.get(text, ()) if index not in used), None)
    if same is not None:
        return same
    votes = Counter(index for gram in _grams(text) for index in places.get(gram, ()) if index not in used)
    best = max(votes, key=lambda index: (votes[index], -index), default=None)
    if best is None:
        return None
    shared = 2 * votes[best] / max(1, len(_grams(text)) + len(_grams(words[best])))
    return best if shared >= LEAST_SHARED else None


def _words(text: str) -> str:
    return str(FIGURES.compiled.sub("", text))


def _grams(text: str) -> set[str]:
    return {text[at : at + GRAM] for at in range(len(text) - GRAM + 1)}
