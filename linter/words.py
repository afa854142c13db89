"""Bases of the checks that go by a list of words: a form that should not stand at all, one to be replaced, two forms of
one word in one draft. The near miss of a long term is `checks/wording/near_term.py`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from linter.check import Check
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.wordlists import Finder, Row, WordList


def kept(document: Document, words: Iterable[str], start: int, end: int) -> bool:
    """Say whether characters `start` to `end` of the document's text lie in one of the user's own words."""
    for word in words:
        at = document.text.find(word, max(0, start - len(word) + 1), end + len(word) - 1)
        while 0 <= at <= start:
            if at + len(word) >= end:
                return True
            at = document.text.find(word, at + 1, end + len(word) - 1)
    return False


def simplified(char: str) -> bool:
    """Say whether a character is in GB 2312, as all of simplified Chinese in reports is."""
    return len(char.encode("gb2312", "replace")) == 2


class Existence(Check):
    """A form of the list stands in the draft. A slip at several places is one finding."""

    words: ClassVar[WordList]

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield one finding a form."""
        for row, spans in self.places(document, facts, self.words.finder, self.words.rows).items():
            yield self.said(row, spans)

    def places(
        self, document: Document, facts: Facts, finder: Finder, rows: Mapping[str, Row]
    ) -> dict[Row, list[Span]]:
        """Return where each form of the list stands wrongly."""
        found: dict[Row, list[Span]] = defaultdict(list)
        text = document.text
        for start, word in finder.find(text, facts.pairs.known):
            row = rows[word]
            end = start + len(word)
            if not self.is_right(row, text, start) and not kept(document, facts.given.words, start, end):
                found[row].append(document.span(start, end))
        return found

    def is_right(self, row: Row, text: str, start: int) -> bool:
        """Say whether the form that stands at `start` is right there all the same."""
        return row.is_right_at(text, start)

    def said(self, row: Row, spans: list[Span]) -> Finding:
        """Return the finding on one form."""
        also = [(span, f"此处也是“{row.wrong}”") for span in spans[1:]]
        return self.finding(spans[0], self.message(row), fix=self.cure(row, spans), related=also, fold=row.wrong)

    def message(self, row: Row) -> str:
        """Return what is said of a form."""
        return f"“{row.wrong}”{row.reason}。"

    def cure(self, row: Row, spans: list[Span]) -> Fix | None:
        """Return the edit, if there is one."""
        return None


class Substitution(Existence):
    """A form of the list stands in the draft and has one right form; the fix is suggested, never made unasked."""

    def message(self, row: Row) -> str:
        """Return what is said of a form."""
        return f"“{row.wrong}”应为“{row.right}”" + (f"，{row.reason}。" if row.reason else "。")

    def cure(self, row: Row, spans: list[Span]) -> Fix | None:
        """Put the right form in at all places."""
        return Fix(row.right, also=tuple((span, row.right) for span in spans[1:]))


class Consistency(Check):
    """Two forms of one word, both allowed, stand in one draft; the rarer one (or the later, when equal) is marked.

    The list's `wrong` and `right` are the two forms, `reason` says which is to be preferred.
    """

    words: ClassVar[WordList]

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Yield one finding a pair of forms."""
        for row in self.words.rows.values():
            one, other = (self.spans(document, row, word) for word in (row.wrong, row.right))
            if one and other:
                few, many = (one, other) if len(one) <= len(other) else (other, one)
                rare, usual = (row.wrong, row.right) if few is one else (row.right, row.wrong)
                message = f"文中“{usual}”与“{rare}”两种写法并用，请统一" + (f"，{row.reason}。" if row.reason else "。")
                yield self.finding(few[0], message, related=[(many[0], f"此处写作“{usual}”")], fold=rare)

    def spans(self, document: Document, row: Row, word: str) -> list[Span]:
        """Return where a form stands."""
        found, at = [], document.text.find(word)
        while at >= 0:
            if not row.is_right_at(document.text, at):
                found.append(document.span(at, at + len(word)))
            at = document.text.find(word, at + len(word))
        return found
