"""How likely a text is as official Chinese: back-off over four symbols, in the manner of Katz.

A symbol behind three others is judged by how often the four were counted; where they never were, a price is paid and
the three are asked, and so on. The price depends on how often the context was seen: a symbol that has not once followed
a context seen a thousand times is a stranger there; behind one seen five times it says little. What the counts leave
over (strings rarer than `LEAST` are not in the table) is what the prices share out, on average: `count.prices`.
"""

from __future__ import annotations

import math

from linter.ngrams.table import LEAST, LEVELS, Table

UNSEEN = math.log(0.5)  # the count of a symbol that is not in the table
COUNTS = (UNSEEN, *(math.log(LEAST * 2**level) for level in range(LEVELS - 1)))  # by level
REACH = 3  # so many symbols ahead and behind depend on one


def likelihood(counts: Table, text: str, start: int, end: int) -> float:
    """Return the logarithm of the probability of symbols `start` to `end` and of those that depend on them.

    `Reading.likelihood` for those who ask once.
    """
    level, prices, total = counts.level, counts.prices, 0.0
    for at in range(start, min(end + REACH, len(text))):
        for size in range(min(at, REACH), 0, -1):
            whole, context = level(text[at - size : at + 1]), level(text[at - size : at])
            if whole:
                total += min(0.0, COUNTS[whole] - COUNTS[context or whole])
                break
            total += prices[size - 1][context]
        else:
            total += COUNTS[level(text[at])] - counts.total
    return total


class Reading:
    """A text of symbols as the count table sees it.

    `ones` to `fours`: the level of the string of that size that begins at each place.
    """

    def __init__(self, counts: Table, text: str) -> None:
        self.counts, self.text = counts, text
        self.ones, self.twos, self.threes, self.fours = counts.along(text)
        self._nats: dict[int, float] = {}  # most are never asked for

    def nats(self, at: int) -> float:
        """Return the logarithm of the probability of a symbol after those ahead of it."""
        found = self._nats.get(at)
        if found is None:
            found = self._nats[at] = self._likely(at)
        return found

    def _likely(self, at: int) -> float:
        ones, twos, threes = self.ones, self.twos, self.threes
        price = 0.0
        prices = self.counts.prices
        if at > 2:
            whole, context = self.fours[at - 3], threes[at - 3]
            if whole:
                return min(0.0, COUNTS[whole] - COUNTS[context or whole])
            price = prices[2][context]
        if at > 1:
            whole, context = threes[at - 2], twos[at - 2]
            if whole:
                return price + min(0.0, COUNTS[whole] - COUNTS[context or whole])
            price += prices[1][context]
        if at:
            whole, context = twos[at - 1], ones[at - 1]
            if whole:
                return price + min(0.0, COUNTS[whole] - COUNTS[context or whole])
            price += prices[0][context]
        return price + COUNTS[ones[at]] - self.counts.total

    def likelihood(self, start: int, end: int) -> float:
        """Return the logarithm of the probability of symbols `start` to `end` and of those that depend on them."""
        return sum(map(self.nats, range(start, min(end + REACH, len(self.text)))))

    def highest(self, start: int, end: int, size: int) -> int:
        """Return the highest level of the strings of three or four symbols that hold symbols `start` to `end`."""
        levels = self.threes if size == 3 else self.fours
        return max(levels[max(0, end - size) : start + 1], default=0)

    def word(self, start: int, end: int) -> int:
        """Return the length of the longest dictionary word that holds symbols `start` to `end`, 0 for none."""
        for size in (4, 3, 2):
            firsts = range(max(0, end - size), min(start, len(self.text) - size) + 1)
            if any(self.counts.word(self.text[first : first + size]) for first in firsts):
                return size
        return 0

    def usual_word(self, start: int, end: int) -> int:
        """Return the level of the most usual dictionary word of two that holds one of the symbols `start` to `end`."""
        firsts = range(max(0, start - 1), min(end, len(self.text) - 1))
        return max((self.counts.word(self.text[first : first + 2]) for first in firsts), default=0)

    def words(self) -> float:
        """Return the logarithm of the probability of the text cut into dictionary words in the likeliest way."""
        text, word = self.text, self.counts.word
        best = [0.0] + [-math.inf] * len(text)
        for at in range(len(text)):
            best[at + 1] = max(best[at + 1], best[at] + COUNTS[word(text[at])] - ALL_WORDS)
            for end in range(at + 2, min(at + 4, len(text)) + 1):
                level = word(text[at:end])
                if level:
                    best[end] = max(best[end], best[at] + COUNTS[level] - ALL_WORDS)
        return best[-1]


ALL_WORDS = math.log(60_000_000)  # in the texts jieba's frequencies were counted in
