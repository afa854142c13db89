"""Which findings stand in one row, what they are known by, and where they lead."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine import in_order
from linter.facts import Facts
from linter.finding import Finding, Fix, Related
from linter.fingerprint import fingerprint
from linter.folding import groups
from linter.model import Span
from linter.readers import ReadOptions, read_content
from linter.registry import available
from linter.reporters.rows import Row, counted
from linter.reporting import Describer


def draft(text, name="a.txt"):
    document = read_content(text.encode(), name, ReadOptions())
    return document, Facts(document)


def finding(document, text, nth=0, check="doubled-word", severity="error", message="", fold="", related=()):
    at = [found.start() for found in re.finditer(re.escape(text), document.text)][nth]
    span = document.span(at, at + len(text))
    return Finding(check, severity, span, message or f"“{text}”有误。", None, related, fold)


DRAFT = "开展学习*次，研讨*次。XX局召开会议，XX局印发方案。\n共计3项，其中一类1项。党课*次。XX局。\n"


@pytest.mark.parametrize(
    ("made", "rows"),
    [
        # one sentence with two blanks is one row
        ([("*次", 0, {"message": "填学习"}), ("*次", 1, {"message": "填研讨"})], [1, 1]),
        # the same mask with the same message through the draft is one row
        ([("XX局", 0, {}), ("XX局", 1, {}), ("XX局", 2, {})], [1, 1, 1]),
        # blanks of two sentences with their own messages are two
        ([("*次", 0, {"message": "填学习"}), ("*次", 2, {"message": "填党课"})], [1, 2]),
        # a mask repeated elsewhere does not draw the sentence's other findings into its row
        (
            [("*次", 0, {"message": "填学习"}), ("*次", 1, {"message": "填研讨"}), ("XX局", 0, {}), ("XX局", 2, {})],
            [1, 1, 2, 2],
        ),
        # two checks on the same characters
        ([("XX局", 0, {"check": "masked-name"}), ("XX", 0, {"check": "doubled-word"})], [1, 1]),
        # two checks on one sentence, other characters
        ([("XX局", 0, {"check": "masked-name"}), ("方案", 0, {"check": "doubled-word"})], [1, 2]),
        # a longer stretch round it says something else
        ([("共计3项，其中一类1项", 0, {"check": "total-mismatch"}), ("3项", 0, {"check": "doubled-word"})], [1, 2]),
        # what a check says belongs together
        ([("3项", 0, {"fold": "k"}), ("党课", 0, {"fold": "k"})], [1, 1]),
        ([("3项", 0, {"fold": "k"}), ("党课", 0, {"fold": "k", "check": "masked-name"})], [1, 2]),
    ],
)
def test_rows(made, rows):
    document, facts = draft(DRAFT)
    assert groups([finding(document, text, nth, **more) for text, nth, more in made], facts) == rows


def test_two_checks_with_one_cure_are_one_row():
    document, facts = draft("完善工做机制，健全工做制度。")
    whole = finding(document, "工做机制", check="near-phrase")._replace(fix=Fix("工作机制"))
    char = finding(document, "做", check="unlikely-character")._replace(fix=Fix("作"))
    other = char._replace(fix=Fix("坐"))
    assert groups([whole, char], facts) == [1, 1]
    assert groups([whole, other], facts) == [1, 2]


@pytest.mark.parametrize(
    ("message", "places", "more"),
    [("“XX局”应写明。", 2, "（共2处）"), ("2处待填：联系人、邮箱。", 2, ""), ("“XX局”应写明。", 1, "")],
)
def test_the_number_of_places_is_said_once(message, places, more):
    assert counted(Row(1, "error", "masked-name", "名称未还原", message, (), places, False)) == more


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("党课⟦*次⟧，研讨*次。", "新加一段。\n\n党课⟦*次⟧，研讨*次。", True),  # edits elsewhere
        ("党课⟦*次⟧，研讨*次。", "党课⟦*次⟧，研讨5次。", True),  # a neighbour filled
        ("党课*次⟦*人⟧。", "党课5次⟦*人⟧。", True),  # a neighbour in the same clause filled
        ("党课*次⟦*人⟧。", "党课十二次⟦*人⟧。", True),
        ("⟦XX局⟧党组", "⟦XX局⟧党委", False),
        ("党课⟦*次⟧。", "团课⟦*次⟧。", False),
        ("共⟦*次⟧、*次。", "共*次、⟦*次⟧。", False),  # the second is another
        ("一、工作⟦*次⟧。", "二、工作⟦*次⟧。", True),
    ],
)
def test_fingerprint(before, after, same):
    prints = []
    for text in (before, after):
        start, end = text.index("⟦"), text.index("⟧") - 1
        document, facts = draft(text.replace("⟦", "").replace("⟧", "") + "\n")
        at = document.text.index(text[start + 1 : end + 1], start - text[:start].count("\n\n"))
        prints.append(fingerprint(Finding("x", "error", document.span(at, at + end - start), "m"), facts))
    assert (prints[0] == prints[1]) is same


def test_errors_come_first_then_the_order_of_the_draft():
    document, _ = draft(DRAFT)
    late = finding(document, "党课")
    made = [finding(document, "*次", 0, severity="info"), late, finding(document, "*次", 1, severity="warning")]
    whole = Finding("x", "error", None, "全文")
    assert in_order([*made, whole]) == [whole, late, made[2], made[0]]


LINES = st.lists(
    st.text(st.sampled_from("的工作学习会议，。；、：“”（）*XX0123456789年月日次 　abAB😀"), max_size=30), max_size=8
)


@settings(max_examples=200, deadline=None)
@given(LINES, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]), st.sampled_from(["a.txt", "a.md"]), st.data())
def test_anchors_lead_back_to_the_text(lines, end, name, data):
    """The text at the anchors of any span is the span's text, whatever was joined, indented or marked between."""
    text = end.join(["开会", *lines])
    document = read_content(text.encode(), name, ReadOptions("utf-8"))
    rows = re.split(r"\r\n|\r|\n", text)
    for block in document.blocks:
        first = data.draw(st.integers(0, len(block.text)))
        last = data.draw(st.integers(first, len(block.text)))
        if any(segment.generated and first < segment.start + 1 <= last for segment in block.segments):
            continue  # a blank the reader put between two lines, or a character the source writes otherwise
        anchors = document.anchors(Span(block.index, first, last))
        pieces = [rows[at["line"] - 1][at["column"] - 1 : at["end_column"] - 1] for at in anchors]
        assert "".join(pieces) == block.text[first:last].replace("\n", "")
        assert all(at["line"] == at["end_line"] for at in anchors)


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("（一）提高站位。局党委多次研究*次。", "（一）提高站位"),
        (
            "（一）做到令行禁止，不断提高政治站位，把学习摆在首位。研究*次。",
            "（一）做到令行禁止，不断提高政治站位，把学习摆…",
        ),
        ("二、学习\n\n研究*次。", "二、学习"),
    ],
)
def test_a_place_is_the_words_of_its_heading(heading, place):
    document, facts = draft(f"关于工作的报告\n\n{heading}\n")
    assert Describer(document, facts, available()).report([finding(document, "*次")])[0].heading == place


def test_contradictions_carry_both_places():
    document, facts = draft("一、学习\n\n全年学习3次。\n\n二、总结\n\n全年共学习5次。\n")
    other = finding(document, "5次").span
    made = finding(document, "3次", related=(Related(other, "后文"),))
    reported = Describer(document, facts, available()).report([made])[0]
    assert (reported.text, reported.related[0].text, reported.related[0].note) == ("3次", "5次", "后文")
    assert reported.context[slice(*reported.mark)] == "3次"
    assert reported.related[0].context[slice(*reported.related[0].mark)] == "5次"
