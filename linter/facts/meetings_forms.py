"""Counted meetings, right and wrong forms: 党的二十大, 十九届二中、三中全会, 十三届全国人大一次会议, 省委十四届四次全会."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.facts.claims import Claims
from linter.facts.dated import Row, rows
from linter.facts.dates_forms import number
from linter.facts.meetings import Mention
from linter.model import Document, Found, Span
from linter.patterns import Pattern

if TYPE_CHECKING:
    from linter.facts import Facts

T = r"(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})"
N = r"[一二三四五六七八九十]"
LIST = rf"{N}[中次]{{0,2}}(?:[、，,和及]{{1,2}}{N}[中次]{{0,2}})*"
LOCAL = r"(?:省|市|县|区|州|旗|盟)(?:委|纪委)|(?:自治区|兵团|开发区)(?:党委|党工委)"
CENTRAL, CONGRESS, DISCIPLINE = "中央全会", "党的全国代表大会", "中央纪委全会"
PEOPLE, CONSULTATIVE = "全国人大会议", "全国政协会议"

# 大 is the congress only after a number that nothing else counts, or after 党的, 中共
BIG = Pattern(
    rf"(?:(?:党的|中共|中国共产党)第?(?P<t>{T})|(?<![前第约近\d一二三四五六七八九十百余])(?P<t1>十[六七八九]|二十[一二]?))"
    r"大(?![类项个产行品重工场活亮优板领基城省高新特支战要多举块部方民关])"
)
BIG_FULL = Pattern(rf"(?:中国共产党|党的)第(?P<t>{T})(?P<word>[次届])(?:全国)?代表大会")
BIG_PLENUM = Pattern(rf"(?:党的)?(?P<t>[一二]?十[一二三四五六七八九]?)大(?P<n>{N})(?:次中|中|次)全(?:会|体会议)")
PLENUM = Pattern(
    rf"(?=[省市县区州旗盟自兵开党中第二三十一四五六七八九\d])(?P<org>{LOCAL}|党的|中共|中央)?第?(?P<t>{T})届(?P<body>中央纪委|中央委员会第?|市委|省委|县委|区委)?(?P<list>{LIST})"
    rf"(?P<end>全体会议|全体会(?!议)|全会(?P<twice>会议)?)"
)
LOCAL_SESSION = Pattern(rf"(?P<org>{LOCAL})第?(?P<t>{T})届(?P<n>{N})次(?P<word>会议)(?!室)")
DISCIPLINE_FULL = Pattern(rf"第(?P<t>{T})届中央纪律检查委员会第(?P<n>{N})次全体会议")
ALL = Pattern(rf"(?=[第二三十一四五六七八九\d])第?(?P<t>{T})届历次全会")
SESSION = Pattern(
    rf"(?=[第全二三十一四五六七八九\d])(?:第?(?P<t>{T})届全国(?:人大|人民代表大会)第?(?P<n>{N})次(?P<word>会议|全会|全体会议)"
    rf"|全国人大第?(?P<t1>{T})届(?P<n1>{N})次会议"
    rf"|全国政协第?(?P<t2>{T})届第?(?P<n2>{N})次(?P<word2>会议|全会|全体会议)|第(?P<t3>{T})届全国委员会第(?P<n3>{N})次会议)"
)


def mentions(document: Document, facts: Facts) -> list[Mention]:
    """Return the counted meetings of a document."""
    table = {
        (row.fields["series"], row.number("term"), row.number("session")): row
        for row in rows("meetings", facts.given)
        if row.fields.get("kind") in ("congress", "plenum", "session")
    }
    reader = _Reader(document, facts, table)
    found: list[Mention] = []
    claims = Claims(len(document.text))
    for mention in reader.all():
        start = document.offset(mention.span)
        if claims.claim(start, start + mention.span.end - mention.span.start):
            found.append(mention)
    return found


class _Reader:
    """Reads the forms of one document; `table` has the rows by series, term and session."""

    def __init__(self, document: Document, facts: Facts, table: dict[tuple[str, int | None, int | None], Row]) -> None:
        self.document, self.facts, self.table = document, facts, table

    def all(self) -> Iterator[Mention]:
        """Yield the mentions, wrong forms first."""
        find = self.document.find
        for found in find(BIG_PLENUM):
            yield self._wrong_big(found)
        for found in find(PLENUM):
            yield from self._plenums(found)
        for found in find(LOCAL_SESSION):
            text = f"{found.match['org']}{found.match['t']}届{found.match['n']}次全会"
            series = f"{found.match['org']}{found.match['t']}届全会"
            yield self._one(
                found.span, "plenum", series, found.match, text, "党委、纪委召开的是“全会”，人大、政协召开的才是“会议”"
            )
        for found in find(DISCIPLINE_FULL):
            yield self._one(found.span, "plenum", DISCIPLINE, found.match)
        for found in find(ALL):
            yield self._one(found.span, "plenum", CENTRAL, None, term=number(found.match["t"]))
        for found in find(SESSION):
            yield self._session(found)
        for found in find(BIG_FULL):
            wrong = found.match["word"] == "届"
            right = f"党的第{found.match['t']}次全国代表大会" if wrong else ""
            why = "党的全国代表大会论“次”，不论“届”" if wrong else ""
            yield self._one(found.span, "congress", CONGRESS, None, right, why, number(found.match["t"]))
        for found in find(BIG):
            term = found.match["t"] or found.match["t1"]
            yield self._one(found.span, "congress", CONGRESS, None, term=number(term))

    def _wrong_big(self, found: Found) -> Mention:
        term, session = found.match["t"], found.match["n"]
        right = f"{term}届{session}中全会"
        return self._one(found.span, "plenum", CENTRAL, found.match, right, "中央全会以“届”计，不以“大”计")

    def _plenums(self, found: Found) -> Iterator[Mention]:
        """Yield the plenums of one phrase, each item of a list on its own."""
        match, document = found.match, self.document
        if document.before(found.span, 2) in ("政协", "人大"):
            return
        series = self._series(found)
        right, why = self._fault(found, series)
        whole, items = (
            found.span,
            [at for at in range(match.start("list"), match.end("list")) if match.string[at] in "一二三四五六七八九十"],
        )
        shift = found.span.start - match.start()
        for index, at in enumerate(items):
            start = found.span.start if index == 0 else at + shift
            end = found.span.end if index == len(items) - 1 else items[index + 1] + shift
            text = document.blocks[whole.block].text[start:end].rstrip("、，,和及")
            span = Span(whole.block, start, start + len(text)) if len(items) > 1 else whole
            session = number(match.string[at])
            yield self._one(span, "plenum", series, None, right, why, number(match["t"]), session, whole)

    def _series(self, found: Found) -> str:
        match = found.match
        org = match["org"] or ""
        if (match["body"] or "").endswith("中央纪委"):
            return DISCIPLINE
        if org and org not in ("党的", "中共", "中央"):
            return f"{org}{match['t']}届全会"
        if "中" in match["list"] or org or (match["body"] or "").startswith("中央"):
            return CENTRAL
        before = self.document.before(found.span, 6)
        return CENTRAL if before.endswith(("党的", "党中央")) else "全会"

    def _fault(self, found: Found, series: str) -> tuple[str, str]:
        """Return the right form and what is wrong, when the form is wrong."""
        match = found.match
        listed, term = match["list"], match["t"]
        single = [char for char in listed if char in "一二三四五六七八九十"]
        name = (
            f"{term}届{single[0]}中全会"
            if len(single) == 1
            else f"{term}届" + "、".join(f"{item}中" for item in single) + "全会"
        )
        if match["twice"]:
            return match[0].removesuffix("会议").removeprefix(match["org"] or ""), "“全会”就是全体会议，“会议”二字多余"
        if series != CENTRAL or (match["body"] or "").startswith("中央委员会"):
            return "", ""
        if "次中" in listed or ("次" in listed and "中" in listed):
            return name, "“次”字多余"
        if "次" in listed:
            return (name, "中央全会称“中全会”，不称“次全会”") if match["org"] in ("党的", "中共") else ("", "")
        if match["end"] != "全会" and match["body"] is None:
            return name, f"“中{match['end']}”不是全会的名称"
        return "", ""

    def _session(self, found: Found) -> Mention:
        match, groups = found.match, found.match.groupdict()
        if groups["t1"]:
            right = f"{groups['t1']}届全国人大{groups['n1']}次会议"
            term, session = number(groups["t1"]), number(groups["n1"])
            return self._one(found.span, "session", PEOPLE, None, right, "“届”在“全国人大”之前", term, session)
        if groups["t"]:
            wrong = groups["word"] != "会议"
            right = f"{groups['t']}届全国人大{groups['n']}次会议" if wrong else ""
            return self._one(found.span, "session", PEOPLE, match, right, "全国人大召开的是“会议”" if wrong else "")
        wrong = groups["word2"] in ("全会", "全体会议")
        term, session = number(groups["t2"] or groups["t3"]), number(groups["n2"] or groups["n3"])
        right = f"全国政协{groups['t2']}届{groups['n2']}次会议" if wrong else ""
        return self._one(
            found.span, "session", CONSULTATIVE, None, right, "全国政协召开的是“会议”" if wrong else "", term, session
        )

    def _one(
        self,
        span: Span,
        kind: str,
        series: str,
        match: object,
        right: str = "",
        why: str = "",
        term: int | None = None,
        session: int | None = None,
        whole: Span | None = None,
    ) -> Mention:
        """Return one mention; term and session are read from the match's groups t and n unless they are given."""
        if match is not None:
            term, session = number(match["t"]), number(match["n"])  # type: ignore[index]
        row = self.table.get((series, term, session))
        held = (row.first, row.last) if row and row.first and row.last else None
        return Mention(
            span,
            kind,
            row.id if row else "",
            series,
            term,
            session,
            held,
            row.confidence if row else "verified",
            self.facts.titles.inside(span) is not None,
            whole or span,
            right,
            why,
            bool(row and row.own),
        )
