"""What the page shows of one draft, as plain values for the template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import PurePath
from typing import Any

from linter.engine import Examined
from linter.finding import SEVERITIES, SEVERITY_TITLES
from linter.model import Block, Table
from linter.registry import families
from linter.reporters.html.excerpts import around, related_place
from linter.reporters.html.pieces import Paint, Painter
from linter.reporters.plain import place
from linter.reporters.rows import lead_of, told
from linter.reporters.told import VERDICTS, date_of, level_of, period_of, saved
from linter.result import FileResult, Reported

CHART_WIDTH = 170


@dataclass(frozen=True)
class Sheet:
    """One draft on the page. `former` is the result of its previous version, if that is compared."""

    index: int
    draft: Examined
    former: FileResult | None

    @property
    def path(self) -> str:
        """The file's path as given."""
        return self.draft.result.path

    @property
    def name(self) -> str:
        """The file's name."""
        return PurePath(self.path).name

    @property
    def title(self) -> str:
        """The draft's own title, or the file's name."""
        frames = self.draft.result.frames
        return (frames[0]["title"] if frames else "") or PurePath(self.path).stem

    @property
    def saved(self) -> str:
        """Which saved version was read."""
        return saved(self.draft.result)

    @property
    def facts(self) -> Iterator[tuple[str, str]]:
        """What the draft says about itself: label and value."""
        for frame in self.draft.result.frames:
            many = len(self.draft.result.frames) > 1
            if many:
                yield "文件", frame["title"] or "（未见标题）"
            if period := period_of(frame):
                yield "报告期", period
            yield "成文", date_of(frame)
            if frame["issuer"]:
                yield "发文单位", frame["issuer"]

    @property
    def notes(self) -> Iterator[str]:
        """What was not read, not checked, or went wrong."""
        result = self.draft.result
        if result.meta.get("locked"):
            yield "文件正在编辑，未保存的修改不在本报告内。"
        for item in result.left_out:
            yield f"未读入：{item['what']}（{item['why']}）。"
        for crash in result.crashes:
            yield f"检查“{crash.check}”出错，未能完成：{crash.error}"
        if result.suppressed:
            yield f"另有{result.suppressed}条按设置忽略。"

    @property
    def counts(self) -> Counter[str]:
        """Rows by severity."""
        return Counter(row["severity"] for row in self.rows)

    @property
    def only_info(self) -> bool:
        """Whether there is nothing above info, so that info is shown from the start."""
        return not (self.counts["error"] or self.counts["warning"])

    @property
    def verdict(self) -> dict[str, str]:
        """The verdict, and what was not checked."""
        counts, silent = self.counts, sorted({item.why for item in self.draft.result.silent})
        kind = level_of(+counts)
        parts = [f"{SEVERITY_TITLES[name]}{counts[name]}条" for name in SEVERITIES if counts[name]]
        said = "，".join(parts) or "没有需要处理的结果"
        if silent:
            said += f"。未检查的：{'；'.join(silent)}"
        return {"kind": kind, "title": VERDICTS[kind], "text": said + "。"}

    @property
    def families(self) -> list[dict[str, Any]]:
        """Rows by family, with the bars of the chart."""
        found: dict[str, Counter[str]] = {}
        for row in self.rows:
            found.setdefault(row["family"], Counter())[row["severity"]] += 1
        most = max((sum(counts.values()) for counts in found.values()), default=1)
        titles = families()
        return [
            {
                "id": name,
                "title": titles.get(name, name),
                "total": sum(counts.values()),
                "bars": list(_bars(counts, most)),
            }
            | {kind: counts[kind] for kind in SEVERITIES}
            for name, counts in sorted(found.items(), key=lambda item: -sum(item[1].values()))
        ]

    @property
    def checks(self) -> list[dict[str, str]]:
        """The checks that found something."""
        found = {row["check"]: row["title"] for row in self.rows}
        return [{"id": name, "title": title} for name, title in sorted(found.items(), key=lambda item: item[1])]

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The findings, folded into rows."""
        by_group = sorted(self.draft.result.findings, key=lambda item: (item.group, item.number))
        rows = [self._row(list(group)) for _, group in groupby(by_group, key=lambda item: item.group)]
        return sorted(rows, key=lambda row: (SEVERITIES.index(row["severity"]), row["number"]))

    def _row(self, group: Sequence[Reported]) -> dict[str, Any]:
        first = lead_of(group)
        before, after = around(first.context, first.mark)
        places = {(item.text, str(item.anchors)) for item in group} | {
            (at.text, str(at.anchors)) for at in first.related
        }
        return {
            "number": first.group,
            "lead": first.number,
            "numbers": [item.number for item in group],
            "times": len(places) if len(group) > 1 or len(first.related) > 3 else 1,
            "severity": first.severity,
            "level": SEVERITY_TITLES[first.severity],
            "family": first.family,
            "check": first.check,
            "title": first.title,
            "text": first.text,
            "before": before,
            "after": after,
            "related": [related_place(at) for at in first.related[:3]],
            "message": told([item for item in group if item.check == first.check]),
            "fix": first.fix["text"] if first.fix else None,
            "place": place(first),
            "change": self._change(group),
        }

    def _change(self, group: Sequence[Reported]) -> str:
        if not self.compared:
            return ""
        return "same" if any(item.fingerprint in self._known for item in group) else "new"

    @property
    def compared(self) -> bool:
        """Whether a previous version is compared."""
        return self.former is not None

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(item.fingerprint for item in self.former.findings) if self.former else frozenset()

    @property
    def cured(self) -> list[Reported]:
        """The findings of the previous version that are gone."""
        left = {item.fingerprint for item in self.draft.result.findings}
        return [item for item in self.former.findings if item.fingerprint not in left] if self.former else []

    @property
    def findings(self) -> dict[str, dict[str, Any]]:
        """What the page's script writes into the decision sheet, by the finding's own number."""
        return {
            str(item.number): {
                "number": item.group,
                "check": item.check,
                "title": item.title,
                "severity": item.severity,
                "level": SEVERITY_TITLES[item.severity],
                "text": item.text,
                "message": item.message,
                "place": place(item),
                "fingerprint": item.fingerprint,
            }
            for item in self.draft.result.findings
        }

    @cached_property
    def painter(self) -> Painter:
        """The spans to mark."""
        paints = []
        for item, shown in zip(self.draft.findings, self.draft.result.findings, strict=True):
            if item.span:
                paints.append(Paint(item.span, shown.number, shown.group, shown.severity))
            paints += [Paint(at.span, shown.number, shown.group, "related") for at in item.related]
        return Painter.of(paints)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The draft's blocks."""
        return self.draft.document.blocks

    @property
    def parts(self) -> Iterator[dict[str, Any]]:
        """The draft as read: paragraphs, and tables where their first cell stands."""
        titles = {span.block for frame in self.draft.facts.frames for span in frame.title_spans}
        headings = {heading.span.block for heading in self.draft.facts.headings.all if heading.alone}
        shown: set[int] = set()
        for block in self.blocks:
            if block.cell is None:
                kind = "title" if block.index in titles else "heading" if block.index in headings else block.kind
                yield {"table": None, "block": block, "kind": kind}
            elif block.cell.table not in shown:
                shown.add(block.cell.table)
                yield {"table": self._grid(self.draft.document.tables[block.cell.table])}

    def _grid(self, table: Table) -> list[list[dict[str, Any]]]:
        rows: list[list[dict[str, Any]]] = [[] for _ in range(table.rows)]
        for cell in table.cells:
            blocks = [self.blocks[index] for index in cell.blocks]
            rows[cell.row].append({"rowspan": cell.rowspan, "colspan": cell.colspan, "blocks": blocks})
        return rows


def sheet_of(index: int, draft: Examined, former: FileResult | None) -> Sheet:
    """Return what the page shows of a draft."""
    return Sheet(index, draft, former)


def _bars(counts: Counter[str], most: int) -> Iterator[dict[str, Any]]:
    at = 0.0
    for kind in SEVERITIES:
        if counts[kind]:
            size = CHART_WIDTH * counts[kind] / most
            yield {"kind": kind, "x": round(at, 1), "width": max(2.0, round(size - 1, 1))}
            at += size
