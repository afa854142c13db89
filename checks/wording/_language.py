"""Whether a damaged term is language as it stands: official texts have it, or what it lacks is a word of its own."""

from collections.abc import Iterator

from checks.wording._slips import LONG, Slip
from linter.ngrams.symbols import OTHER, symbols
from linter.ngrams.table import table

SHORT = 4  # without one of its characters a term of this length is often ordinary language
USUAL = 3  # level of a pair of characters that is said
RARE = 5  # level of a word that is seldom said
WORD = 4  # characters of the longest dictionary word
OWNERS = frozenset("党国军省市县区乡镇")  # characters that are put before any noun
LITTLE = frozenset("的等按月年各和与及要将已可能应再更最较不也都就即、")  # words that may stand inside a term


def cuts_word(text: str, slip: Slip) -> bool:
    """Say whether the window begins or ends inside a word, or holds a mark the term has not."""
    counts, (start, end) = table(), slip[:2]
    if any(not "\u4e00" <= char <= "\u9fff" and char not in slip.term for char in text[start:end]):
        return True
    at = start + slip.at
    if slip.kind == "错字" and len(slip.term) > 3:
        first, last = at == start, at == end - 1
    else:
        short = len(slip.term) <= LONG
        first, last = short or slip.at < 2, short or end - at < 2
    ends = [text[start - 1 : start + 1], text[start - 2 : start + 1]] if first else []
    ends += [text[end - 1 : end + 1], text[end - 1 : end + 2]] if last else []
    return any(counts.word(item) > 1 for item in ends)


def is_shorter(text: str, slip: Slip) -> bool:
    """Say whether what a term lacks leaves language behind: (食品药品安全)食品安全, (东西部协作)东西协作."""
    at, lost, counts = slip.at, len(slip.term) - (slip.end - slip.start), table()
    dropped, seam = slip.term[at : at + lost], slip.start + at
    torn = list(words_over(slip.term, at, at + lost))
    if not torn or dropped == "的" or any(words_over(text, seam, seam)) or between_words(text, seam):
        return True
    if not is_clause(text, slip) and leans(text, slip):
        return True
    if len(slip.term) <= SHORT and (counts.level(text[slip.start : slip.end]) or OWNERS & {*"".join(torn[0])}):
        return True
    return any(len(before + after) > 1 and counts.word(before + after) for before, after in torn)


def between_words(text: str, seam: int) -> bool:
    """Say whether a word of two characters or more ends and another begins at a place: (高效能治理)高效｜治理."""
    word, sizes = table().word, range(2, WORD + 1)
    ends = any(word(text[seam - size : seam]) > RARE for size in sizes if seam >= size)
    return ends and any(word(text[seam : seam + size]) > RARE for size in sizes)


def leans(text: str, slip: Slip) -> bool:
    """Say whether the one character that is left of a word goes with what stands outside: 最优｜营商环境, 安全｜链条."""
    level, at, (start, end) = table().level, slip.start + slip.at, slip[:2]
    left, right = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    pairs = [pair for pair, here in ((left, at == start + 1), (right, at == end - 1)) if here]
    return any(level(pair) >= USUAL and all("一" <= char <= "鿿" for char in pair) for pair in pairs)


def words_over(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Yield what the dictionary words that hold characters `start` to `end` and more have before and behind them;
    with `start` and `end` the same: the words that lie across this place."""
    word = table().word
    for first in range(max(0, end - WORD), start + (start < end)):
        for last in range(max(end, first + 1) + (start == end), min(len(text), first + WORD) + 1):
            if last - first > end - start and word(text[first:last]) > 1:
                yield text[first:start], text[end:last]


def is_ordinary(text: str, slip: Slip) -> bool:
    """Say whether official texts have the words as they are written, where they differ from the term."""
    level, at = table().level, slip.start + slip.at
    first = max(0, at - 2)
    plain, place = symbols(text[first : at + 3]), at - first
    before, around, after = plain[place - 2 : place + 1], plain[place - 1 : place + 2], plain[place : place + 3]
    if slip.kind == "颠倒":
        return level(plain[place : place + 2]) > 4 or level(around) > 0
    if slip.kind == "漏字":
        seam = level(plain[place - 2 : place + 2]) or (level(before) and level(around))
        return bool(seam) and not is_clause(text, slip)
    if slip.kind == "多字" and (text[at] in LITTLE or any(words_over(text, at, at + 1))):
        return True
    return plain[place] != OTHER and bool(level(around) or level(after) > 2 or level(before) > 2)


def is_clause(text: str, slip: Slip) -> bool:
    """Say whether the window is all there is between two marks: (各位代表)各代表："""
    return not any(char.isalnum() for char in text[max(0, slip.start - 1) : slip.start] + text[slip.end : slip.end + 1])
