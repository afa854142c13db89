"""Settings: found, validated, layered; ignores, words, baseline."""

import json
import os
from pathlib import Path

import pytest

from linter.settings import Asked, Resolver, SettingsError

SLIP = "落实年初制定制定的计划。\n"  # 必改 重复词语
CLEAN = "全年召开会议3次，各项工作按计划推进。\n"


def put(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def checks_of(result):
    return [item["check"] for one in json.loads(result.stdout)["files"] for item in one["findings"]]


WRONG = [
    ("selct = []", "是否想写“select”"),
    ("fail_on = 'warn'", "是否想写“warning”"),
    ("fail_on = 3", "应为"),
    ("preview = 'yes'", "true 或 false"),
    ("date = '明天'", "2023-10-08"),
    ("period = '2023Q5'", "2023Q3"),
    ("own = [1]", "列表"),
    ("time_limit = 0", "大于零"),
    ("select = ['doubled-wrod']", "是否想写“doubled-word”"),
    ("severity = {doubled-word = 'eror'}", "是否想写“error”"),
    ("severity = {doubled-wrod = 'error'}", "是否想写“doubled-word”"),
    ("[checks.doubled-word]\nnope = 1", "不认识选项“nope”"),
    ("[checks.doubled-wrod]\nnope = 1", "是否想写“doubled-word”"),
    ("[[ignore]]\nreason = 'x'", "至少"),
    ("[[ignore]]\nchek = 'x'", "是否想写“check”"),
    ("[paths.'a/**']\nexclude = ['x']", "这里不能写"),
    ("[paths.'a/**']\nfail_no = 'never'", "是否想写“fail_on”"),
    ("plugins = ['x']", "不能运行代码"),
    ("words = 'missing.tsv'", "无法打开"),
    ("a = = 1", "TOML"),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_what_is_wrong_is_said(run, text, told):
    put("draftlint.toml", text)
    put("a/a.txt", SLIP)
    result = run("a/a.txt")
    assert result.exit_code == 2
    assert told in result.output
    assert "draftlint.toml" in result.output or "missing.tsv" in result.output
    assert run("a/a.txt", "--no-config").exit_code == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("draftlint.toml", "fail_on = 'never'"),
        (".draftlint.toml", "fail_on = 'never'"),
        ("pyproject.toml", "[tool.draftlint]\nfail_on = 'never'"),
    ],
)
def test_settings_are_found_upward(run, name, text):
    put(name, text)
    put("a/b/c.txt", SLIP)
    put("pyproject.toml" if name != "pyproject.toml" else "a/pyproject.toml", "[tool.other]" if name == "x" else text)
    assert run("a/b/c.txt").exit_code == 0
    assert run("a/b/c.txt", "--no-config").exit_code == 1


def test_nearest_file_holds(run):
    put("draftlint.toml", "fail_on = 'never'")
    put("a/draftlint.toml", "fail_on = 'error'")
    put("a/c.txt", SLIP)
    put("d.txt", SLIP)
    assert run("d.txt").exit_code == 0
    assert run("a/c.txt").exit_code == 1


def test_user_file_lies_below(run, tmp_path):
    put("home/draftlint/draftlint.toml", "own = ['泉州市']\nfail_on = 'never'")
    put("p/draftlint.toml", "own = ['市科技局']")
    put("p/a.txt", SLIP)
    plan = Resolver().plan("p/a.txt")
    assert plan.given.own == ("泉州市", "市科技局")
    assert plan.fail_on == "never"
    assert run("p/a.txt").exit_code == 0
    assert run("p/a.txt", "--no-user-config").exit_code == 1
    assert run("p/a.txt", "--fail-on", "error").exit_code == 1


