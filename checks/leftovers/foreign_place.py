"""A place or unit of somebody else's draft."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.places import Home, by_short, gazetteer, home, read
from linter.finding import Finding, Severity
from linter.model import Document, Found, Span
from linter.patterns import Pattern

NAME = r"(?:中共)?(?P<name>[\u3400-\u9fff]{2,11}?(?:自治[区州县]|[省市州盟县旗区]))"
ORGAN = r"(?:委|政府|人民政府|党委)"
# what is said of one's own superiors only, and what one issues oneself
SAID = (
    Pattern(
        rf"(?<![\u3400-\u9fff])(?:[\u3400-\u9fff]{{2,6}}来，)?在{NAME}{ORGAN}[^，。；\n]{{0,24}}(?:领导|指导|关心|重视|支持|部署|要求|推动)下"
    ),
    Pattern(
        rf"(?:贯彻|落实|按照|根据|围绕|学习|传达|执行|对照){NAME}{ORGAN}[^，。；《》\n]{{0,16}}(?:决策部署|工作部署|部署要求|工作要求|工作安排|全会精神|会议精神)"
    ),
    Pattern(
        rf"(?:我[局委院校市县区]|局党组|党委)[^，。；《》\n]{{0,12}}(?:制定|印发|出台|修订|修订完善|制定完善)了?《{NAME}"
    ),
)
CHAPTER = Pattern(
    r"(?:谱写|书写|续写|开创|绘就)[^，。；\n]{0,14}?(?P<short>[\u3400-\u9fff]{2,4})(?<!新)(?:新?篇章|新华章|新画卷|实践新)"
)
# with the own place in the settings, also local papers and bureaus that act
LOCAL = (
    Pattern(r"(?<![\u3400-\u9fff])(?P<name>[\u3400-\u9fff]{2,4})(?=(?:日报|晚报|晨报|(?:广播)?电视台)[》、，。”])"),
    Pattern(
        r"(?<![\u3400-\u9fff])(?P<name>[\u3400-\u9fff]{2,11}?[省市州盟])(?=[\u3400-\u9fff]{2,8}局(?:党组|党委)?(?:高度重视|始终|坚持|坚决|认真|严格|深入|切实))"
    ),
)
BUREAU = Pattern(
    r"(?<![\u3400-\u9fff])[省市州县区旗]?(?P<name>[\u3400-\u9fff]{2,8}?局)(?=(?:党组|党委)(?:书记)?(?:高度重视|始终|坚持|坚决|认真|严格|深入|把|将|切实|带头|主动|召开))"
)
ELSEWHERE = Pattern(r"考察|借鉴|参照|参考|比照|对口|帮扶|支援|协作|结对|合作|来自|赴|外省|外地|兄弟|先进经验|典型")


class ForeignPlace(Check):
    """套用别处的稿子，领导机关、自己制定的文件、结尾的口号里还留着别处的地名、单位名。

    只看“在××市委领导下”“落实××省委部署”“我局制定《××市……办法》”“谱写××新篇章”“××局党组坚持……”
    这些只能说本地、本单位的话；本地由设置里的 own 确定，没有设置就看发文单位。设置了 own 的列为应核，并查地方报纸；
    没有设置的列为提示。上级和下辖的地方、考察、对口帮扶、借鉴、外出开会，写到几个单位的综合材料，都不算。
    """

    title = "他处名称"
    severity = "warning"
    good = (
        "泉州市科技局2023年工作总结\n\n一年来，在泉州市委、市政府的坚强领导下，落实福建省委部署要求，赴厦门市委党校学习。",
        "福建省水利厅工作总结\n\n按照泉州市委工作安排，配合完成现场会；谱写中国式现代化福建篇章。",
        "安溪县水利局工作总结\n\n在县委、县政府的领导下，按照泉州市委工作部署，落实区委区政府工作要求。",
        "泉州市科技局工作总结\n\n借鉴杭州市委工作部署的做法，我局对口支援，与昌吉回族自治州政府共同制定《昌吉州帮扶方案》。",
        "泉州市科学技术局工作总结\n\n市科技局党组高度重视，抓好落实；全市水利系统同步推进。",
        "泉州市统计局通报\n\n水利局党组高度重视。农业农村局党组认真整改。",
        "局工作总结\n\n在厦门市委、市政府的坚强领导下，完成任务。",
    )
    bad = (
        Bad(
            "泉州市科技局2023年工作总结\n\n一年来，在⟦舟山市⟧委、市政府的坚强领导下，各项工作取得进展。按照⟦浙江省⟧委部署要求抓好落实。",
            own=("泉州市",),
            message="泉州市",
        ),
        Bad("泉州市科技局工作总结\n\n我局制定《⟦舟山市⟧科技奖励办法》，奋力谱写中国式现代化⟦浙江⟧新篇章。"),
        Bad(
            "泉州市科技局工作总结\n\n在《⟦舟山⟧日报》、泉州晚报刊发稿件。⟦舟山市⟧科技局始终坚持正确导向。",
            own=("泉州市科学技术局",),
        ),
        Bad("⟦舟山市科技局⟧关于自查工作的报告\n\n局党组高度重视，带头抓好落实。", own=("泉州市科技局",)),
        Bad("泉州市科技局自查报告\n\n⟦水利局⟧党组高度重视，带头抓好落实。", message="水利局"),
        Bad("安溪县水利局工作总结\n\n在⟦德化县⟧委、县政府的领导下，完成任务。", message="安溪县"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        own = home(facts)
        if not own.source:
            return
        named = bool(facts.given.own)
        severity: Severity = "warning" if named else "info"
        for span in sorted({*_foreign(document, own, named), *_units(document, own), *_issuers(facts, own, named)}):
            what = f"“{document.quote(span)}”不是本稿所属的地方、单位（{own.name}，据{own.source}）"
            yield self.finding(span, f"{what}，疑为套用别处稿件留下的，请核对。", severity=severity)


def _foreign(document: Document, own: Home, named: bool) -> Iterator[Span]:
    """Yield the foreign places; `named`: the settings name the own place."""
    for number, pattern in enumerate(SAID + LOCAL if named else SAID):
        for found in document.find(pattern):
            name = found.match["name"]
            known = gazetteer().get(name) or (by_short().get(name) if pattern in LOCAL else None)
            foreign = own.judges(known) if known else number < 2 and own.judges_county(name)
            if foreign and not _elsewhere(document, found):
                yield document.group(found, "name")
    for found in document.find(CHAPTER):
        words = document.group(found, "short")
        for length in (4, 3, 2):
            place = by_short().get(found.match["short"][-length:])
            if place and own.judges(place):
                yield Span(words.block, words.end - len(place.short), words.end)
                break


def _issuers(facts: Facts, own: Home, named: bool) -> Iterator[Span]:
    """Yield the issuer's line that names another place than the settings."""
    span = facts.frame.issuer_span
    issued = read((facts.frame.issuer,), "") if named and span else None
    if issued and span and issued.places and all(own.judges(place) for place in issued.places):
        yield span


def _units(document: Document, own: Home) -> Iterator[Span]:
    """Yield another bureau that the draft speaks of as its own; none where it reports on several."""
    found = [item for item in document.find(BUREAU) if own.judges_unit(item.match["name"])]
    if len({item.match["name"] for item in found}) == 1:
        for item in found:
            yield document.group(item, "name")


def _elsewhere(document: Document, found: Found) -> bool:
    """Say whether the sentence speaks of other places on purpose."""
    return ELSEWHERE.search(document.before(found.span, 40) + found.match[0]) is not None
