"""The way in without a terminal."""

from linter.desktop import page_of


def test_page_shows_drafts_and_problems(tmp_path):
    good = tmp_path / "汇报.txt"
    good.write_text("关于工作的汇报\n落实年初制定制定的计划。\n", encoding="utf-8")
    page = page_of([str(good), str(tmp_path / "没有.docx")]).read_text(encoding="utf-8")
    assert "关于工作的汇报" in page
    assert "没有.docx" in page
    assert "无法读取" in page


def test_folder_means_its_drafts(tmp_path):
    (tmp_path / "a.txt").write_text("今年工作顺利。", encoding="utf-8")
    (tmp_path / "~$a.docx").write_bytes(b"x")
    (tmp_path / "b.xyz").write_bytes(b"x")
    page = page_of([str(tmp_path)]).read_text(encoding="utf-8")
    assert "今年工作顺利" in page
    assert "b.xyz" not in page


def test_whatever_goes_wrong_is_on_the_page(monkeypatch):
    monkeypatch.setattr("linter.review.review", lambda *_: 1 / 0)
    page = page_of(["a.txt"]).read_text(encoding="utf-8")
    assert "程序出错" in page
    assert "Traceback" not in page
