"""The line of those addressed: its end and the marks inside."""

from collections.abc import Iterator

from checks.form._sample import FOOT, TOP
from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding, Fix
from linter.model import Document, Span
from linter.patterns import Pattern

REST = f"\n\n现将检查安排通知如下。{FOOT}"


class AddresseeForm(Check):
    """主送机关一行：末尾用全角冒号；同类机关之间用顿号，不同类之间用逗号（各县人民政府，市政府各部门、各直属机构：）；
    上行文不写给领导个人。

    只看公文（有发文字号、发文机关标志，或设定了 profile = "公文"）。半角冒号由“半角标点”指出。
    """

    title = "主送机关写法"
    severity = "warning"
    norm = "GB/T 9704—2012 7.3.2（末尾标全角冒号）；其间的标点据惯例；《党政机关公文处理工作条例》第十五条"
    good = (
        f"{TOP}各县人民政府，市政府各部门、各直属机构：{REST}",
        Good(f"# 某局关于开展检查的通知\n\n为做好工作，各科室要加强领导，压实责任，务求实效。{REST}", profile="公文"),
        f"# 某局关于开展检查的通知\n\n各科室。{REST}",
    )
    bad = (
        Bad(f"{TOP}各县人民政府，市政府各部门⟦⟧{REST}", fixed=f"{TOP}各县人民政府，市政府各部门：{REST}"),
        Bad(f"{TOP}各县人民政府⟦。⟧{REST}", fixed=f"{TOP}各县人民政府：{REST}"),
        Bad(f"{TOP}各县人民政府⟦；⟧市政府各部门：{REST}", fixed=f"{TOP}各县人民政府，市政府各部门：{REST}"),
        Bad(f"{TOP}各县人民政府⟦、⟧市政府各部门：{REST}", message="不同类"),
        Bad("某局〔2024〕3号\n\n# 某局关于增加经费的请示\n\n⟦张三市长⟧：\n\n拟增加经费。", message="个人"),
    )

    semicolon = Pattern("[；;]")
    classes = Pattern(
        r"(?:人民政府|党委|党工委|办事处|管委会)(?P<mark>、)(?=(?:[省市县区州旗]|自治区)(?:委|政府|直|级|人大|政协|属))"
    )
    person = Pattern(r"(?:省长|市长|州长|县长|区长|旗长|镇长|乡长|书记|厅长|局长|主席|总理|董事长|总经理|校长|院长)$")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        layout = facts.layout
        line, end = layout.addressee, layout.addressee_end
        if not line or not end or not layout.frame.official:
            return
        said = document.quote(end)
        if said not in ("：", ":"):
            what = f"末尾是“{said}”" if said else "末尾没有标点"
            message = f"主送机关{what}，应用全角冒号（GB/T 9704—2012 7.3.2）。"
            yield self.finding(end, message, fix=Fix("："))
        for pattern, message, level in (
            (self.semicolon, "主送机关之间用顿号或逗号，不用分号（据惯例）。", "warning"),
            (self.classes, "不同类的主送机关之间通常用逗号（据惯例）。", "info"),
        ):
            for found in pattern.finditer(document.quote(line)):
                at = found.start("mark") if level == "info" else found.start()
                yield self.finding(
                    Span(line.block, at, at + 1), message, fix="，", severity="info" if level == "info" else "warning"
                )
        yield from self._person(document, layout.frame.genre, line)

    def _person(self, document: Document, genre: str, line: Span) -> Iterator[Finding]:
        text = document.quote(line).rstrip("：: \u3000")
        if genre in ("请示", "报告", "意见") and self.person.search(text) and len(text) <= 12:
            rule = "《党政机关公文处理工作条例》第十五条"
            message = f"除领导直接交办的以外，上行文不写给个人（“{text}”），应写机关名称（{rule}）。"
            yield self.finding(Span(line.block, line.start, line.start + len(text)), message, severity="info")
