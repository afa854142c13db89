"""The name of the leader was cut out of a set phrase."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Severity
from linter.model import Document, Found, Span
from linter.patterns import Pattern


class ScrubbedName(Check):
    """固定提法里的人名被删去了：“以同志为核心”“贯彻新时代中国特色社会主义思想”“《谈治国理政》”。

    网上流传的范文常常删去人名，照抄就会留下缺口。前文已有“习近平总书记”全称，后文单说“总书记”的，不算；
    只有全文另有删名痕迹，或者第一次提到就没有姓名时，才提“总书记”。
    """

    title = "提法缺人名"
    severity = "error"
    triggers = ("总书记", "新时代中国特色社会主义思想", "为核心", "谈治国理政", "治水思想")
    good = (
        "坚持以习近平新时代中国特色社会主义思想为指导，深入学习习近平总书记重要讲话。总书记强调，要实干。",
        "以习近平同志为核心的党中央坚强有力；越共中央总书记来访。",
        "形成以企业为核心的创新体系，可以为核心区服务。",
        "新党章规定，党中央不设主席，总书记负责召集政治局会议。",
        "习近平总书记十分关心海岛建设。全省干部牢记总书记嘱托，深入贯彻落实总书记对本省工作的要求。",
    )
    bad = (
        Bad(
            "在以⟦⟧同志为核心的党中央坚强领导下，全面贯彻⟦⟧新时代中国特色社会主义思想，落实⟦⟧总书记重要讲话精神。",
            message="习近平",
        ),
        Bad("通读了《⟦⟧谈治国理政》，贯彻落实⟦⟧治水思想。"),
        Bad("这是以⟦⟧为核心的党中央作出的部署。", message="习近平同志为核心的党中央"),
        Bad("取得这样的成效，根本在于⟦⟧总书记掌舵领航。"),
    )

    phrase = Pattern(
        r"新时代中国特色社会主义思想(?<!习近平.{13})(?<!习近平[”’」].{13})|为核心的党中央(?<=以.{7})|同志为核心(?<=以.{5})(?:的党中央)?"
        r"|谈治国理政(?<=[《“].{5})|治水思想(?<=(?:贯彻|落实|践行).{4})|法治思想(?<=(?:贯彻|践行|学习).{4})"
        r"|强军思想(?<=(?:贯彻|践行|学习).{4})|生态文明思想(?<=(?:贯彻|践行|学习).{6})|外交思想(?<=(?:贯彻|学习).{4})"
        r"|经济思想(?<=贯彻.{4})|文化思想(?<=贯彻.{4})"
    )
    secretary = Pattern(r"总书记(?:(?<=(?:贯彻|落实|学习|在于|牢记|按照).{3})|(?<=[，。、；].{3})|(?<=^.{3}))", 8)

    # the office itself is named without a name; these follow only where the person is meant
    deeds = Pattern(
        r"(?:重要|关于|领航|掌舵|嘱托|殷殷|亲自|强调|指出|对.{1,12}(?:要求|指示|讲话)|系列|最新|视察|考察|回信|的(?:要求|嘱托|关怀|重要))"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        found = [item for item in document.find(self.phrase) if not _filled(item, facts)]
        for item in found:
            yield self._finding(item)
        full = document.text.find("习近平")
        for item in document.find(self.secretary):
            if (found or full < 0 or item.match.start() < full) and not _filled(item, facts):
                if found:
                    yield self._finding(item)
                elif self.deeds.match(document.text, item.match.end()):
                    yield self._finding(item, "warning")

    def _finding(self, found: Found, severity: Severity | None = None) -> Finding:
        word = found.match[0]
        hole = Span(found.span.block, found.span.start, found.span.start)
        name = "习近平同志" if word.startswith("为核心") else "习近平"
        return self.finding(
            hole, f"“{word}”前缺“{name}”，应补全为“{name}{word}”。", severity=severity, fold="提法缺人名"
        )


def _filled(found: Found, facts: Facts) -> bool:
    """Say whether a mask stands where the name should: that is another finding."""
    return facts.blanks.touches(found.span)