def test_paths_say_otherwise(run):
    put("draftlint.toml", "[paths.'起草/**']\nfail_on = 'never'\ntemplate = true\n[paths.'*.md']\nprofile = '公文'\n")
    for name in ("起草/a.txt", "终稿/a.txt", "起草/b.md"):
        put(name, SLIP)
    plans = {name: Resolver().plan(name) for name in ("起草/a.txt", "终稿/a.txt", "起草/b.md")}
    assert [plan.fail_on for plan in plans.values()] == ["never", "warning", "never"]
    assert [plan.given.template for plan in plans.values()] == [True, False, True]
    assert [plan.given.profile for plan in plans.values()] == [None, None, "公文"]
    assert run("起草").exit_code == 0
    assert run(".").exit_code == 1


def test_own_tables_reach_the_facts(run):
    put(
        "p/draftlint.toml",
        "words = 'w.tsv'\nfacts = 'f.toml'\nroster = 'r.tsv'\nformer = 'old.txt'\ndate = 2023-10-08\n",
    )
    put("p/w.tsv", "# 说明\n智汇智强\n在做\t再做\t音近误写\n")
    put("p/f.toml", "")
    put("p/r.tsv", "张三\t局长\n李四\t副局长\n")
    given = Resolver().plan("p/a.txt").given
    assert given.words == {"智汇智强"}
    assert given.confused == (("在做", "再做", "音近误写"),)
    assert given.roster == (("张三", "局长"), ("李四", "副局长"))
    assert Path(Resolver().plan("p/a.txt").former).name == "old.txt"
    assert str(given.date) == "2023-10-08"


def test_command_line_is_validated_too():
    with pytest.raises(SettingsError, match="命令行"):
        Resolver(Asked({"period": "2023Q9"}))


def test_a_directive_hides_and_an_unused_one_is_told(run):
    put("a.md", f"{SLIP}\n<!-- draftlint: ignore 重复词语 -->\n")
    result = run("a.md", "--format", "json")
    assert checks_of(result) == []
    assert json.loads(result.stdout)["files"][0]["suppressed"] == 1
    assert checks_of(run("a.md", "--format", "json", "--no-ignore")) == ["doubled-word"]
    put("b.md", f"{CLEAN}\n<!-- draftlint: ignore 重复词语 -->\n<!-- draftlint: ignore 重复词 -->\n")
    told = run("b.md").output
    assert "“draftlint: ignore 重复词语”没有用到" in told
    assert "是否想写“重复词语”" in told


def test_ignore_by_quotation(run):
    put("draftlint.toml", "[[ignore]]\ncheck = '重复词语'\ntext = '年初制定制定的'\npath = 'a/*'\n")
    put("a/1.txt", SLIP)
    put("b/1.txt", SLIP)
    put("a/2.txt", "会议制定制定了方案。\n")
    result = run(".", "--format", "json")
    assert [len(one["findings"]) for one in json.loads(result.stdout)["files"]] == [0, 1, 1]
    assert "没有用到" not in run(".").output
    put("a/1.txt", CLEAN)
    assert "没有用到" in run(".").output


def test_accept_by_number_keeps_the_numbers(run):
    put("a.txt", "落实年初制定制定的计划。\n会议在2023年9月31日召开。\n")
    put("draftlint.toml", "# 我的设置\nselect = ['doubled-word', 'impossible-date']\n")
    rows = {
        item["check"]: item["group"]
        for item in json.loads(run("a.txt", "--format", "json").stdout)["files"][0]["findings"]
    }
    assert sorted(rows.values()) == [1, 2]
    assert run("accept", "a.txt", str(rows["doubled-word"]), "--reason", "原文“如此”").exit_code == 0
    left = json.loads(run("a.txt", "--format", "json").stdout)["files"][0]
    assert [(item["check"], item["group"]) for item in left["findings"]] == [
        ("impossible-date", rows["impossible-date"])
    ]
    assert run("accept", "a.txt", str(rows["doubled-word"])).exit_code == 2
    assert run("accept", "a.txt", str(rows["impossible-date"])).exit_code == 0
    assert run("a.txt").exit_code == 0
    text = Path("draftlint.toml").read_text(encoding="utf-8")
    assert text.startswith("# 我的设置")
    assert text.count("[[ignore]]") == 2
    put("a.txt", "落实年初制定制定的方案。\n会议在2023年9月31日召开。\n")
    assert checks_of(run("a.txt", "--format", "json")) == ["doubled-word"]  # another clause, another finding


