"""Whether a page's characters are text: fonts without a usable table of characters give garbage that looks like text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache

from linter.patterns import Pattern
from linter.readers.decode import COMMON_SIMPLIFIED, COMMON_TRADITIONAL

COMMON = COMMON_SIMPLIFIED | COMMON_TRADITIONAL
LATIN = Pattern("[\u00a1-\u00ff]")
ENOUGH = 40  # characters from which shares mean something
MOST_BROKEN = 0.15
MOST_FOREIGN = 0.15
RARE = 4  # one in so many: no text holds so many characters of the rare extension of Han
LEAST_COMMON = 0.02  # the most common ones among Han characters; real text has about 0.25, shifted codes almost none
LONG = 300  # Han characters from which that is sure: a list of names or colours may hold none of them
LEAST_KNOWN = 0.6  # characters of the first levels of GB 2312 and Big5; any Han characters: about 0.3


def illegible(text: str) -> str:
    """Return why a page's text cannot be used (a Chinese clause), or an empty string."""
    counts = Counter(text)
    for blank in [char for char in counts if char.isspace()]:
        del counts[blank]
    if _share(counts, _is_broken) > MOST_BROKEN * counts.total():
        return "字体没有可用的文字编码，文字无法识别"
    if _is_mojibake(text):
        return "文字编码有误，读出来是乱码"
    wide = Counter({char: count for char, count in counts.items() if _is_wide(char)})
    han = Counter({char: count for char, count in wide.items() if "\u3400" <= char <= "\u9fff"})
    foreign = _share(wide, _is_foreign) > max(3, MOST_FOREIGN * wide.total())
    rare = _share(wide, "\u4e00".__gt__) - _share(wide, "\u3400".__gt__)
    unusual = han.total() >= ENOUGH and _share(han, _is_known) < LEAST_KNOWN * han.total()
    unusual |= han.total() >= LONG and _share(han, COMMON.__contains__) < LEAST_COMMON * han.total()
    return "字体没有可用的文字编码，读出来是乱码" if foreign or rare * RARE > wide.total() or unusual else ""


def _share(counts: Counter[str], test: Callable[[str], bool]) -> int:
    """How many of the characters pass a test."""
    return sum(count for char, count in counts.items() if test(char))


def _is_wide(char: str) -> bool:
    return char >= "\u0250" and not unicodedata.category(char).startswith(("P", "S", "Z"))


@cache
def _is_known(char: str) -> bool:
    """One of the more frequent characters of the simplified or traditional script."""
    return "\xb0" <= char.encode("gb2312", "ignore").decode("latin-1") < "\xd8" or (
        "\xa4" <= char.encode("big5", "ignore").decode("latin-1") < "\xc7"
    )


def _is_broken(char: str) -> bool:
    return char == "\ufffd" or unicodedata.category(char) in ("Co", "Cn", "Cc", "Cs")


def _is_foreign(char: str) -> bool:
    """Scripts that a Chinese draft does not hold: from Hebrew to the historic ones, and what lies behind Han."""
    return "\u0530" <= char < "\u1e00" or "\u2c00" <= char < "\u2e80" or "\ua000" <= char < "\uac00"


def _is_mojibake(text: str) -> bool:
    """GBK bytes shown as Latin letters: read back as GBK they are Han characters."""
    latin = LATIN.compiled.findall(text)
    if len(latin) < 8 or len(latin) * 2 < len("".join(text.split())):
        return False
    read = text.encode("latin-1", "ignore").decode("gb18030", "ignore")
    return sum("\u4e00" <= char <= "\u9fff" for char in read) * 3 >= len(latin)
