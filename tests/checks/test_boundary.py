"""A short wrong form across the border of two right words is left alone; a real one is not."""

import pytest

from checks.wording._boundary import is_across

ACROSS = (
    ("县妇联落实专人负责", "联落", "联络"),
    ("取得这样的成绩极为不易", "绩极", "积极"),
    ("通过评审入库", "审入", "深入"),
    ("筑牢纪律防线", "牢纪", "牢记"),
    ("大力提倡义务植树", "倡义", "倡议"),
    ("扎实开展检查院内设施", "检查院", "检察院"),
)
WRONG = (
    ("及时与有关部门联落有关事宜", "联落", "联络"),
    ("绩极参加各项活动", "绩极", "积极"),
    ("推动学习贯彻走深走实、审入人心", "审入", "深入"),
    ("全体党员要牢纪使命", "牢纪", "牢记"),
    ("发出倡义书", "倡义", "倡议"),
)


@pytest.mark.parametrize(("text", "wrong", "right"), ACROSS)
def test_right_words_side_by_side(text: str, wrong: str, right: str) -> None:
    assert is_across(text, text.index(wrong), wrong, right)


@pytest.mark.parametrize(("text", "wrong", "right"), WRONG)
def test_wrong_forms(text: str, wrong: str, right: str) -> None:
    assert not is_across(text, text.index(wrong), wrong, right)


def test_long_forms_are_never_taken_for_chance() -> None:
    assert not is_across("学习意思形态工作", 2, "意思形态", "意识形态")
