"""Headings: which lines are numbered, how deep, under what, and which are counted together."""

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.facts.markers import chinese, marker_at
from linter.model import Span


def headings(text):
    document = parse(text)
    return document, Facts(document).headings


NUMBERS = {
    "一": 1, "九": 9, "十": 10, "十二": 12, "二十": 20, "二十三": 23, "九十九": 99, "一百": 100, "百": 100,
    "一百零五": 105, "一百一十": 110, "一百二十三": 123, "二〇": 20, "十十": None, "甲": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_chinese_numbers(text, number):
    assert chinese(text) == number


MARKERS = {
    "一、加强领导": ("一、", 1, "一、"),
    "十二、加强领导": ("一、", 12, "十二、"),
    "二．加强领导": ("一、", 2, "二．"),
    "三，加强领导": ("一、", 3, "三，"),
    "（一）加强领导": ("（一）", 1, "（一）"),
    "(二)加强领导": ("（一）", 2, "(二)"),
    "(三）加强领导": ("（一）", 3, "(三）"),
    "四）加强领导": ("（一）", 4, "四）"),
    "㈤加强领导": ("（一）", 5, "㈤"),
    "（ 六 ）加强领导": ("（一）", 6, "（ 六 ）"),
    "1.加强领导": ("1.", 1, "1."),
    "2、加强领导": ("1.", 2, "2、"),
    "３．加强领导": ("1.", 3, "３．"),
    "12. 加强领导": ("1.", 12, "12."),
    "⒋加强领导": ("1.", 4, "⒋"),
    "（1）加强领导": ("（1）", 1, "（1）"),
    "(12)加强领导": ("（1）", 12, "(12)"),
    "⑶加强领导": ("（1）", 3, "⑶"),
    "4）加强领导": ("1）", 4, "4）"),
    "②加强领导": ("①", 2, "②"),
    "⑳加强领导": ("①", 20, "⑳"),
    "⒇加强领导": ("（1）", 20, "⒇"),
    "⒛加强领导": ("1.", 20, "⒛"),
    "㈩加强领导": ("（一）", 10, "㈩"),
    "（二）（1）加强领导": ("（一）", 2, "（二）"),
    "1.2 建设背景": ("1.1", 2, "1.2"),
    "1.2.3建设背景": ("1.1", 3, "1.2.3"),
    "第一章 总则": ("第一章", 1, "第一章"),
    "第二章总则": ("第一章", 2, "第二章"),
    "第十条 本办法由市局解释。": ("第一条", 10, "第十条"),
    "第三部分 保障措施": ("第一部分", 3, "第三部分"),
    # near misses
    "一是加强领导": None,
    "一、二等奖获得者共5名。": None,
    "三、四季度持续回升。": None,
    "一些单位落实不力。": None,
    "十月以来，全局上下齐心协力。": None,
    "第三条规定的情形包括下列各项，各单位应当认真对照检查并于月底前报送整改情况。": None,
    "第一产业增加值增长3.2%。": None,
    "1.5亿元资金已到位。": None,
    "3.8%的增速高于全省平均。": None,
    "2020.5.1前完成。": None,
    "2020年工作思路": None,
    "5G基站建设提速。": None,
    "（2020）闽05民终1号判决": None,
    "（含并列）": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), MARKERS.items())
def test_markers(text, wanted):
    marker = marker_at(text)
    assert (marker and (marker.scheme, marker.number, text[: marker.end])) == wanted


OUTLINE = """# 2023年工作总结

一、主要工作

（一）强化学习。全年学习5次。

1.抓理论。学深悟透。

2.抓实践。走深走实。

(二）强化监督

1．抓日常

二、存在问题

（一）学习不深

三、下一步打算
"""


