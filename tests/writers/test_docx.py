"""Comments and tracked changes in Word files: at the exact characters, nothing else touched, taken back without a trace."""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.readers import ReadOptions
from linter.readers.docx import read as read_docx
from linter.readers.docx.names import AUTHOR, w
from linter.readers.docx.package import parse
from linter.writers import Edit, Note, NotWritten
from linter.writers.docx import annotate, clean, rewrite

FIXTURES = Path(__file__).parents[2] / "fixtures"
FILES = sorted(FIXTURES.glob("word-*.docx"))


def read(path):
    return read_docx(path.read_bytes(), str(path), ReadOptions())


def place(document, text, block=None):
    """Return the anchors of the first place where `text` stands."""
    for item in document.blocks:
        at = item.text.find(text)
        if at >= 0 and block in (None, item.kind):
            return item.anchors(at, at + len(text))
    raise AssertionError(text)


def commented(path):
    """Return {comment text: characters it speaks of} of draftlint's comments."""
    document = read(path)
    return {
        mark.text: "".join(document.quote(span) for span in mark.spans)
        for mark in document.marks
        if mark.kind == "comment" and dict(mark.data)["author"] == "draftlint"
    }


def texts(path):
    return [block.text for block in read(path).blocks]


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


NOTED = [
    ("draft", "负责则"),
    ("draft", "XX篇"),
    ("draft", "警示教育*次"),
    ("draft", "*期"),
    ("tracked", "15次"),
    ("tracked", "句，后"),
    ("fields", "姓名"),
    ("controls", "张三。"),
    ("marks", "万元，完"),
    ("strict", "式的正"),
    ("numbering", "织建设"),
    ("tables", "内表"),
]


@pytest.mark.parametrize(("name", "text"), NOTED)
def test_a_comment_stands_exactly_around_its_characters(tmp_path, name, text):
    source, target = FIXTURES / f"word-{name}.docx", tmp_path / "out.docx"
    document = read(source)
    written = annotate(source, [Note(place(document, text), "此处有误\n建议核对")], target)
    assert written.remarks == ()
    assert commented(target) == {"此处有误\n建议核对": text}
    assert texts(target) == texts(source)


def test_a_hole_gets_a_comment_at_its_point(tmp_path):
    source, target = FIXTURES / "word-draft.docx", tmp_path / "out.docx"
    block = read(source).blocks[2]
    annotate(source, [Note(block.anchors(7, 7), "缺字")], target)
    mark = next(mark for mark in read(target).marks if mark.kind == "comment")
    assert mark.spans[0] == (2, 7, 7)


NEAR = [
    ("furniture", "页眉文", "【页眉“页眉文”】问题", (0, 0, 0)),
    ("furniture", "第1页", "【页脚“第1页”】问题", (0, 0, 0)),
    ("furniture", "脚注", "【脚注“脚注”】问题", (0, 2, 2)),
    ("furniture", "尾注", "【尾注“尾注”】问题", (0, 4, 4)),
    ("boxes", "*处空", "【文本框“*处空”】问题", (0, 2, 2)),
    ("boxes", "图形文字", "问题", (2, 0, 0)),
    ("pieces", "网页片段", "【图形或外部内容】问题", (0, 0, 0)),
]


@pytest.mark.parametrize(("name", "text", "said", "span"), NEAR)
def test_where_word_allows_no_comment_it_stands_nearby_and_says_so(tmp_path, name, text, said, span):
    source, target = FIXTURES / f"word-{name}.docx", tmp_path / "out.docx"
    written = annotate(source, [Note(place(read(source), text), "问题")], target)
    assert bool(written.remarks) == ("【" in said)
    mark = next(mark for mark in read(target).marks if mark.kind == "comment")
    assert (mark.text, mark.spans) == (said, (span,))


def test_a_note_on_the_whole_draft_stands_at_its_beginning(tmp_path):
    target = tmp_path / "out.docx"
    assert annotate(FIXTURES / "word-draft.docx", [Note([], "问题")], target).remarks == ()
    mark = next(mark for mark in read(target).marks if mark.kind == "comment")
    assert mark.spans == ((0, 0, 0),)


def test_automatic_numbers_are_noted_at_their_paragraph(tmp_path):
    source, target = FIXTURES / "word-numbering.docx", tmp_path / "out.docx"
    annotate(source, [Note(read(source).blocks[3].anchors(0, 3), "跳号")], target)
    mark = next(mark for mark in read(target).marks if mark.kind == "comment")
    assert mark.spans[0].block == 3


