"""What a draft says about itself."""

from datetime import date

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.given import Given, parse_period

BODY = "我局认真贯彻上级部署，围绕中心、服务大局，扎实推进各项工作，取得了积极成效，主要做法如下。"


def frames(*lines, **given):
    document = parse("\n\n".join(lines))
    return document, Facts(document, Given(**given)).frames


@pytest.mark.parametrize(
    ("lines", "title", "genre", "issuer"),
    [
        (("# 某市科技局2019年工作总结", BODY), "某市科技局2019年工作总结", "总结", "某市科技局"),
        (("某市科技局关于开展检查的通知", "各单位：", BODY), "某市科技局关于开展检查的通知", "通知", "某市科技局"),
        (
            ("# 中共某市科技局党组", "## 2019年度自查报告", BODY),
            "中共某市科技局党组2019年度自查报告",
            "自查报告",
            "中共某市科技局党组",
        ),
        (
            ("某市科学技术局文件", "某科〔2020〕3号", "关于印发方案的通知", BODY),
            "关于印发方案的通知",
            "通知",
            "某市科学技术局",
        ),
        (("2019年工作总结和2020年工作思路", BODY), "2019年工作总结和2020年工作思路", "总结", ""),
        (("关于2023年第三季度工作情况汇报", BODY), "关于2023年第三季度工作情况汇报", "汇报", ""),
        (("某县乡村振兴规划（2021—2025年）", BODY), "某县乡村振兴规划（2021—2025年）", "规划", ""),
        (
            ("某市2026年政府工作报告", "——2026年2月3日在某市第十届人民代表大会第五次会议上", BODY),
            "某市2026年政府工作报告",
            "政府工作报告",
            "",
        ),
        (("工作亮点", "一、狠抓学习", BODY), "工作亮点", "", ""),
        (("某局党组书记述职述廉报告", BODY), "某局党组书记述职述廉报告", "述职", ""),
        (("签发人：某某", "某局关于购置设备的请示", "市政府：", BODY), "某局关于购置设备的请示", "请示", "某局"),
        (("（征求意见稿）", "某市停车管理办法", BODY), "某市停车管理办法", "办法", ""),
        (("各单位：", BODY, "特此通知。", "某某局", "2023年5月8日"), "", "通知", "某某局"),
        ((BODY,), "", "", ""),
    ],
)
def test_head(lines, title, genre, issuer):
    _, found = frames(*lines)
    assert (found[0].title, found[0].genre, found[0].issuer) == (title, genre, issuer)


@pytest.mark.parametrize(
    ("lines", "source", "first", "last"),
    [
        (("# 2019年工作总结", BODY), "标题", date(2019, 1, 1), date(2019, 12, 31)),
        (("# 二〇一九年工作总结", BODY), "标题", date(2019, 1, 1), date(2019, 12, 31)),
        (("# 2023年第三季度工作汇报", BODY), "标题", date(2023, 7, 1), date(2023, 9, 30)),
        (("# 2023年上半年工作总结", BODY), "标题", date(2023, 1, 1), date(2023, 6, 30)),
        (("# 2023年1—9月工作总结", BODY), "标题", date(2023, 1, 1), date(2023, 9, 30)),
        (("# 2021—2023年工作总结", BODY), "标题", date(2021, 1, 1), date(2023, 12, 31)),
        (("# 工作总结", "2022年，" + BODY), "开头", date(2022, 1, 1), date(2022, 12, 31)),
        (("# 工作总结", "今年以来，" + BODY, "某某局", "2023年10月8日"), "落款", date(2023, 1, 1), date(2023, 12, 31)),
        (("# 上半年工作总结", BODY, "某某局", "2023年7月8日"), "落款", date(2023, 1, 1), date(2023, 6, 30)),
        (("# 某市2026年政府工作报告", BODY), "标题", date(2025, 1, 1), date(2025, 12, 31)),
        (("# 工作总结", BODY), "", None, None),
        (("# 关于开展检查的通知", "2022年，" + BODY), "", None, None),
    ],
)
def test_period(lines, source, first, last):
    _, found = frames(*lines)
    period = found[0].period
    assert (period.source, period.first, period.last) == (source, first, last)


def test_the_users_period_wins():
    _, found = frames("# 2019年工作总结", BODY, period=parse_period("2020Q1"))
    assert (found[0].period.source, found[0].period.first) == ("--period", date(2020, 1, 1))


