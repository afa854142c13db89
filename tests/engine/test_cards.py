"""Cards are what the checks say of themselves, kept until a file of code changes."""

import json
import sys

import pytest

from linter import cards
from linter.cards import card_of, keep, kept
from linter.check import Option
from linter.registry import own_checks


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A cache folder that is not there yet, beside a folder of code."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(cards, "cache_folder", lambda: tmp_path / "cache" / "draftlint")
    code = tmp_path / "code"
    (code / "family").mkdir(parents=True)
    (code / "family" / "one.py").write_text("x = 1\n")
    monkeypatch.setattr(cards, "CODE", (str(code),))
    return tmp_path


def made():
    return [card_of(check, check.__module__) for check in own_checks().values()]


def plain(card):
    return json.loads(json.dumps(card))


def test_cards_are_kept():
    assert kept() == []
    keep(made())
    assert [plain(card) for card in kept()] == [plain(card) for card in made()]
    assert [card.load() for card in kept()] == list(own_checks().values())


def test_a_card_says_what_the_check_says():
    for card in made():
        check = card.load()
        assert (card.id, card.family, card.title, card.severity) == (
            check.id,
            check.family,
            check.title,
            check.severity,
        )
        assert (card.preview, card.compares) == (check.preview, check.compares)
        assert (tuple(card.triggers), tuple(card.aliases)) == (tuple(check.triggers), tuple(check.aliases))
        assert card.options == {name: option.default for name, option in check.options().items()}


def touch(folder):
    (folder / "code" / "family" / "one.py").write_text("x = 12\n")


def add(folder):
    (folder / "code" / "family" / "two.py").write_text("")


def remove(folder):
    (folder / "code" / "family" / "one.py").unlink()


@pytest.mark.parametrize("change", [touch, add, remove])
def test_changed_code_makes_them_stale(folder, change):
    keep(made())
    assert kept()
    change(folder)
    assert kept() == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"[1, 2, 3]", b'["", [[1]]]', b"\xff"])
def test_a_damaged_file_is_none(folder, content):
    keep(made())
    place = next((folder / "cache" / "draftlint").iterdir())
    place.write_bytes(content)
    assert kept() == []


def test_rows_that_are_no_cards_are_none(folder):
    keep(made())
    place = next((folder / "cache" / "draftlint").iterdir())
    mark, rows = json.loads(place.read_bytes())
    place.write_text(json.dumps([mark, [row[:-1] for row in rows]]))
    assert kept() == []


def test_a_folder_that_cannot_be_written_is_no_trouble(folder):
    (folder / "cache").write_text("a file, no folder")
    keep(made())
    assert kept() == []


def test_a_default_that_json_does_not_hold_is_not_kept(monkeypatch):
    check = own_checks()["near-repeat"]
    monkeypatch.setattr(check, "pair", Option((1, 2), "两个数"), raising=False)
    keep(made())
    assert kept() == []


def test_one_program_without_files_of_code(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    keep(made())
    assert len(kept()) == len(made())
