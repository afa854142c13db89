"""Sentences and clauses.

A sentence ends with 。！？ or …… (closing quotes and brackets belong to it) or with its block; a ； ends a clause.
Marks inside 《》 and brackets do not end anything.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from linter.model import Document, Span
from linter.patterns import Pattern

END = Pattern(r"[。！？!?]+[”’」』）)】]*|(?<!…)…{2,}+[”’）)]*+(?=[\u4e00-\u9fff])|\n")
WORDS = Pattern(r"[^\W_]+")
CLAUSE = Pattern(r"[，,；;：:、。！？!?\n]+[”’」』）)】]*")


class Sentences:
    """All sentences in document order; clauses are worked out when asked for."""

    def __init__(self, document: Document, spans: tuple[Span, ...]) -> None:
        self.document, self.spans = document, spans

    @cached_property
    def _keys(self) -> list[tuple[int, int]]:
        return [(span.block, span.start) for span in self.spans]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The letters, digits and Han characters of each sentence, without marks and blanks."""
        return tuple("".join(WORDS.findall(self.document.quote(span))) for span in self.spans)

    def index(self, span: Span) -> int:
        """Return the number of the sentence in which `span` begins, from 0."""
        return max(0, bisect_right(self._keys, (span.block, span.start)) - 1)

    def at(self, span: Span) -> Span:
        """Return the sentence in which `span` begins."""
        return self.spans[self.index(span)] if self.spans else span

    def clause(self, span: Span) -> Span:
        """Return the clause (between ，；：、 and ends) in which `span` begins, without the mark after it."""
        sentence = self.at(span)
        text = self.document.blocks[sentence.block].text
        start, end = sentence.start, sentence.end
        for match in CLAUSE.finditer(text, sentence.start, sentence.end):
            if match.start() >= span.end:
                end = match.start()
                break
            if match.end() <= span.start:
                start = match.end()
        return Span(sentence.block, start, end)


def extract(document: Document) -> Sentences:
    """Cut a document into sentences."""
    spans: list[Span] = []
    for block in document.blocks:
        start = 0
        for match in END.finditer(block.text):
            if not _inside_title(block.text, start, match.start()):
                if block.text[start : match.end()].strip():
                    spans.append(Span(block.index, start, match.end()))
                start = match.end()
        if block.text[start:].strip():
            spans.append(Span(block.index, start, len(block.text)))
    return Sentences(document, tuple(spans))


def _inside_title(text: str, start: int, end: int) -> bool:
    """Say whether a 《 opened since `start` is still open at `end` and is closed soon after."""
    opened = text.rfind("《", start, end)
    return opened >= 0 and text.find("》", opened, end) < 0 and text.find("》", end, end + 40) >= 0
