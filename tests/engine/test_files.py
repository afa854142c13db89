"""Which files a folder run takes, and what it leaves aside, counted."""

from pathlib import Path

import pytest

from linter.files import gather


def taken(*names, ignored="", excludes=()):
    """Make files in the current folder and return the names gathered and what was left aside."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("一", encoding="utf-8")
    if ignored:
        Path(".gitignore").write_text(ignored, encoding="utf-8")
    found = gather(["."], lambda folder: (folder, excludes))
    return [path.replace("\\", "/") for path in found.files], dict(found.skipped)


@pytest.mark.parametrize(
    ("names", "files", "skipped"),
    [
        (["b.md", "a.docx", "子/c.txt"], ["a.docx", "b.md", "子/c.txt"], {}),
        (["~$汇报.docx", ".~lock.a.docx#", ".隐藏/a.md", "a.md"], ["a.md"], {}),
        (["a.md", "图.png", "b.xlsx"], ["a.md"], {"类型不支持": 2}),
        # what draftlint wrote beside the original
        (["汇报.docx", "汇报.批注.docx", "汇报.批注2.docx"], ["汇报.docx"], {"本程序生成的副本": 2}),
        (["汇报.md", "汇报.修订.md", "汇报.清稿.md"], ["汇报.md"], {"本程序生成的副本": 2}),
        # its original is elsewhere, of another type, or the name only looks like it
        (["汇报.批注.docx"], ["汇报.批注.docx"], {}),
        (["汇报.txt", "汇报.批注.docx"], ["汇报.txt", "汇报.批注.docx"], {}),
        (["子/汇报.docx", "汇报.批注.docx"], ["子/汇报.docx", "汇报.批注.docx"], {}),
        (["汇报.docx", "汇报.定稿.docx", "汇报批注.docx"], ["汇报.docx", "汇报.定稿.docx", "汇报批注.docx"], {}),
    ],
)
def test_files_of_a_folder(names, files, skipped, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found, left = taken(*names)
    assert (sorted(found), left) == (sorted(files), skipped)


def test_ignored_and_excluded_files_are_counted(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found, left = taken("a.md", "旧稿/b.md", "c.md", ignored="旧稿/\n", excludes=["c.*"])
    assert (found, left) == (["a.md"], {"已排除": 1})


def test_a_copy_named_by_hand_is_checked(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    taken("汇报.docx", "汇报.批注.docx")
    assert gather(["汇报.批注.docx"], lambda folder: (folder, ())).files == ("汇报.批注.docx",)
