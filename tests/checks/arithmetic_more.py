"""More shapes of arithmetic sentences and tables for the generator of `arithmetic.py`."""

from __future__ import annotations

PERSONS = ["张某", "李某某", "王某", "赵某某", "陈某", "刘某某"]
STATES = [("已整改", "正在整改"), ("采纳", "未采纳"), ("合格", "不合格"), ("已完成", "尚未完成"), ("办结", "在办")]
NOUNS = ["学员", "代表", "委员", "职工"]
HAN = ["", "一", "两", "三", "四", "五", "六", "七", "八"]


class More:
    """Forms that a `Maker` has besides its own."""

    def more(self):
        """Return the forms."""
        return [
            self.full_stop,
            self.among_these,
            self.states,
            self.leave,
            self.number_of_all,
            self.present,
            self.half_year,
            self.two_years,
            self.step,
            self.last_year_in_brackets,
            self.mean,
            self.each,
            self.due_share,
            self.named,
            self.persons,
            self.respectively_are,
            self.restated,
        ]

    def _parts(self, count=2):
        return [self.random.randint(20, 90) for _ in range(count)]

    def full_stop(self):
        pick = self._parts(self.random.randint(2, 4))
        names = self._names(len(pick))
        parts = "，".join(f"{name}{count}家" for name, count in zip(names, pick, strict=True))
        comma = self.random.choice(["，", ""])
        return self._case(
            "total-mismatch", f"共检查企业@。其中{comma}{parts}。", f"{sum(pick)}家", f"{self._off(sum(pick))}家"
        )

    def among_these(self):
        pick, noun = self._parts(3), self.random.choice(NOUNS)
        wrong = sum(pick) + self.random.randint(1, 5)
        template = f"参加测评的@{noun}中，优秀{pick[0]}名、良好{pick[1]}名、合格{pick[2]}名。"
        return self._case("total-mismatch", template, f"{sum(pick)}名", f"{wrong}名")

    def states(self):
        pick, (done, rest) = self._parts(), self.random.choice(STATES)
        total = sum(pick)
        lead = self.random.choice(["共梳理问题@", "征求意见建议@", "下达任务@"])
        wrong = total + self.random.choice([-1, 1]) * self.random.randint(1, 3)
        template = f"{lead}，{done}{pick[0]}件，{rest}{pick[1]}件。"
        return self._case("total-mismatch", template, f"{total}件", f"{wrong}件")

    def leave(self):
        here, away = self.random.randint(60, 200), self.random.randint(3, 12)
        word = self.random.choice(["请假", "缺席"])
        wrong = here + away + self.random.randint(1, 4)
        template = f"会议应到@，实到{here}人，{word}{away}人。"
        return self._case("total-mismatch", template, f"{here + away}人", f"{wrong}人")

    def number_of_all(self):
        pick = self._parts(3)
        template = f"现有在职党员{pick[0]}名、离退休党员{pick[1]}名、流动党员{pick[2]}名，党员总数为@。"
        return self._case("total-mismatch", template, f"{sum(pick)}名", f"{self._off(sum(pick))}名")

    def present(self):
        whole, noun = self.random.randint(40, 300), self.random.choice(NOUNS)
        word, other = self.random.choice([("应到", "实到"), ("应出席", "实际出席"), ("应参加", "实际参加")])
        template = f"会议{word}{noun}{whole}名，{other}@。"
        return self._case(
            "part-exceeds-whole",
            template,
            f"{self.random.randint(30, whole)}名",
            f"{whole + self.random.randint(1, 9)}名",
        )

    def half_year(self):
        whole = self.random.randint(40, 400)
        half = self.random.choice(["上半年", "前三季度", "1至9月"])
        verb = self.random.choice(["立案", "受理申请", "新建项目"])
        order = self.random.choice([f"全年{verb}{whole}件，{half}{verb}@。", f"{half}{verb}@，全年{verb}{whole}件。"])
        right, wrong = self.random.randint(2, whole), whole + self.random.randint(1, 90)
        return self._bare("part-exceeds-whole", order, f"{right}件", f"{wrong}件")

    def two_years(self):
        old, new = self._two()
        rate = (new - old) * 100 / old
        words = self.random.choice(
            ["去年接待游客{old}人次，今年接待游客{new}人次", "2022年接待游客{old}人次，2023年接待游客{new}人次"]
        ).format(old=old, new=new)
        if self.random.random() < 0.5:
            return self._bare("growth-mismatch", f"{words}，同比增长@。", f"{rate:.1f}%", f"{rate + 2.5:.1f}%")
        gap = new - old
        return self._bare("difference-mismatch", f"{words}，增加@。", f"{gap}人次", f"{gap + 1 + gap // 9}人次")

    def _bare(self, check, template, right, wrong):
        """Return a case without a lead, which would be another period."""
        case = self._case(check, template, right, wrong)
        return case._replace(right=template.replace("@", right), wrong=template.replace("@", wrong))

    def step(self):
        old, new = self._two()
        rate = (new - old) * 100 / old
        template = f"办理业务{new}件，比上年增加{new - old}件，增长@。"
        return self._bare("growth-mismatch", template, f"{rate:.1f}%", f"{rate + self.random.uniform(1, 9):.1f}%")

    def last_year_in_brackets(self):
        old, new = self._two()
        rate = (new - old) * 100 / old
        template = f"办理业务{new}件，同比增长@（上年同期为{old}件）。"
        return self._bare("growth-mismatch", template, f"{rate:.1f}%", f"{rate + self.random.uniform(1, 9):.1f}%")

    def mean(self):
        count, each = self.random.randint(8, 40), self.random.randint(30, 90)
        template = f"开展培训{count}期，共培训{count * each}人次，平均每期@。"
        return self._case("product-mismatch", template, f"{each}人次", f"{each + self.random.randint(3, 20)}人次")

    def each(self):
        count, price = self.random.randint(5, 40), self.random.randint(3, 30)
        template = f"新建公厕{count}座，每座投资{price}万元，总投资@。"
        return self._case(
            "product-mismatch", template, f"{count * price}万元", f"{count * price + self.random.randint(2, 30)}万元"
        )

    def due_share(self):
        whole = self.random.randint(100, 900)
        part = self.random.randint(whole // 2, whole - 1)
        rate = part * 100 / whole
        word = self.random.choice(["参训率", "覆盖率", "完成率"])
        template = f"应参训干部{whole}人，实际参训{part}人，{word}@。"
        wrong = rate + self.random.choice([-1, 1]) * self.random.uniform(1.5, 9)
        return self._case("share-mismatch", template, f"{rate:.1f}%", f"{wrong:.1f}%")

    def named(self):
        count = self.random.randint(3, 5)
        items = self.random.sample(["组织领导", "责任落实", "督促检查", "宣传发动", "资金保障", "人员配备"], count)
        wrong = count + self.random.choice([-1, 1])
        listed = "、".join(f"{item}到位" for item in items)
        template = self.random.choice([f"做到“@”，即{listed}。", f"做到{listed}“@”。"])
        return self._case("count-mismatch", template, f"{HAN[count]}到位", f"{HAN[wrong]}到位")

    def persons(self):
        count = self.random.randint(3, 5)
        wrong = count + self.random.choice([-1, 1])
        names = "、".join(self.random.sample(PERSONS, count))
        return self._case("count-mismatch", f"{names}@参加会议。", f"{count}人", f"{wrong}人")

    def respectively_are(self):
        count = self.random.randint(3, 5)
        wrong = count + self.random.choice([-1, 1])
        names = "、".join(f"{name}村" for name in self.random.sample("东西南北中", count))
        verb = self.random.choice(["，分别是", "为", "，即"])
        return self._case("count-mismatch", f"调研的@村{verb}{names}。", f"{HAN[count]}个", f"{HAN[wrong]}个")

    def restated(self):
        count = self.random.randint(3, 8)
        wrong = count + self.random.choice([-1, 1])
        return self._bare("repeated-number", f"整改期限为{HAN[count]}（@）个月。", str(count), str(wrong))

    def derived_table(self):
        """Return a table with 上年 本年 增减 增幅 columns, the same with one cell perturbed, and the wrong figure."""
        rows = []
        for name in self._names(self.random.randint(3, 5)):
            old, new = self._two()
            if self.random.random() < 0.4:
                old, new = new, old
            rows.append([name, old, new, new - old, f"{(new - old) * 100 / old:.1f}%"])
        at, column = self.random.randrange(len(rows)), self.random.choice([3, 4])
        broken = [list(row) for row in rows]
        if column == 3:
            broken[at][3] = rows[at][3] + self.random.choice([-1, 1]) * self.random.randint(1, 40)
        else:
            broken[at][4] = f"{float(rows[at][4][:-1]) + self.random.uniform(1, 9):.1f}%"
        heads = self.random.choice(
            [["项目", "上年", "本年", "增减", "增幅"], ["项目", "2022年", "2023年", "同比增减", "增长率"]]
        )

        def text(body):
            lines = [heads, ["---"] * 5, *[[str(cell) for cell in row] for row in body]]
            return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"

        return text(rows), text(broken), str(broken[at][column])
