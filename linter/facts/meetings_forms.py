"""Counted meetings, right and wrong forms: 党的二十大, 十九届二中、三中全会, 十三届全国人大一次会议, 省委十四届四次全会."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

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
    r"大(?![类项个产行品重工场活亮优板领基城省高新特支战要多举块部方民关])",
    screen=Pattern(r"大(?<=[一二三四五六七八九十\d]大)"),
)
BIG_FULL = Pattern(rf"(?:中国共产党|党的)第(?P<t>{T})(?P<word>[次届])(?:全国)?代表大会")
BIG_PLENUM = Pattern(
    rf"(?:党的)?(?P<t>[一二]?十[一二三四五六七八九]?)大(?P<n>{N})(?:次中|中|次)全(?:会|体会议)",
    screen=Pattern(rf"大{N}[次中]"),
)
PLENUM = Pattern(
    rf"(?=[省市县区州旗盟自兵开党中第二三十一四五六七八九\d])(?P<org>{LOCAL}|党的|中共|中央)?第?(?P<t>{T})届(?P<body>中央纪委|中央委员会第?|市委|省委|县委|区委)?(?P<list>{LIST})"
    rf"(?P<end>全体会议|全体会(?!议)|全会(?P<twice>会议)?)",
    screen=("全会", "全体会"),
)
LOCAL_SESSION = Pattern(
    rf"(?P<org>{LOCAL})第?(?P<t>{T})届(?P<n>{N})次(?P<word>会议)(?!室)", screen=Pattern(f"届{N}次会议")
)
DISCIPLINE_FULL = Pattern(rf"第(?P<t>{T})届中央纪律检查委员会第(?P<n>{N})次全体会议")
ALL = Pattern(rf"(?=[第二三十一四五六七八九\d])第?(?P<t>{T})届历次全会", screen=("历次全会",))
SESSION = Pattern(
    rf"(?=[第全二三十一四五六七八九\d])(?:第?(?P<t>{T})届全国(?:人大|人民代表大会)第?(?P<n>{N})次(?P<word>会议|全会|全体会议)"
    rf"|全国人大第?(?P<t1>{T})届(?P<n1>{N})次会议"
    rf"|全国政协第?(?P<t2>{T})届第?(?P<n2>{N})次(?P<word2>会议|全会|全体会议)|第(?P<t3>{T})届全国委员会第(?P<n3>{N})次会议)",
    screen=Pattern("全国(?:人大|人民代表大会|政协|委员会)"),
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


class Which(NamedTuple):
    """Which meeting is meant: 中央全会, 19, 4."""

    series: str
    term: int
    session: int | None = None


class Fault(NamedTuple):
    """The right form of a wrong one, and a Chinese clause saying what is wrong."""

    right: str = ""
    why: str = ""


FINE = Fault()
KINDS = {CONGRESS: "congress", PEOPLE: "session", CONSULTATIVE: "session"}
DIGITS = "一二三四五六七八九十"


class _Reader:
    """Reads the forms of one document; `table` has the rows by series, term and session."""

    def __init__(self, document: Document, facts: Facts, table: dict[tuple[str, int | None, int | None], Row]) -> None:
        self.document, self.facts, self.table = document, facts, table

    def all(self) -> Iterator[Mention]:
        """Yield the mentions, wrong forms first."""
        find = self.document.find
        for found in find(BIG_PLENUM):
            term, session = found.match["t"], found.match["n"]
            fault = Fault(f"{term}届{session}中全会", "中央全会以“届”计，不以“大”计")
            yield self._one(found.span, Which(CENTRAL, number(term), number(session)), fault)
        for found in find(PLENUM):
            yield from self._plenums(found)
        for found in find(LOCAL_SESSION):
            yield self._local_session(found)
        for found in find(DISCIPLINE_FULL):
            yield self._one(found.span, Which(DISCIPLINE, number(found.match["t"]), number(found.match["n"])))
        for found in find(ALL):
            yield self._one(found.span, Which(CENTRAL, number(found.match["t"])))
        for found in find(SESSION):
            yield self._session(found)
        yield from self._congresses()

    def _congresses(self) -> Iterator[Mention]:
        for found in self.document.find(BIG_FULL):
            fault = FINE
            if found.match["word"] == "届":
                fault = Fault(f"党的第{found.match['t']}次全国代表大会", "党的全国代表大会论“次”，不论“届”")
            yield self._one(found.span, Which(CONGRESS, number(found.match["t"])), fault)
        for found in self.document.find(BIG):
            yield self._one(found.span, Which(CONGRESS, number(found.match["t"] or found.match["t1"])))

    def _local_session(self, found: Found) -> Mention:
        org, term, session = found.match["org"], found.match["t"], found.match["n"]
        fault = Fault(f"{org}{term}届{session}次全会", "党委、纪委召开的是“全会”，人大、政协召开的才是“会议”")
        return self._one(found.span, Which(f"{org}{term}届全会", number(term), number(session)), fault)

    def _plenums(self, found: Found) -> Iterator[Mention]:
        """Yield the plenums of one phrase, each item of a list on its own."""
        match, whole = found.match, found.span
        if self.document.before(whole, 2) in ("政协", "人大"):
            return
        series = self._series(found)
        fault = self._fault(found, series)
        items = [at for at in range(match.start("list"), match.end("list")) if match.string[at] in DIGITS]
        shift = whole.start - match.start()
        starts = [whole.start, *(at + shift for at in items[1:])]
        for at, start, stop in zip(items, starts, [*starts[1:], whole.end], strict=True):
            text = self.document.blocks[whole.block].text[start:stop].rstrip("、，,和及")
            span = Span(whole.block, start, start + len(text)) if len(items) > 1 else whole
            yield self._one(span, Which(series, number(match["t"]), number(match.string[at])), fault, whole)

    def _series(self, found: Found) -> str:
        match = found.match
        org, body = match["org"] or "", match["body"] or ""
        if body.endswith("中央纪委"):
            return DISCIPLINE
        if org and org not in ("党的", "中共", "中央"):
            return f"{org}{match['t']}届全会"
        if "中" in match["list"] or org or body.startswith("中央"):
            return CENTRAL
        return CENTRAL if self.document.before(found.span, 6).endswith(("党的", "党中央")) else "全会"

    def _fault(self, found: Found, series: str) -> Fault:
        """Return the right form and what is wrong, when the form is wrong."""
        match = found.match
        listed, body = match["list"], match["body"] or ""
        name = f"{match['t']}届" + "、".join(f"{char}中" for char in listed if char in DIGITS) + "全会"
        if match["twice"]:
            right = match[0].removesuffix("会议").removeprefix(match["org"] or "")
            return Fault(right, "“全会”就是全体会议，“会议”二字多余")
        if series != CENTRAL or body.startswith("中央委员会"):
            return FINE
        if "次" in listed and "中" in listed:
            return Fault(name, "“次”字多余")
        if "次" in listed:
            return Fault(name, "中央全会称“中全会”，不称“次全会”") if match["org"] in ("党的", "中共") else FINE
        if match["end"] != "全会" and not body:
            return Fault(name, f"“中{match['end']}”不是全会的名称")
        return FINE

    def _session(self, found: Found) -> Mention:
        groups = found.match.groupdict()
        if groups["t1"]:
            term, session = groups["t1"], groups["n1"]
            fault = Fault(f"{term}届全国人大{session}次会议", "“届”在“全国人大”之前")
            return self._one(found.span, Which(PEOPLE, number(term), number(session)), fault)
        if groups["t"]:
            term, session = groups["t"], groups["n"]
            wrong = groups["word"] != "会议"
            fault = Fault(f"{term}届全国人大{session}次会议", "全国人大召开的是“会议”") if wrong else FINE
            return self._one(found.span, Which(PEOPLE, number(term), number(session)), fault)
        term, session = groups["t2"] or groups["t3"], groups["n2"] or groups["n3"]
        wrong = groups["word2"] in ("全会", "全体会议")
        fault = Fault(f"全国政协{term}届{session}次会议", "全国政协召开的是“会议”") if wrong else FINE
        return self._one(found.span, Which(CONSULTATIVE, number(term), number(session)), fault)

    def _one(self, span: Span, which: Which, fault: Fault = FINE, whole: Span | None = None) -> Mention:
        """Return one mention, with what the table knows of it."""
        row = self.table.get((which.series, which.term, which.session))
        return Mention(
            span,
            KINDS.get(which.series, "plenum"),
            row.id if row else "",
            *which,
            (row.first, row.last) if row and row.first and row.last else None,
            row.confidence if row else "verified",
            self.facts.titles.inside(span) is not None,
            whole or span,
            *fault,
            bool(row and row.own),
        )
