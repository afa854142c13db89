"""What the checks of Word's marks share: one finding for all marks of a kind, and documents with marks for examples."""

from collections.abc import Iterable, Iterator

from linter.check import Check
from linter.finding import Finding
from linter.model import Document, Mark, Span

AUTHOR = "draftlint"


def placed(document: Document, *kinds: str) -> list[Mark]:
    """Return the marks of these kinds that stand somewhere, without those draftlint made itself."""
    return [mark for mark in document.marks if mark.kind in kinds and mark.spans and not is_own(mark)]


def is_own(mark: Mark) -> bool:
    """Say whether a comment or revision was written by draftlint."""
    return dict(mark.data).get("author", "").lower() == AUTHOR


def gathered(check: Check, marks: Iterable[Mark], message: str, note: str) -> Iterator[Finding]:
    """Yield one finding for all marks: its place is the first, the others are related. `message` holds {count}."""
    spans = sorted(_cut(mark.spans[0]) for mark in marks)
    if spans:
        related = [(span, note) for span in spans[1:]]
        yield check.finding(spans[0], message.format(count=len(spans)), related=related)


def _cut(span: Span) -> Span:
    """Return the beginning of a long marked passage: a place is to be found, not read."""
    return Span(span.block, span.start, min(span.end, span.start + 40))


def example(text: str, kind: str, note: str = "", **data: str) -> Document:
    """Return a document whose passages in ⟦ ⟧ carry a mark of `kind`, as the reader of Word files would."""
    from linter.examples import parse, unmark

    plain, places = unmark(text)
    document = parse(plain)
    spans = [document.span(start, end) for start, end in places]
    marks = tuple(Mark(kind, (span,), note, tuple(data.items())) for span in spans)
    return Document("例.docx", document.blocks, document.tables, marks, format="docx")
