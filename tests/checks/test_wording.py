"""Word lists and the checks that go by them."""

import csv
from pathlib import Path

import pytest

import checks
from checks.names.level_mismatch import LevelMismatch
from checks.names.roster import Roster
from checks.wording._slips import Terms
from checks.wording.confused_word import ConfusedWord
from checks.wording.de_particle import DeParticle
from checks.wording.doubled_word import DoubledWord
from checks.wording.near_phrase import NearPhrase
from checks.wording.near_term import NearTerm
from checks.wording.unlikely_character import UnlikelyCharacter
from linter.examples import parse
from linter.facts import Facts
from linter.facts.pairs import pairs_of
from linter.given import Given
from linter.ngrams.table import table
from linter.wordlists import Finder, Row

LISTS = sorted(Path(checks.__file__).parent.glob("wording/*.tsv"))
CLEAN = (
    "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大精神，全面落实党中央、国务院决策部署，坚持稳中求进工作总基调，"
    "统筹推进经济社会发展各项工作。\n\n完善社会保障体系，加强基本公共服务，推动义务教育优质均衡发展。\n\n"
    "加强安全生产监督管理，健全应急预案，提高防灾减灾救灾能力。"
)


def found(check, text, **given):
    document = parse(text)
    return [document.quote(item.span) for item in check().check(document, Facts(document, Given(**given)))]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_lists_are_sorted_and_unique(path):
    with path.open(encoding="utf-8", newline="") as file:
        wrong = [line["wrong"] for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    assert wrong == sorted(set(wrong))
    assert all(len(word) > 1 or path.name.endswith("known.tsv") for word in wrong)


def test_no_right_form_is_wrong_and_every_exception_holds_its_form():
    rows = ConfusedWord.words.rows
    finder = ConfusedWord.words.finder
    for row in rows.values():
        assert row.right
        assert row.reason
        assert all(row.wrong in longer for longer in row.excepted), row
        wrong = [word for at, word in finder.find(row.right) if not rows[word].is_right_at(row.right, at)]
        assert wrong == [], row


def test_wrong_forms_are_unusual_in_official_texts():
    usual = [
        row.wrong for row in ConfusedWord.words.rows.values() if len(row.wrong) < 5 and table().level(row.wrong) > 4
    ]
    # what the standard calls a variant was usual once; the table takes one string in 4,096 for one it has
    assert len([word for word in usual if "帐" not in word and not word.startswith("截止")]) <= 1, usual


def test_a_half_at_the_end_of_a_text_is_no_longer_one_cut_short():
    text = "学习教育"
    assert not list(Terms(["教育体育局", "教育督导评估机构"]).slips(text, pairs_of(text)))


def test_finder_looks_for_words_whose_pairs_are_there():
    text = "甲准侧则"
    assert list(Finder(["准侧", "侧则"]).find(text, {"准侧"})) == [(1, "准侧")]


def test_finder_takes_the_longest_and_does_not_overlap():
    finder = Finder(["准侧", "准侧则", "则准"])
    assert list(finder.find("甲准侧则准侧")) == [(1, "准侧则"), (4, "准侧")]


@pytest.mark.parametrize(
    ("longer", "text", "start", "right"),
    [
        ("按装机", "按装机容量", 0, True),
        ("按装机", "按装机", 0, True),
        ("按装机", "按装设备", 0, False),
        ("改按装机", "按装机", 0, False),
    ],
)
def test_exceptions_look_at_what_stands_around(longer, text, start, right):
    assert Row("按装", "安装", "", (longer,)).is_right_at(text, start) is right


def test_own_rows_are_found_and_own_words_spared():
    assert found(ConfusedWord, "推行甲乙制。", confused=(("甲乙", "乙甲", "写反"),)) == ["甲乙"]
    assert found(ConfusedWord, "学习准侧。", words=frozenset({"准侧"})) == []


@pytest.mark.parametrize(
    "check", [ConfusedWord, DeParticle, DoubledWord, LevelMismatch, NearPhrase, NearTerm, UnlikelyCharacter]
)
def test_ordinary_language_is_left_alone(check):
    assert found(check, CLEAN) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("增强人民群众的安全敢。", ["敢"]),
        ("扎实推进社会主义民住政治建设。", ["住"]),
        ("加强党的纪律建社和作风建设。", ["社"]),
    ],
)
def test_unlikely_characters(text, wrong):
    assert found(UnlikelyCharacter, text) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("落实党中央、国院决策部署。", ["党中央、国院"]),
        ("推进社会主义核价值观教育。", ["社会主义核价值观"]),
        ("以习近平同志核心的党中央坚强领导。", ["以习近平同志核心的党中央"]),
        ("居民人均可支配收入增长，为民服务解难题。", []),
        ("推进全面从严治军。", []),
        ("各代表：", ["各代表"]),
        ("听取各代表团的意见。", []),
        # a word left out of a long term leaves another term behind
        ("一定要把我们党建设得更加坚强有力。", []),
        ("在国家巩固脱贫成果后评估考核中获得好评。", []),
        ("推进东西协作，抓好食品安全，深入开展扫黑除恶斗争。", []),
        ("坚持党领导人民军队的根本原则。", []),
        ("建设宜居宜业和美乡村，推进和美乡村建设。", []),
        ("地质调查局研究员参加调研。", []),
    ],
)
def test_near_terms(text, wrong):
    assert found(NearTerm, text) == wrong


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("加强加强组织领导。", 1),
        ("已经已经完成。", 1),
        ("领导小组的的成员。", 1),
        ("学习习近平法治思想。", 0),
        ("共产党党员、工会会员、舆情情况。", 0),
        ("把握主动，层层压实、处处留心、人人有责。", 0),
        ("目的的正当性与产业产业链。", 0),
    ],
)
def test_doubled(text, count):
    assert len(found(DoubledWord, text)) == count


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("局长张建国主持会议，党组成员、副局长李建君讲话。", []),
        ("副局长张建国主持会议。", ["副局长"]),
        ("李建君（局长）传达精神，王平副局长作部署。", ["局长"]),
        ("副局长李建均、王萍参加。", ["李建均"]),
        ("李建军书记、李建君副局长参加。", []),
        ("王平、李建君、赵一参加，张建国作总结。", ["李建君"]),
    ],
)
def test_roster(text, places):
    roster = (("张建国", "党组书记、局长"), ("李建君", "党组成员、副局长"), ("王平", "副局长"))
    assert found(Roster, text, roster=roster) == places
    assert found(Roster, text) == []