def test_overlapping_and_touching_notes(tmp_path):
    source, target = FIXTURES / "word-draft.docx", tmp_path / "out.docx"
    document = read(source)
    wanted = ["主要领导负责则", "负责", "则、分", "责", "实行"]
    annotate(source, [Note(place(document, text), f"说{text}") for text in wanted], target)
    assert commented(target) == {f"说{text}": text for text in wanted}


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_every_block_can_be_noted_and_all_else_stays_the_same(tmp_path, source):
    document, target, back = read(source), tmp_path / "out.docx", tmp_path / "back.docx"
    notes = [Note(block.anchors(0, len(block.text)), f"第{block.index}段") for block in document.blocks]
    annotate(source, notes, target)
    before, after = parts(source), parts(target)
    touched = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name for name in before if after[name] != before[name]} <= touched
    assert set(after) - set(before) <= {"word/comments.xml"}
    assert texts(target) == texts(source)
    assert len(commented(target)) == len(notes)
    clean(target, back)
    assert commented(back) == {}
    assert texts(back) == texts(source)
    foreign = [mark for mark in document.marks if mark.kind == "comment"]
    assert [mark for mark in read(back).marks if mark.kind == "comment"] == foreign


def test_annotating_again_replaces_our_own_comments_only(tmp_path):
    source, once, twice = FIXTURES / "word-marks.docx", tmp_path / "1.docx", tmp_path / "2.docx"
    annotate(source, [Note(place(read(source), "九成"), "旧")], once)
    annotate(once, [Note(place(read(once), "投入100"), "新")], twice)
    assert commented(twice) == {"新": "投入100"}
    assert {mark.text for mark in read(twice).marks if mark.kind == "comment"} == {"请核实", "已改", "无范围", "新"}


def test_an_edit_of_an_annotated_copy_lands_at_its_place(tmp_path):
    source, once, twice = FIXTURES / "word-draft.docx", tmp_path / "1.docx", tmp_path / "2.docx"
    annotate(source, [Note(place(read(source), "实行"), "旧"), Note(place(read(source), "分管"), "旧二")], once)
    annotate(once, [Note(place(read(once), "具体抓"), "新")], twice)
    assert commented(twice) == {"新": "具体抓"}


# ---------------------------------------------------------------- edits
def judged(path, accept):
    """Return the part roots of a file with draftlint's tracked changes all accepted, or all rejected."""
    roots = {name: parse(content) for name, content in parts(path).items() if name.endswith(".xml")}
    for root in roots.values():
        for tag in (w("ins"), w("del")):
            for change in [item for item in root.iter(tag) if item.get(AUTHOR) == "draftlint"]:
                keep = (tag == w("ins")) == accept
                for child in list(change) if keep else ():
                    for text in child.iter(w("delText")):
                        text.tag = w("t")
                    change.addprevious(child)
                change.getparent().remove(change)
    return roots


def text_after(path, accept, folder):
    from lxml import etree

    content = parts(path)
    for name, root in judged(path, accept).items():
        content[name] = etree.tostring(root)
    out = folder / "judged.docx"
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return texts(out)


CHANGED = [
    ("draft", "负责则", "负总责"),
    ("draft", "XX", "12"),
    ("draft", "警示教育*", "警示教育3"),
    ("draft", "*期", "2期"),
    ("draft", "实行", ""),
    ("tracked", "15次", "16次"),
    ("boxes", "*处", "三处"),
    ("furniture", "脚注", "附注"),
    ("furniture", "页眉", "题头"),
    ("fields", "«姓名»", "李四"),
    ("controls", "张三", "李四"),
    ("marks", "页一\n页二", "一\t二\n三"),
    ("strict", "的正", "之正"),
    ("tables", "含借调1", "含借调2"),
]


