"""Whether a short wrong form is only the end of one word and the beginning of the next: 妇联｜落实 holds 联落.

The counts tell: `word` is the level of a dictionary word, `level` that of any string of up to four characters.
"""

from linter.ngrams.table import Table, table

LONGEST = 4  # characters of a dictionary word in the counts
SHORT = 3  # a longer wrong form hardly ever arises by chance
COMMON = 7  # level from which one word is reason enough, when the right form does not fit in its neighbours


def is_across(text: str, start: int, wrong: str, right: str) -> bool:
    """Say whether the wrong form at `start` of `text` lies across the border of two words that are right."""
    if len(wrong) > SHORT:
        return False
    counts, end = table(), start + len(wrong)
    best = 0
    for split in range(start + 1, end):
        before, after = _ending(counts, text, start, split), _beginning(counts, text, split, end)
        if before and after:
            return True
        best = max(best, before, after)
    return best >= COMMON and not _fits(counts, text[start - 1 : start], right, text[end : end + 1])


def _ending(counts: Table, text: str, start: int, split: int) -> int:
    """Return the level of the commonest word that begins before `start` and ends at `split`."""
    return max((counts.word(text[at:split]) for at in range(max(0, split - LONGEST), start)), default=0)


def _beginning(counts: Table, text: str, split: int, end: int) -> int:
    """Return the level of the commonest word that begins at `split` and ends behind `end`."""
    return max((counts.word(text[split:at]) for at in range(end + 1, min(len(text), split + LONGEST) + 1)), default=0)


def _fits(counts: Table, before: str, right: str, after: str) -> bool:
    """Say whether the right form was ever counted with one of its neighbours."""
    longer = [item for item in (before + right, right + after) if len(right) < len(item) <= LONGEST]
    return not longer or any(counts.level(item) for item in longer)
