"""Finding numerals in a text, and telling quantities from years, times, codes and numbers of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from linter.patterns import Pattern
from linter.wordlists import records

D = "[0-9０-９]"
HAN = "[零〇○一二三四五六七八九十百千万亿两]"
GAP = r"[ \u3000]?"
SEP = r"[ \u3000]?[-—–－~～〜至到][ \u3000]?"

# What looks like a number and is no quantity. First match wins, so longer forms come first.
SKIPPED = (
    rf"(?m:^[ \t　#*>]*(?:[（(](?:{HAN}+|\d{{1,2}})[）)]|{HAN}+[、．]"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s\u4e00-\u9fff])(?![万亿])|\d{1,2}[.．、](?!\d)))",  # heading numbers
    r"[〔\[［【（(]\s*(?:19|20)\d\d\s*[〕\]］】）)](?:\s*第?\s*\d+\s*号)?",  # document numbers
    r"[A-Za-z][A-Za-z/.+_-]{0,40}[ \u3000]?\d[\d./:：—–-]*\d[A-Za-z]*"
    r"|[A-Za-z][A-Za-z/.+_-]{0,40}\d[\w-]*",  # codes: PM2.5, GB/T 9704—2012
    r"(?<!\d)\d{1,6}\.\d{1,6}\.\d[\d.]*",  # versions
    r"(?<![\d.])\d{1,3}(?:，\d{3})+(?!\d)(?:\.\d+)?",  # 6，432，453元: a list or one figure, nobody can tell
    r"(?:19|20)\d\d[./-](?:1[0-2]|0?[1-9])[./-](?:3[01]|[12]\d|0?[1-9])(?!\d)",  # 2023-05-01
    rf"(?:19|20)\d\d[ \u3000]?年?{SEP}(?:19|20)?\d\d[ \u3000]?(?:年|学年)",
    r"(?:19|20|２０|１９)[\d０-９]{2}[ \u3000]?(?:年(?!均)|财年|学年|级|版|届|赛季)",
    rf"{D}{{1,2}}{GAP}(?:(?:[、]|{SEP}){D}{{1,2}}{GAP}){{0,12}}月(?:份|底|初|末|中旬|上旬|下旬)?(?:{GAP}{D}{{1,2}}{GAP}(?:{SEP}{D}{{1,2}}{GAP})?[日号])?",
    rf"{D}{{1,2}}[ \u3000]?(?:{SEP}{D}{{1,2}}[ \u3000]?)?[日](?!均)|第?[ \u3000]?\d+[ \u3000]?号(?:楼|线|院|文|机|令)?",
    r"\d{1,2}[:：][0-5]\d(?:[:：][0-5]\d)?(?!\d|[:：.])",  # 14:30
    r"\d{1,2}[ \u3000]?时(?:\d{1,2}[ \u3000]?分)?(?!间)|\d{1,2}[ \u3000]?点(?:[钟整半]|\d{1,2}分)",
    r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-—－]\d{7,8}(?!\d)|(?<!\d)[48]00-?\d{3,4}-?\d{3,4}(?!\d)",  # phones
    r"[二一][〇○零九][〇○零一二三四五六七八九]{2}年?",  # 二〇二五年
    r"[一二三四五六七八九十]{1,3}(?:[、至到—][一二三四五六七八九十]{1,3})?月(?:份|[一二三四五六七八九十]{1,3}[日号])?",
    r"(?<![\d０-９])[（(][一二三四五六七八九十]{1,3}[）)]|(?<![\d０-９一二三四五六七八九十])[（(]\d{1,2}[）)]",  # （一）
    r"第?(?:[一二三四五六七八九十]{1,3}|\d{1,3})届(?:第?(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:次|中全会))?",
    r"第?(?:[一二三四五六七八九十]{1,4}|\d{1,2})[、至—]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})?季度",
    r"(?<![十\d])[一二三四五六七八九](?:、[一二三四五六七八九]){0,8}年级",
    r"[统同唯划单专逐归万之如均]一(?=[\u4e00-\u9fff])",
    r"(?:[^\S\n]|^)\d{1,2}[ \u3000]?/[ \u3000]?\d{1,2}(?=\s|$)",  # page 3 / 12
)

NUMERAL = (
    r"(?P<ordinal>第[ \u3000]?)?(?:"
    r"(?P<capital>[壹贰貳叁參肆伍陆陸柒捌玖拾][零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万亿元圆角分整正]*)"
    r"|(?P<denominator>[百千万]|[一二三四五六七八九十]{1,2})分之(?P<numerator>[零一二三四五六七八九十百点]+|几|\d+(?:\.\d+)?)"
    rf"|(?P<arabic>(?:\d{{1,3}}(?:,\d{{3}})+(?![\d])|{D}+)(?:[.．]{D}+)?)[ \u3000]?(?P<more>[余多来]|几)?"
    r"(?P<scale>[百千]?(?:万亿|万|亿)|[十百千](?![瓦米克伏卡帕赫字分兆]))?(?P<more2>[余多来](?![源自]))?"
    rf"|(?P<vague>[几数])?(?P<chinese>{HAN}+|(?<![一过大多上下前后])半)(?P<more3>[余多来几])?(?P<scale3>[万亿]+)?)"
)


# what SKIPPED and NUMERAL begin with: a quick no at all other characters
FIRSTS = (
    r"\s\dA-Za-z#*>（(〔\[［【第几数半零〇○一二三四五六七八九十百千万亿两"
    "壹贰貳叁參肆伍陆陸柒捌玖拾统同唯划单专逐归之如均"
)


class Token(NamedTuple):
    """A numeral in a text. start, end: the numeral with its scale and inner approximators; digits_end: the digits
    alone; form: arabic full-width chinese capital fraction; digits and scale as written; approx: found inside."""

    start: int
    digits_end: int
    end: int
    form: str
    digits: str
    scale: str
    approx: tuple[str, ...]
    ordinal: bool
    denominator: str = ""


@cache
def idioms() -> tuple[str, ...]:
    """Return the set phrases in which a numeral counts nothing."""
    return tuple(row["words"] for row in records(Path(__file__).with_name("number_idioms.tsv")))


@cache
def pattern() -> Pattern:
    """Return the expression that finds numerals and what is to be skipped (group `skip`)."""
    words = "|".join(sorted(map(re.escape, idioms()), key=len, reverse=True))
    firsts = "".join(sorted({words[0] for words in idioms()}))
    return Pattern(f"(?=[{FIRSTS}{firsts}])(?:(?P<skip>{'|'.join(SKIPPED)}|{words})|{NUMERAL})")


def tokens(text: str) -> Iterator[Token]:
    """Yield the numerals of a text; Chinese ones too that turn out to count nothing."""
    for match in pattern().finditer(text):
        if match["skip"] is None:
            yield _token(match)


def _token(match: re.Match[str]) -> Token:
    ordinal = bool(match["ordinal"])
    start = match.end("ordinal") if ordinal else match.start()
    if match["capital"]:
        return Token(start, match.end(), match.end(), "capital", match["capital"], "", (), ordinal)
    if match["denominator"]:
        return Token(
            start, match.end(), match.end(), "fraction", match["numerator"], "", (), ordinal, match["denominator"]
        )
    if match["arabic"]:
        form = "arabic" if match["arabic"].isascii() else "full-width"
        approx = tuple(word for word in (match["more"], match["more2"]) if word)
        return Token(
            start, match.end("arabic"), match.end(), form, match["arabic"], match["scale"] or "", approx, ordinal
        )
    approx = tuple(word for word in (match["vague"], match["more3"]) if word)
    return Token(
        start, match.end("chinese"), match.end(), "chinese", match["chinese"], match["scale3"] or "", approx, ordinal
    )
