"""Every check finds its bad examples, exactly where they are marked, and nothing in its good ones."""

import pytest

from linter.check import Bad
from linter.examples import findings_of, fixed, source_places, unmark
from linter.registry import own_checks

BAD = [(check, bad) for check in own_checks().values() for bad in check.bad]
GOOD = [(check, good) for check in own_checks().values() for good in check.good]


def _name(value):
    return getattr(value, "id", None) or (value.text if isinstance(value, Bad) else str(value))[:40]


@pytest.mark.parametrize(("check", "bad"), BAD, ids=_name)
def test_bad_is_found_at_the_marked_places(check, bad):
    document, findings = findings_of(check, bad)
    assert findings
    if bad.document is None:
        text, places = unmark(bad.text)
        # a finding on several places (one cause, many spots) marks its main place; the others are `related`
        spans = [finding.span for finding in findings]
        assert source_places(document, [span for span in spans if span], text) == places
    if bad.message:
        assert bad.message in findings[0].message
    if bad.related is not None:
        assert tuple(document.quote(item.span) for item in findings[0].related) == bad.related


@pytest.mark.parametrize(("check", "bad"), [(c, b) for c, b in BAD if b.fixed is not None], ids=_name)
def test_fixed_text_is_right_and_clean(check, bad):
    document, findings = findings_of(check, bad)
    text = fixed(document, findings, unmark(bad.text)[0])
    assert text == bad.fixed
    again = Bad(text, date=bad.date, period=bad.period, own=bad.own, profile=bad.profile, words=bad.words)
    assert findings_of(check, again)[1] == []


@pytest.mark.parametrize(("check", "good"), GOOD, ids=_name)
def test_good_is_silent(check, good):
    document, findings = findings_of(check, good)
    assert [document.quote(item.span) for item in findings if item.span] == []
    assert findings == []