@pytest.mark.parametrize(("name", "old", "new"), CHANGED)
def test_tracked_changes_can_be_accepted_and_rejected(tmp_path, name, old, new):
    source, target = FIXTURES / f"word-{name}.docx", tmp_path / "out.docx"
    fixed = "\n".join(texts(source)).replace(old, new, 1)
    written = rewrite(source, [Edit(place(read(source), old), new)], target)
    assert written.count == 1
    assert "\n".join(texts(target)) == fixed
    assert "\n".join(text_after(target, True, tmp_path)) == fixed
    assert text_after(target, False, tmp_path) == texts(source)
    rewrite(source, [Edit(place(read(source), old), new)], target, tracked=False)
    assert "\n".join(texts(target)) == fixed
    assert not [mark for mark in read(target).marks if dict(mark.data).get("author") == "draftlint"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_edits_of_a_paragraph(tmp_path, data):
    source, target = FIXTURES / "word-draft.docx", tmp_path / "out.docx"
    block = read(source).blocks[data.draw(st.sampled_from([0, 2, 3]))]
    cuts = sorted(data.draw(st.lists(st.integers(0, len(block.text)), max_size=8, unique=True)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    new = [data.draw(st.sampled_from(["", "新", "三 四", "\t", "１"])) for _ in spans]
    edits = [Edit(block.anchors(*span), text) for span, text in zip(spans, new, strict=True)]
    fixed = block.text
    for (start, end), text in reversed(list(zip(spans, new, strict=True))):
        fixed = fixed[:start] + text + fixed[end:]
    rewrite(source, edits, target)
    squeezed = "".join("".join(text_after(target, True, tmp_path)).split())
    assert squeezed == "".join("".join(texts(source)).split()).replace(
        "".join(block.text.split()), "".join(fixed.split())
    )
    assert text_after(target, False, tmp_path) == texts(source)


def test_an_insertion_at_a_hole(tmp_path):
    source, target = FIXTURES / "word-draft.docx", tmp_path / "out.docx"
    block = read(source).blocks[2]
    end = len(block.text)
    rewrite(source, [Edit(block.anchors(2, 2), "由"), Edit(block.anchors(end, end), "（完）")], target)
    assert read(target).blocks[2].text == "实行由主要领导负责则、分管领导具体抓。（完）"
    assert text_after(target, False, tmp_path) == texts(source)


def test_the_look_of_the_first_character_is_kept(tmp_path):
    source, target = FIXTURES / "word-draft.docx", tmp_path / "out.docx"
    rewrite(source, [Edit(place(read(source), "负责则"), "负总责")], target)
    document = read(target)
    bold = [document.quote(span) for mark in document.marks if mark.kind == "bold" for span in mark.spans]
    assert bold == ["负总责"]


def test_what_cannot_be_edited_is_left_and_said(tmp_path):
    source, target = FIXTURES / "word-numbering.docx", tmp_path / "out.docx"
    document = read(source)
    edits = [Edit(document.blocks[2].anchors(0, 1), "二"), Edit(place(document, "理论"), "思想")]
    written = rewrite(source, edits, target)
    assert (written.count, len(written.remarks)) == (1, 1)
    assert read(target).blocks[3].text == "（一）思想学习"


def test_changes_carry_different_ids_in_one_file(tmp_path):
    source, target = FIXTURES / "word-draft.docx", tmp_path / "out.docx"
    document = read(source)
    rewrite(source, [Edit(place(document, old), "新") for old in ("实行", "XX", "特此")], target)
    root = parse(parts(target)["word/document.xml"])
    ids = [item.get(w("id")) for item in root.iter(w("ins"), w("del"))]
    assert len(ids) == len(set(ids)) == 8  # one was there; "XX" stands in two runs


# ---------------------------------------------------------------- files
def test_the_original_is_never_written_over(tmp_path):
    source = tmp_path / "汇报.docx"
    shutil.copy(FIXTURES / "word-draft.docx", source)
    with pytest.raises(NotWritten, match="同一个文件"):
        annotate(source, [], source)
    assert source.read_bytes() == (FIXTURES / "word-draft.docx").read_bytes()
    assert os.listdir(tmp_path) == ["汇报.docx"]


@pytest.mark.parametrize("lock", ["~$汇报.批注.docx", "~$.批注.docx", ".~lock.汇报.批注.docx#"])
def test_an_output_that_is_open_gets_the_next_free_name(tmp_path, lock):
    target = tmp_path / "汇报.批注.docx"
    target.write_bytes(b"old")
    (tmp_path / lock).touch()
    written = annotate(FIXTURES / "word-draft.docx", [], target)
    assert written.path.name == "汇报.批注2.docx"
    assert "汇报.批注2.docx" in written.remarks[0]
    assert target.read_bytes() == b"old"


def test_a_damaged_source_is_told(tmp_path):
    source = tmp_path / "a.docx"
    source.write_bytes(b"PK\x03\x04")
    with pytest.raises(NotWritten, match="Word 文档"):
        rewrite(source, [], tmp_path / "b.docx")
    assert os.listdir(tmp_path) == ["a.docx"]


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(not OFFICE and not os.environ.get("DRAFTLINT_REQUIRE_TOOLS"), reason="LibreOffice is not installed")
def test_libreoffice_and_python_docx_open_what_is_written(tmp_path):
    import docx

    made = []
    for source in FILES:
        document = read(source)
        notes = [Note(block.anchors(0, max(1, len(block.text) // 2)), "核对") for block in document.blocks]
        body = [
            block for block in document.blocks if block.anchors(0, 1)[0]["run"] >= 0 and len(block.anchors(0, 1)) == 1
        ]
        edits = [Edit(block.anchors(0, 1), "新") for block in body]
        made += [tmp_path / f"{source.stem}-a.docx", tmp_path / f"{source.stem}-r.docx"]
        annotate(source, notes, made[-2])
        rewrite(source, edits, made[-1])
    for path in made:
        if "strict" not in path.name:  # python-docx does not know the strict variant
            docx.Document(str(path))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *made]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    assert all(path.with_suffix(".pdf").exists() for path in made)
