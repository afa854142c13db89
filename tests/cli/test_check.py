"""draftlint check, as people and machines call it: what it prints, how it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from linter.cli import command_names

SLIP = "落实年初制定制定的计划。\n"  # 必改 重复词语
CLEAN = "全年召开会议3次，各项工作按计划推进。\n"


def put(name, text):
    os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
    with open(name, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def checks_of(result):
    return [item["check"] for one in json.loads(result.stdout)["files"] for item in one["findings"]]


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (SLIP, [], 1),
        (SLIP, ["--fail-on", "never"], 0),
        (SLIP, ["--fail-on", "error"], 1),
        (SLIP, ["--severity", "重复词语=warning", "--fail-on", "error"], 0),
        (SLIP, ["--severity", "重复词语=info"], 0),
        (SLIP, ["--severity", "重复词语=info", "--fail-on", "info"], 1),
        (SLIP, ["--ignore", "doubled-word"], 0),
        (SLIP, ["--ignore", "用词"], 0),
        (SLIP, ["--select", "dates"], 0),
        (SLIP, ["--select", "重复词语"], 1),
        (SLIP, ["--select", "重复词"], 2),
        (SLIP, ["--date", "2023-13-01"], 2),
        (SLIP, ["--format", "tabel"], 2),
        (SLIP, ["--severity", "重复词语"], 2),
    ],
)
def test_exit_code(run, text, options, code):
    put("稿 件.txt", text)
    assert run("稿 件.txt", *options).exit_code == code
    assert run("check", "稿 件.txt", *options).exit_code == code


def test_trouble_wins_over_findings(run):
    put("a.txt", SLIP)
    put("b.docx", "PK\x03\x04 not a package")
    result = run("a.txt", "b.docx", "没有.txt", "--format", "json")
    assert result.exit_code == 2
    files = json.loads(result.stdout)["files"]
    assert [one["status"] for one in files] == ["ok", "unreadable", "unreadable"]
    assert all(one["reason"] for one in files[1:])
    assert checks_of(result) == ["doubled-word"]


def test_unreadable_may_be_skipped_by_path(run):
    put("old/b.docx", "PK\x03\x04 not a package")
    put("draftlint.toml", '[paths."old/**"]\nunreadable = "skip"\n')
    assert run("old/b.docx").exit_code == 0
    put("draftlint.toml", '[paths."old/**"]\nunreadable = "warn"\n')
    assert run(".").exit_code == 0


def test_unknown_names_are_errors_with_a_suggestion(run):
    put("a.txt", SLIP)
    for options in (["--select", "doubled-wrod"], ["--ignore", "doubled-wrod"], ["--severity", "doubled-wrod=info"]):
        result = run("a.txt", *options)
        assert result.exit_code == 2
        assert "是否想写“doubled-word”" in result.output


def test_folders_in_order_without_what_is_no_draft(run):
    for name in ("b/2.md", "a/1.txt", "b/~$2.docx", ".hidden/3.txt", "c/app.py", "skip/4.txt"):
        put(name, SLIP)
    put("notes.md", "# Notes\n\nThis is an English readme about nothing in particular.\n")
    put(".gitignore", "skip/\n")
    os.makedirs(".git")
    result = run(".", "--format", "json")
    assert [one["path"] for one in json.loads(result.stdout)["files"]] == ["a/1.txt", "b/2.md"]
    told = run(".").output
    assert "类型不支持1个" in told
    assert "不是中文稿1个" in told
    assert "已排除" in told or "skip" not in told
    assert len(json.loads(run("notes.md", "--format", "json").stdout)["files"]) == 1
    assert json.loads(run("notes.md", "--skip-others", "--format", "json").stdout)["files"] == []


def test_exclude_in_settings(run):
    put("draftlint.toml", 'exclude = ["归档/", "*.bak.txt"]\n')
    for name in ("归档/1.txt", "a.bak.txt", "b.txt"):
        put(name, SLIP)
    assert [one["path"] for one in json.loads(run(".", "--format", "json").stdout)["files"]] == ["b.txt"]


def test_paths_from_a_list(run):
    put("a 1.txt", SLIP)
    put("b.txt", CLEAN)
    put("list", "a 1.txt\nb.txt\n")
    assert len(json.loads(run("--files-from", "list", "--format", "json").stdout)["files"]) == 2
    result = run("--files-from", "-", "--format", "json", input="a 1.txt\0b.txt\0")
    assert len(json.loads(result.stdout)["files"]) == 2
    assert run("check").exit_code == 2


def test_many_files_in_processes_give_the_same(run):
    for number in range(12):
        put(f"{number:02}.txt", SLIP if number % 3 == 0 else CLEAN)
    one, two = (run(".", "--format", "json", "--no-cache", "--jobs", jobs).stdout for jobs in "13")
    assert one == two


def test_several_formats_at_once(run):
    put("a.txt", SLIP)
    result = run("a.txt", "--format", "text", "--format", "sarif=a.sarif", "--format", "json=a.json")
    assert "doubled-word" in result.output
    assert json.loads(Path("a.json").read_text(encoding="utf-8"))["schema"] == "draftlint/1"
    assert json.loads(Path("a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert run("a.txt", "--format", "text", "--format", "json").exit_code == 2


def test_quiet_says_nothing_when_clean(run):
    put("a.txt", CLEAN)
    put("b.txt", SLIP)
    assert run("a.txt", "--quiet").output == ""
    assert "重复词语" in run("b.txt", "--quiet", "--format", "table").output


@pytest.mark.parametrize("form", ["table", "text", "json", "sarif", "github", "gitlab", "junit", "markdown"])
def test_no_quotes_shows_no_word_of_the_draft(run, form):
    put("a.md", "# 绝密方案汇报\n\n一、绝密部署\n\n绝密落实制定制定的*次，绝密会议*次。2023年9月31日绝密。\n")
    shown = run("a.md", "--format", form, "--no-quotes", "--all").output
    assert "绝密" not in shown
    assert "9月31日绝" not in shown
    assert "绝密" in run("a.md", "--format", form, "--all").output or form == "github"


def test_preview_checks_run_only_when_asked(run, monkeypatch):
    from linter.registry import available

    known = available(())
    monkeypatch.setitem(known, "doubled-word", known["doubled-word"]._replace(preview=True))
    put("a.txt", SLIP)
    assert checks_of(run("a.txt", "--format", "json")) == []
    assert checks_of(run("a.txt", "--format", "json", "--select", "wording")) == []
    assert checks_of(run("a.txt", "--format", "json", "--preview")) == ["doubled-word"]
    assert checks_of(run("a.txt", "--format", "json", "--select", "重复词语")) == ["doubled-word"]


def test_a_check_that_raises_is_told_and_the_others_go_on(run, monkeypatch):
    from linter.registry import available, own_checks

    def broken(self, document, facts):
        raise ValueError("boom")
        yield

    monkeypatch.setattr(own_checks()["impossible-date"], "check", broken)
    known = available(())
    monkeypatch.setitem(known, "impossible-date", known["impossible-date"]._replace(triggers=()))
    put("a.txt", SLIP)
    result = run("a.txt", "--format", "json", "--no-cache")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["files"][0]["crashes"] == [
        {"check": "impossible-date", "error": "ValueError: boom"}
    ]
    assert checks_of(result) == ["doubled-word"]
    assert "impossible-date 出错" in run("a.txt", "--format", "table", "--no-cache").output


@pytest.mark.parametrize("encoding", ["cp936", "ascii", "utf-8", "latin-1"])
@pytest.mark.parametrize("form", ["table", "text", "json"])
def test_no_stream_encoding_makes_it_fail(tmp_path, encoding, form):
    path = tmp_path / "稿.txt"
    path.write_text("落实年初制定制定的计划😀，开展学习⟦*次⟧。\n", encoding="utf-8")
    command = [sys.executable, "-m", "linter", str(path), "--format", form, "--no-user-config"]
    result = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding})
    assert result.returncode == 1, result.stderr
    if form == "json":
        assert json.loads(result.stdout.decode("utf-8"))["files"][0]["findings"]
    else:
        shown = result.stdout.decode(encoding)
        assert ("【制定】" if encoding == "cp936" else "⟦制定⟧" if encoding == "utf-8" else "?") in shown


def test_standard_input(run):
    result = run("-", "--format", "json", input=SLIP.encode())
    assert (result.exit_code, checks_of(result)) == (1, ["doubled-word"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "--formt", "x", "a"], "没有选项“--formt”。是否想写“--format”？"),
        (["explain"], "缺少检查"),
        (["baseline", "wriet"], "没有命令“wriet”"),
        (["init", "a", "b"], "多写了“a b”"),
        (["accept", "--word"], "选项 --word 后面要写上值"),
        (["accept", "a.docx", "x"], "序号的值不对：“x”不是数字"),
        (["a.txt", "--jobs", "0"], "--jobs（数）的值不对：0 太小，至少为1"),
        (["a.txt", "--all=3"], "选项 --all 后面不写值"),
        (["report", "a.txt"], "缺少选项 -o（文件）"),
        (["fill", "a.docx"], "缺少清单。"),
        (["blanks", "a.docx", "-o", "b.tsv"], "看不出“b.tsv”要什么格式"),
        (["read", "a.docx", "--format", "x"], "应为text、json之一"),
        (["a.txt", "--fail-on", "x"], "--fail-on 的值不对"),
        (["check"], "请写明要检查的文件或文件夹"),
    ],
)
def test_a_wrong_command_line_is_said_in_chinese(arguments, told):
    command = [sys.executable, "-m", "linter", *arguments]
    result = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert result.returncode == 2
    said = result.stderr.decode("utf-8")
    assert told in said
    assert not re.search("[a-z]{4,} [a-z]{2,} [a-z]{2,}", said), "a sentence of click's own"


@pytest.mark.parametrize(
    ("check", "told"),
    [("非法定文种", "（--profile 公文）"), ("日期名单未改", "（上期稿：3月15日"), ("名单不符", "（名单：张建国 局长")],
)
def test_explain_says_under_what_conditions_an_example_holds(run, check, told):
    assert told in run("explain", check).output


@pytest.mark.parametrize("arguments", [["baseline", "write"], ["facts", "search"], ["report"]])
def test_help_of_commands_is_chinese(arguments):
    command = [sys.executable, "-m", "linter", *arguments, "--help"]
    shown = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert shown.stdout.decode("utf-8").startswith("用法：")
    assert "Options" not in shown.stdout.decode("utf-8")


def test_help_is_chinese():
    command = [sys.executable, "-m", "linter", "--help"]
    shown = subprocess.run(
        command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"}
    ).stdout.decode()
    assert "用法：" in shown
    assert "Options" not in shown
    assert "Usage" not in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "没有命令“chek”，也没有这个文件。是否想写“check”？"),
        (["anotate", "a.docx"], "是否想写“annotate”？"),
        (["汇报"], "找不到文件"),
        (["chek.docx"], "找不到文件"),
        (["a.txt", "--format", "json=无/a.json"], "无法写入 无/a.json：没有这个文件或文件夹。"),
        (["--files-from", "无.txt"], "无法打开 无.txt：没有这个文件或文件夹。"),
        (["--baseline", "无.json", "a.txt"], "没有这个文件或文件夹"),
    ],
)
def test_a_slip_in_the_command_is_told(run, arguments, said):
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.output


def test_help_is_all_chinese(run):
    done = run()
    assert (done.exit_code, "错误" in done.output) == (2, False)
    for command in command_names():
        page = run(command, "--help").output
        assert not re.search(r"\[(?:required|default|OPTIONS|COMMAND|x>)|ARGS", page)
