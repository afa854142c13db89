"""A generator of arithmetic sentences and tables: each right, and the same with one figure perturbed."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path
from typing import NamedTuple

THINGS = ["农村公路", "老旧管网", "标准厂房", "河道堤防", "防护林带", "供水设施", "文化广场", "健身步道"]
AREAS = ["城区", "集镇", "山区", "沿海片", "北部片", "南部片", "开发区", "高新园"]
COUNTERS = ["座", "处", "家", "件", "名", "份", "场", "户"]
MEASURES = ["公里", "万元", "亿元", "万平方米", "吨", "公顷"]
LEADS = ["", "全年", "经核查，", "2025年，", "一年来，我局", "据统计，"]
ITEMS = ["堤防加固", "河道清淤", "闸门检修", "管网改造", "泵站更新", "岸坡绿化", "水质监测", "渠道衬砌"]
HAN = ["", "一", "两", "三", "四", "五", "六", "七", "八"]


class Case(NamedTuple):
    """A sentence with {} where the figure that may be perturbed stands, its right text and a wrong one."""

    check: str
    form: str
    right: str
    wrong: str
    figure: str


_path = Path(__file__).with_name("arithmetic_more.py")
_spec = importlib.util.spec_from_file_location("arithmetic_more", _path)
_more = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_more)


class Maker(_more.More):
    """Makes cases from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def case(self) -> Case:
        """Return one case of a form chosen at random."""
        forms = [
            self.among,
            self.among_bracket,
            self.respectively,
            self.part,
            self.share,
            self.hundred,
            self.growth,
            self.decline,
            self.points,
            self.difference,
            self.doubling,
            self.product,
            self.conversion,
            self.counted,
            self.counted_task,
            *self.more(),
        ]
        return self.random.choice(forms)()

    def _case(self, check: str, template: str, right: str, wrong: str) -> Case:
        lead = self.random.choice(LEADS)
        return Case(
            check, template, f"{lead}{template.replace('@', right)}", f"{lead}{template.replace('@', wrong)}", wrong
        )

    def _counts(self, most: int) -> list[int]:
        return [self.random.randint(12, 90) for _ in range(self.random.randint(2, most))]

    def _names(self, count: int) -> list[str]:
        return self.random.sample(AREAS, count)

    def _off(self, value: int) -> int:
        """Return a figure near `value` and different from it."""
        return value + self.random.choice([-1, 1]) * self.random.randint(1, max(1, value // 12))

    def among(self) -> Case:
        pick, unit = self._counts(4), self.random.choice(COUNTERS)
        thing, mark = self.random.choice(THINGS), self.random.choice(["、", "，", "，", "；"])
        parts = mark.join(f"{name}{count}{unit}" for name, count in zip(self._names(len(pick)), pick, strict=True))
        verb = self.random.choice(["共建成", "共改造", "现有", "共验收"])
        total = sum(pick)
        wrong = total + self.random.randint(1, max(1, min(pick) // 8)) if len(pick) == 2 else self._off(total)
        return self._case("total-mismatch", f"{verb}{thing}@，其中{parts}。", f"{total}{unit}", f"{wrong}{unit}")

    def among_bracket(self) -> Case:
        pick, unit = self._counts(4), self.random.choice(COUNTERS)
        parts = "、".join(f"{name}{count}{unit}" for name, count in zip(self._names(len(pick)), pick, strict=True))
        total = sum(pick)
        template = f"新建{self.random.choice(THINGS)}@（{parts}），均已投用。"
        return self._case("total-mismatch", template, f"{total}{unit}", f"{self._off(total)}{unit}")

    def respectively(self) -> Case:
        pick = [self.random.randint(105, 900) / 10 for _ in range(self.random.randint(2, 4))]
        unit = self.random.choice(MEASURES)
        names = "、".join(self._names(len(pick)))
        parts = "、".join(f"{value:.1f}{unit}" for value in pick)
        total = sum(round(value * 10) for value in pick)
        wrong = total + self.random.choice([-1, 1]) * self.random.randint(30, 90)
        ending = self.random.choice(["合计@。", "总计@。", "共计@。"])
        template = f"{names}新建{self.random.choice(THINGS)}分别为{parts}，{ending}"
        return self._case("total-mismatch", template, f"{total / 10:.1f}{unit}", f"{wrong / 10:.1f}{unit}")

    def part(self) -> Case:
        total, unit = self.random.randint(40, 400), self.random.choice(COUNTERS)
        right, wrong = self.random.randint(2, total), self.random.randint(total + 1, total * 2)
        template = f"建成{self.random.choice(THINGS)}{total}{unit}，其中{self.random.choice(AREAS)}@。"
        return self._case("part-exceeds-whole", template, f"{right}{unit}", f"{wrong}{unit}")

    def share(self) -> Case:
        total, unit = self.random.randint(60, 600), self.random.choice(COUNTERS)
        part = self.random.randint(total // 2, total - 1)
        rate = part * 100 / total
        wrong = rate + self.random.choice([-1, 1]) * self.random.uniform(1.5, 9)
        template = self.random.choice(
            [
                f"共排查隐患{total}{unit}，已整改{part}{unit}，占@。",
                f"应完成{total}{unit}，实际完成{part}{unit}，完成率为@。",
                f"抽检产品{total}{unit}，合格{part}{unit}，合格率@。",
            ]
        )
        return self._case("share-mismatch", template, f"{rate:.1f}%", f"{wrong:.1f}%")

    def hundred(self) -> Case:
        first, second = self.random.randint(200, 450), self.random.randint(200, 400)
        last = 1000 - first - second
        wrong = last + self.random.randint(8, 60)
        names = self._names(3)
        given = [f"{first / 10}%", f"{second / 10}%"]
        template = self.random.choice(
            [
                f"投资构成中，{names[0]}占{given[0]}，{names[1]}占{given[1]}，{names[2]}占@。",
                f"{'、'.join(names)}三类用地占比分别为{given[0]}、{given[1]}、@。",
            ]
        )
        return self._case("share-mismatch", template, f"{last / 10}%", f"{wrong / 10}%")

    def _two(self) -> tuple[int, int]:
        old = self.random.randint(500, 9000)
        return old, old + self.random.randint(old // 20, old // 2)

    def growth(self) -> Case:
        old, new = self._two()
        rate = (new - old) * 100 / old
        unit, thing = self.random.choice(["吨", "件", "户", "人次"]), self.random.choice(["产量", "办件量", "用户数"])
        verb = self.random.choice(["由{}增加到{}，增长@。", "从{}升至{}，增幅为@。", "由上年的{}增至{}，增长@。"])
        template = thing + verb.format(f"{old}{unit}", f"{new}{unit}")
        return self._case("growth-mismatch", template, f"{rate:.1f}%", f"{rate + self.random.uniform(0.5, 9):.1f}%")

    def decline(self) -> Case:
        new, old = self._two()
        rate = (old - new) * 100 / old
        template = f"投诉量由{old}件{self.random.choice(['降至', '减少到', '下降到'])}{new}件，下降@。"
        return self._case("growth-mismatch", template, f"{rate:.1f}%", f"{rate + self.random.uniform(0.5, 9):.1f}%")

    def points(self) -> Case:
        old = self.random.randint(300, 700)
        gap = self.random.randint(15, 150)
        verb = self.random.choice(["提高到", "升至", "提升至"])
        template = f"覆盖率{self.random.choice('由从')}{old / 10}%{verb}{(old + gap) / 10}%，提高@。"
        wrong = self.random.choice([f"{gap / 10}%", f"{(gap + self.random.randint(2, 40)) / 10}个百分点"])
        return self._case("growth-mismatch", template, f"{gap / 10}个百分点", wrong)

    def difference(self) -> Case:
        low, high = self._two()
        unit = self.random.choice(["吨", "人", "件", "户"])
        grows = self.random.random() < 0.5
        verb, word = (
            (self.random.choice(["增加到", "到"]), "增加")
            if grows
            else (self.random.choice(["减少到", "降至"]), "减少")
        )
        old, new = (low, high) if grows else (high, low)
        template = f"在册数由{old}{unit}{verb}{new}{unit}，{word}@。"
        return self._case("difference-mismatch", template, f"{high - low}{unit}", f"{self._off(high - low)}{unit}")

    def doubling(self) -> Case:
        old, times = self.random.randint(100, 900), self.random.choice([1, 2])
        wrong = 3 - times
        said = ["", "翻了一番", "翻了两番"]
        return self._case("growth-mismatch", f"用户由{old}户发展到{old * 2**times}户，@。", said[times], said[wrong])

    def product(self) -> Case:
        price, count, unit = (
            self.random.randint(2, 30) * 100,
            self.random.randint(10, 90) * 100,
            self.random.choice("头亩户人"),
        )
        total = price * count // 10000
        wrong = self.random.choice([total * 10, total * 100, total + self.random.randint(2, 9)])
        template = f"按每{unit}{price}元的标准，为{count}{unit}发放补贴，{self.random.choice(['共发放', '合计', '累计发放'])}@。"
        return self._case("product-mismatch", template, f"{total}万元", f"{wrong}万元")

    def conversion(self) -> Case:
        hundredths = self.random.randint(105, 990)
        words = self.random.choice(["（合@）", "（即@）", "（折合@）", "，即@"])
        wrong = self.random.choice([f"{hundredths * 10}万元", f"{hundredths * 1000}万元"])
        return self._case(
            "order-of-magnitude", f"概算总投资{hundredths / 100}亿元{words}。", f"{hundredths * 100}万元", wrong
        )

    def counted(self) -> Case:
        count = self.random.randint(3, 6)
        joined = "、".join(f"{name}管委会" for name in self._names(count))
        wrong = self.random.randint(2, count - 1)
        number = self.random.choice([str, HAN.__getitem__])
        unit = self.random.choice(["家", "个"])
        return self._case(
            "count-mismatch", f"{joined}等@单位参加会议。", f"{number(count)}{unit}", f"{number(wrong)}{unit}"
        )

    def counted_task(self) -> Case:
        count = self.random.randint(3, 6)
        items = self.random.sample(ITEMS, count)
        wrong = count + self.random.choice([-1, 1])
        if self.random.random() < 0.5:
            return self._case(
                "count-mismatch", f"年底前完成{'、'.join(items)}@。", f"{HAN[count]}项任务", f"{HAN[wrong]}项任务"
            )
        listed = "；".join(f"{HAN[1 + at].replace('两', '二')}是抓{item}" for at, item in enumerate(items))
        return self._case("count-mismatch", f"做好以下@工作：{listed}。", f"{HAN[count]}个方面", f"{HAN[wrong]}个方面")

    def table(self) -> tuple[str, str, str]:
        """Return a Markdown table that adds up, the same with one total perturbed, and the wrong figure."""
        rows, columns = self.random.randint(2, 6), self.random.randint(1, 4)
        body = [[self.random.randint(3, 500) for _ in range(columns)] for _ in range(rows)]
        totals = [sum(column) for column in zip(*body, strict=True)]
        at = self.random.randrange(columns)
        broken = list(totals)
        broken[at] = self._off(totals[at] + 12)
        if broken[at] == totals[at]:
            broken[at] += 1
        names = [
            f"{name}{'（件）' if self.random.random() < 0.3 else ''}" for name in self.random.sample(THINGS, columns)
        ]
        word = self.random.choice(["合计", "总计", "合 计", "共计"])

        def text(sums: list[int]) -> str:
            lines = [["单位", *names], ["---"] * (columns + 1)]
            lines += [[self.random.choice(AREAS) + str(index), *map(str, row)] for index, row in enumerate(body)]
            lines += [[word, *map(str, sums)]]
            return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"

        return text(totals), text(broken), str(broken[at])
