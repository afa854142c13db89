"""The count table: what was put in is found, what was not is (almost) never found, and the shipped one is what it says."""

import pytest

from linter.ngrams.confusion import NEAR, SAME, SHAPE, candidates
from linter.ngrams.count import built, level_of
from linter.ngrams.pairs import HEADER as PAIRS
from linter.ngrams.pairs import content, open_pairs, pairs
from linter.ngrams.symbols import symbols
from linter.ngrams.table import HEADER, Table, open_table, table


def of(kept):
    data = built(kept)
    return Table(memoryview(data)[HEADER.size :].cast("H"))


def test_a_built_table_gives_back_its_levels(tmp_path):
    kept = {chr(0x4E00 + n) + chr(0x4E00 + n * 7 % 999): n % 15 + 1 for n in range(2000)}
    path = tmp_path / "t.bin"
    path.write_bytes(built(kept))
    found = open_table(path)
    assert {key: found.level(key) for key in kept} == kept


def test_unseen_keys_hardly_ever_pass():
    found = of({"甲" + chr(0x4E00 + n): 3 for n in range(3000)})
    wrong = sum(found.level("乙" + chr(0x4E00 + n)) > 0 for n in range(10000))
    assert wrong < 30


def test_what_is_no_table_is_refused(tmp_path):
    path = tmp_path / "t.bin"
    path.write_bytes(b"x" * 64)
    with pytest.raises(ValueError, match=r"t\.bin"):
        open_table(path)


@pytest.mark.parametrize(("text", "plain"), [("a1，b。", "a0，a|"), ("《条例》", "|条例|"), ("𠀀％", "|a"), ("", "")])
def test_symbols_keep_length(text, plain):
    assert symbols(text) == plain


@pytest.mark.parametrize(("count", "level"), [(3, 1), (6, 2), (3000, 11), (10**9, 15)])
def test_levels(count, level):
    assert level_of(count) == level


@pytest.mark.parametrize("text", ["意识形态", "安全生产", "人民政府", "条例", "的"])
def test_the_shipped_table_knows_official_language(text):
    assert table().level(text) > 3


@pytest.mark.parametrize("text", ["意思形", "准侧", "贯切落", "魑魅魍魉"])
def test_and_not_what_is_none(text):
    assert table().level(text) == 0


@pytest.mark.parametrize(
    ("written", "meant", "kind"), [("敢", "感", SAME), ("侧", "测", SHAPE), ("仁", "任", SAME), ("制", "治", NEAR)]
)
def test_candidates(written, meant, kind):
    assert candidates(written).get(meant) in (kind, SAME)


def test_pairs_are_those_of_the_shipped_table():
    chars = [chr(code) for code in range(0x4E00, 0xA000, 97)] + list("的，0国人民一|")
    for before in (*chars[::5], ""):
        for after in (*chars[::9], ""):
            told = {new: (left, right) for new, left, right in pairs().beside(before, chars, after)}
            level = table().level
            both = {new: (level(before + new) > 0, level(new + after) > 0) for new in chars if level(new)}
            assert told == {new: sides for new, sides in both.items() if any(sides)}


def test_pairs_of_a_table(tmp_path):
    path = tmp_path / "p.bin"
    path.write_bytes(content(of({"甲": 1, "乙": 2, "丙": 3, "甲乙": 1, "乙丙": 1})))
    found = open_pairs(path)
    assert list(found.beside("甲", "甲乙丙丁", "丙")) == [("乙", True, True)]
    assert list(found.beside("丙", "甲乙丙丁", "乙")) == [("甲", False, True)]
    path.write_bytes(PAIRS.pack(b"other", 0))
    with pytest.raises(ValueError, match=r"p\.bin"):
        open_pairs(path)
