"""Forms: a document that is meant to be blank, and lines of a form within a draft."""

from __future__ import annotations

from collections.abc import Sequence

from linter.facts.blanks.types import Blank
from linter.model import Document
from linter.patterns import Pattern

HAN = Pattern("[\u3400-\u9fff]")
SIGNING = Pattern(r"签[字名章]|盖章|日期[：:]|签署|审核人|填表|经办人|负责人|意见")
LABELS = Pattern(r"[：:]\s*[_＿\u3000 ]{2,}|[：:]\s*[□■☑☒]")
ATTACHMENT = Pattern(r"附[件表][\d一二三四五六七八九十]{0,2}[：:]?")
FEWEST = 3  # blocks with slots that make a template
COVER = 40  # Han characters of a notice before the form attached to it
SENTENCE = 30  # characters from which what ends with a full stop is running text: 征求意见____条。
DENSEST = 30  # at most so many other Han characters for each slot


def is_template(document: Document, blanks: Sequence[Blank]) -> bool:
    """Say whether a document holds little but slots to be filled in.

    Asking words, empty lines and whole blocks that are nothing but a mask are slots; a * or XX within a sentence
    is a figure or name that a draft still lacks, however many there are, and so is ____ before a measure word.
    """
    slots = [blank for blank in blanks if _is_slot(document, blank)]
    if len({blank.span.block for blank in slots}) < FEWEST or len(slots) * 2 < len(blanks):
        return False
    if _only_attached(document, slots):
        return False
    inside = sum(_han(document.quote(blank.whole)) for blank in slots)
    return _han(document.text) - inside <= DENSEST * len(slots)


def _only_attached(document: Document, slots: Sequence[Blank]) -> bool:
    """Say whether all slots stand in a form that is attached to a notice of some length."""
    first = next((block.index for block in document.blocks if ATTACHMENT.fullmatch(block.text.strip())), 0)
    before = sum(_han(block.text) for block in document.blocks[:first])
    return before >= COVER and all(blank.span.block > first for blank in slots)


def _is_slot(document: Document, blank: Blank) -> bool:
    if blank.kind == "prompt":
        return (
            not document.quote(blank.whole).lstrip("【（[(").startswith(("待", "TODO", "TBD"))
        )  # the author's own marks
    if blank.form:
        return True
    if blank.kind == "date" or (blank.kind == "count" and _in_sentences(document, blank)):
        return False
    length = blank.span.end - blank.span.start
    if blank.mask in ("line", "space", "bracket"):
        return length >= 2
    return length >= 4 or length == len(document.blocks[blank.span.block].text) > 1


def _in_sentences(document: Document, blank: Blank) -> bool:
    """Say whether a figure is missing in a paragraph of sentences: 全年开展学习____次，撰写体会____篇。"""
    text = document.blocks[blank.span.block].text
    return text.rstrip().endswith(("。", "；")) and document.blocks[blank.span.block].cell is None


def _han(text: str) -> int:
    return sum(1 for _ in HAN.finditer(text))


def in_form(document: Document, block: int) -> bool:
    """Say whether a block stands in a form: a table cell, a signature line, or behind an 附件 line."""
    blocks = document.blocks
    text = blocks[block].text
    signed = SIGNING.search(text) and not (text.rstrip().endswith(("。", "；")) and len(text) >= SENTENCE)
    if blocks[block].cell is not None or signed or sum(1 for _ in LABELS.finditer(text)) >= 2:
        return True
    near = blocks[max(0, block - 2) : block + 3]
    return any(SIGNING.search(item.text) and len(item.text) < 30 for item in near) or any(
        ATTACHMENT.fullmatch(item.text) for item in blocks[:block]
    )
