"""From a document to its blanks."""

from __future__ import annotations

from linter.facts.blanks import counts, dates, deleted, doubtful, labels, names, prompts
from linter.facts.blanks.cells import heads
from linter.facts.blanks.claims import Claim, Taken
from linter.facts.blanks.context import Context
from linter.facts.blanks.form import in_form, is_template
from linter.facts.blanks.scan import family
from linter.facts.blanks.types import Blank, Blanks
from linter.facts.blanks.wanted import wanted
from linter.model import Document


def extract(document: Document) -> Blanks:
    """Find the blanks of a document; where two readings of a mask compete, the fuller one wins."""
    text, context, taken = document.text, Context(document), Taken()
    asked = prompts.Prompts(document)
    for claims in (
        asked.find(),
        dates.find(text, context),
        counts.find(text, context),
        doubtful.find(text, context),
        deleted.find(text, context),
        labels.find(text),
    ):
        for claim in claims:
            taken.add(claim)
    for claim in names.find(text, context, taken):
        taken.add(claim)
    for claim in asked.pairs():
        taken.add(claim)
    found = sorted(taken.claims, key=lambda claim: (claim.start, claim.end))
    blanks = tuple(blank for claim in found if (blank := _blank(document, claim)))
    return Blanks(blanks, is_template(document, blanks))


def _blank(document: Document, claim: Claim) -> Blank | None:
    text = document.text
    span, whole = document.span(claim.start, claim.end), document.span(*claim.whole)
    if whole.end > len(document.blocks[whole.block].text):
        return None
    mask = family(text[claim.start : claim.end]) if claim.end > claim.start else "none"
    if claim.kind == "prompt":
        mask = "prompt"
    hollow = (claim.form and claim.kind != "prompt") or (mask in ("line", "space") and claim.kind in ("name", "count"))
    form = hollow and in_form(document, whole.block)
    form = form or (claim.form and claim.kind == "prompt")
    return Blank(span, whole, claim.kind, mask, claim.noun, _in_words(document, claim, whole.block), form)


def _in_words(document: Document, claim: Claim, block: int) -> str:
    """Return what is wanted; in a table cell that says no more, by the heads of its row and column."""
    words = wanted(document.text, claim)
    row, column = heads(document, block)
    alone = claim.whole == (document.starts[block], document.starts[block] + len(document.blocks[block].text))
    if not (row or column) or not alone or claim.kind not in ("count", "name", "prompt"):
        return words
    what = words if claim.kind == "count" or not column else column
    return f"“{row}”的{what}" if row else f"“{column}”"