def test_outline_has_levels_parents_and_chains():
    _, found = headings(OUTLINE)
    assert [(item.scheme, item.number, item.level, item.parent) for item in found.all] == [
        ("", None, 1, None),
        ("一、", 1, 1, 0),
        ("（一）", 1, 2, 1),
        ("1.", 1, 3, 2),
        ("1.", 2, 3, 2),
        ("（一）", 2, 2, 1),
        ("1.", 1, 3, 5),
        ("一、", 2, 1, 0),
        ("（一）", 1, 2, 7),
        ("一、", 3, 1, 0),
    ]
    assert set(found.chains) == {(1, 7, 9), (2, 5), (3, 4), (6,), (8,)}


def test_body_of_a_run_in_heading_ends_before_its_stop():
    document, found = headings("（一）强化学习。全年学习5次。\n\n（二）强化监督\n\n（三）强化问责。")
    assert [(document.quote(item.body), item.alone) for item in found.all] == [
        ("强化学习", False),
        ("强化监督", True),
        ("强化问责", True),
    ]


# (text, numbers of the chains)
CHAINS = {
    "numbers run on through the parents": (
        "一、总则\n\n（一）甲\n\n（二）乙\n\n二、任务\n\n（三）丙\n\n（五）丁",
        [[1, 2], [1, 2, 3, 5]],
    ),
    "numbers begin anew under each parent": (
        "一、总则\n\n（一）甲\n\n（二）乙\n\n二、任务\n\n（一）丙\n\n（二）丁",
        [[1, 2], [1, 2], [1, 2]],
    ),
    "a part that begins with 二 is a chain of its own": (
        "一、总则\n\n（一）甲\n\n（二）乙\n\n（三）乙\n\n二、任务\n\n（二）丙",
        [[1, 2], [1, 2, 3], [2]],
    ),
    "a gap stays in its chain": ("一、甲\n\n二、乙\n\n四、丙", [[1, 2, 4]]),
    "mixed widths are one chain": ("（一）甲\n\n（二）乙\n\n(三）丙\n\n（四)丁", [[1, 2, 3, 4]]),
    "1. under （一） after 一、 skipped": ("一、甲\n\n1.乙\n\n2.丙\n\n二、丁\n\n1.戊", [[1, 2], [1, 2], [1]]),
    "styled headings do not break the numbers": ("## 一、甲\n\n文字。\n\n### 小结\n\n文字。\n\n## 二、乙", [[1, 2]]),
    "articles run on through chapters": (
        "第一章 总则\n\n第一条 为了规范。\n\n第二条 本市适用。\n\n第二章 职责\n\n第三条 各局负责。",
        [[1, 2], [1, 2, 3]],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), CHAINS.values(), ids=CHAINS)
def test_chains(text, wanted):
    _, found = headings(text)
    assert sorted([found.all[at].number for at in chain] for chain in found.chains) == sorted(wanted)


def test_before_and_above():
    _, found = headings(OUTLINE)
    last = found.all[-1].span
    assert found.before(Span(last.block, last.start + 2, last.start + 3)) is found.all[-1]
    assert found.before(Span(0, 0, 0)) is found.all[0]
    assert found.above(3) == (2, 1, 0)
    assert headings("没有标题。")[1].before(Span(0, 0, 1)) is None


PROSE = (
    "一九五八，全县大办水利。",
    "（四）、（五）项所列人员",
    "（一）项规定的情形",
    "（1）至（3）项",
    "二〇二三，新的一年",
    "第三部分组成了完整的工作体系并且在全市范围内得到了广泛推广",
)


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_marker(text):
    assert marker_at(text) is None


@pytest.mark.parametrize("line", ["第一章　总则……………1", "第一章 总则.......12", "第一章 总则\t3", "一、成效····- 4 -"])
def test_a_line_of_contents_is_no_heading(line):
    assert headings(line)[1].all == ()


def test_the_list_of_attachments_is_no_outline():
    document, found = headings("1.抓学习。\n\n2.抓作风。\n\n附件：1.工作方案\n\n2.责任分工表\n\n某某局\n\n2.另起的序号")
    assert [document.quote(item.body) for item in found.all] == ["抓学习", "抓作风", "另起的序号"]
