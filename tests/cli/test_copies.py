"""annotate, fix and clean as a user runs them: a copy appears, the original stays."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from linter.cli import main
from linter.readers import read

WORD = Path(__file__).parents[2] / "fixtures" / "word-draft.docx"
TEXT = "关于工作的报告\n\n一、强化组织领导\n\n实行主要领导负责则、分管领导具体抓。\n"


@pytest.fixture
def folder(tmp_path):
    shutil.copy(WORD, tmp_path / "汇报.docx")
    (tmp_path / "汇报.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, [*map(str, arguments)])


def texts(path):
    return [block.text for block in read(str(path)).blocks]


def ours(path):
    return [mark for mark in read(str(path)).marks if mark.kind == "comment"]


def test_annotate_writes_a_copy_with_comments_and_clean_takes_them_out(folder):
    source, copy, clean = (folder / name for name in ("汇报.docx", "汇报.批注.docx", "汇报.清稿.docx"))
    before = source.read_bytes()
    done = run("annotate", source, "--no-user-config")
    assert done.exit_code == 0
    assert "汇报.批注.docx" in done.output
    assert any("负总责" in mark.text for mark in ours(copy))
    assert texts(copy) == texts(source)
    assert source.read_bytes() == before
    assert run("clean", copy).exit_code == 0
    assert ours(clean) == []


def test_annotate_again_replaces_the_comments(folder):
    run("annotate", folder / "汇报.docx", "--no-user-config")
    count = len(ours(folder / "汇报.批注.docx"))
    run("annotate", folder / "汇报.批注.docx", "--no-user-config")
    assert len(ours(folder / "汇报.批注2.docx")) == count > 0


def test_decisions_choose_what_is_written(folder):
    report = json.loads(run("check", folder / "汇报.docx", "--format", "json", "--no-user-config").stdout)
    taken = next(item for item in report["files"][0]["findings"] if "负责则" in item["text"])
    decisions = [{"fingerprint": item["fingerprint"], "decision": "不采纳"} for item in report["files"][0]["findings"]]
    chosen = [
        item | {"decision": "采纳", "remark": "照改"}
        for item in decisions
        if item["fingerprint"] == taken["fingerprint"]
    ]
    sheet = folder / "处理单.json"
    sheet.write_text(json.dumps({"files": [{"decisions": [*decisions, *chosen]}]}), encoding="utf-8")
    done = run("annotate", folder / "汇报.docx", "--decisions", sheet, "--author", "李编辑", "--no-user-config")
    assert done.exit_code == 0
    (comment,) = ours(folder / "汇报.批注.docx")
    assert "处理意见：照改" in comment.text
    assert dict(comment.data)["author"] == "李编辑"


def test_a_sheet_that_is_none_is_told(folder):
    done = run("annotate", folder / "汇报.docx", "--decisions", folder / "汇报.txt", "--no-user-config")
    assert done.exit_code == 2
    assert "处理单" in done.output


def test_fix_tracks_changes_in_word(folder):
    done = run("fix", "--unsafe", "--check", "错别字", folder / "汇报.docx", "--no-user-config")
    assert done.exit_code == 0, done.output
    fixed = read(str(folder / "汇报.修订.docx"))
    assert "实行主要领导负总责、分管领导具体抓。" in [block.text for block in fixed.blocks]
    assert ("insertion", "draftlint") in [(mark.kind, dict(mark.data).get("author")) for mark in fixed.marks]


def test_fix_accept_leaves_no_trace(folder):
    run("fix", "--unsafe", "--accept", folder / "汇报.docx", "--no-user-config")
    fixed = read(str(folder / "汇报.修订.docx"))
    assert "实行主要领导负总责、分管领导具体抓。" in [block.text for block in fixed.blocks]
    assert not [mark for mark in fixed.marks if dict(mark.data).get("author") == "draftlint"]


def test_fix_diff_writes_nothing(folder):
    before = sorted(folder.iterdir())
    done = run("fix", "--unsafe", "--diff", folder / "汇报.txt", "--no-user-config")
    assert "-实行主要领导负责则" in done.output
    assert "+实行主要领导负总责" in done.output
    assert sorted(folder.iterdir()) == before


def test_fix_in_place_is_for_text_only(folder):
    assert run("fix", "--unsafe", "--in-place", folder / "汇报.txt", "--no-user-config").exit_code == 0
    assert (folder / "汇报.txt").read_text(encoding="utf-8") == TEXT.replace("负责则", "负总责")
    before = (folder / "汇报.docx").read_bytes()
    done = run("fix", "--unsafe", "--in-place", folder / "汇报.docx", "--no-user-config")
    assert done.exit_code == 2
    assert (folder / "汇报.docx").read_bytes() == before


@pytest.mark.parametrize("command", ["annotate", "fix"])
def test_what_cannot_be_read_is_told(tmp_path, command):
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    done = run(command, tmp_path / "a.docx", "--no-user-config")
    assert done.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_report_on_a_folder_takes_its_drafts(folder):
    (folder / "README.md").write_text("# Tool\n\nPlain English notes about a program.\n", encoding="utf-8")
    run("annotate", folder / "汇报.docx", "--no-user-config")
    done = run("report", folder, "-o", folder / "核稿.html", "--no-user-config")
    assert done.exit_code == 0, done.output
    page = (folder / "核稿.html").read_text(encoding="utf-8")
    assert "总览（2份）" in page
    (folder / "空").mkdir()
    done = run("report", folder / "空", "-o", folder / "空.html", "--no-user-config")
    assert (done.exit_code, "没有可以检查的文件" in done.output) == (2, True)
