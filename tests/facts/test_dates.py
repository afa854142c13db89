"""Dates in all written forms."""

from datetime import date

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.facts.dates_stretches import lengths


def dates_of(text):
    document = parse(text)
    return document, Facts(document).dates


def told(text):
    document, dates = dates_of(text)
    return [(document.quote(item.span), item.kind, item.year, item.month, item.day) for item in dates.all]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年10月8日召开", ("2023年10月8日", "day", 2023, 10, 8)),
        ("2019 年 12 月 12 日召开", ("2019 年 12 月 12 日", "day", 2019, 12, 12)),
        ("２０２３年５月召开", ("２０２３年５月", "month", 2023, 5, None)),
        ("2023年10月8号召开", ("2023年10月8号", "day", 2023, 10, 8)),
        ("二〇二三年十二月二十五日", ("二〇二三年十二月二十五日", "day", 2023, 12, 25)),
        ("二○一九年", ("二○一九年", "year", 2019, None, None)),
        ("二零一九年三月", ("二零一九年三月", "month", 2019, 3, None)),
        ("一九四九年十月一日", ("一九四九年十月一日", "day", 1949, 10, 1)),
        ("2016.4.23", ("2016.4.23", "day", 2016, 4, 23)),
        ("2016-04-23", ("2016-04-23", "day", 2016, 4, 23)),
        ("2016/4/23", ("2016/4/23", "day", 2016, 4, 23)),
        ("2019年度", ("2019年度", "year", 2019, None, None)),
        ("2019年底前", ("2019年底", "year", 2019, None, None)),
        ("2021学年", ("2021学年", "year", 2021, None, None)),
        ("19年3月", ("19年3月", "month", 2019, 3, None)),
        ("09年建成", ("09年", "year", 2009, None, None)),
        ("98年3月", ("98年3月", "month", 1998, 3, None)),
        ("2O19年", ("2O19年", "year", 2019, None, None)),
        ("5月4日", ("5月4日", "day", None, 5, 4)),
        ("7月份", ("7月份", "month", None, 7, None)),
        ("十一月", None),
        ("十一月份", ("十一月份", "month", None, 11, None)),
        ("去年12月3日", ("去年12月3日", "day", None, 12, 3)),
        ("今年3月", ("今年3月", "month", None, 3, None)),
        ("2023年*月*日", ("2023年*月*日", "year", 2023, None, None)),
        ("2023年  月  日", ("2023年  月  日", "year", 2023, None, None)),
        ("2023年×月×日", ("2023年×月×日", "year", 2023, None, None)),
        ("2023年（ ）月（ ）日", ("2023年（ ）月（ ）日", "year", 2023, None, None)),
        ("20XX年", ("20XX年", "year", None, None, None)),
        # near misses
        ("版本2023.5", None),
        ("1234567年", None),
        ("第3月薪酬", None),
        ("3月球探测", None),
        ("以前年度", None),
        ("同年级学生", None),
        ("过去年份", None),
        ("证明年龄", None),
        ("共计2023元", None),
        ("岁月静好", None),
        ("编号2016-04", None),
        ("比例为1:20", None),
        ("13月", None),
    ],
)
def test_single_forms(text, expected):
    assert told(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023年2月", date(2023, 2, 1), date(2023, 2, 28)),
        ("2023年10月8日", date(2023, 10, 8), date(2023, 10, 8)),
        ("2019年第三季度", date(2019, 7, 1), date(2019, 9, 30)),
        ("2019年三季度", date(2019, 7, 1), date(2019, 9, 30)),
        ("2019年前三季度", date(2019, 1, 1), date(2019, 9, 30)),
        ("2019年上半年", date(2019, 1, 1), date(2019, 6, 30)),
        ("2019年下半年", date(2019, 7, 1), date(2019, 12, 31)),
        ("2023年*月*日", date(2023, 1, 1), date(2023, 12, 31)),
        ("前三季度", None, None),
        ("5月4日", None, None),
        ("今年3月", None, None),
    ],
)
def test_days_covered(text, first, last):
    item = dates_of(text)[1].all[0]
    assert (item.first, item.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "ends", "first", "last"),
    [
        ("2019-2022年", ("2019", "2022年"), date(2019, 1, 1), date(2022, 12, 31)),
        ("2019年—2022年", ("2019年", "2022年"), date(2019, 1, 1), date(2022, 12, 31)),
        ("2019至2022年", ("2019", "2022年"), date(2019, 1, 1), date(2022, 12, 31)),
        ("（2022—2025）", ("2022", "2025"), date(2022, 1, 1), date(2025, 12, 31)),
        ("2021—2022学年", ("2021", "2022学年"), date(2021, 1, 1), date(2022, 12, 31)),
        ("二〇一九年至二〇二二年", ("二〇一九年", "二〇二二年"), date(2019, 1, 1), date(2022, 12, 31)),
        ("2023年3月5日至8日", ("2023年3月5日", "8日"), date(2023, 3, 5), date(2023, 3, 8)),
        ("2023年3月5日至4月8日", ("2023年3月5日", "4月8日"), date(2023, 3, 5), date(2023, 4, 8)),
        ("2019年1月到2020年3月", ("2019年1月", "2020年3月"), date(2019, 1, 1), date(2020, 3, 31)),
        ("2019年3—5月", ("3", "5月"), date(2019, 3, 1), date(2019, 5, 31)),
        ("2019年第一季度至第三季度", ("2019年第一季度", "第三季度"), date(2019, 1, 1), date(2019, 9, 30)),
        ("2019年上半年至下半年", ("2019年上半年", "下半年"), date(2019, 1, 1), date(2019, 12, 31)),
        ("1—9月", ("1", "9月"), None, None),
        ("3月5日至8日", ("3月5日", "8日"), None, None),
        ("一至三季度", ("一", "三季度"), None, None),
        ("自2022年3月1日起至2027年2月28日", ("2022年3月1日", "2027年2月28日"), date(2022, 3, 1), date(2027, 2, 28)),
        ("2030－2025年", ("2030", "2025年"), date(2030, 1, 1), date(2025, 12, 31)),
    ],
)
def test_ranges(text, ends, first, last):
    document, dates = dates_of(text)
    (found,) = dates.of("range")
    assert tuple(document.quote(end.span) for end in dates.ends(found)) == ends
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["5-10年", "2000—2100元", "3—5人", "0.5-1年", "第3-5章", "电话2023-2024"])
def test_no_ranges(text):
    assert list(dates_of(text)[1].of("range")) == []


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("2023年2月29日", False),
        ("2024年2月29日", True),
        ("2月29日", True),
        ("2月30日", False),
        ("2025年13月8日", False),
        ("2025年0月12日", False),
        ("2025年8月0日", False),
        ("9月31日", False),
        ("24时", True),
        ("25时", False),
        ("10时75分", False),
    ],
)
def test_valid(text, valid):
    assert [item.valid for item in dates_of(text)[1].all] == [valid]


