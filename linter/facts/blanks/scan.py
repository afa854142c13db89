"""The characters people write where a figure or a name is still missing.

Here the text is only cut into runs of such characters; `exceptions` says which of them are no masks, `counts`,
`dates` and `names` what the others hide.
"""

from __future__ import annotations

FAMILIES = {
    "star": "*＊﹡✱∗⁎",
    "cross": "XxＸｘ×✕╳",
    "circle": "○〇◯●",
    "box": "□▢■",
    "line": "_＿",
    "triangle": "△▲",
    "hash": "#＃",
    "query": "?？",
    "dots": "…",
}
FAMILY = {char: name for name, chars in FAMILIES.items() for char in chars}
BLANK = "[ \\u3000\\xa0\\t]"

# one run of a mask that stands for itself; triangles and hashes only doubled
ATOM = "(?:" + "|".join(
    f"(?<![{chars}])[{chars}]" + ("{2,}+" if name in ("triangle", "hash") else "++")
    for name, chars in FAMILIES.items()
    if name not in ("query", "dots")
) + r"|[〔\[]…{1,2}[〕\]])"  # fmt: skip
MASK_CHARS = "".join(chars for name, chars in FAMILIES.items() if name not in ("query", "dots"))
# what an atom begins with: a quick no at all other characters
MASK_AHEAD = rf"(?=[{MASK_CHARS}〔\[])"
# brackets with nothing, or only masks, in them
HOLLOW = (
    rf"(?:[（(]{BLANK}{{0,20}}(?:{ATOM}{BLANK}{{0,20}})?[）)]|【{BLANK}{{0,20}}{ATOM}?{BLANK}{{0,20}}】"
    rf"|[\[〔]{BLANK}{{0,20}}{ATOM}?{BLANK}{{0,20}}[\]〕])"
)
HAN = "\u3400-\u9fff"


def is_han(char: str) -> bool:
    """Say whether a character is Han; nothing is not."""
    return "\u3400" <= char <= "\u9fff"


def family(mask: str) -> str:
    """Return the family of a mask: that of its first mask character, bracket, space, or word (某, 若干)."""
    for char in mask:
        if char in FAMILY:
            return FAMILY[char]
    if mask[:1] in "（([【〔" and mask:
        return "bracket"
    return "space" if not mask.strip() else "word"
