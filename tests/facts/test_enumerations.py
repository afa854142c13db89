"""Chains of 一是, 第一, 首先, （一）, ① in running text."""

import pytest

from linter.examples import parse
from linter.facts import Facts

CASES = {
    "一是抓学习。二是抓作风。三是抓落实。": [("一是", [1, 2, 3])],
    "一是抓学习。二是抓作风。四是抓落实。": [("一是", [1, 2, 4])],
    "一要抓学习，二要抓作风。": [("一要", [1, 2])],
    "第一，抓学习；第二，抓作风。": [("第一", [1, 2])],
    "第一是抓学习；第二是抓作风。": [("第一", [1, 2])],
    "其一，学习不深；其二，作风不实。": [("其一", [1, 2])],
    "首先，抓学习；其次，抓作风；最后，抓落实。": [("首先", [1, 2, None])],
    "包括：（一）学习；（二）作风；（三）落实。": [("（一）", [1, 2, 3])],
    "包括：（1）学习；（3）落实。": [("（1）", [1, 3])],
    "包括①学习②作风③落实": [("①", [1, 2, 3])],
    "分工：1.学习；2.作风；3.落实。": [("1.", [1, 2, 3])],
    "（一）学习；（二）作风；（四）落实。": [("（一）", [1, 2, 4])],
    # through paragraphs, until the part ends
    "一、成效\n\n一是甲。\n\n二是乙。\n\n二、问题\n\n一是丙。\n\n二是丁。": [("一是", [1, 2]), ("一是", [1, 2])],
    "一、成效\n\n一是甲。\n\n二、问题\n\n三是丙。": [("一是", [1]), ("一是", [3])],
    "一、成效\n\n二、问题\n\n一是丙。\n\n三、打算\n\n二是丁。": [("一是", [1]), ("一是", [2])],
    "一是甲。\n\n1.子项\n\n二是乙。": [("一是", [1]), ("一是", [2])],
    "一、成效\n\n一是甲。\n\n1.子项\n\n二是乙。": [("一是", [1, 2])],
    # nested
    "一要学：一是甲，二是乙。二要干：一是丙，二是丁。": [("一要", [1, 2]), ("一是", [1, 2]), ("一是", [1, 2])],
    # near misses
    "一是一，二是二，绝不含糊。": [],
    "一是一体推进，二是二次攻关。": [("一是", [1, 2])],
    "统一是前提，之一是学习，第二是作风。": [],
    "增速居全国第五、第七、第九。": [],
    "打通服务群众最后一公里，首先要调研。": [],
    "第二，各单位要按时报送。": [],
    "增长3.5%，1.2亿元到位。": [],
    "第1、2、3项由办公室负责。": [],
    "按照第（一）项、第（二）项执行。": [],
    "本季度一要闻发布。": [],
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items())
def test_chains(text, wanted):
    found = Facts(parse(text)).enumerations
    assert [(chain.scheme, [item.number for item in chain.items]) for chain in found.chains] == wanted


def test_items_carry_marker_and_extent():
    document = parse("要求：一是抓学习。二是抓作风。")
    (chain,) = Facts(document).enumerations.chains
    assert [(document.quote(item.marker), document.quote(item.span)) for item in chain.items] == [
        ("一是", "一是抓学习。"),
        ("二是", "二是抓作风。"),
    ]
