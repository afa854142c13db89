"""A report and the one it was made from: what was left standing is found, what belongs there is not."""

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.given import Given
from linter.model import Span
from linter.registry import own_checks

REUSE = [check for check in own_checks().values() if check.family == "reuse"]

# title of the former and the new report, sentences (former, new), what must be found in the new one
PAIRS = [
    (
        "2023年工作总结", "2024年工作总结",
        [("全年召开党组会议12次，专题研究意识形态工作。", "全年召开党组会议14次，专题研究意识形态工作。"),
         ("2023年开展集中培训6期，参训干部320人次。", "2023年开展集中培训7期，参训干部355人次。")],
        [("stale-period", "2023年")],
    ),
    (
        "2022年度自查报告", "2023年度自查报告",
        [("全年检查企业85家，发现隐患126处。", "全年检查企业85家，发现隐患131处。"),
         ("制定制度9项，修订制度4项。", "制定制度11项，修订制度5项。")],
        [("unchanged-figures", "85家")],
    ),
    (
        "2024年第二季度工作汇报", "2024年第三季度工作汇报",
        [("第二季度共受理群众来信45件，办结率较高。", "第二季度共受理群众来信52件，办结率较高。")],
        [("stale-period", "第二季度")],
    ),
    (
        "2024年上半年工作总结", "2024年下半年工作总结",
        [("截至6月30日，排查隐患126处，整改到位。", "截至6月30日，排查隐患131处，整改到位。"),
         ("6月开展安全生产月活动，群众广泛参与。", "12月开展宪法宣传周活动，群众广泛参与。")],
        [("stale-period", "6月30日")],
    ),
    (
        "2023年述职报告", "2024年述职报告",
        [("截至目前，累计帮扶困难群众260户，走访慰问到位。", "截至目前，累计帮扶困难群众230户，走访慰问到位。")],
        [("fallen-count", "230户")],
    ),
    (
        "2021年工作总结", "2022年工作总结",
        [("争取上级资金1500万元，实施项目18个。", "争取上级资金1500万元，实施项目18个。")],
        [("unchanged-figures", "1500万元")],
    ),
    (
        "2023年工作总结", "2024年工作总结",
        [("预计到2023年底建成冷链仓库3座，满足需求。", "预计到2023年底建成冷链仓库3座，满足需求。")],
        [("stale-period", "2023年底"), ("unchanged-figures", "3座")],
    ),
    (
        "2023年工作总结", "2024年工作总结",
        [("增强“四个意识”，落实三项制度，做好群众工作。", "增强“四个意识”，落实三项制度，做好群众工作。"),
         ("落实《2023年重点任务清单》要求，逐项推进。", "落实《2023年重点任务清单》要求，逐项推进。"),
         ("全年走访企业40家，解决问题22个。", "全年走访企业51家，解决问题30个。")],
        [],
    ),
    (
        "2023年工作总结", "2024年工作总结",
        [("2023年以来，持续推进简政放权，群众满意。", "2023年以来，持续推进简政放权，群众满意。"),
         ("与2023年相比，办件量明显上升。", "与2023年相比，办件量明显上升。")],
        [],
    ),
]  # fmt: skip


def facts_of(former, new):
    return Facts(parse(new), Given(former=parse(former)))


def texts(former_title, new_title, sentences):
    return (
        f"{former_title}\n\n" + "\n\n".join(old for old, _ in sentences),
        f"{new_title}\n\n" + "\n\n".join(new for _, new in sentences),
    )


@pytest.mark.parametrize(("former_title", "new_title", "sentences", "expected"), PAIRS)
def test_what_was_left_standing(former_title, new_title, sentences, expected):
    facts = facts_of(*texts(former_title, new_title, sentences))
    found = {
        (finding.check, facts.document.quote(finding.span))
        for check in REUSE
        for finding in check().check(facts.document, facts)
    }
    assert found == set(expected)


@pytest.mark.parametrize(
    ("former", "new", "blank", "value"),
    [
        ("全年召开会议12次，研究议题30个。", "全年召开会议*次，研究议题*个。", "*", "12"),
        ("开展党课辅导4次，警示教育2次。", "开展党课辅导4次，警示教育__次。", "__", "2"),
        ("联系人张某，电话已公布。共帮扶260户困难群众。", "共帮扶XX户困难群众。联系人张某，电话已公布。", "XX", "260"),
        ("新增就业1.2万人，完成年度目标任务。", "新增就业　人，完成年度目标任务。", "　", "1.2万"),
        ("全年召开会议12次。", "今后要加强管理*个方面。", "*", None),
    ],
)
def test_last_value_of_a_blank(former, new, blank, value):
    facts = facts_of(former, new)
    at = facts.document.blocks[0].text.index(blank)
    place = facts.alignment.last_value(Span(0, at, at + len(blank)))
    assert (facts.alignment.old.document.quote(place) if place else None) == value


def test_a_hole_has_a_last_value():
    facts = facts_of("全年召开会议12次，研究议题。", "全年召开会议次，研究议题。")
    place = facts.alignment.last_value(Span(0, 6, 6))
    assert facts.alignment.old.document.quote(place) == "12"


def test_moved_sentences_are_paired():
    facts = facts_of(
        "召开会议12次，研究部署。\n\n走访企业30家，解决问题。", "走访企业35家，解决问题。\n\n召开会议14次，研究部署。"
    )
    assert [(pair.new.block, pair.old.block) for pair in facts.alignment.pairs] == [(0, 1), (1, 0)]


def test_without_a_former_draft_nothing_is_said():
    document = parse("全年召开会议12次。")
    assert Facts(document).alignment is None
    assert [list(check().check(document, Facts(document))) for check in REUSE] == [[] for _ in REUSE]
