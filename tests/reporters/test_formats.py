"""What the reporters write: the JSON others rely on, the table people read, the formats of code hosts."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from linter import __version__
from linter.finding import Crash, Silence
from linter.pool import Job, run
from linter.registry import available
from linter.reporters import HUMAN, MACHINE, Run, View, render
from linter.reporters.excerpt import excerpt
from linter.reporters.rows import joined, rows, told
from linter.result import FileResult, Place, Reported
from linter.settings import Asked, Resolver
from linter.width import pad, shorten, width, wrap

DRAFTS = Path(__file__).parent.parent.parent / "fixtures" / "drafts"
FULL = Asked({"preview": True}, found=False, user=False)


def finding(number=1, **more):
    known = {
        "check": "unfilled-count",
        "title": "未填次数",
        "family": "leftovers",
        "severity": "error",
        "message": "“*次”的数字未填。",
        "text": "*次",
        "context": "开展学习*次。",
        "mark": (4, 6),
        "anchors": [{"line": 3, "column": 5, "end_line": 3, "end_column": 7}],
        "fix": None,
        "related": [],
        "group": number,
        "fingerprint": f"{number:016}",
        "heading": "一、学习",
    }
    return Reported(number=number, **{**known, **more})


WORD = {
    "part": "word/document.xml",
    "paragraph": 7,
    "run": 9,
    "node": 0,
    "start": 4,
    "end": 6,
    "cell": None,
    "heading": "一、学习",
}
ODD = "a:b,c%d\n<e>|`\x00"


@pytest.fixture(scope="module")
def drafts():
    resolver = Resolver(FULL)
    results = run([Job(str(path), resolver.plan(str(path))) for path in sorted(DRAFTS.glob("*.*"))])
    return Run(results, __version__, titles={one: check.title for one, check in available().items()})


@pytest.fixture
def odd():
    """A run with everything that can go wrong in it."""
    item = Place("3次", ODD, [WORD], "后文3次。", (2, 4), "二、总结")
    results = [
        FileResult("a b,c.txt", "ok", findings=[finding(message=ODD), finding(2, severity="info", related=[item])]),
        FileResult(
            "汇报.docx", "partial", left_out=[{"what": "图片", "why": "不识别"}], findings=[finding(anchors=[WORD])]
        ),
        FileResult(
            "b.pdf",
            "ok",
            findings=[
                finding(anchors=[{"page": 2, "box": [1, 2, 3, 4]}], page=2),
                finding(2, mark=None, anchors=[], context="", text=""),
            ],
        ),
        FileResult("c.docx", "unreadable", "文件已损坏。", crashes=[Crash("x-y", "ValueError: <boom>")]),
        FileResult("d.txt", "ok", silent=[Silence("x-y", "成文日期不明")], suppressed=2, notes=["指令没有用到。"]),
    ]
    return Run(results, "0", skipped={"类型不支持": 2}, titles={"x-y": "某项"})


KEYS = {
    "": "schema version files summary",
    "files": "path status reason left_out suppressed silent frames findings crashes",
    "findings": "number check title family severity message text context anchors fix related group fingerprint",
    "frames": "title issuer genre years period written",
    "related": "text note anchors",
    "fix": "text safe",
    "period": "from to source",
    "written": "from to source",
    "silent": "check why",
    "crashes": "check error",
    "summary": "files error warning info unreadable",
}


def test_json_is_what_others_rely_on(drafts, odd):
    def look(value, name=""):
        if isinstance(value, dict):
            if name in KEYS:
                assert list(value) == KEYS[name].split(), name
            for key, inner in value.items():
                look(inner, key)
        elif isinstance(value, list):
            for inner in value:
                look(inner, name)

    for one in (drafts, odd):
        data = json.loads(render("json", one))
        look(data)
        assert data["schema"] == "draftlint/1"
        assert data["summary"]["files"] == len(one.results)


@pytest.mark.parametrize("name", HUMAN + MACHINE)
def test_nothing_makes_a_format_fail(drafts, odd, name):
    for one in (drafts, odd, Run([], "0")):
        assert isinstance(render(name, one), str)


# what SARIF 2.1.0 requires of an object, and what of the rest we write (no other property is allowed there)
SARIF = {
    "log": ("version runs", "$schema"),
    "runs": ("tool", "columnKind invocations results"),
    "tool": ("driver", ""),
    "driver": ("name", "semanticVersion rules"),
    "rules": ("id", "name shortDescription fullDescription help defaultConfiguration properties"),
    "defaultConfiguration": ("", "level"),
    "invocations": ("executionSuccessful", "toolExecutionNotifications"),
    "toolExecutionNotifications": ("message", "level"),
    "results": ("message", "ruleId ruleIndex level locations relatedLocations partialFingerprints"),
    "locations": ("", "physicalLocation logicalLocations"),
    "relatedLocations": ("", "id message physicalLocation logicalLocations"),
    "physicalLocation": ("artifactLocation", "region"),  # required unless there is an address
    "artifactLocation": ("", "uri"),
    "region": ("startLine", "startColumn endLine endColumn"),
    "logicalLocations": ("", "name kind"),
    "message": ("text", ""),
    "shortDescription": ("text", ""),
    "fullDescription": ("text", ""),
    "help": ("text", ""),
    "properties": ("", "tags"),
}


def check_sarif(kind, item):
    """Check an object of a SARIF log and all that is in it."""
    required, optional = (set(names.split()) for names in SARIF[kind])
    assert required <= set(item) <= required | optional, kind
    assert item.get("level") in (None, "none", "note", "warning", "error")
    for name, value in item.items():
        if name == "partialFingerprints":
            assert all(isinstance(one, str) for one in value.values())
        elif name == "tags":
            assert len(set(value)) == len(value)
        elif isinstance(value, dict):
            check_sarif(name, value)
        elif isinstance(value, list):
            assert value or name != "locations"
            for one in value:
                check_sarif(name, one)


@pytest.mark.parametrize("which", ["drafts", "odd", "nothing"])
def test_sarif_is_made_as_the_standard_says(which, request):
    text = render("sarif", Run([], "0") if which == "nothing" else request.getfixturevalue(which))
    log = json.loads(text)
    check_sarif("log", log)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run = log["runs"][0]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for place in [*result["locations"], *result.get("relatedLocations", [])]:
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+", uri, re.ASCII)
            region = place["physicalLocation"].get("region", {})
            assert all(number >= 1 for number in region.values())


def test_sarif_names_a_place_without_a_line(odd):
    results = json.loads(render("sarif", odd))["runs"][0]["results"]
    word = next(item for item in results if "docx" in str(item["locations"]))
    assert "region" not in word["locations"][0]["physicalLocation"]
    assert word["locations"][0]["logicalLocations"][0]["name"] == "一、学习"


def test_github_invents_no_line(odd):
    lines = render("github", odd).splitlines()
    assert lines[0].startswith(
        "::error file=a b%2Cc.txt,line=3,endLine=3,col=5,endColumn=6,title=未填次数（unfilled-count）::"
    )
    assert "%25d%0A" in lines[0]
    word = next(line for line in lines if "汇报.docx" in line)
    assert "line=" not in word
    assert "一、学习“开展学习⟦*次⟧。”" in word


def test_gitlab_fingerprints_are_unique(drafts, odd):
    for one in (drafts, odd):
        issues = json.loads(render("gitlab", one))
        assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit_is_xml(drafts, odd):
    for one in (drafts, odd):
        root = ElementTree.fromstring(render("junit", one))
        assert len(root) == len(one.results)
    assert root.findall(".//error")[0].get("message") == "没能检查：文件已损坏。"


def test_markdown_shows_text_as_it_is(odd):
    text = render("markdown", odd)
    assert "⟦\\*次⟧" in text
    assert "&lt;e>\\|" in text
    assert "**有必改项" in text


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
def test_table_fits_the_terminal(drafts, odd, columns):
    for one in (drafts, odd):
        text = render("table", Run(one.results, "0", titles=one.titles, view=View(True, True, columns)))
        long = [line for line in text.splitlines() if width(line) > columns + 2]
        assert not [
            line
            for line in long
            if "保存的版本" not in line
            and "：draftlint " not in line
            and not line.startswith(("    报告期", "    成文"))
        ]


def test_table_tells_verdict_and_what_was_not_checked(odd):
    text = render("table", odd)
    assert "有必改项：必改4条，提示1条（--all 显示）；1个文件没能检查。" in text.replace("\n", "")
    for line in (
        "没能检查：文件已损坏。",
        "没有读到：图片（不识别）。",
        "检查 x-y 出错",
        "未检查：某项（成文日期不明）1个文件。",
    ):
        assert line in text.replace("\n", "")
    assert "按忽略项或基线未显示2条" in text.replace("\n", "")
    assert "类型不支持2个" in text.replace("\n", "")
    assert "第2页" in text
    assert "\x1b[" not in text
    assert "\x1b[" in render("table", Run(odd.results, "0", view=View(color=True)))


@pytest.mark.parametrize(
    ("severities", "word"),
    [
        ([], "未发现问题。"),
        (["info"], "未发现问题：提示1条"),
        (["warning"], "有待核项：应核1条。"),
        (["warning", "error"], "有必改项：必改1条，应核1条。"),
    ],
)
def test_verdict(severities, word):
    found = [finding(number, severity=one) for number, one in enumerate(severities, 1)]
    assert word in render("text", Run([FileResult("a.txt", "ok", findings=found)], "0"))


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (["甲。"], "甲。"),
        (["甲。", "甲。"], "甲。"),
        (["此处应填“学习”的次数。", "此处应填“研讨”的次数。"], "2处：此处应填“学习、研讨”的次数。"),
        (["学习没有填。", "日期写错了。"], "2处：学习没有填；日期写错了。"),
    ],
)
def test_messages_of_one_row(messages, told):
    assert joined(messages) == told


@pytest.mark.parametrize(
    ("briefs", "said"),
    [
        (["“学习”的次数", "“研讨”的次数"], "2处待填：学习、研讨的次数。"),
        (["“学习”的次数", "“体会”的篇数", "期数"], "3处待填：学习的次数、体会的篇数、期数。"),
        ([f"“{one}”的次数" for one in "甲乙丙丁戊"], "5处待填：甲、乙、丙、丁等的次数。"),
        (["“精神”前的内容", "姓名"], "2处待填：“精神”前、姓名。"),
        (["单位名称", "单位名称"], "“*次”的数字未填。"),
        (["单位名称", ""], "“*次”的数字未填。"),
    ],
)
def test_blanks_of_one_row(briefs, said):
    assert told([finding(number, brief=one) for number, one in enumerate(briefs, 1)]) == said


def test_rows_hold_places_of_one_sentence_and_related_ones():
    other = Place("5次", "", [], "共学习5次。", (3, 5), "二、总结")
    found = [finding(1, mark=(0, 2)), finding(2, group=1, mark=(4, 6)), finding(3, related=[other], severity="warning")]
    first, second = rows(FileResult("a.txt", "ok", findings=found))
    assert (first.places, len(first.quotes), first.quotes[0].marks) == (2, 1, [(0, 2), (4, 6)])
    assert [quote.heading for quote in second.quotes] == ["一、学习", "二、总结"]


@pytest.mark.parametrize(
    ("context", "marks", "columns", "shown"),
    [
        ("开展学习*次。", [(4, 6)], 40, "开展学习⟦*次⟧。"),
        ("学习\n*次。", [(3, 5)], 40, "学习 ⟦*次⟧。"),
        ("共次。", [(1, 1)], 40, "共⟦⟧次。"),
        ("甲" * 50 + "错" + "乙" * 50, [(50, 51)], 20, "…" + "甲" * 5 + "⟦错⟧" + "乙" * 10 + "…"),
    ],
)
def test_excerpt(context, marks, columns, shown):
    assert excerpt(context, marks, columns) == shown
    found = re.sub("[⟦⟧…]", "", shown)
    assert found in context.replace("\n", " ")


def test_width():
    assert [width(text) for text in ("abc", "中文", "中a文", "“中”", "é", "e\u0301", "😀")] == [3, 4, 5, 4, 1, 1, 2]
    assert pad("中", 4) == "中  "
    assert shorten("中文标题", 5) == "中文…"
    assert list(wrap("一二三四五，六七", 10)) == ["一二三四五，", "六七"]
    assert list(wrap("一二三四“五六”", 9)) == ["一二三四", "“五六”"]
    assert list(wrap("参加人员320人次", 10)) == ["参加人员", "320人次"]
    assert list(wrap("1234567890", 4)) == ["1234", "5678", "90"]
    assert list(wrap("“‘（一", 3)) == ["“‘", "（", "一"]