@pytest.mark.parametrize(
    ("text", "weekday", "beside"),
    [
        ("2025年9月3日（星期三）", 3, "2025年9月3日"),
        ("2025年9月3日周三", 3, "2025年9月3日"),
        ("9月3日，星期日", 7, "9月3日"),
        ("9月3日星期天", 7, "9月3日"),
        ("每周三", None, None),
        ("一周五天", None, None),
        ("周三上午", 3, None),
    ],
)
def test_weekdays(text, weekday, beside):
    document, dates = dates_of(text)
    found = list(dates.of("weekday"))
    assert [item.weekday for item in found] == ([weekday] if weekday else [])
    assert [document.quote(day.span) for item in found for day in dates.ends(item)] == ([beside] if beside else [])


@pytest.mark.parametrize(
    ("text", "kind", "number", "unit"),
    [
        ("70周年", "anniversary", 70, "年"),
        ("四十周年", "anniversary", 40, "年"),
        ("一百周年", "anniversary", 100, "年"),
        ("55周岁", "age", 55, "年"),
        ("三年行动", "duration", 3, "年"),
        ("工期30天", "duration", 30, "天"),
        ("6个月", "duration", 6, "月"),
        ("十年磨一剑", "duration", 10, "年"),
    ],
)
def test_counts(text, kind, number, unit):
    (item,) = dates_of(text)[1].all
    assert (item.kind, item.number, item.unit) == (kind, number, unit)


