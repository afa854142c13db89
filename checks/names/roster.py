"""People named otherwise than in the roster the user gives: another post, another name, another order."""

from collections.abc import Iterator
from itertools import pairwise

from linter.check import Bad, Check, Good
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

TITLE = (
    r"(?:常务副|第一副|副|代理?)?(?:书记|局长|市长|县长|区长|镇长|乡长|省长|部长|厅长|司长|处长|科长|股长|主任|主席|委员|院长|校长|所长|"
    r"站长|队长|组长|会长|秘书长|经理|董事长|总经理|总工程师|巡视员|调研员|检察长|政委|参谋长|组织员)"
)
NEAR = 14  # characters between two people of one list

People = dict[str, frozenset[str]]  # posts by name


class Roster(Check):
    """与人员名单不符：职务不同（名单里是副局长，文中写局长）、姓名差一字（李建君写成李建军）、排序不同。

    要先在设置里给出名单：`roster = "roster.local.tsv"`，每行一人，姓名和职务用制表符隔开，按排序先后；几个职务用顿号隔开。
    文中只写其中一个职务的不算，名单上没有的人不查。
    """

    title = "名单不符"
    severity = "warning"
    good = (
        Good(
            "局长张建国主持，副局长李建君、王平参加，张建国同志讲话，李建军书记列席。",
            roster=(("张建国", "党组书记、局长"), ("李建君", "党组成员、副局长"), ("王平", "副局长")),
        ),
        "局长张建国主持，副局长李建军参加。",
    )
    bad = (
        Bad("⟦局长⟧李建君到会。", roster=(("张建国", "局长"), ("李建君", "副局长")), message="副局长"),
        Bad("副局长⟦李建军⟧到会。", roster=(("张建国", "局长"), ("李建君", "副局长")), message="李建君"),
        Bad("王平、⟦张建国⟧参加会议。", roster=(("张建国", "局长"), ("王平", "副局长")), message="排在"),
    )

    before = Pattern(rf"(?P<title>{TITLE})(?:、{TITLE})?[ \u3000]?$")
    behind = Pattern(rf"(?:[（(](?:[^（()），]{{0,12}}?))?(?P<title>{TITLE})")
    titles = Pattern(TITLE)

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        people = {
            name: frozenset(found[0] for found in self.titles.finditer(post)) for name, post in facts.given.roster
        }
        for name, posts in people.items():
            for at in places(document.text, name):
                yield from self.post(document, document.span(at, at + len(name)), posts)
            yield from self.name(document, name, people)
        yield from self.order(document, list(people))

    def post(self, document: Document, name: Span, posts: frozenset[str]) -> Iterator[Finding]:
        """Yield the post beside a name, when it is none of the roster's."""
        for side, pattern in ((document.before(name, 12), self.before), (document.after(name, 16), self.behind)):
            found = pattern.search(side) if pattern is self.before else pattern.match(side)
            if found and posts and found["title"] not in posts:
                start = name.start - len(side) if pattern is self.before else name.end
                span = Span(name.block, start + found.start("title"), start + found.end("title"))
                told = "、".join(sorted(posts))
                message = f"“{document.quote(name)}”的职务文中写作“{found['title']}”，名单中是“{told}”，请核对。"
                yield self.finding(span, message)

    def name(self, document: Document, name: str, people: People) -> Iterator[Finding]:
        """Yield the names that differ in one character and have the same post."""
        for at in range(1, len(name)):
            head, tail = name[:at], name[at + 1 :]
            for start in places(document.text, head):
                end = start + len(name)
                written = document.text[start:end]
                if not written.endswith(tail) or written in people or "\n" in written or len(written) < len(name):
                    continue
                span = document.span(start, end)
                found = self.before.search(document.before(span, 12)) or self.behind.match(document.after(span, 6))
                if found and found["title"] in people[name] and all("一" <= char <= "鿿" for char in written):
                    yield self.finding(span, f"“{written}”与名单中的“{name}”（{found['title']}）差一字，请核对。")

    def order(self, document: Document, names: list[str]) -> Iterator[Finding]:
        """Yield the names of a list that stand ahead of their place."""
        found = sorted((at, name) for name in names for at in places(document.text, name))
        for (at, one), (then, other) in pairwise(found):
            between = document.text[at + len(one) : then]
            listed = "、" in between and len(between) <= NEAR and not any(mark in between for mark in "，。；\n")
            if listed and names.index(other) < names.index(one):
                message = f"“{other}”在名单中排在“{one}”之前，文中次序不同，请核对。"
                yield self.finding(document.span(then, then + len(other)), message)


def places(text: str, name: str) -> Iterator[int]:
    """Yield where a name stands."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))
