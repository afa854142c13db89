"""《…》 with nesting, document numbers, short forms introduced with 以下简称."""

from __future__ import annotations

from dataclasses import dataclass

from linter.model import Document, Span


@dataclass(frozen=True, slots=True)
class Title:
    """A cited title. `span` covers the brackets, `inner` what stands between; `depth` 0 for 《, 1 for 〈 inside it …
    `outer` is the index of the title around it, in `Titles.cited`."""

    span: Span
    inner: Span
    text: str
    depth: int
    outer: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """发文字号: 泉科〔2020〕34号. `year` is None when it cannot be read; `bracket` is the opening bracket used."""

    span: Span
    agency: str
    year: int | None
    serial: str
    bracket: str
    year_span: Span


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A short form introduced in the text: （以下简称“省院”). `long` is the span it stands for, when it is clear."""

    span: Span
    text: str
    long: Span | None


@dataclass(frozen=True)
class Titles:
    """All of them, in document order."""

    cited: tuple[Title, ...]
    numbers: tuple[DocumentNumber, ...]
    short_forms: tuple[ShortForm, ...]

    def inside(self, span: Span) -> Title | None:
        """Return the outermost title that covers `span`, if any."""
        raise NotImplementedError


def extract(document: Document) -> Titles:
    """Find the titles of a document."""
    return Titles((), (), ())
