"""A hole where words were deleted."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

INSIDE = r"[\u3400-\u9fff”》）]"  # before a word, it stands within a clause
# pattern, where the words are missing in the match (-1: at its end), what is missing
HOLES = (
    (
        Pattern(r"(?:与(?<![参给、]与)|同(?<![合共相不一认协会陪雷、]同))、(?=[与同和])"),
        1,
        "“{0}”后面缺少对象，前后文字像是删改时留下的",
    ),
    (Pattern(r"[和及](?<![总平暖温缓附随亲、].)、(?=[和及与])"), 1, "“{0}”后面缺少并列的一项"),
    (
        Pattern(
            r"在(?<![存所现潜内外实好旨正]在)(?=的(?:坚强|正确|统一|亲切|大力|有力|精心|悉心)?"
            r"(?:领导|带领|指导|支持|帮助|关怀|推动)下)"
        ),
        1,
        "“在的……下”缺少“谁”，应补上领导或支持的单位、人员",
    ),
    (Pattern(r"(?<=在)(?=同志的?(?:坚强|正确)?(?:领导|带领|主持)下)"), 0, "“同志”前缺少姓名"),
    (
        Pattern(
            r"以(?<![可得足难予加给所自信]以)(?=为(?:核心|指导|统领|引领|主线|抓手|契机|载体|主题)(?:的|，|、|。))"
        ),
        1,
        "“以为……”中间缺少内容",
    ),
    (
        Pattern(r"关于(?<=[《“”》的]关于)(?=的(?:通知|意见|报告|讲话|规定|决定|批复|方案|请示|函)》?)"),
        2,
        "“关于的”中间缺少事项",
    ),
    (Pattern(r"由(?<![缘理事]由)(?=(?:负责|牵头|主持)[，。；])"), 1, "“由”后面缺少单位或人员"),
    (
        Pattern(r"等(?=家(?:企业|单位|公司)|个(?:单位|部门|方面|县|镇|乡|村|地区)|名(?:同志|党员|干部|专家))"),
        1,
        "“等”后面缺少数量",
    ),
    (Pattern(r"(?:始终|自觉|坚决|坚定)[与同](?=保持)"), 3, "“与”后面缺少对象"),
    (Pattern(r"、(?=的(?:坚强|正确)?(?:领导|指导|支持|关心)下)"), 1, "“、”后面缺少并列的一项"),
    (Pattern(r"(?:召开|党的|市委|省委|县委|区委)(?=届[一二三四五六七八九十]+[次中]全会)"), 2, "“届”前缺少届次"),
    (Pattern(r"党的(?=大(?:精神|报告|以来|和|、))"), 2, "“党的”后面缺少届次"),
    (
        Pattern(
            rf"邀请(?:(?<!{INSIDE}邀请)|(?<=[并特]邀请)|(?<=先后邀请)|(?<=专门邀请))(?=作专题|作了?报告|进行授课|授课)"
        ),
        -1,
        "“邀请”后面缺少姓名",
    ),
    (
        Pattern(
            rf"与(?:(?<!{INSIDE}与)|(?<=[并已]与)|(?<=先后与)|(?<=分别与))(?=签[订署]了?[^，。；的\n]{{0,10}}(?:协议|备忘录|责任书)[，。；])"
        ),
        -1,
        "“与”后面缺少对方",
    ),
    (
        Pattern(
            rf"赴(?:(?<!{INSIDE}赴)|(?<=先后赴)|(?<=多次赴)|(?<=分别赴)|(?<=带队赴))(?=开展|(?:调研|考察)[，。；、])"
        ),
        -1,
        "“赴”后面缺少地方",
    ),
    (Pattern(r"(?:根据|依据|按照|依照)(?=、《)"), 2, "“根据”后面缺少依据"),
    (
        Pattern(r"[一二三四五六七八九]是(?<=[。；：，\n].是)(?=[。；](?:[二三四五六七八九十]是)?)"),
        2,
        "“…是”后面没有内容",
    ),
    (Pattern(r"同志(?<![^\n。；]同志)(?=在|主持|作|出席|参加|指出|强调)"), 0, "“同志”前缺少姓名"),
    (Pattern(rf"围绕(?:(?<!{INSIDE}围绕)|(?<=紧紧围绕))(?=[，。；])"), -1, "“围绕”后面缺少内容"),
    (Pattern(rf"为(?<!{INSIDE}为)(?=(?:提供|奠定|打下|作出|做出)了)"), -1, "“为”后面缺少对象"),
    (
        Pattern(
            r"20[0-3]\d(?<![\d—\-–~～至到.〔\[（(]....)(?=度?(?:抓|工作(?:总结|计划|要点|打算|安排|报告|思路|汇报)))"
        ),
        -1,
        "年份后面缺少“年”",
    ),
    (Pattern(r"社会主义思想(?=党的[一二]?十[一二三四五六七八九]?[大届])"), -1, "“思想”与“党的”之间缺少“和”或顿号"),
)
SPEECH = Pattern(
    r"(?:(?:认真|专题|深入|集中|带头|及时|传达|组织|系统|重点)(?:组织|认真)?)?(?:学习|传达|领会|贯彻)(?:贯彻|落实|领会)?了?"
    r"(?P<what>(?:关于|在)[^，。；《》“”\n]{2,90}?(?:重要)(?:讲话|论述|指示|批示)|(?:一系列|系列|有关)重要(?:讲话|论述|指示))",
    screen=Pattern("重要(?:讲话|论述|指示|批示)"),
)
AFTER_THOUGHT = Pattern(r"思想特别是(?=关于[^，。；\n]{2,30}重要论述)")
OWNED = Pattern(
    r"习近平|总书记|党中央|中央领导|国务院领导|书记|主席|总理|省长|市长|同志|领导|他|其|上级|毛泽东|邓小平|作出|发表"
)
FULL = Pattern(r"习近平|总书记")  # named a sentence or two before, the speaker is known


class MissingWords(Check):
    """文字删改后留下了缺口：“始终与、与”“在的带领下”“以为核心”“等家企业”“由负责”。

    “可以为”“存在的”“参与、”之类不算。“学习了在……上的重要讲话”没有说是谁的讲话，列为应核。
    """

    title = "文字缺漏"
    severity = "error"
    good = (
        "可以为核心产业服务，存在的问题、所在的单位，在市委的领导下逐一解决。",
        "参与、支持、配合，总和、均值和方差都已算出，由负责人签字，由牵头单位汇总。",
        "学习习近平总书记在全国会议上的重要讲话，贯彻党中央关于改革的重要论述和指示。",
        "应邀请作专题报告，与签订协议的企业座谈，赴调研点查看，为提供保障而努力；一是一，二是二。",
        "接受邀请作报告，党的大政方针深入人心，市委届中调整，同志们在会上发言。",
        "2018年抓党建工作述职报告，2022年度工作总结及2023年度工作思路，2018—2020年工作总结，累计2018工作日，思想引领，社会主义思想和党的二十大精神。",
        "等个人、等家庭、等名单、等项目一并统计。",
        "习近平总书记心系群众，多次作出指示。我们深入学习贯彻关于三农工作的重要论述。",
    )
    bad = (
        Bad("在大是大非上始终与⟦⟧、与党中央保持一致。", message="缺少对象"),
        Bad("在⟦⟧的坚强领导下，形成以⟦⟧为核心的格局，由⟦⟧负责。"),
        Bad("在市委、⟦⟧的坚强领导下，大是大非面前始终与⟦⟧保持高度一致，学习党的⟦⟧大精神。"),
        Bad("邀请⟦⟧作专题辅导，与⟦⟧签订合作协议，先后赴⟦⟧开展调研，为⟦⟧提供了有力保障。"),
        Bad("2018⟦⟧抓基层党建工作述职报告，2019⟦⟧度工作总结，贯彻习近平新时代中国特色社会主义思想⟦⟧党的二十大精神。"),
        Bad("主要问题：一是⟦⟧。二是创新不够。围绕⟦⟧，开展研讨。"),
        Bad("走访甲厂、乙厂等⟦⟧家企业，印发《关于⟦⟧的通知》。"),
        Bad("认真学习了⟦⟧在全国工作会议上的重要讲话。", message="谁的"),
        Bad("市委领导重视。党委一班人带头学习了⟦⟧一系列重要讲话，学习了⟦⟧在甲会议、乙会议、视察XX等重要讲话精神。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pattern, width, what in HOLES:
            for found in document.find(pattern):
                at = found.span.end if width < 0 else found.span.start + width
                hole = Span(found.span.block, at, at)
                yield self.finding(hole, f"{what.format(found.match[0][:1])}，请补全或删去。")
        yield from self._speeches(document, facts)

    def _speeches(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for pattern in (SPEECH, AFTER_THOUGHT):
            for found in document.find(pattern):
                if pattern is SPEECH and _owner(document, found.match[0], found.span):
                    continue
                at = document.group(found, "what").start if pattern is SPEECH else found.span.end
                hole = Span(found.span.block, at, at)
                message = "没有写明是谁的讲话或论述，请补上（如“习近平总书记”）。"
                yield self.finding(hole, message, severity="warning")


def _owner(document: Document, text: str, span: Span) -> bool:
    """Say whether the speaker is named in the phrase, before it in its sentence, or by full name not long before."""
    sentence = document.before(span, 60).replace("；", "。").rpartition("。")[2]
    return bool(OWNED.search(text) or OWNED.search(sentence) or FULL.search(document.before(span, 200)))
