"""Which characters are typed for each other: of one sound, of a near sound, of one look."""

from __future__ import annotations

from functools import cache

from linter.ngrams.table import DATA

SAME, SHAPE, NEAR = "同音", "形近", "音近"
MOST, FEW = 40, 10  # of one sound, of a near one
# initials and finals that speakers of one dialect or another do not tell apart
SWAPS = (
    *(("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("h", "f"), ("r", "l")),
    *(("ang", "an"), ("eng", "en"), ("ing", "in"), ("uang", "uan"), ("ong", "eng")),
)
INITIALS, FINALS = SWAPS[:6], SWAPS[6:]


def columns(name: str) -> dict[str, str]:
    """Return the second column of a table by its first."""
    cells = (DATA / name).read_text(encoding="utf-8").replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=False))


@cache
def syllables() -> dict[str, str]:
    """Return the characters of each toneless syllable, most frequent first."""
    return columns("pinyin.tsv")


@cache
def readings() -> dict[str, tuple[str, ...]]:
    """Return the syllables of each character."""
    found: dict[str, tuple[str, ...]] = {}
    for syllable, chars in syllables().items():
        alone = (syllable,)  # nine characters of ten have one reading only
        for char in chars:
            found[char] = (*found[char], syllable) if char in found else alone
    return found


@cache
def shapes() -> dict[str, str]:
    """Return the usual characters each character looks like, most alike first."""
    return columns("shape.tsv")


@cache
def near(syllable: str) -> tuple[str, ...]:
    """Return the syllables that sound nearly like one."""
    found = []
    for one, other in INITIALS:
        for old, new in ((one, other), (other, one)):
            if syllable.startswith(old) and not (old == "z" and syllable[1:2] == "h"):
                found.append(new + syllable[len(old) :])
    for one, other in FINALS:
        found += [
            syllable.removesuffix(old) + new for old, new in ((one, other), (other, one)) if syllable.endswith(old)
        ]
    return tuple(item for item in found if item != syllable and item in syllables())


@cache
def candidates(char: str) -> dict[str, str]:
    """Return what may have been meant where `char` stands, and how the two are alike."""
    sounds = readings().get(char, ())
    found = {other: SAME for syllable in sounds for other in syllables()[syllable][:MOST]}
    for other in shapes().get(char, ""):
        found.setdefault(other, SHAPE)
    for other in (other for syllable in sounds for item in near(syllable) for other in syllables()[item][:FEW]):
        found.setdefault(other, NEAR)
    found.pop(char, None)
    return found
