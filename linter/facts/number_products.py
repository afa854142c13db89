"""Standards for one, counts and totals: 每头800元，3600头，共288万元; 20期共1000人次，平均每期50人次."""

from __future__ import annotations

from collections.abc import Iterator

from linter.facts.number_relations import Passage, Product, comparable, is_ratio
from linter.facts.number_units import kind_of
from linter.facts.numbers import Quantity
from linter.patterns import Pattern

PER = Pattern(r"每(?P<one>[\u4e00-\u9fff]{1,12})$")
AVERAGE = Pattern(r"(?:平均每(?P<one>[\u4e00-\u9fff]{1,8})|(?P<short>[人户村亩校班场期])均[^，。；,;0-9]{0,8})$")
PRICE = Pattern(r"(?:单价|每[台套件个本]价格)[^，。；,;0-9]{0,3}$")
TOTALLY = Pattern(r"(?:共|共计|合计|总计|总共|累计|总额|总价|总值|总投资|总造价)[^，。；,;0-9]{0,6}$")
PAID, STANDARD = Pattern(r"(?P<verb>发放|支付|兑付|补助|补贴|拨付|奖励)[^，。；,;0-9]{0,8}$"), Pattern(r"^的?标准")
PERSONS = frozenset("人名位")
TIMES = Pattern(r"^[年月周日天季次批期轮](?!度?[会议])")


def products(passage: Passage) -> Iterator[Product]:
    """Yield what is priced for one, counted and added up in a passage with one such standard."""
    rates = [(at, one) for at in range(len(passage.items)) if (one := _one(passage, at))]
    if len(rates) != 1:
        return
    at, one = rates[0]
    rate = passage.items[at]
    average = AVERAGE.search(passage.before(at, 14))
    counts = [item for item in passage.items if item is not rate and item.exact and _counts(passage, item, one)]
    totals = [place for place, item in enumerate(passage.items) if place != at and _made_of(item, rate)]
    if len(counts) != 1 or len(totals) != 1 or not passage.items[totals[0]].exact:
        return
    total = passage.items[totals[0]]
    if counts[0] is total or (not average and totals[0] < at):
        return
    before = passage.before(totals[0], 14)
    if average or TOTALLY.search(before) or _paid(passage, at, before):
        yield Product(rate, counts[0], total, bool(average))


def _made_of(item: Quantity, rate: Quantity) -> bool:
    """Say whether a figure can be a total of standards: 元 of 元/套."""
    return comparable(item, rate) or (rate.unit.startswith("元/") and item.unit == "元")


def _paid(passage: Passage, at: int, before: str) -> bool:
    """Say whether a total is paid out by the standard at `at`: 按每人500元的标准…发放16万元, 每人补助500元…补助16万元."""
    match = PAID.search(before)
    return match is not None and bool(STANDARD.search(passage.gap(at)) or match["verb"] in passage.before(at, 14))


def _one(passage: Passage, index: int) -> str:
    """Return the words of the one thing a standard is for (头, 网格配备), "" when the figure is none."""
    item = passage.items[index]
    if not item.exact or is_ratio(item):
        return ""
    if item.unit.startswith("元/"):
        return item.unit[2:]
    before = passage.before(index, 14)
    average = AVERAGE.search(before)
    if average:
        one: str = average["one"] or average["short"]
        return "" if one[0] in "年月周日天季" else one
    if PRICE.search(before) and kind_of(item.unit) == "money":
        return "*"
    match = PER.search(before)
    return match["one"] if match and not TIMES.search(match["one"]) else ""


def _counts(passage: Passage, item: Quantity, one: str) -> bool:
    """Say whether a figure counts the things a standard is for one of."""
    if is_ratio(item) or not item.unit or kind_of(item.unit) == "money":
        return False
    if one == "*":
        return kind_of(item.unit) == "measure"
    if one.startswith(item.unit) or (one[0] == "人" and item.unit in PERSONS):
        return True
    return passage.text[item.core.end : item.core.end + 1] == one[0] and item.unit == "个"