@pytest.mark.parametrize("before", ["", "ignore = ['dates']\n", "ignore = [ # a ] b\n 'dates', \"a]\", ]\n"])
def test_accept_adds_to_what_is_there(run, before):
    put("draftlint.toml", before.replace('"a]", ', ""))
    put("a.txt", SLIP)
    assert run("accept", "a.txt", "1").exit_code == 0
    assert run("a.txt").exit_code == 0


def test_accept_a_word(run):
    put("pyproject.toml", "[project]\nname = 'x'\n\n[tool.draftlint]\nfail_on = 'error'\n")
    for word in ("智汇智强", "科创汇", "智汇智强"):
        assert run("accept", "--word", word).exit_code == 0
    assert Path("words.local.tsv").read_text(encoding="utf-8") == "智汇智强\n科创汇\n"
    assert Resolver().plan("a.txt").given.words == {"智汇智强", "科创汇"}


def test_baseline(run):
    put("a.txt", f"{SLIP}共召开会议*次，学习*次，调研*次。\n")
    before = len(checks_of(run("a.txt", "--format", "json")))
    assert run("baseline", "write", ".").exit_code == 0
    text = Path("draftlint-baseline.json").read_text(encoding="utf-8")
    assert "制定" not in text
    assert run("a.txt", "--baseline", "draftlint-baseline.json").exit_code == 0
    put("draftlint.toml", "baseline = 'draftlint-baseline.json'\n")
    assert run("a.txt").exit_code == 0
    put(
        "a.txt", f"开头加一句话。\n{SLIP}共召开会议5次，学习*次，调研*次。\n会议定于2023年9月31日召开。\n"
    )  # one filled, one new
    assert checks_of(run("a.txt", "--format", "json")) == ["impossible-date"]
    stale = run("baseline", "check", ".")
    assert (stale.exit_code, "a.txt：1处" in stale.output) == (1, True)
    assert run("baseline", "prune", ".").exit_code == 0
    assert run("baseline", "check", ".").exit_code == 0
    known = json.loads(Path("draftlint-baseline.json").read_text(encoding="utf-8"))["files"]["a.txt"]
    assert sum(known.values()) == before - 1
    assert run("baseline", "write", ".").exit_code == 0
    put("draftlint-baseline.json", "{}")
    assert run("a.txt").exit_code == 2
    os.remove("draftlint-baseline.json")


def test_checks_of_a_folder_the_user_names(run):
    put(
        "mine/wording/wrong_colour.py",
        "from linter.api import Check\n\n\nclass WrongColour(Check):\n    '''颜色写错了。'''\n\n    title = '颜色错误'\n"
        "    severity = 'warning'\n    good = ('红旗',)\n    bad = ()\n\n    def check(self, document, facts):\n"
        "        from linter.api import Pattern\n\n        for found in document.find(Pattern('绿旗')):\n"
        "            yield self.finding(found.span, '“绿旗”应为“红旗”。')\n",
    )
    put("my.toml", "plugins = ['mine']\n")
    put("a.txt", "高举绿旗。\n")
    assert checks_of(run("a.txt", "--config", "my.toml", "--format", "json")) == ["wrong-colour"]
    assert checks_of(run("a.txt", "--config", "my.toml", "--format", "json", "--select", "颜色错误")) == [
        "wrong-colour"
    ]
    assert "wrong_colour.py" in run("checks", "--config", "my.toml").output
    assert "颜色写错了" in run("explain", "颜色错误", "--config", "my.toml").output
    assert run("a.txt").exit_code == 0
