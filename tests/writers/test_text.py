"""Text and Markdown copies: marks and edits at their places, encoding and line ends kept."""

import pytest

from linter.readers import ReadOptions
from linter.readers import text as reader
from linter.writers import Edit, Note, NotWritten, beside
from linter.writers.text import annotate, rewrite, rewritten

DRAFT = "关于工作的报告\r\n\r\n一、强化组织领导\r\n实行主要领导负责则，开展学习*次，撰写XX篇。\r\n"


def draft(tmp_path, encoding="utf-8", text=DRAFT):
    path = tmp_path / "汇报.txt"
    path.write_bytes(text.encode(encoding))
    return path, reader.read(path.read_bytes(), str(path), ReadOptions(encoding))


def place(document, text):
    for block in document.blocks:
        at = block.text.find(text)
        if at >= 0:
            return block.anchors(at, at + len(text))
    raise AssertionError(text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_marks_and_a_list_in_the_drafts_encoding(tmp_path, encoding):
    source, document = draft(tmp_path, encoding)
    notes = [
        Note(place(document, "负责则"), "应为负总责\n请改"),
        Note(place(document, "*次"), "未填"),
        Note([], "缺落款"),
    ]
    written = annotate(source, notes, tmp_path / "out.txt", encoding=document.meta["encoding"])
    text = written.path.read_bytes().decode(encoding)
    assert "实行主要领导⟦负责则⟧〔1〕，开展学习⟦*次⟧〔2〕，撰写XX篇。\r\n" in text
    assert text.endswith("〔1〕应为负总责\r\n    请改\r\n〔2〕未填\r\n〔3〕缺落款\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_gbk_has_no_white_brackets(tmp_path):
    source, document = draft(tmp_path, "gbk")
    annotate(source, [Note(place(document, "XX篇"), "未填")], tmp_path / "out.txt", encoding="gbk")
    assert "撰写【XX篇】〔1〕。" in (tmp_path / "out.txt").read_bytes().decode("gbk")


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(0, 2), (2, 4)], "⟦实行⟧〔1〕⟦主要⟧〔2〕领导"),
        ([(0, 4), (2, 4)], "⟦实行⟦主要⟧〔2〕⟧〔1〕领导"),
        ([(2, 2)], "实行⟦⟧〔1〕主要领导"),
        ([(0, 2), (2, 2)], "⟦实行⟧〔1〕⟦⟧〔2〕主要领导"),
    ],
)
def test_touching_nested_and_empty_places(tmp_path, spans, marked):
    source, document = draft(tmp_path)
    annotate(source, [Note(document.blocks[2].anchors(*span), "说") for span in spans], tmp_path / "out.txt")
    line = (tmp_path / "out.txt").read_text(encoding="utf-8").splitlines()[3]
    assert line.startswith(marked) or line.replace("⟧〔1〕⟧〔2〕", "⟧〔2〕⟧〔1〕").startswith(marked)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_edits_change_nothing_else(tmp_path, encoding):
    source, document = draft(tmp_path, encoding)
    edits = [Edit(place(document, "负责则"), "负总责"), Edit(document.blocks[2].anchors(0, 0), "我局")]
    written = rewrite(source, edits, tmp_path / "out.txt", encoding=document.meta["encoding"])
    fixed = DRAFT.replace("负责则", "负总责").replace("实行", "我局实行")
    assert written.path.read_bytes().decode(encoding) == fixed
    assert rewritten(source, edits, encoding=document.meta["encoding"]) == written.path.read_bytes()


def test_what_the_encoding_lacks_is_told(tmp_path):
    source, document = draft(tmp_path, "gbk")
    with pytest.raises(NotWritten, match="编码里没有“𠮷”"):
        rewrite(source, [Edit(place(document, "主要"), "𠮷")], tmp_path / "out.txt", encoding="gbk")
    assert not (tmp_path / "out.txt").exists()


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("汇报.docx", "汇报.批注.docx"),
        ("汇报.修订.docx", "汇报.批注.docx"),
        ("汇报.批注.docx", "汇报.批注2.docx"),
        ("a.b.txt", "a.b.批注.txt"),
    ],
)
def test_names_of_copies(tmp_path, name, copy):
    assert beside(tmp_path / name, "批注") == tmp_path / copy
