"""Cited titles, document numbers, short forms."""

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.model import Span


def titles(text):
    document = parse(text)
    return document, Facts(document).titles


# text → (text, depth, index of the outer title)
CITED = {
    "学习《宪法》《监察法》。": [("宪法", 0, None), ("监察法", 0, None)],
    "转发《关于印发〈工作方案〉的通知》。": [("关于印发〈工作方案〉的通知", 0, None), ("工作方案", 1, 0)],
    "转发《关于印发《工作方案》的通知》。": [("关于印发《工作方案》的通知", 0, None), ("工作方案", 1, 0)],
    "《〈《甲》乙〉丙》和《丁》": [("〈《甲》乙〉丙", 0, None), ("《甲》乙", 1, 0), ("甲", 2, 1), ("丁", 0, None)],
    "学习《宪法，落实《监察法》。": [("监察法", 0, None)],
    "学习《关于印发〈方案的通知》。": [("关于印发〈方案的通知", 0, None)],
    "学习宪法》。": [],
    "温度〈10度": [],
}


@pytest.mark.parametrize(("text", "wanted"), CITED.items())
def test_cited(text, wanted):
    _, found = titles(text)
    assert [(title.text, title.depth, title.outer) for title in found.cited] == wanted


def test_inside_gives_the_outermost_title():
    document, found = titles("转发《关于印发〈工作方案〉的通知》，请执行。")
    at = document.text.index("方案")
    title = found.inside(Span(0, at, at + 2))
    assert title
    assert title.text.startswith("关于")
    assert found.inside(Span(0, document.text.index("请"), document.text.index("请") + 1)) is None
    assert found.inside(Span(0, 0, 1)) is None


# text → (agency, year, serial, bracket)
NUMBERS = {
    "根据闽政办〔2020〕34号文件": [("闽政办", 2020, "34", "〔")],
    "（国办发〔2024〕1号）": [("国办发", 2024, "1", "〔")],
    "闽科[2018]5号": [("闽科", 2018, "5", "[")],
    "闽科【2018】第5号": [("闽科", 2018, "第5", "【")],
    "闽科（2021）21号": [("闽科", 2021, "21", "（")],
    "闽科 〔2021〕 21 号": [("闽科", 2021, "21", "〔")],
    "闽科〔20XX〕XX号": [("闽科", None, "XX", "〔")],
    "闽科〔19〕8号": [("闽科", None, "8", "〔")],
    "落实闽科规〔2020〕3号、闽科资〔2021〕4号": [("闽科规", 2020, "3", "〔"), ("闽科资", 2021, "4", "〔")],
    "2020年第34号公告": [],
}


@pytest.mark.parametrize(("text", "wanted"), list(NUMBERS.items())[:-1])
def test_numbers(text, wanted):
    _, found = titles(text)
    assert [(number.agency, number.year, number.serial, number.bracket) for number in found.numbers] == wanted


@pytest.mark.parametrize("text", list(NUMBERS)[-1:])
def test_no_numbers(text):
    assert titles(text)[1].numbers == ()


# text → (short form, what it stands for)
SHORT = {
    "福建省海洋研究院（以下简称“省海院”）承办。": ("省海院", "福建省海洋研究院"),
    "印发《工作实施细则》（以下简称《细则》）。": ("细则", "《工作实施细则》"),
    "会同有关部门，海洋研究院（简称：海院）负责。": ("海院", "海洋研究院"),
    "（以下统称各单位）": ("各单位", None),
}


@pytest.mark.parametrize(("text", "wanted"), SHORT.items())
def test_short_forms(text, wanted):
    document, found = titles(text)
    (form,) = found.short_forms
    assert (form.text, form.long and document.quote(form.long)) == wanted
