"""What speaks for a change of one or two characters, and how it is weighed: a fixed log-linear score.

`weighed` is the logarithm of the odds that the writer meant the new text. The weights were fitted once (`fit`, see
SOURCES.md) on official texts that were left out of counting, with slips planted as an input method makes them, and on
sentences of two public spelling-check sets; nothing is learned at run time.
"""

from __future__ import annotations

from linter.ngrams.confusion import NEAR, SAME, SHAPE
from linter.ngrams.language import Reading
from linter.ngrams.symbols import OTHER

LIKELY = {SAME: 1.5, SHAPE: 0.5, NEAR: 0.0}  # nats in favour of a change of that kind, when several compete
MOST_LEAD, MOST_WORDS = 8.0, (-12.0, 16.0)  # where more says no more
CLOSE, NEARBY = 3, 15  # characters to each side

CONSTANT = -5.26
WEIGHTS = {
    "gain": 0.191,  # nats by which the text gets likelier
    "lead": 0.075,  # nats by which the next best change falls behind
    "words": 0.149,  # nats by which it gets likelier when cut into dictionary words
    "two": -2.014,  # two characters are changed, not one
    "same": 2.052,  # share of the characters that sound the same
    "near": -1.515,  # one of two sounds only nearly the same
    "three": 0.155,  # level of the most usual string of three symbols with the change in it
    "four": 0.176,  # of four
    "length": 0.423,  # characters of the longest dictionary word with the change in it
    "cut": -2.554,  # a dictionary word of three or four characters would be destroyed
    "old_word": -0.040,  # level of the most usual word of two characters that would be
    "left": 0.435,  # the old text never follows the symbol ahead of it
    "right": 0.648,  # nor precedes the one behind
    "usual": 0.025,  # level of the old character (the rarer of two): names and species are full of rare ones
    "close": -0.117,  # other doubtful characters within three
    "strange": -0.204,  # and within fifteen: where the language is not official, little can be said of one character
    "marks": -0.606,  # punctuation within two
}


def weighed(found: dict[str, float]) -> float:
    """Return how sure a change is."""
    return CONSTANT + sum(weight * found[name] for name, weight in WEIGHTS.items())


def of_change(was: Reading, now: Reading, place: tuple[int, int], kinds: list[str]) -> dict[str, float]:
    """Return what a change of the symbols at `place` tells; both readings are of the few symbols around it."""
    start, end = place
    least, most = MOST_WORDS
    return {
        "words": max(least, min(most, now.words() - was.words())),
        "two": len(kinds) == 2,
        "same": kinds.count(SAME) / len(kinds),
        "near": len(kinds) == 2 and NEAR in kinds,
        "three": now.highest(start, end, 3),
        "four": now.highest(start, end, 4),
        "length": now.word(start, end),
        "cut": was.word(start, end) > 2,
        "old_word": was.usual_word(start, end),
        "left": start > 0 and not was.twos[start - 1],
        "right": end < len(was.text) and not was.twos[end - 1],
        "usual": min(was.ones[start:end]),
        "marks": was.text[max(0, start - 2) : end + 2].count(OTHER),
    }


def of_place(places: list[int], start: int, end: int) -> dict[str, float]:
    """Return how many of the doubtful `places` are near the symbols `start` to `end`."""
    close = sum(start - CLOSE <= at < end + CLOSE and not start <= at < end for at in places)
    nearby = sum(start - NEARBY <= at < end + NEARBY and not start - CLOSE <= at < end + CLOSE for at in places)
    return {"close": close, "strange": nearby}
