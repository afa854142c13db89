"""Every plenum, congress, session, campaign, body and title of the tables, told of the day before, on and after."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from linter.examples import parse
from linter.facts import Facts
from linter.facts.dated import shipped
from linter.finding import Finding
from linter.given import Given
from linter.registry import own_checks

CHECKS = [check for check in own_checks().values() if check.family in ("dates", "meetings")]


def said(text, day=None):
    """Return the ids of the checks that say something loud or not, once each."""
    document = parse(text)
    facts = Facts(document, Given(date=date.fromisoformat(day) if day else None))
    found = [item for check in CHECKS for item in check().check(document, facts) if isinstance(item, Finding)]
    return {item.check for item in found}


HELD = [
    row
    for row in shipped("meetings")
    if row.fields["kind"] in ("congress", "plenum", "session") and row.number("term") > 15
]
SPIRIT = {"congress": "党的{}", "plenum": "{}", "session": "{}"}


@pytest.mark.parametrize("row", HELD, ids=lambda row: row.name)
def test_a_meeting_before_on_and_after(row):
    text = f"深入学习贯彻{SPIRIT[row.fields['kind']].format(row.name)}精神。"
    assert "meeting-not-yet-held" in said(text, str(row.first - timedelta(days=1)))
    assert "meeting-not-yet-held" not in said(text, str(row.first))
    assert said(text, str(row.last + timedelta(days=1))) == set()


CENTRAL = sorted(
    (row for row in HELD if row.fields["series"] in ("中央全会", "党的全国代表大会")), key=lambda row: row.first
)
FOLLOWED = [(row, after) for row, after in pairwise(CENTRAL) if (row.number("session") or 0) > 1]


@pytest.mark.parametrize(("row", "after"), FOLLOWED, ids=lambda row: row.name)
def test_a_list_goes_stale_a_month_after_the_next_meeting(row, after):
    congress = row.name.split("届")[0]
    text = f"深入学习贯彻党的{congress}大和{row.name}精神。"
    assert said(text, str(after.last)) == set()
    assert said(text, str(after.last + timedelta(days=30))) == set()
    assert said(text, str(after.last + timedelta(days=31))) == {"superseded-meeting"}


ENDED = [row for row in shipped("campaigns") if row.fields["status"] == "ended" and row.last]


@pytest.mark.parametrize("row", ENDED, ids=lambda row: row.name)
def test_a_campaign_before_during_and_after_its_end(row):
    text = f"深入开展{row.name}。"
    assert "ended-campaign" not in said(text, str(row.first))
    assert "ended-campaign" not in said(text, str(row.last + timedelta(days=366)))
    assert "ended-campaign" in said(text, str(row.last + timedelta(days=367)))


@pytest.mark.parametrize("row", shipped("bodies"), ids=lambda row: row.name)
def test_a_body_before_and_after_it_was_renamed(row):
    text = f"会同{row.name}开展检查。"
    assert "renamed-body" not in said(text, str(row.first))
    assert "renamed-body" in said(text, str(row.first + timedelta(days=430)))


@pytest.mark.parametrize("row", [row for row in shipped("regulations") if row.wrong], ids=lambda row: row.name)
def test_right_and_wrong_titles(row):
    assert "misnamed-regulation" not in said(f"学习《{row.name}》。")
    for wrong in row.wrong:
        assert "misnamed-regulation" in said(f"学习《{wrong}》。")


@pytest.mark.parametrize("row", [row for row in shipped("meetings") if row.wrong], ids=lambda row: row.name)
def test_right_and_wrong_names(row):
    day = str(row.last + timedelta(days=10))
    assert "misnamed-meeting" not in said(f"传达{row.name}精神。", day)
    for wrong in row.wrong:
        assert "misnamed-meeting" in said(f"传达{wrong}精神。", day)
