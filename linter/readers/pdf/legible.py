"""Whether a page's characters are text: fonts without a usable table of characters give garbage that looks like text."""

from __future__ import annotations

import unicodedata

from linter.readers.decode import COMMON_SIMPLIFIED, COMMON_TRADITIONAL

COMMON = COMMON_SIMPLIFIED | COMMON_TRADITIONAL
ENOUGH = 40  # characters from which shares mean something
MOST_BROKEN = 0.15
MOST_FOREIGN = 0.15
RARE = 4  # one in so many: no text holds so many characters of the rare extension of Han
LEAST_COMMON = 0.02  # common ones among Han characters; real text has about 0.25, shifted character codes almost none


def illegible(text: str) -> str:
    """Return why a page's text cannot be used (a Chinese clause), or an empty string."""
    seen = [char for char in text if not char.isspace()]
    if not seen:
        return ""
    if sum(map(_is_broken, seen)) > MOST_BROKEN * len(seen):
        return "字体没有可用的文字编码，文字无法识别"
    if _is_mojibake(text):
        return "文字编码有误，读出来是乱码"
    wide = [char for char in seen if char >= "\u0250" and not unicodedata.category(char).startswith(("P", "S", "Z"))]
    if sum(map(_is_foreign, wide)) > max(3, MOST_FOREIGN * len(wide)):
        return "字体没有可用的文字编码，读出来是乱码"
    if sum("\u3400" <= char < "\u4e00" for char in wide) * RARE > len(wide):
        return "字体没有可用的文字编码，读出来是乱码"
    han = [char for char in wide if "\u3400" <= char <= "\u9fff"]
    if len(han) >= ENOUGH and sum(char in COMMON for char in han) < LEAST_COMMON * len(han):
        return "字体没有可用的文字编码，读出来是乱码"
    return ""


def _is_broken(char: str) -> bool:
    return char == "\ufffd" or unicodedata.category(char) in ("Co", "Cn", "Cc", "Cs")


def _is_foreign(char: str) -> bool:
    """Scripts that a Chinese draft does not hold: from Hebrew to the historic ones, and what lies behind Han."""
    return "\u0530" <= char < "\u1e00" or "\u2c00" <= char < "\u2e80" or "\ua000" <= char < "\uac00"


def _is_mojibake(text: str) -> bool:
    """GBK bytes shown as Latin letters: read back as GBK they are Han characters."""
    latin = [char for char in text if "\u00a1" <= char <= "\u00ff"]
    if len(latin) < 8 or len(latin) * 2 < len("".join(text.split())):
        return False
    read = text.encode("latin-1", "ignore").decode("gb18030", "ignore")
    return sum("\u4e00" <= char <= "\u9fff" for char in read) * 3 >= len(latin)
