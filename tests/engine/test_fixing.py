"""Edits that cure: the ones that need no thought, none that collide, and nothing left to do the second time."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.engine import examine, judged
from linter.facts import Facts
from linter.finding import Fix
from linter.fixing import edited, fixed_blocks, fixes_of, stable
from linter.model import Mark, Span
from linter.readers import ReadOptions, read_content
from linter.settings import Asked, Resolver

DRAFTS = Path(__file__).parents[2] / "fixtures"
RESOLVER = Resolver(Asked(found=False, user=False))
HEAD = "关于今年工作情况的报告\n\n"


def examined(text):
    document = read_content((HEAD + text).encode(), "a.txt", ReadOptions())
    return judged(document, Facts(document), RESOLVER.plan("a.txt"))


@pytest.mark.parametrize(
    ("text", "safe", "unsafe"),
    [
        ("工作推进有力,成效明显。", "工作推进有力，成效明显。", None),
        ("工作推进有力，，成效明显。", "工作推进有力，成效明显。", None),
        # two cures at one place, one after the other
        ("工作推进有力,,成效明显。", "工作推进有力，成效明显。", None),
        ("建立工作台帐,,每月更新台帐。", "建立工作台账，每月更新台账。", None),
        # one wrong character has one cure; more than that, and words to be deleted, are for the author
        ("实行主要领导负责则、分管领导具体抓。", None, "实行主要领导负总责、分管领导具体抓。"),
        ("落实年初制定制定的计划。", None, "落实年初制定的计划。"),
        # figures and dates are nobody's but the author's
        ("全年造林3200亩，其中人工造林2100亩、封山育林1000亩。2023年2月30日验收。", None, None),
    ],
)
def test_what_is_fixed(text, safe, unsafe):
    found, plan = examined(text), RESOLVER.plan("a.txt")
    for more, right in ((False, safe or text), (True, unsafe or safe or text)):
        fixes = stable(found, plan, unsafe=more)
        assert fixed_blocks(found.document, fixes.edits)[-1] == right
        assert stable(examined(right), plan, unsafe=more).edits == ()


def test_edits_never_overlap_and_those_that_would_are_counted():
    found = examined("工作推进有力,成效明显。落实台帐制度。")
    twice = found._replace(
        findings=found.findings * 2, result=found.result._replace(findings=found.result.findings * 2)
    )
    assert fixes_of(twice) == fixes_of(found)  # the same edit twice is one
    other = [item._replace(fix=Fix("账目", True)) if item.check == "confused-word" else item for item in found.findings]
    both = twice._replace(findings=[*found.findings, *other])
    assert fixes_of(both).edits == fixes_of(found).edits
    assert fixes_of(both).skipped == 1


@pytest.mark.parametrize("name", ["drafts/三季度汇报.md", "drafts/年度总结.txt", "word-draft.docx"])
def test_fixing_what_is_fixed_changes_nothing(name):
    plan = RESOLVER.plan(str(DRAFTS / name))
    found = examine(str(DRAFTS / name), plan)
    draft = edited(found.document, stable(found, plan, unsafe=True).edits)
    assert stable(judged(draft, Facts(draft), plan), plan, unsafe=True).edits == ()


@given(st.data())
def test_places_go_along_with_edits(data):
    """What lay outside the edits is found again, at its new place."""
    document = read_content("甲乙丙丁戊己庚辛\n\n子丑寅卯".encode(), "a.txt", ReadOptions())
    cuts = sorted(data.draw(st.sets(st.integers(0, 8), min_size=2, max_size=6)))
    edits = [
        (Span(0, start, end), data.draw(st.sampled_from(["", "一", "一二三"])))
        for start, end in list(pairwise(cuts))[::2]
    ]
    covered = {at for span, _ in edits for at in range(span.start, span.end)}
    document = type(document)(
        document.path, document.blocks, marks=tuple(Mark("bold", (Span(0, at, at + 1),)) for at in range(8))
    )
    draft = edited(document, edits)
    assert [block.text for block in draft.blocks] == fixed_blocks(document, edits)
    for at, mark in enumerate(draft.marks):
        if at not in covered:
            assert draft.quote(mark.spans[0]) == "甲乙丙丁戊己庚辛"[at]
