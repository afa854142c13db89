"""The count table: what was put in is found, what was not is (almost) never found, and the shipped one is what it says."""

import pytest

from linter.ngrams.confusion import NEAR, SAME, SHAPE, candidates
from linter.ngrams.count import built, level_of, prices
from linter.ngrams.doubts import doubts
from linter.ngrams.language import Reading, likelihood
from linter.ngrams.neighbours import Neighbours, content, neighbours
from linter.ngrams.symbols import symbols
from linter.ngrams.table import HEADER, mapped, of_bytes, table


def of(kept):
    return of_bytes(built(kept, 10.0, [-1.0] * 48))


def test_a_built_table_gives_back_its_levels(tmp_path):
    kept = {chr(0x4E00 + n) + chr(0x4E00 + n * 7 % 999): n % 15 + 1 for n in range(2000)}
    path = tmp_path / "t.bin"
    path.write_bytes(built(kept, 10.0, [-1.0] * 48))
    found = of_bytes(mapped(path))
    assert {key: found.level(key) for key in kept} == kept
    assert found.levels(kept) == list(kept.values())
    assert found.total == 10.0
    assert [len(part) for part in found.prices] == [16, 16, 16]


def test_unseen_keys_hardly_ever_pass():
    found = of({"甲" + chr(0x4E00 + n): 3 for n in range(3000)})
    wrong = sum(found.level("乙" + chr(0x4E00 + n)) > 0 for n in range(10000))
    assert wrong < 30


@pytest.mark.parametrize("data", [b"", b"x" * 8, b"x" * HEADER.size])
def test_what_is_no_table_is_refused(data):
    with pytest.raises(ValueError, match="no table"):
        of_bytes(data)
    with pytest.raises(ValueError, match="no file of pairs"):
        Neighbours(memoryview(data))


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


def test_pairs_of_strings():
    found = Neighbours(memoryview(content(["甲", "乙", "丙", "甲乙", "乙丙", "甲乙丙", "丁丙"])))
    sets = [found.behind("甲"), found.ahead("丙"), found.behind("丙"), found.behind("丁"), found.behind("")]
    assert ["".join(found.each(chars)) for chars in sets] == ["乙", "乙", "", "", "甲乙丙"]
    assert "".join(found.each(found.set_of("乙丁"))) == "乙"


def test_shipped_pairs_are_in_the_shipped_table():
    for char in "的国人民政义一":
        behind, ahead = (
            list(neighbours().each(found)) for found in (neighbours().behind(char), neighbours().ahead(char))
        )
        assert all(table().level(char + other) or table().word(char + other) for other in behind)
        assert all(table().level(other + char) or table().word(other + char) for other in ahead)
        assert min(len(behind), len(ahead)) > 50


def test_prices_are_what_a_context_leaves_over():
    counts = {"甲": 96, "乙": 48, "丙": 48, "甲乙": 48, "乙丙": 48}
    shares, total = prices(counts)
    assert total == pytest.approx(5.257, abs=0.001)
    # half of what follows 甲 is 乙; all else gets the other half, shared out over the three quarters that are not 乙
    assert shares[level_of(96)] == pytest.approx(-0.405, abs=0.001)


@pytest.mark.parametrize("text", ["推动经济社会高质量发展", "魑魅魍魉，2023年a|的", "的", "安全"])
def test_a_reading_is_as_likely_as_its_pieces(text):
    reading = Reading(table(), text)
    for start in range(len(text)):
        for end in (start + 1, min(start + 2, len(text))):
            assert reading.likelihood(start, end) == pytest.approx(likelihood(table(), text, start, end))


def test_official_language_is_likely():
    right, wrong = (Reading(table(), text) for text in ("切实加强意识形态工作", "切实加强意思形态工作"))
    assert right.likelihood(0, 10) > wrong.likelihood(0, 10) + 10
    assert right.words() > wrong.words()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("不断增强人民群众的安全敢。", [("敢", "感")]),
        ("有关淡味同志参加会议。", [("淡味", "单位")]),
        ("加强未成年人思想道德件设和民住法治建设。", [("件", "建"), ("住", "主")]),
        ("会议由懂事会或者经理召集。", [("懂", "董")]),
        ("推动经济社会高质量发展。", []),
        ("", []),
    ],
)
def test_doubts(text, found):
    assert [(doubt.old, doubt.new) for doubt in doubts(table(), neighbours(), symbols(text), 0.0)] == found