@pytest.mark.parametrize(
    ("lines", "source", "first", "last"),
    [
        (("# 关于检查的通知", BODY, "某某局", "2023年10月8日"), "落款", date(2023, 10, 8), date(2023, 10, 8)),
        (("# 关于检查的通知", BODY, "某某局 2023年10月8日"), "落款", date(2023, 10, 8), date(2023, 10, 8)),
        (("# 关于检查的通知", BODY, "某某局", "二〇二三年十月八日"), "落款", date(2023, 10, 8), date(2023, 10, 8)),
        (("# 关于检查的通知", BODY, "某某局", "2023年*月*日"), "落款", date(2023, 1, 1), date(2023, 12, 31)),
        (("# 关于检查的通知", BODY, "某某局", "2023年10月"), "落款", date(2023, 10, 1), date(2023, 10, 31)),
        (("# 关于检查的意见", "（2023年1月2日）", BODY), "题注", date(2023, 1, 2), date(2023, 1, 2)),
        (("# 关于检查的意见", "（2023年1月）", BODY), "题注", date(2023, 1, 1), date(2023, 1, 31)),
        (
            ("# 在会议上的讲话", "（2023年1月2日讲话，2023年1月9日整理）", BODY),
            "题注",
            date(2023, 1, 2),
            date(2023, 1, 2),
        ),
        (("# 关于检查的意见", "（2023年）", BODY), "", None, None),
        (
            ("# 关于检查的通知", BODY, "某某局办公室", "2020年2月27日印发"),
            "印发日期",
            date(2020, 2, 27),
            date(2020, 2, 27),
        ),
        (
            ("某局文件", "某科〔2020〕3号", "关于检查的通知", "各单位：", BODY),
            "文号",
            date(2020, 1, 1),
            date(2020, 12, 31),
        ),
        (("# 2023年第三季度工作汇报", BODY), "报告期", date(2023, 9, 15), None),
        (("# 2023年工作总结", BODY), "报告期", date(2023, 11, 1), None),
        (("# 2023年第三季度工作汇报", BODY, "某某局", "2023年*月*日"), "落款", date(2023, 9, 15), date(2023, 12, 31)),
        (("# 关于检查的通知", BODY), "", None, None),
        (("# 关于检查的通知", BODY, "会议定于2023年10月8日召开。"), "", None, None),
    ],
)
def test_written(lines, source, first, last):
    _, found = frames(*lines)
    written = found[0].written
    assert (written.source, written.first, written.last) == (source, first, last)


def test_the_users_date_wins():
    _, found = frames("# 关于检查的通知", BODY, "某某局", "2023年10月8日", date=date(2024, 1, 2))
    assert (found[0].written.source, found[0].written.first) == ("--date", date(2024, 1, 2))


def test_cover_and_attachment_are_two_frames():
    _, found = frames(
        "某市科技局关于印发《2019年工作总结和2020年工作思路》的通知",
        "各单位：",
        "现将《2019年工作总结和2020年工作思路》印发给你们，请结合实际抓好落实。",
        "2019年工作总结和2020年工作思路",
        "2019年，" + BODY,
        "某市科技局办公室",
        "2020年2月27日印发",
    )
    assert [frame.genre for frame in found] == ["通知", "总结"]
    assert [frame.written.first for frame in found] == [date(2020, 2, 27)] * 2
    assert found[1].years == (2019, 2020)
    assert (found[0].last_block, found[1].first_block) == (2, 3)


def test_a_further_document_after_a_sign_off():
    _, found = frames("# 关于检查的通知", BODY, "某某局", "2023年10月8日", "某某局检查方案", BODY * 2)
    assert [frame.title for frame in found] == ["关于检查的通知", "某某局检查方案"]
    assert found[1].written.first == date(2023, 10, 8)


@pytest.mark.parametrize(
    ("heading", "ahead"),
    [
        ("三、下一步打算", True),
        ("五、存在问题及下一步工作打算", True),
        ("二、2020年工作思路", True),
        ("二、2020年重点工作", True),
        ("三、今后工作安排", True),
        ("二、工作建议", True),
        ("一、2019年工作回顾", False),
        ("一、2019年主要工作", False),
        ("二、主要做法和成效", False),
        ("二、目标任务完成情况", False),
        ("三、存在问题", False),
    ],
)
def test_parts_that_look_ahead(heading, ahead):
    document, found = frames("# 2019年工作总结", BODY, heading, "推进各项工作。", "四、其他情况", "无。")
    inside = next(block.index for block in document.blocks if block.text == "推进各项工作。")
    assert found[0].looks_ahead(inside) is ahead
    assert not found[0].looks_ahead(inside + 2)


def test_a_paragraph_that_begins_with_the_next_step_looks_ahead():
    document, found = frames("# 2019年工作总结", BODY, "下一步，我局将继续努力。")
    assert [found[0].looks_ahead(block.index) for block in document.blocks] == [False, False, True]


def test_a_plan_looks_ahead_as_a_whole():
    document, found = frames("# 2020年工作要点", BODY)
    assert found[0].plans
    assert all(found[0].looks_ahead(block.index) for block in document.blocks)


@pytest.mark.parametrize(
    ("lines", "official"),
    [
        (("某局文件", "某科〔2020〕3号", "关于检查的通知", "各单位：", BODY), True),
        (("# 工作总结", BODY, "某某局", "2023年10月8日"), False),
    ],
)
def test_official(lines, official):
    assert frames(*lines)[1][0].official is official
    assert frames(*lines, profile="公文")[1][0].official


def test_head_and_foot_have_their_places():
    document, (frame,) = frames(
        "某局文件", "某科〔2020〕3号", "关于检查的通知", "各单位：", BODY, "某某局", "2023年10月8日"
    )
    assert frame.number_span
    assert document.quote(frame.number_span) == frame.number == "某科〔2020〕3号"
    assert frame.salutation
    assert document.quote(frame.salutation) == "各单位："
    assert frame.signature
    assert document.quote(frame.signature) == "某某局"
    assert frame.signed
    assert document.quote(frame.signed) == "2023年10月8日"
    assert [document.quote(span) for span in frame.title_spans] == ["关于检查的通知"]


def test_an_empty_document_has_a_frame():
    _, found = frames("")
    assert len(found) == 1
    assert found[0].title == ""
