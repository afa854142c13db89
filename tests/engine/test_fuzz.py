"""Random text made of the stuff drafts are made of: no check raises, every place can be found again.

A short run with a fixed seed; `DRAFTLINT_FUZZ=20000 pytest tests/engine/test_fuzz.py` runs longer, with fresh seeds.
"""

import datetime as dt
import os
import re
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from linter.engine import run_checks
from linter.examples import parse, unmark
from linter.facts import Facts
from linter.given import Given
from linter.readers import ReadOptions, text
from linter.registry import own_checks

EXAMPLES = int(os.environ.get("DRAFTLINT_FUZZ", "0"))
PIECES = [
    *"一二三四五六七八九十百千万亿零〇两半几第年月日时周季度上下前后左右约近余多来共其中占比分别为增长下降",
    *"的了是在和与及等以会议党委局市县区省部门全会次篇份件名人元吨％%0123456789Xx×*＊_○□",
    *("\n> ", "\n>\n", "\n- ", "\n# ", "\n| ", "|---|---|", "\n```\n", "**", "~~", "[a](b)", "<!--", "-->", "&nbsp;"),
    *"？！。，、；：“”‘’《》〈〉（）〔〕【】()[]<>…—-~～·.,;:!?/\\|#\n\t \u3000",
    *(
        "2023年",
        "12月31日",
        "今年以来",
        "去年",
        "上半年",
        "第三季度",
        "十九届",
        "四中全会",
        "党的二十大",
        "习近平",
        "同志",
        "为核心",
    ),
    *(
        "一、",
        "（一）",
        "1.",
        "(1)",
        "①",
        "一是",
        "二是",
        "首先",
        "其中：",
        "合计",
        "总计",
        "分别为",
        "翻一番",
        "百分点",
        "同比增长",
    ),
    *(
        "附件：",
        "附件1",
        "〔2020〕34号",
        "特此通知",
        "报告如下：",
        "四个意识",
        "两个维护",
        "以上",
        "以下",
        "左右",
        "星期三",
        "周年",
    ),
    *(
        "关于",
        "的通知",
        "的报告",
        "情况汇报",
        "下一步",
        "XX局",
        "*次",
        "某市",
        "20XX年",
        "待补充",
        "TODO",
        "{{a}}",
        "万元",
        "人次",
        "公里",
    ),
    *(
        "| 项目 | 金额 |\n|---|---|\n| 甲 | 10 |\n| 合计 | 12 |\n",
        "\n\n",
        "\r\n",
        "\u200b",
        "\ufffd",
        "\ue000",
        "㎡",
        "①",
        "𠀀",
        "é",
    ),
]
DRAFTS = st.lists(st.sampled_from(PIECES), max_size=200).map("".join)
EXAMPLES_OF_CHECKS = [
    unmark(bad.text)[0] for check in own_checks().values() for bad in check.bad if bad.document is None
]


@st.composite
def edited(draw: st.DrawFn) -> str:
    """Return some examples of the checks with pieces cut out, doubled and put in: deeper than random text gets."""
    text = "\n\n".join(draw(st.lists(st.sampled_from(EXAMPLES_OF_CHECKS), min_size=1, max_size=4)))
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(1, 12)))
        piece = draw(st.sampled_from(["", text[start:end] * 2, draw(st.sampled_from(PIECES))]))
        text = text[:start] + piece + text[end:]
    return text


SLOWEST = 2.0  # seconds of processor time for a draft of some thousand characters: a pattern ran away
FUZZ = settings(
    max_examples=EXAMPLES or 150,
    derandomize=not EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
FIGURES = re.compile("[0-9０-９][0-9０-９.,]*")
CHECKS = [check() for check in own_checks().values()]


@st.composite
def told(draw: st.DrawFn) -> Given:
    """Return what a user may say of a draft; a former draft that is much like it in half of all cases."""
    former = draw(st.one_of(st.none(), DRAFTS, edited()))
    return Given(
        date=draw(st.sampled_from([None, dt.date(2023, 12, 31), dt.date(2024, 2, 29)])),
        profile=draw(st.sampled_from([None, "公文", "总结", "普通"])),
        former=None if former is None else parse(former),
    )


@FUZZ
@given(st.one_of(DRAFTS, edited()), told())
@example(">\n一", Given())
@example("2023年\n> ：", Given())
@example("复耕00亩，折合133公顷。", Given())  # what this test once found
@example(
    "用好干部网络教育用好干部网络教育学院，干部网络学院达标。\n\n用好干部网络教育学院，干部网络学院达标。", Given()
)
def test_nothing_raises_and_every_place_is_valid(draft, given):
    if given.former and len(draft) % 2:
        given = given._replace(former=parse(draft.replace("2023", "2022").replace("1", "7")))
    for document in (text.read(draft.encode(), "a.txt", ReadOptions(encoding="utf-8")), parse(draft)):
        begin = time.process_time()
        said = run_checks(CHECKS, document, Facts(document, given))
        assert time.process_time() - begin < SLOWEST
        assert said.crashes == []
        for finding in said.findings:
            spans = [finding.span, *(place.span for place in finding.related)]
            spans += [span for span, _ in finding.fix.also] if finding.fix else []
            for span in filter(None, spans):
                assert 0 <= span.start <= span.end <= len(document.blocks[span.block].text)
                assert document.anchors(span)


RUNS = [
    *"一的*X×_ 　01,.，。、《“（(第年月日共…—?",
    "一、",
    "《》",
    "“”",
    "1.",
    "（一）",
    "*次",
    "2023年",
    "十",
    "12，",
    "增长1%",
    "、A",
]


@pytest.mark.parametrize("piece", RUNS)
def test_long_runs_of_one_thing_are_checked(piece):
    """A pattern that runs away on a long run would never come back from this."""
    document = text.read((piece * (20_000 // len(piece))).encode(), "a.txt", ReadOptions(encoding="utf-8"))
    assert run_checks(CHECKS, document, Facts(document)).crashes == []


STRANGE = ["0", "00", "0.0", "零", "999999999999999999999999", "1e5", "-5", "0.00000000001", "３.1.2", "亿亿亿亿", "½"]


@pytest.mark.parametrize("figure", STRANGE)
def test_strange_figures_raise_nothing(figure):
    """Every figure of every example in turn, and all at once."""
    for draft in EXAMPLES_OF_CHECKS if EXAMPLES else EXAMPLES_OF_CHECKS[:: len(STRANGE)]:
        places = [match.span() for match in FIGURES.finditer(draft)]
        drafts = [draft[:start] + figure + draft[end:] for start, end in places[:6]]
        for changed in [*drafts, FIGURES.sub(figure, draft)]:
            document = parse(changed)
            assert run_checks(CHECKS, document, Facts(document, Given(former=parse(draft)))).crashes == [], changed
