"""Which year a draft is of, and what its dates can mean."""

from datetime import date

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.facts.timeline import anchors, surely_written, within_reach, years_of
from linter.given import Given, parse_period

BODY = "我局认真贯彻上级部署，围绕中心、服务大局，扎实推进各项工作，取得了积极成效，主要做法如下。"


def frames(*lines, **given):
    document = parse("\n\n".join(lines))
    return document, Facts(document, Given(**given)).frames


@pytest.mark.parametrize(
    ("lines", "candidates"),
    [
        (("# 2019年工作总结", BODY, "某某局", "2020年1月8日"), (2019,)),
        (("# 工作总结", "今年以来，" + BODY, "较2022年增长5%。", "某某局", "2023年10月8日"), (2023,)),
        (
            ("# 工作总结", "今年以来，" + BODY, "2022年未发生事故。", "2022年未收到举报。", "某某局", "2023年*月*日"),
            (2022, 2023),
        ),
        (
            (
                "# 工作总结",
                "今年以来，" + BODY,
                "2022年未发生事故。",
                "2022年未收到举报。",
                "2023年，完成5项。",
                "某某局",
                "2023年*月*日",
            ),
            (2023,),
        ),
        (
            (
                "# 工作总结",
                "2019年，" + BODY,
                "学习十三届全国人大一次会议、纪念马克思诞辰200周年大会精神。",
                "二、下一步打算",
                "制定《2019年学习计划》。",
            ),
            (2018, 2019),
        ),
        (
            (
                "# 工作总结",
                "2019年，" + BODY,
                "学习十三届全国人大二次会议精神。",
                "二、下一步打算",
                "制定《2020年学习计划》。",
            ),
            (2019,),
        ),
        (("# 2024年工作要点", BODY), (2024,)),
        (("# 工作总结", BODY), ()),
    ],
)
def test_candidates(lines, candidates):
    assert frames(*lines)[1][0].candidates == candidates


def test_the_users_period_settles_the_year():
    lines = ("# 工作总结", "今年以来，" + BODY, "2022年未发生事故。", "2022年未收到举报。", "某某局", "2023年*月*日")
    assert frames(*lines, period=parse_period("2022"))[1][0].settled


@pytest.mark.parametrize(
    ("lines", "text", "years"),
    [
        (("# 2019年工作总结", BODY, "今年3月召开。", "某某局", "2020年1月8日"), "今年3月", (2019, 2020)),
        (("# 2019年工作总结", BODY, "去年3月召开。", "某某局", "2019年12月8日"), "去年3月", (2018,)),
        (("# 2019年工作总结", BODY, "3月5日召开。", "某某局", "2019年12月8日"), "3月5日", (2019,)),
        (("# 工作总结", BODY, "3月5日召开。"), "3月5日", ()),
        (("# 2019年工作总结", BODY, "2015年3月5日召开。"), "2015年3月5日", (2015,)),
    ],
)
def test_years_a_date_can_mean(lines, text, years):
    document = parse("\n\n".join(lines))
    facts = Facts(document)
    item = next(item for item in facts.dates.all if document.quote(item.span) == text)
    assert years_of(facts.frame, item) == years


def test_when_it_was_surely_written():
    _, (settled,) = frames("# 2019年工作总结", BODY)
    assert surely_written(settled).first == date(2019, 11, 1)
    assert within_reach(settled) == date(2020, 12, 31)
    assert anchors(settled) == (2019,)
    _, (open_,) = frames(
        "# 工作总结",
        "2019年，" + BODY,
        "学习十三届全国人大一次会议、纪念马克思诞辰200周年大会精神。",
        "二、下一步打算",
        "制定《2019年学习计划》。",
    )
    assert surely_written(open_).first == date(2018, 11, 1)
