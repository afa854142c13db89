"""Characters that do not fit, and what of like sound or look would: the search through a text.

1. Characters that no ordinary string of three or four symbols and no ordinary word holds are doubted (a tenth of a text).
2. What may have been meant is a character that sounds or looks alike, or, for two doubted ones side by side, a pair that
   sounds alike and is used: an input method offers whole words. It must make a string of three that is more usual than any there.
3. Of these the likeliest is kept and weighed (`evidence`). Where doubts overlap, the surest is kept.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from linter.ngrams.confusion import FEW, MOST, SAME, candidates, near, readings, shapes, syllables
from linter.ngrams.evidence import LIKELY, MOST_LEAD, NEARBY, of_change, of_place, weighed
from linter.ngrams.language import REACH, Reading, likelihood
from linter.ngrams.neighbours import Neighbours
from linter.ngrams.table import Table

ORDINARY_FOUR, ORDINARY_THREE, ORDINARY_WORD, ORDINARY_PAIR = 2, 6, 6, 3  # levels above which a string is ordinary
STRANGE_PAIR = -20.0  # nats of two symbols and the one behind, below which two changed at once are looked for
STRANGE_WORD, HARDLY_SEEN = -22.0, 1  # nats of a symbol and the three behind, level of the strings of three it is in
LEAST_GAIN = 8.0  # nats


class Doubt(NamedTuple):
    """One or two characters that do not fit: place in the text, what stands there, what would fit, how the two are
    alike (`confusion`), what speaks for it and how sure it is: the logarithm of the odds."""

    start: int
    old: str
    new: str
    kind: str
    evidence: dict[str, float]
    score: float

    @property
    def end(self) -> int:
        return self.start + len(self.old)


def doubts(counts: Table, pairs: Neighbours, text: str, least: float, again: bytes = b"") -> list[Doubt]:
    """Return the doubts about a text of symbols that are at least so sure, in order; none overlap.

    `again`: for each place whether the three characters there stand elsewhere, too; what lies in such is not doubted.
    """
    kept: list[Doubt] = []
    for doubt in sorted(Search(counts, pairs, text, again).found(), key=lambda doubt: -doubt.score):
        if doubt.score < least:
            break
        if all(doubt.end <= other.start or other.end <= doubt.start for other in kept):
            kept.append(doubt)
    return sorted(kept, key=lambda doubt: doubt.start)


class Change(NamedTuple):
    """Other text for one or two symbols: with what is around it, how likely that is, and how much of it for its kind."""

    new: str
    text: str
    kinds: list[str]
    likely: float
    favour: float


class Search:
    """The search through one text."""

    def __init__(self, counts: Table, pairs: Neighbours, text: str, again: bytes = b"") -> None:
        self.counts, self.pairs, self.text = counts, pairs, text
        self.reading = Reading(counts, text)
        self.places = doubtful(self.reading)
        self.new = [at for at in self.places if not any(again[max(0, at - 2) : at + 1])]
        self._alike: dict[str, tuple[int, int, int]] = {}
        self._sounding: dict[tuple[str, int], int] = {}

    def found(self) -> Iterator[Doubt]:
        """Yield the best change for each doubtful character and for each two side by side."""
        singles, doubles = self.free()
        for at in singles:
            yield from self.best(at, at + 1, self.characters(at))
        for at in doubles:
            yield from self.best(at, at + 2, self.words(at))

    def free(self) -> tuple[list[int], list[int]]:
        """Return the doubtful characters no ordinary word holds, and the first ones of such pairs (which may be a word).

        A single one may stand in an ordinary word of two that does not fit where it stands (懂事会).
        """
        held, twos = self.ordinary_words()
        loose = [at for at in self.new if not held[at]]
        in_two = {at for at in loose if at in twos or at - 1 in twos}
        singles = [at for at in loose if at not in in_two or self.does_not_fit(at)]
        both, reading = set(loose), self.reading
        doubles = [at for at in loose if at + 1 in both and at - 1 not in twos and at + 1 not in twos]
        return singles, [at for at in doubles if reading.likelihood(at, at + 3 - REACH) < STRANGE_PAIR]

    def ordinary_words(self) -> tuple[bytearray, set[int]]:
        """Return the places ordinary words of three and four hold, and where those of two begin; near new doubts."""
        text, held = self.text, bytearray(len(self.text))
        starts = list({at - back for at in self.new for back in range(4) if at >= back})
        twos, threes, fours = self.counts.words(text, starts)
        for size, levels in ((3, threes), (4, fours)):
            for at, level in zip(starts, levels, strict=True):
                if level > ORDINARY_WORD:
                    held[at : at + size] = b"\1" * size
        return held, {at for at, level in zip(starts, twos, strict=True) if level > ORDINARY_WORD}

    def does_not_fit(self, at: int) -> bool:
        """Say whether a character is quite strange although an ordinary word holds it."""
        reading = self.reading
        return reading.highest(at, at + 1, 3) <= HARDLY_SEEN and reading.likelihood(at, at + 1) < STRANGE_WORD

    def alike(self, char: str) -> tuple[int, int, int]:
        """Return the sets of characters of one sound with `char`, of a near sound, and of one look."""
        if char not in self._alike:
            sounds = readings().get(char, ())
            same = near_ones = 0
            for syllable in sounds:
                same |= self.sounding(syllable, MOST)
                for other in near(syllable):
                    near_ones |= self.sounding(other, FEW)
            itself = self.pairs.set_of(char)
            shape = self.pairs.set_of(shapes().get(char, ""))
            self._alike[char] = same & ~itself, near_ones & ~(same | shape | itself), shape & ~itself
        return self._alike[char]

    def sounding(self, syllable: str, most: int) -> int:
        """Return the set of the most frequent characters of a syllable."""
        if (syllable, most) not in self._sounding:
            self._sounding[syllable, most] = self.pairs.set_of(syllables()[syllable][:most])
        return self._sounding[syllable, most]

    def characters(self, at: int) -> Collection[str]:
        """Return what one character may have been, where that makes a more usual string of three."""
        text, pairs = self.text, self.pairs
        before, after = text[max(0, at - 2) : at], text[at + 1 : at + 3]
        same, alike, shape = self.alike(text[at])
        left, right = pairs.behind(before[-1:]), pairs.ahead(after[:1])
        both, sounds = left & right & (same | alike | shape), same | alike
        frames = (
            (both, before[-1:], after[:1]),
            ((left & sounds) | both, before, ""),
            ((right & sounds) | both, "", after),
        )
        strings = [(ahead + new + behind, new) for fitting, ahead, behind in frames for new in pairs.each(fitting)]
        levels = self.counts.levels([string for string, _ in strings])
        usual = self.reading.highest(at, at + 1, 3)
        return dict.fromkeys(new for (_, new), level in zip(strings, levels, strict=True) if level > usual)

    def words(self, at: int) -> list[str]:
        """Return what two characters may have been, where that is used and makes a more usual string of three."""
        levels, word = self.counts.levels, self.counts.word
        before, after = self.text[at - 1 : at] if at else "", self.text[at + 2 : at + 3]
        usual = max(self.reading.highest(at, at + 1, 3), self.reading.highest(at + 1, at + 2, 3))
        news = list(self.fitting(at, before, after))
        left, right = levels([before + new for new in news]), levels([new + after for new in news])
        used = [new for new, *sides in zip(news, left, right, strict=True) if max(sides) > usual]
        return [new for new in used if self.counts.level(new) > ORDINARY_PAIR or word(new)]

    def fitting(self, at: int, before: str, after: str) -> Iterator[str]:
        """Yield the pairs that sound like two characters, one of them exactly, and go with a neighbour."""
        pairs = self.pairs
        same, alike, _ = self.alike(self.text[at])
        same_next, alike_next, _ = self.alike(self.text[at + 1])
        behind, ahead = pairs.behind(before), pairs.ahead(after)
        for firsts, seconds in ((same, same_next | alike_next), (alike, same_next)):
            for first in pairs.each(firsts & behind):
                yield from (first + second for second in pairs.each(pairs.behind(first) & seconds))
            for second in pairs.each(seconds & ahead):
                yield from (first + second for first in pairs.each(pairs.ahead(second) & firsts & ~behind))

    def best(self, start: int, end: int, news: Collection[str]) -> Iterator[Doubt]:
        """Yield the doubt with the likeliest change, if it gains enough."""
        if not news:
            return
        ranked = sorted(self.changes(start, end, news), key=lambda change: -change.likely)
        change, place = ranked[0], (min(start, REACH), min(start, REACH) + end - start)
        gain = change.likely - self.reading.likelihood(start, end) - change.favour
        if gain < LEAST_GAIN:
            return
        was = Reading(self.counts, self.text[max(0, start - REACH) : end + REACH])
        evidence = {
            "gain": gain,
            "lead": min(MOST_LEAD, change.likely - ranked[1].likely) if len(ranked) > 1 else MOST_LEAD,
            **of_change(was, Reading(self.counts, change.text), place, change.kinds),
            **of_place(self.near(start, end), start, end),
        }
        kind = next((kind for kind in change.kinds if kind != SAME), SAME)
        yield Doubt(start, self.text[start:end], change.new, kind, evidence, weighed(evidence))

    def changes(self, start: int, end: int, news: Iterable[str]) -> Iterator[Change]:
        """Yield each change with the text around it."""
        text = self.text
        ahead, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
        for new in news:
            kinds = [candidates(old)[char] for old, char in zip(text[start:end], new, strict=True)]
            favour, changed = sum(LIKELY[kind] for kind in kinds), ahead + new + behind
            likely = likelihood(self.counts, changed, len(ahead), len(ahead) + len(new))
            yield Change(new, changed, kinds, likely + favour, favour)

    def near(self, start: int, end: int) -> list[int]:
        """Return the doubtful places around a change."""
        return self.places[bisect_left(self.places, start - NEARBY) : bisect_left(self.places, end + NEARBY)]


def doubtful(reading: Reading) -> list[int]:
    """Return the places of the characters that no ordinary string of three or four symbols holds."""
    good = bytearray(len(reading.text))
    for at, level in enumerate(reading.fours):
        if level > ORDINARY_FOUR:
            good[at : at + 4] = b"\1\1\1\1"
    for at, level in enumerate(reading.threes):
        if level > ORDINARY_THREE:
            good[at : at + 3] = b"\1\1\1"
    return [at for at, char in enumerate(reading.text) if not good[at] and "一" <= char <= "鿿"]
