"""What reports say in words: the head of a file, the verdict, what was not checked, what to do next."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from linter.finding import SEVERITIES, SEVERITY_TITLES
from linter.reporters import Run
from linter.reporters.rows import Row, rows
from linter.result import FileResult

QUARTERS = ("第一季度", "第二季度", "第三季度", "第四季度")


def saved(result: FileResult) -> str:
    """Return which saved version was read, and whether unsaved edits are missing."""
    stamp = result.meta.get("saved", "")
    if not stamp:
        return ""
    moment = dt.datetime.fromisoformat(stamp)
    today = moment.date() == dt.datetime.now().date()
    text = f"{moment:%H:%M}" if today else f"{moment.year}年{moment.month}月{moment.day}日{moment:%H:%M}"
    unsaved = "；文件正打开着，未保存的修改不在内" if result.meta.get("locked") else ""
    return f"（{text} 保存的版本{unsaved}）"


def frame_line(frame: Mapping[str, Any]) -> str:
    """Return the line that says which period and which date the draft was judged by."""
    written = frame["written"]
    hint = "" if written["from"] and written["from"] == written["to"] else "（--date 可指定）"
    period = period_of(frame)
    return (f"报告期：{period}    " if period else "") + f"成文：{date_of(frame)}{hint}"


def period_of(frame: Mapping[str, Any]) -> str:
    """Return the period reported on and where it was found; empty when there is none."""
    period = frame["period"]
    return f"{_interval(period)}（取自{period['source']}）" if period["from"] or period["to"] else ""


def date_of(frame: Mapping[str, Any]) -> str:
    """Return when the draft was written, as far as it is known."""
    written = frame["written"]
    if not written["from"] and not written["to"]:
        return "未写明日期"
    if written["from"] == written["to"]:
        return f"{_interval(written)}（取自{written['source']}）"
    return f"{_interval(written)}，未写明日期"


def _day(text: str) -> str:
    day = dt.date.fromisoformat(text)
    return f"{day.year}年{day.month}月{day.day}日"


def _interval(days: Mapping[str, str | None]) -> str:
    """Return days as people write them: 2023年, 2023年上半年, 2023年第三季度, 2023年7月, 2023年7月1日至9月3日."""
    if not days["from"] or not days["to"]:
        return f"{_day(days['from'])}以后" if days["from"] else f"{_day(days['to'] or '')}以前"
    first, last = dt.date.fromisoformat(days["from"]), dt.date.fromisoformat(days["to"])
    if first == last:
        return _day(days["from"])
    whole = first.day == 1 and (last + dt.timedelta(days=1)).day == 1
    if whole and first.year == last.year:
        months = (first.month, last.month)
        if named := PERIODS.get(months) or (f"{first.month}月" if first.month == last.month else ""):
            return f"{first.year}年{named}".removesuffix("全年")
    return f"{_day(days['from'])}至{_day(days['to'])}"


PERIODS = {
    (1, 12): "全年",
    (1, 6): "上半年",
    (7, 12): "下半年",
    (1, 9): "前三季度",
    **{(3 * index + 1, 3 * index + 3): name for index, name in enumerate(QUARTERS)},
}


VERDICTS = {"error": "有必改项", "warning": "有待核项", "ok": "未发现问题"}


def level_of(severities: Iterable[str]) -> str:
    """Return the key of `VERDICTS` for findings of these severities."""
    found = set(severities)
    return next((level for level in ("error", "warning") if level in found), "ok")


def verdict(run: Run) -> str:
    """Return 有必改项, 有待核项 or 未发现问题 with the counts of rows (and places, where there are more)."""
    if not run.results:
        return "没有可以检查的文件。"
    found = [row for result in run.results for row in rows(result)]
    counts = [_count(found, severity, run) for severity in SEVERITIES]
    shown = "，".join(count for count in counts if count)
    word = VERDICTS[level_of(row.severity for row in found)]
    unread = sum(result.status == "unreadable" for result in run.results)
    if unread and unread == len(run.results):
        return f"{unread}个文件都没能检查。" if unread > 1 else "没能检查。"
    parts = f"：{shown}" if shown else ""
    failed = f"；{unread}个文件没能检查" if unread else ""
    return f"{word}{parts}{failed}。"


def _count(found: Sequence[Row], severity: str, run: Run) -> str:
    chosen = [row for row in found if row.severity == severity]
    places = sum(row.places for row in chosen)
    more = f"（{places}处）" if places > len(chosen) else ""
    hidden = "（--all 显示）" if severity == "info" and not run.view.show_all else ""
    return f"{SEVERITY_TITLES[severity]}{len(chosen)}条{hidden or more}" if chosen else ""


def remarks(run: Run) -> Iterator[str]:
    """Yield what the reader must know beside the findings: what was not checked, hidden, left aside."""
    silent: dict[str, set[str]] = {}
    for result in run.results:
        for item in result.silent:
            silent.setdefault(f"{run.titles.get(item.check, item.check)}（{item.why}）", set()).add(result.path)
    if silent:
        many = len(run.results) > 1
        yield (
            "未检查："
            + "、".join(f"{what}{len(paths)}个文件" if many else what for what, paths in silent.items())
            + "。"
        )
    if hidden := sum(result.suppressed for result in run.results):
        yield f"按忽略项或基线未显示{hidden}条（--no-ignore 显示）。"
    if run.skipped:
        yield "未检查的文件：" + "、".join(f"{why}{count}个" for why, count in run.skipped.items()) + "。"
    yield from run.notes


def advice(run: Run) -> str:
    """Return what to do next, a command a line, to be copied; nothing when there is nothing to do."""
    found = [(result, row) for result in run.results for row in rows(result) if row.severity != "info"]
    if not found:
        return ""
    result, row = found[-1]
    path = result.path if re.fullmatch(r"[\w./\\:-]+", result.path) else f'"{result.path}"'
    return (
        f"生成带批注的副本：draftlint annotate {path}\n"
        f"第{row.number}条无误的话：draftlint accept {path} {row.number} --reason 理由"
    )


def trouble(result: FileResult) -> Iterator[str]:
    """Yield what went wrong with a file: why it was not read, what was left out, which checks failed."""
    if result.status == "unreadable":
        yield f"没能检查：{result.reason}"
    parts = Counter(f"{item['what']}（{item['why']}）" for item in result.left_out)
    if parts:
        yield (
            "没有读到：" + "、".join(what if count == 1 else f"{what}{count}处" for what, count in parts.items()) + "。"
        )
    for crash in result.crashes:
        yield f"检查 {crash.check} 出错，其余检查不受影响：{crash.error}"
    yield from result.notes
