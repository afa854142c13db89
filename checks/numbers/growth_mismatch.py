"""A growth rate, multiple or number of points that does not follow from the two values."""

from collections.abc import Iterator
from decimal import Decimal

from checks.numbers._say import WIDE, figure, percent, plain
from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.number_relations import Change, half_step, in_unit
from linter.facts.number_units import base_of
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

DOUBLING_SLACK = Decimal("0.15")


class GrowthMismatch(Check):
    """增减幅度与前后两个数算不拢。

    由2000吨增加到2500吨应为增长25%；两个百分数相减是百分点，不写“%”；翻一番是2倍，翻两番是4倍；减少不能用“倍”。
    算出的结果写在提示里，末位差一的不报；“年均增长”“分别增长”和分母不在句中的不报。
    """

    title = "增幅不符"
    severity = "warning"
    triggers = ("%", "％", "百分点", "番", "倍")
    good = (
        "粮食产量由2000吨增加到2500吨，增长25%。",
        "入库率由60%提高到72%，提高12个百分点。",
        "入库率由60%提高到72%，增幅为20%。",
        "占比由50%提高到60%，提高20%。",
        "用户由300户发展到1200户，翻了两番。",
        "从2019年的80家增加到2023年的160家，年均增长18.9%。",
        "成本下降30%，产能扩大2倍。",
        "由120件减少到90件，下降25%。",
        "收入由2.3亿元增至2.7亿元，增长17.1%。",
        "利润由50万元增加到200万元，增长3倍。",
    )
    bad = (
        Bad("粮食产量由2000吨增加到2500吨，增长⟦30%⟧。", message="25.0%", related=("2000吨", "2500吨")),
        Bad("入库率由60%提高到72%，提高⟦12%⟧。", message="百分点"),
        Bad("入库率由60%升至72%，上升⟦15个百分点⟧。", message="12个百分点"),
        Bad("用户由300户发展到600户，⟦翻了两番⟧。"),
        Bad("库容从20万立方米扩大到60万立方米，实现⟦翻番⟧。"),
        Bad("平均办理时间减少了⟦2倍⟧。", message="减少"),
        Bad("接待游客3.2万人次，比上年的2.5万人次增长⟦60%⟧。"),
        Bad("由120件减少到90件，⟦增长25%⟧。", message="减少"),
        Bad("入库率由60%提高到72%，提高⟦35%⟧。", message="相差12个百分点，文中写为35%"),
    )

    shrunk_by_times = Pattern(r"(?:下降|减少|降低|缩短|缩小|压缩|节省|下跌)(?:了|近|约|超过?|达到?|至少)*$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for item in facts.quantities.all:
            if item.unit == "倍" and self.shrunk_by_times.search(document.before(item.core, 8)):
                message = f"“{document.quote(item.core)}”用于减少不成立，减少最多为百分之百，请改用百分数或分数。"
                yield self.finding(item.core, message)
        yield from self._steps(document, facts)
        for change in facts.relations.changes:
            said = _judged(change)
            if said:
                span = change.span
                if said.startswith("文中说的方向"):
                    span = _with_verb(document, change)
                yield self.finding(
                    span, said + "请核对。", related=[(change.old.core, "原值"), (change.new.core, "现值")]
                )

    def _steps(self, document: Document, facts: Facts) -> Iterator[Finding]:
        """Judge “120亿元，比上年增加20亿元，增长20%”."""
        for step in facts.relations.steps:
            new, delta = step.new, in_unit(step.delta, step.new.unit)
            old = new.value - delta if step.grew else new.value + delta
            if old <= 0 or not delta:
                continue
            rate = delta * 100 / old
            coarse = half_step(new, step.delta), half_step(step.delta, new) * delta / step.delta.value
            slack = step.rate.step + rate * (coarse[1] / delta + (coarse[0] + coarse[1]) / old)
            if abs(rate - step.rate.value) <= slack:
                continue
            word = "增长" if step.grew else "下降"
            message = (
                f"现为{document.quote(new.core)}、变化{document.quote(step.delta.core)}，原值应为{figure(old, new)}，"
                f"{word}{percent(rate, step.rate.decimals)}，文中写为{document.quote(step.rate.core)}，请核对。"
            )
            yield self.finding(step.rate.core, message, related=[(new.core, "现值"), (step.delta.core, "增减数")])


def _with_verb(document: Document, change: Change) -> Span:
    """Return the span of the figure with the word of the change before it."""
    before = document.before(change.span, 6)
    at = before.rfind(change.verb)
    return change.span._replace(start=change.span.start - (len(before) - at)) if at >= 0 else change.span


def _judged(change: Change) -> str:
    """Return what is wrong with a change, "" when nothing is."""
    old, new, delta = change.old.value, in_unit(change.new, change.old.unit), change.delta
    if change.old.unit != change.new.unit and base_of(change.old.unit)[0] == "%":
        return ""
    if old <= 0 or new == old:
        return ""
    if delta is None:
        return _doubling(old, new, Decimal(1), "翻番")
    if not delta.exact:
        return ""
    if delta.unit == "番":
        return _doubling(old, new, delta.value, f"翻{delta.value}番")
    if delta.unit == "倍":
        return _times(old, new, delta.value) if change.grew else ""
    if base_of(delta.unit)[0] == "百分点":
        return _points(change, abs(new - old)) if base_of(change.old.unit)[0] == "%" else ""
    if delta.unit in ("%", "％"):
        return _rate(change, old, new)
    return ""


def _doubling(old: Decimal, new: Decimal, times: Decimal, said: str) -> str:
    if times > 6 or times != int(times):
        return ""
    expected = Decimal(2) ** int(times)
    if abs(new / old - expected) <= expected * DOUBLING_SLACK:
        return ""
    return f"现值是原值的{plain(new / old)}倍，{said}应是{expected}倍，两者不一致，"


def _times(old: Decimal, new: Decimal, said: Decimal) -> str:
    grown = (new - old) / old
    if new < old or abs(grown - said) <= Decimal("0.1") + abs(said) * Decimal("0.1"):
        return ""
    return f"现值比原值增长{plain(grown.quantize(Decimal('0.01'), context=WIDE))}倍，文中写为{plain(said)}倍，"


def _points(change: Change, gap: Decimal) -> str:
    delta = change.delta
    if delta is None or abs(gap - delta.value) <= max(change.old.step, change.new.step, delta.step) / 2:
        return ""
    ends = f"{plain(change.old.value)}%与{plain(change.new.value)}%"
    return f"{ends}相差{plain(gap)}个百分点，文中写为{plain(delta.value)}个百分点，"


def _rate(change: Change, old: Decimal, new: Decimal) -> str:
    delta = change.delta
    if delta is None:
        return ""
    rate = (new - old) * 100 / old
    is_percent = base_of(change.old.unit)[0] == "%"
    if abs(abs(rate) - delta.value) <= _slack(change, old, new):
        wrong_way = change.grew is not None and (rate > 0) != change.grew and not is_percent
        return f"文中说的方向与前后两个数相反，{'增长' if rate > 0 else '减少'}才对，" if wrong_way else ""
    if is_percent:
        if abs(abs(new - old) - delta.value) <= delta.step:
            return f"前后都是百分数，相差{plain(abs(new - old))}个百分点，不应写作“%”，"
        return f"前后两个百分数相差{plain(abs(new - old))}个百分点，文中写为{plain(delta.value)}%，"
    word = "增长" if rate > 0 else "下降"
    ends = f"由{figure(old, change.old)}到{figure(new, change.old)}"
    return f"{ends}应为{word}{percent(abs(rate), delta.decimals)}，文中写为{plain(delta.value)}%，"


def _slack(change: Change, old: Decimal, new: Decimal) -> Decimal:
    """Return how far a rate may be off: one in its last digit, and what the rounding of both values allows."""
    assert change.delta
    coarse_old, coarse_new = half_step(change.old, change.new), half_step(change.new, change.old)
    return change.delta.step + 100 * (coarse_new * old + coarse_old * new) / (old * old)
