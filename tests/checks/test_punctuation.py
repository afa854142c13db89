"""Pairs of marks: whatever is balanced is silent, whatever is broken is named at the right character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.punctuation._pairs import PAIRS, faults_of

# text with ⟦ ⟧ round each fault → kinds
FAULTS = {
    "学习《宪法⟦”⟧": ["mixed"],
    "⟦“⟧走出去": ["open"],
    "走出去⟦”⟧": ["close"],
    "⟦”⟧走出去”": ["turned"],
    "“走出去⟦“⟧": ["turned"],
    "⟦”⟧甲”“乙”": ["turned"],
    "“甲⟦“⟧和“乙”": ["turned"],
    "“⟦“⟧甲”": ["doubled"],
    "“甲”⟦”⟧": ["doubled"],
    "“甲”乙⟦”⟧": ["close"],
    "⟦“⟧甲和“乙”": ["open"],
    "“《甲⟦”⟧》": ["crossed"],
    "（甲⟦（⟧": ["turned"],
    "见⟦（⟧甲，乙（丙）": ["open"],
    "《甲》⟦》⟧": ["doubled"],
}


@pytest.mark.parametrize(("text", "kinds"), FAULTS.items())
def test_faults(text, kinds):
    plain = text.replace("⟦", "").replace("⟧", "")
    found = faults_of(plain)
    before = text.index("⟦")
    assert [fault.kind for fault in found] == kinds
    assert [fault.offset for fault in found] == [before]


RIGHT = (
    "",
    "没有成对标点。",
    "“甲”《乙〈丙〉》（丁）【戊】〔2020〕‘己’",
    "1）甲；2）乙；（3）丙；a) 丁；三）戊",
    "他说“我学‘三句话’，读《甲》（乙）”。",
    "it’s O’Neill’s",
    "（甲）(乙)（丙)",
    "（甲（乙）丙）",
    "《甲《乙》丙》",
)


@pytest.mark.parametrize("text", RIGHT)
def test_right(text):
    assert faults_of(text) == []


WORDS = st.sampled_from(["甲", "乙丙", "，", "。", "海洋"])
FLAT = [(opening[0], closing[0]) for opening, closing, _ in PAIRS]


@st.composite
def balanced(draw):
    """Text whose pairs stand side by side, with words between them."""
    parts = []
    for opening, closing in draw(st.lists(st.sampled_from(FLAT), min_size=1, max_size=8)):
        parts += [draw(WORDS), opening, draw(WORDS), draw(WORDS), closing, "丁"]
    return "".join(parts)


@given(balanced())
def test_balanced_text_is_silent(text):
    assert faults_of(text) == []


@given(balanced(), st.data())
def test_a_lost_mark_is_one_fault(text, data):
    marks = [at for at, char in enumerate(text) if any(char in pair for pair in FLAT)]
    at = data.draw(st.sampled_from(marks))
    assert len(faults_of(text[:at] + text[at + 1 :])) == 1


def test_a_great_many_marks_are_read():
    assert len(faults_of("“" * 3000)) >= 1000
    assert faults_of("“甲”" * 5000) == []
