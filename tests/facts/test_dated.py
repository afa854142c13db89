"""The dated tables are whole, in order and consistent; the user's rows are read and validated."""

import itertools
from datetime import date

import pytest

from linter.facts.dated import (
    CONFIDENCES,
    FOLDER,
    TABLES,
    as_of,
    capped,
    day_span,
    fold,
    make_row,
    problems,
    rows,
    shipped,
)
from linter.given import Given

ROWS = [(table, row) for table in TABLES for row in shipped(table)]
MEETINGS = shipped("meetings")


def _id(value):
    return value.id if hasattr(value, "id") else None


def test_every_file_is_a_table():
    assert {path.stem for path in FOLDER.glob("*.tsv")} == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table):
    ids = [(row.fields.get("kind"), row.id, row.name, row.first) for row in shipped(table)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("table", "row"), ROWS, ids=_id)
def test_rows_are_sound(table, row):
    assert row.confidence in CONFIDENCES
    assert row.name == row.name.strip() != ""
    if row.first and row.last:
        assert row.first <= row.last
    assert not set(row.wrong) & {row.name, *row.aliases}
    assert not {fold(name) for name in row.wrong} & {fold(row.name)}
    assert problems(table, [dict(row.fields)]) == []


@pytest.mark.parametrize("table", TABLES)
def test_as_of_is_a_day(table):
    assert date(2026, 1, 1) <= as_of(table)
    settled = [row for row in shipped(table) if row.confidence not in ("announced", "uncertain")]
    begun = [row.first for row in settled if row.first and table not in ("plans", "phrases")]
    assert all(first <= as_of(table) for first in begun)


def test_wrong_names_are_nobodys_right_name():
    for table in TABLES:
        right = {name for row in shipped(table) for name in (row.name, *row.aliases)}
        assert not right & {name for row in shipped(table) for name in row.wrong}


@pytest.mark.parametrize("series", ["中央全会", "全国人大会议", "全国政协会议"])
def test_counted_series_have_no_gaps(series):
    terms = {}
    for row in MEETINGS:
        if row.fields["series"] == series:
            terms.setdefault(row.number("term"), []).append(row)
    for held in terms.values():
        assert [row.number("session") for row in held] == list(range(1, len(held) + 1))
        assert all(left.last < right.first for left, right in itertools.pairwise(held))


def test_plenums_lie_between_their_congresses():
    congresses = {row.number("term"): row for row in MEETINGS if row.fields["kind"] == "congress"}
    for row in MEETINGS:
        if row.fields["series"] == "中央全会":
            term = row.number("term")
            assert congresses[term].last < row.first
            if term + 1 in congresses:
                assert row.last < congresses[term + 1].first


@pytest.mark.parametrize("row", [row for row in MEETINGS if row.fields["kind"] in ("conference", "event")], ids=_id)
def test_the_term_of_a_conference_is_its_year(row):
    assert row.number("term") in (None, row.first.year)


def test_members_are_told_once_each():
    for row in shipped("phrases"):
        members = [member for member in row.fields["members"].split("|") if member]
        assert len(members) == len(set(members))


@pytest.mark.parametrize("row", shipped("regulations"), ids=_id)
def test_versions_are_in_order(row):
    days = [day_span(version.split()[0])[0] for version in row.fields["versions"].split("；")]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018-03-05", date(2018, 3, 5), date(2018, 3, 5)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
    ],
)
def test_day_span(text, first, last):
    assert day_span(text) == (first, last)


@pytest.mark.parametrize("text", ["2018-13", "2018年3月", "", "2018-02-30", "2018-1-1-1"])
def test_bad_days_are_refused(text):
    with pytest.raises((ValueError, TypeError)):
        day_span(text)


@pytest.mark.parametrize(
    ("severity", "confidence", "allowed"),
    [
        ("error", "verified", "error"),
        ("error", "verified-in-part", "error"),
        ("error", "verified-weak", "warning"),
        ("error", "knowledge", "warning"),
        ("warning", "knowledge", "warning"),
        ("error", "uncertain", "info"),
        ("warning", "announced", "info"),
        ("info", "verified", "info"),
    ],
)
def test_severity_follows_confidence(severity, confidence, allowed):
    assert capped(severity, confidence) == allowed


def test_fold_keeps_the_length():
    text = "“不忘初心，牢记使命”(2019—2020)"
    assert len(fold(text)) == len(text)
    assert fold(text) == fold('"不忘初心、牢记使命"（2019-2020）')


def test_the_users_rows_come_first():
    own = {"meetings": ({"name": "省委十四届六次全会", "first": date(2019, 11, 20), "aliases": ["六次全会"]},)}
    found = rows("meetings", Given(tables=own))
    assert found[0].name == "省委十四届六次全会"
    assert found[0].own
    assert found[0].aliases == ("六次全会",)
    assert found[0].first == date(2019, 11, 20)
    assert found[1:] == MEETINGS


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        ("camps", {"name": "a"}, "不是事实表"),
        ("meetings", {"nam": "a"}, "不认识的栏目"),
        ("meetings", {"series": "a"}, "没有 name"),
        ("bodies", {"name": "a", "new": "b"}, "没有 since"),
        ("meetings", {"name": "a", "first": "2019年"}, "日期"),
        ("meetings", {"name": "a", "first": "2019-05", "last": "2018"}, "晚于"),
        ("meetings", {"name": "a", "confidence": "sure"}, "confidence"),
        ("meetings", {"name": "a", "wrong": ["a"]}, "正确的名称"),
    ],
)
def test_bad_rows_are_told(table, row, said):
    (problem,) = problems(table, [row])
    assert said in problem


def test_good_rows_are_not_told():
    assert problems("bodies", [{"name": "某局", "new": "某委", "since": date(2020, 1, 1)}]) == []
    assert make_row("meetings", {"name": "某会"}).fields["series"] == "某会"
