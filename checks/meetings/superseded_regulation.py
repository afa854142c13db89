"""A regulation that had been replaced by another when the draft was written."""

from collections.abc import Iterator
from datetime import date, timedelta

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.facts.dated import Row, capped, day_span, fold, rows
from linter.facts.timeline import surely_written, told_earlier
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

GRACE = timedelta(days=180)
HISTORY = Pattern(r"原|废止|取代|代替|替代|修订前|失效|停止执行|历史|曾")


class SupersededRegulation(Check):
    """成文时已被新文件取代的法规、规划，仍当作现行的来引用：2023年引用《信访条例》（2022年5月起为《信访工作条例》）。

    说明已废止、已取代的，注明当年年份的不报；新文件出台不满半年的不报；推不出成文时间的不报。
    """

    title = "法规已换"
    severity = "warning"
    triggers = ("《", "〈")
    good = (
        Good("严格执行《信访条例》。", date="2021-05-01"),
        Good("《信访条例》已废止，执行《信访工作条例》。", date="2023-05-01"),
        Good("2019年，组织学习《信访条例》。", date="2023-05-01"),
        "严格执行《信访条例》。",
    )
    bad = (
        Bad("严格执行⟦《信访条例》⟧。", date="2023-05-01", message="《信访工作条例》"),
        Bad("落实⟦《公民道德建设实施纲要》⟧。", date="2023-05-01"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        former = {
            _plain(row.fields["former"]): row for row in rows("regulations", facts.given) if row.fields.get("former")
        }
        for title in facts.titles.cited:
            row = former.get(_plain(title.text))
            if not row:
                continue
            since = _replaced(row)
            written = surely_written(facts.frame_at(title.span.block)).first
            if written is None or written <= since + GRACE or told_earlier(facts, title.span, since):
                continue
            if HISTORY.search(document.quote(facts.sentences.at(title.span))):
                continue
            text = document.quote(title.span)
            told = f"“{text}”已由《{row.name}》取代（{since.year}年{since.month}月），请核对是否改引新文件。"
            yield self.finding(title.span, told, severity=capped("warning", row.confidence))


def _replaced(row: Row) -> date:
    """Return the day the present version came out: the last one in the table."""
    return day_span(row.fields["versions"].split("；")[-1].split()[0])[1]


def _plain(title: str) -> str:
    return "".join(fold(title).split())
