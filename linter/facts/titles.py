"""《…》 with nesting, document numbers, short forms introduced with 以下简称."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from linter.facts.markers import DIGITS
from linter.model import Block, Document, Span
from linter.patterns import Pattern

BRACKET = Pattern("[《〈》〉]")
OPENS = {"》": "《", "〉": "〈"}

YEAR = "[0-9０-９〇○零一二三四五六七八九Xx×＊*]{2,4}"
NUMBER = Pattern(
    r"(?P<agency>[\u4e00-\u9fff][\u4e00-\u9fffXx×*＊]{0,11}?)[ \u3000]{0,2}"
    rf"(?P<open>[〔\[（(【［〈{{﹝])[ \u3000]?(?P<year>{YEAR})[ \u3000]?年?[〕\]）)】］〉}}﹞][ \u3000]{{0,2}}"
    r"(?P<serial>第?[ \u3000]?[0-9０-９一二三四五六七八九十百Xx×*＊_]{1,6}[ \u3000]?)号",
    screen=Pattern(rf"[〔\[（(【［〈{{﹝][ \u3000]?{YEAR}[ \u3000]?年?[〕\]）)】］〉}}﹞]"),
)
# Words that may stand before the agency's short name and do not belong to it.
LEAD = Pattern(
    r".*(?:根据|按照|依据|遵照|贯彻|落实|印发|转发|下发|执行|参照|详见|文件|通知|意见|办法|规定|方案|文号|为|以|见|和|及|与|或|的|了|将|按|照|由|据)"
    r"(?=[\u4e00-\u9fff])"
)
SHORT = Pattern(
    r"[（(][^（()）\n]{0,30}?(?:以下|下文|下)?(?:统称|简称|合称)(?:为)?[：:]?[ \u3000]?"
    r"[“\"《‘「]?(?P<name>[^“”\"《》‘’「」（()），。；\n]{1,30})[”\"》’」]?[^（()）\n]{0,20}[）)]"
)
PHRASE = Pattern(r"[^，,。；;：:、！？（）()“”\"《》\n]{2,40}$")


class Title(NamedTuple):
    """A cited title. `span` covers the brackets, `inner` what stands between; `depth` 0 for 《, 1 for 〈 inside it …
    `outer` is the index of the title around it, in `Titles.cited`."""

    span: Span
    inner: Span
    text: str
    depth: int
    outer: int | None = None


class DocumentNumber(NamedTuple):
    """发文字号: 泉科〔2020〕34号. `year` is None when it cannot be read; `bracket` is the opening bracket used."""

    span: Span
    agency: str
    year: int | None
    serial: str
    bracket: str
    year_span: Span


class ShortForm(NamedTuple):
    """A short form introduced in the text: （以下简称“省院”). `long` is the span it stands for, when it is clear."""

    span: Span
    text: str
    long: Span | None


class Titles:
    """All of them, in document order."""

    def __init__(
        self, cited: tuple[Title, ...], numbers: tuple[DocumentNumber, ...], short_forms: tuple[ShortForm, ...]
    ) -> None:
        self.cited, self.numbers, self.short_forms = cited, numbers, short_forms

    @cached_property
    def _outermost(self) -> tuple[list[tuple[int, int]], list[Title]]:
        titles = [title for title in self.cited if title.depth == 0]
        return [(title.span.block, title.span.start) for title in titles], titles

    def inside(self, span: Span) -> Title | None:
        """Return the outermost title that covers `span`, if any."""
        starts, titles = self._outermost
        found = bisect_right(starts, (span.block, span.start)) - 1
        if found < 0:
            return None
        title = titles[found]
        return title if title.span.block == span.block and span.end <= title.span.end else None


def extract(document: Document) -> Titles:
    """Find the titles, document numbers and short forms of a document."""
    cited: list[Title] = []
    for block in document.blocks:
        if "《" in block.text or "〈" in block.text:
            cited += _cited(block, len(cited))
    titles = Titles(tuple(cited), tuple(_numbers(document)), ())
    return Titles(titles.cited, titles.numbers, tuple(_short_forms(document, titles)))


def _cited(block: Block, first: int) -> Iterator[Title]:
    """Yield the titles of a block; `first` is the index the first one will have."""
    around: list[tuple[int, int]] = []  # (end, index) of the titles that are still open
    for number, (start, end) in enumerate(sorted(_pairs(block.text))):
        while around and around[-1][0] <= start:
            around.pop()
        span, inner = Span(block.index, start, end), Span(block.index, start + 1, end - 1)
        outer = around[-1][1] if around else None
        yield Title(span, inner, block.text[start + 1 : end - 1], len(around), outer)
        around.append((end, first + number))


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the bracketed titles of a text; an opening bracket that is never closed is passed over."""
    opened: list[int] = []
    for match in BRACKET.finditer(text):
        if match[0] in "《〈":
            opened.append(match.start())
        elif any(text[at] == OPENS[match[0]] for at in opened):
            while text[opened[-1]] != OPENS[match[0]]:
                opened.pop()
            yield opened.pop(), match.end()


def _numbers(document: Document) -> Iterator[DocumentNumber]:
    for found in document.find(NUMBER):
        agency, start = found.match["agency"], found.span.start
        lead = LEAD.match(agency)
        if lead:
            agency, start = agency[lead.end() :], start + lead.end()
        yield DocumentNumber(
            Span(found.span.block, start, found.span.end),
            agency,
            _year(found.match["year"]),
            found.match["serial"].strip(),
            found.match["open"],
            document.group(found, "year"),
        )


def _year(text: str) -> int | None:
    digits = "".join(str(DIGITS.get(char, char)) for char in text.replace("○", "〇"))
    return int(digits) if digits.isdigit() and len(digits) == 4 else None


def _short_forms(document: Document, titles: Titles) -> Iterator[ShortForm]:
    for found in document.find(SHORT):
        span = document.group(found, "name")
        yield ShortForm(span, document.quote(span).strip(), _long(document, titles, found.span))


def _long(document: Document, titles: Titles, bracket: Span) -> Span | None:
    """Return what stands before the bracket: a whole title or quotation, else the words since the last mark."""
    before = document.before(bracket, 41)
    if before.endswith("》"):
        title = titles.inside(Span(bracket.block, bracket.start - 1, bracket.start))
        return title.span if title else None
    phrase = PHRASE.search(before)
    return Span(bracket.block, bracket.start - len(phrase[0]), bracket.start) if phrase else None
