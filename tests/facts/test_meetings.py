"""Meetings, campaigns, regulations and bodies a draft names."""

from datetime import date

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.given import Given


def mentions(text, **given):
    document = parse(text)
    return document, Facts(document, Given(**given)).meetings


def told(text):
    document, found = mentions(text)
    return [(document.quote(item.span), item.series, item.term, item.session) for item in found]


PLENUM, CONGRESS = "中央全会", "党的全国代表大会"
COUNTED = {
    "党的十九大": [("党的十九大", CONGRESS, 19, None)],
    "二十大报告": [("二十大", CONGRESS, 20, None)],
    "中共一大会址": [("中共一大", CONGRESS, 1, None)],
    "党的第二十次全国代表大会": [("党的第二十次全国代表大会", CONGRESS, 20, None)],
    "中国共产党第二十次全国代表大会": [("中国共产党第二十次全国代表大会", CONGRESS, 20, None)],
    "党的二十届三中全会": [("党的二十届三中全会", PLENUM, 20, 3)],
    "十九届二中、三中、四中全会": [
        ("十九届二中", PLENUM, 19, 2),
        ("三中", PLENUM, 19, 3),
        ("四中全会", PLENUM, 19, 4),
    ],
    "十九届四中和五中全会": [("十九届四中", PLENUM, 19, 4), ("五中全会", PLENUM, 19, 5)],
    "第二十届中央委员会第三次全体会议": [("第二十届中央委员会第三次全体会议", PLENUM, 20, 3)],
    "二十届历次全会": [("二十届历次全会", PLENUM, 20, None)],
    "二十届中央纪委三次全会": [("二十届中央纪委三次全会", "中央纪委全会", 20, 3)],
    "第二十届中央纪律检查委员会第三次全体会议": [("第二十届中央纪律检查委员会第三次全体会议", "中央纪委全会", 20, 3)],
    "十四届全国人大二次会议": [("十四届全国人大二次会议", "全国人大会议", 14, 2)],
    "第十四届全国人民代表大会第二次会议": [("第十四届全国人民代表大会第二次会议", "全国人大会议", 14, 2)],
    "全国政协十四届二次会议": [("全国政协十四届二次会议", "全国政协会议", 14, 2)],
    "省委十四届二次、三次全会": [("省委十四届二次", "省委十四届全会", 14, 2), ("三次全会", "省委十四届全会", 14, 3)],
    "市委七届四次全会（扩大）会议": [("市委七届四次全会", "市委七届全会", 7, 4)],
    # near misses
    "前二十大企业": [],
    "二十大类产品": [],
    "十二大产业": [],
    "十大工程": [],
    "七大重点": [],
    "市十五届人大三次会议": [],
    "市政协十三届二次会议": [],
    "全国人大常委会第三次会议": [],
    "七届二次董事会": [],
}


@pytest.mark.parametrize(("text", "expected"), COUNTED.items(), ids=list(COUNTED))
def test_counted_meetings(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("党的十九大", (date(2017, 10, 18), date(2017, 10, 24))),
        ("十九届四中全会", (date(2019, 10, 28), date(2019, 10, 31))),
        ("十三届全国人大一次会议", (date(2018, 3, 5), date(2018, 3, 20))),
        ("2018年8月召开的全国宣传思想工作会议", (date(2018, 8, 21), date(2018, 8, 22))),
        ("2025年中央经济工作会议", (date(2025, 12, 10), date(2025, 12, 11))),
        ("中央经济工作会议", None),
        ("庆祝改革开放40周年大会", (date(2018, 1, 1), date(2018, 12, 31))),
        ("纪念马克思诞辰二百周年大会", (date(2018, 1, 1), date(2018, 12, 31))),
        ("第三次中央新疆工作座谈会", (date(2020, 9, 25), date(2020, 9, 26))),
        ("二十届九中全会", None),
    ],
)
def test_when_it_was_held(text, held):
    assert mentions(text)[1][0].held == held


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("党的十九大四中全会", "十九届四中全会"),
        ("二十大三中全会", "二十届三中全会"),
        ("二十届三次中全会", "二十届三中全会"),
        ("党的二十届三次全会", "二十届三中全会"),
        ("二十届四中全体会精神", "二十届四中全会"),
        ("二十届四中全体会议", "二十届四中全会"),
        ("十九届五中全会会议精神", "十九届五中全会"),
        ("市委七届七次会议", "市委七届七次全会"),
        ("全国人大十四届四次会议", "十四届全国人大四次会议"),
        ("十四届全国人大四次全会", "十四届全国人大四次会议"),
        ("全国政协十四届四次全会", "全国政协十四届四次会议"),
        ("党的第十九届全国代表大会", "党的第十九次全国代表大会"),
        ("全国宣传工作会议", "全国宣传思想工作会议"),
        ("中央经济工作全会", "中央经济工作会议"),
        ("纪念改革开放40周年大会", "庆祝改革开放40周年大会"),
        ("《中国共产党支部工作条例》", "中国共产党支部工作条例（试行）"),
        ("《党委(党组)意识形态责任制实施办法》", "党委（党组）意识形态工作责任制实施办法"),
        ("《中国共产党纪律处份条例》", "中国共产党纪律处分条例"),
        ("二十届三中全会", ""),
        ("市委七届七次全体会议", ""),
        ("全国宣传部长会议", ""),
        ("《中国共产党支部工作条例(试行)》", ""),
        ("纪念马克思诞辰200周年大会", ""),
    ],
)
def test_right_names(text, right):
    assert mentions(text)[1][0].right == right


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会同银保监会开展检查", ["银保监会"]),
        ("联合环保部门、农业部门", []),
        ("公司安全环保部", []),
        ("公司纪检监察部", []),
        ("报国家环保部审批", ["环保部"]),
        ("县国土资源局", ["国土资源局"]),
        ("国家税务总局某市税务局", []),
    ],
)
def test_bodies(text, names):
    document, found = mentions(text)
    assert [document.quote(item.span) for item in found if item.kind == "body"] == names


@pytest.mark.parametrize(
    "text",
    [
        "“不忘初心、牢记使命”主题教育",
        "“不忘初心，牢记使命”主题教育",
        '"不忘初心,牢记使命"主题教育',
        "党史学习教育",
        "“两学一做”学习教育",
    ],
)
def test_campaigns_in_any_marks(text):
    document, found = mentions(f"扎实开展{text}。")
    assert [(item.kind, document.quote(item.span)) for item in found] == [("campaign", text)]


def test_what_stands_in_a_title_is_cited():
    _, found = mentions("学习《党的十九届四中全会文件汇编》和党的十九届四中全会精神")
    assert [item.cited for item in found] == [True, False]


def test_items_of_a_list_share_the_whole():
    document, found = mentions("十九届二中、三中、四中全会")
    assert {document.quote(item.whole) for item in found} == {"十九届二中、三中、四中全会"}


def test_the_users_meetings_are_known():
    row = {
        "kind": "plenum",
        "series": "省委十四届全会",
        "term": 14,
        "session": 6,
        "name": "省委十四届六次全会",
        "first": "2019-11-20",
        "last": "2019-11-22",
    }
    _, (found,) = mentions("省委十四届六次全会精神", tables={"meetings": (row,)})
    assert found.own
    assert found.held == (date(2019, 11, 20), date(2019, 11, 22))


def test_mentions_are_in_document_order():
    _, found = mentions("银保监会学习党的二十大精神。\n\n十九届四中全会、《中国共产党章程》、党史学习教育。")
    assert [item.span for item in found] == sorted(item.span for item in found)
    assert len(found) == 5