@pytest.mark.parametrize("text", ["3年级", "90年代", "三十多年来", "第3年", "5天津港", "10余年"])
def test_no_counts(text):
    assert list(dates_of(text)[1].of("duration")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("今年以来，去年底", ["今年以来", "去年底"]),
        ("年初部署，年底考核", ["年初", "年底"]),
        ("全年完成", ["全年"]),
        ("本月、上月底", ["本月", "上月"]),
        ("以上年收入为准", []),
        ("学年末", []),
    ],
)
def test_relative_words(text, words):
    document, dates = dates_of(text)
    assert [document.quote(item.span) for item in dates.of("relative")] == words


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2023年5月8日", "arabic"),
        ("二〇二三年五月八日", "chinese"),
        ("二〇〇八年8月8日", "mixed"),
        ("2016.4.23", "dotted"),
        ("2016-4-23", "hyphen"),
        ("2016/4/23", "slash"),
        ("19年3月", "short"),
        ("2O19年", "letter"),
    ],
)
def test_forms(text, form):
    assert dates_of(text)[1].all[0].form == form


def test_dates_in_titles_are_cited():
    dates = dates_of("制定《2019年学习计划》，2020年实施")[1]
    assert [item.cited for item in dates.all] == [True, False]


def test_blanks_are_told():
    assert [item.blank for item in dates_of("2023年*月*日 2023年5月8日")[1].all] == [True, False]


def test_within_gives_the_dates_of_a_span():
    document, dates = dates_of("2019年开始，2020年结束。\n\n2021年总结")
    assert [item.year for item in dates.within(document.span(0, 7))] == [2019]
    assert [item.year for item in dates.within(document.span(0, len(document.blocks[0].text)))] == [2019, 2020]


def test_the_month_of_an_end_is_taken_from_the_begin():
    _, dates = dates_of("3月5日至8日")
    (found,) = dates.of("range")
    assert [(end.month, end.day, end.inherited) for end in dates.ends(found)] == [(3, 5, False), (3, 8, True)]


@pytest.mark.parametrize(
    ("text", "unit", "right"),
    [
        ("2018年至2022年", "年", (4, 5)),
        ("2019年3月至2021年3月", "年", (2,)),
        ("2019年3月至2021年2月", "年", (1, 2)),
        ("2019年3月5日至2021年3月4日", "年", (2,)),
        ("2023年3月至2023年5月", "月", (2, 3)),
        ("2023年3月1日至2023年5月1日", "月", ()),
        ("3月6日至3月10日", "天", (4, 5)),
        ("2023年12月30日至2024年1月2日", "天", (3, 4)),
        ("3月10日至3月6日", "天", ()),
        ("2022年至2018年", "年", ()),
        ("2022年至2022年", "年", ()),
    ],
)
def test_lengths_count_first_and_last_or_not(text, unit, right):
    found = Facts(parse(text)).dates
    whole = next(item for item in found.all if item.kind == "range")
    assert lengths(*found.ends(whole), unit) == right


def test_a_day_and_a_month_are_no_ends_of_one_stretch():
    found = Facts(parse("2019年3月5日开工。2021年3月竣工。")).dates
    assert lengths(found.all[0], found.all[1], "年") == ()


def test_positions_are_those_of_the_text():
    text = "会议２０２３年 5 月8日召开，前 三季度完成，二〇二三年*月*日印发"
    document, dates = dates_of(text)
    assert [document.quote(item.span) for item in dates.all] == ["２０２３年 5 月8日", "前 三季度", "二〇二三年*月*日"]
