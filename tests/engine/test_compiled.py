"""Patterns kept between runs: the same as those of `re`, whatever happened to the file."""

import re

import pytest

from linter.compiled import Kept, Steps

TEXT = "共召开会议*次，研讨３次；Ａ类 2 Items,\n二〇二三年"
SOURCES = [
    ("[一-鿿]{2,3}(?=[，；])", 0),
    ("(?P<mask>[*×]++)(?P<unit>次|个)(?:，|$)", 0),
    ("(?<=共)召开|(?P<a>研)(讨)(?(a)3?|x)", 0),
    ("items", re.IGNORECASE),
    ("^二 .  # a year", re.MULTILINE | re.VERBOSE),
    ("(?i:ITEMS),.(?s:.)", re.DOTALL),
    ("", 0),
    (r"\d+\w", re.ASCII),
]


@pytest.fixture
def place(tmp_path):
    """A file in a folder that is not there yet."""
    return tmp_path / "folder" / "patterns"


def seen(pattern):
    return [(match.span(), match.groups(), match.groupdict(), match.lastgroup) for match in pattern.finditer(TEXT)]


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_kept_patterns_are_those_of_re(place, source, flags):
    whole = re.compile(source, flags)
    first = Kept(place, Steps())
    made = first.pattern(source, int(flags))
    first.save()
    steps = Steps()
    steps.first = None  # nothing is compiled the second time
    again = Kept(place, steps).pattern(source, int(flags))
    for pattern in (made, again):
        assert seen(pattern) == seen(whole)
        assert (pattern.pattern, pattern.flags, pattern.groups, pattern.groupindex) == (
            whole.pattern,
            whole.flags,
            whole.groups,
            whole.groupindex,
        )


def test_the_same_source_with_other_flags_is_another_pattern(place):
    kept = Kept(place, Steps())
    assert [bool(kept.pattern("items", flags).search(TEXT)) for flags in (0, int(re.IGNORECASE))] == [False, True]


def test_runs_add_to_what_is_kept(place):
    for source in ("一", "二"):
        kept = Kept(place, Steps())
        kept.pattern(source, 0)
        kept.save()
    steps = Steps()
    steps.first = None
    kept = Kept(place, steps)
    assert [kept.pattern(source, 0).pattern for source in ("一", "二")] == ["一", "二"]
    assert [path.name for path in place.parent.iterdir()] == ["patterns"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: b"\xff" + content,
        lambda content: b"[]\n",
        lambda content: b'["x", {}]\n',
        lambda content: content[:-8],
        lambda content: content.partition(b"\n")[0] + b"\n" + b"\x63" * len(content.partition(b"\n")[2]),
        lambda content: content.replace(b"3.", b"2."),
    ],
)
def test_a_damaged_file_does_no_harm(place, damage):
    kept = Kept(place, Steps())
    for source, flags in SOURCES:
        kept.pattern(source, int(flags))
    kept.save()
    place.write_bytes(damage(place.read_bytes()))
    kept = Kept(place, Steps())
    assert all(
        seen(kept.pattern(source, int(flags))) == seen(re.compile(source, flags)) for source, flags in SOURCES[:2]
    )


def test_a_folder_that_cannot_be_written_is_no_trouble(place):
    place.parent.write_text("a file")
    kept = Kept(place, Steps())
    assert kept.pattern("会议", 0).search(TEXT)
    kept.save()
    assert place.parent.read_text() == "a file"


def test_a_wrong_pattern_is_an_error(place):
    with pytest.raises(re.error):
        Kept(place, Steps()).pattern("(", 0)
