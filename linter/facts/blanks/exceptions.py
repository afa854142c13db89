"""Characters that look like masks and are none: bullets, footnote stars, products, wildcards, X光, 二〇二三, □是, snake_case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.facts.blanks.context import Context
from linter.facts.blanks.scan import HAN, family, is_han
from linter.patterns import Pattern

ASCII = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
NUMERALS = frozenset("一二三四五六七八九十百千零〇○")
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
DOUBLE = "欧阳|上官|司马|诸葛|皇甫|夏侯|慕容|司徒|端木|东方"
PRIVATE = Pattern(
    rf"(?:(?<![{HAN}\w*])|(?<=[人员师生者长名户叫是]))(?:{DOUBLE}|[{SURNAMES}])[*＊×XxＸ○]{{1,2}}[{HAN}]?(?![{HAN}\w*＊×])"
)
X_WORDS = Pattern(
    "光|片(?!区)|射线|线|染色体|轴|坐标|形|型|档|世代|战警|因子|元素|基因|方向|平台|综合征|连锁|理论|世纪|[-—]?ray|荧光|衍射"
)
XX_WORDS = Pattern("染色体|核?型|性别|基因|综合征")
BOLD = Pattern(r"(?<![_\w])__(?=\S)[^_\n，。；、]{1,30}__(?!_)|(?<=[\u3400-\u9fff])__(?=\S)[^_\n，。；、]{1,30}__(?!_)")
FORMULA = frozenset("长宽高厚深径价量额数率积重距时速")
TIMES = Pattern("(?<=[户人台车机次时])[×✕╳](?:小时|日|天|月|公里|吨)")
SYMBOL_QUOTES = frozenset("“‘\"'（([【")
NAMED = Pattern(
    r"[”’\"']\s?(?:主题|系列|专项|党建|品牌|活动|行动|工程|项目|计划|大赛|竞赛|论坛|讲堂|课堂|大讲堂|平台|模式|机制|工作法|专栏|杯)"
)
BEFORE_ONE = tuple("、，；：《“（”》）")  # marks a single sign may follow, besides a word


def is_mask(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    """Say whether the run of mask characters at `start` to `end` hides something.

    `unit`: a measure word or a noun follows it at once, which speaks for a mask.
    """
    test = TESTS.get(family(text[start:end]))
    return test is None or test(text, start, end, unit, context)


def _star(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    return not (
        start in context.emphasis
        or (context.wildcards and end - start == 1)
        or _in_code(text, start, end, unit)
        or _is_markdown(text, start, end, context)
        or (context.markdown and end - start > 1 and not unit)
        or _is_named(text, start, end)
        or (context.footnotes and not unit and end - start == 1)
        or _product(text, start, end, context)
        or _private(text, start, end)
    )


def _in_code(text: str, start: int, end: int, unit: bool) -> bool:
    """Say whether a star belongs to a file name, a formula in letters, or a command."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after and (after in ASCII or after in "/\\(=^`" or (after == "." and not unit)):
        return True
    if before and ((before.isalpha() and not is_han(before)) or before == "`"):
        return True
    if before and not unit and (before in ASCII or before in "./\\_)=~^%-|"):
        return True
    return before == after == " " and (text[start - 2 : start - 1] in ASCII or text[end + 1 : end + 2] in ASCII)


def _is_markdown(text: str, start: int, end: int, context: Context) -> bool:
    """Say whether stars are a bullet, a rule, or what is left of emphasis at a line's end."""
    after = text[end : end + 1]
    if _alone(text, start, end):
        return True
    if _starts_block(text, start):
        return context.footnotes or not after.strip()
    return after in ("\n", "") and (context.footnotes or end - start > 1)


def _is_named(text: str, start: int, end: int) -> bool:
    """Say whether the text speaks of the character itself: “*”, *号, 带*的, 打*项."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in SYMBOL_QUOTES and after and after in "”’\"'）)]】":
        return not NAMED.match(text, end)
    if text[max(0, start - 3) : start] in ("显示为", "显示成", "替换为"):
        return True
    if after == "号" and before and before in "路街巷弄道":
        return False
    return after in ("号", "键") or bool(before and before in "带打标注" and after and after in "项的者为")


def _product(text: str, start: int, end: int, context: Context) -> bool:
    """Say whether a star or cross multiplies: 长*宽, 单价*数量, 得分=权重*系数."""
    before, after = text[start - 1 : start], text[end : end + 3]
    if before.isdigit() and after[:1].isdigit():
        return True
    if before in FORMULA and after[:1] in FORMULA and before and after:
        return True
    if text[start] in "×✕╳" and TIMES.match(text, start):
        return True  # 户×小时, 人×日 are units
    near = max(0, start - 20)
    line = text[max(near, text.rfind("\n", near, start)) : start]
    return "=" in line or "＝" in line


def _private(text: str, start: int, end: int) -> bool:
    """Say whether the run hides part of a name in a list of names: 张*伟."""
    found = PRIVATE.search(text, max(0, start - 2), min(len(text), end + 2))
    return found is not None and found.start() < start < found.end()


def _cross(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if (after and after in ASCII) or (before and before in "+＋=＝/\\_.-<>") or (after and after in "+＋=＝/\\_<>^²"):
        return False
    if before in ASCII and before and not (unit and end - start > 1):
        return False
    words = X_WORDS if end - start == 1 else XX_WORDS
    if words.match(text, end) or PRIVATE.search(text, max(0, start - 2), min(len(text), end + 2)):
        return False
    if _product(text, start, end, context):
        return False
    if end - start > 1:
        return not (before == "-" or (after == "-" and text[end + 1 : end + 2] in ASCII))
    return _single_cross(text, start, end, unit, context)


def _single_cross(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    """A lone X or × is a mask only before a unit or noun, or where X hides names all through the draft; x may be an
    unknown, × may join two brands."""
    if text[start] in "xX" and context.algebra:
        return False
    if not unit:
        before, after = text[start - 1 : start], text[end : end + 1]
        ordinal = before == "第" and text[start] in "xX"
        named = (
            text[start] == "X" and context.crosses and (before in BEFORE_ONE or not before.strip() or is_han(before))
        )
        return (ordinal or named) and is_han(after)
    return not (text[start] in "×✕╳" and text[start - 1 : start] in tuple("素能+"))


def _circle(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and (before in NUMERALS or before in ASCII)) or (after and (after in NUMERALS or after in ASCII)):
        return False
    if text[start:end] in ("〇〇", "○○") and after == "后":
        return False
    if end - start == 1:
        return unit and text[start] != "●" and _for_a_word(text, start, context)
    return is_han(before) or is_han(after) or unit


def _box(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if context.checkboxes:
        return False
    if end - start == 1:
        return unit and _for_a_word(text, start, context) and before not in tuple("或是")
    return is_han(before) or is_han(after) or unit


def _line(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and before in ASCII) or (after and after in ASCII) or "\ufffc" in (before, after):
        return False
    if context.questions or (not unit and context.document.format == "md" and _bold(text, start, end)):
        return False
    if _starts_block(text, start) and after in ("", "\n"):
        return False
    if end - start == 1:
        return unit and _for_a_word(text, start, context)
    return True


def _bold(text: str, start: int, end: int) -> bool:
    """Say whether two underscores begin or end Markdown bold: __重点__."""
    return end - start == 2 and any(
        found.start() in (start, end - 2) or found.end() == end for found in _bolds(text, start, end)
    )


def _bolds(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return BOLD.finditer(text, max(0, start - 40), min(len(text), end + 40))


def _elided(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    """〔…〕 marks what a quotation leaves out; where figures are missing behind it, names are too."""
    return unit or context.elisions


def _doubled(text: str, start: int, end: int, unit: bool, context: Context) -> bool:
    return unit or (text[start] in "#＃" and is_han(text[start - 1 : start]))


TESTS = {
    "star": _star,
    "cross": _cross,
    "circle": _circle,
    "box": _box,
    "line": _line,
    "triangle": _doubled,
    "hash": _doubled,
    "dots": _elided,
}


def _for_a_word(text: str, start: int, context: Context) -> bool:
    """Say whether a single sign stands where a word may stand: behind a word or mark, or first in a line, no bullet."""
    before = text[start - 1 : start]
    if before and (is_han(before) or before in BEFORE_ONE):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return not line.strip() and text[start] not in context.bullets and is_han(text[start + 1 : start + 2])


def _alone(text: str, start: int, end: int) -> bool:
    """Say whether nothing but stars stands near in the line: a rule, `* * *`."""
    left, right = text[max(0, start - 12) : start], text[end : end + 12]
    return not (left.rpartition("\n")[2] + right.partition("\n")[0]).strip("*＊ ")


def _starts_block(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n"
