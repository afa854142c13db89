"""A frame of two parts with one of them missing, or made of halves of two frames."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding, Severity
from linter.model import Document
from linter.ngrams.table import table
from linter.patterns import Pattern

ROLE = "主题|主线|重点|核心|抓手|载体|契机|牵引|导向|目标|主旨"
LED = "正确|坚强|坚强有力|统一|亲切|大力|有力|精心|悉心"
HELP = "领导|指导|支持|帮助|关怀|关心|带领"
TOLD = (
    "报告|汇报|通报|通知|公布|公告|公示|说明|总结|介绍|反馈|函告|批复|请示|答复|回复|解释|解读|明确|安排|部署|整理|归纳|"
    "印发|转发|分解|摘录|规定|通告|复函|陈述|剖析|自查|检查|小结|表彰|告知|分析|提出|提示|调整|要求|述职|述|列|摘"
)

# pattern with the group `it` that is marked, what is wrong and what to write
FRAMES = (
    (
        Pattern(rf"以(?<![所可予加给用难]以)“[^”\n]{{2,40}}”(?P<it>)(?:{ROLE})(?=的|[，、]|开展|组织|举办)"),
        "“以……”缺“为”，应作“以……为……”",
    ),
    (
        Pattern(
            rf"以(?<![所可予加给用难]以)(?![^，。；：“”\n]*[为的和与以])[^，。；：、“”\n]{{4,18}}?(?P<it>)"
            rf"(?:{ROLE})(?=，)(?![^。\n]{{0,4}}为)"
        ),
        "“以……”缺“为”，应作“以……为……”",
    ),
    (
        Pattern(
            rf"在(?<![存所现潜内外实好旨正不键]在)(?![于有])[^，。；：\n]{{2,30}}的(?:(?:{LED})(?:{HELP})|(?:{HELP})(?:{HELP}|和支持|与支持))(?P<it>)(?=，)"
        ),
        "“在……的领导”缺“下”",
    ),
    (
        Pattern(
            rf"在(?<![存所现潜内外实好旨正不键]在)(?![于有])[^，。；：\n]{{2,30}}的(?:{LED})(?P<it>)下(?=[，、。])"
        ),
        "“在……下”中间缺“领导”“支持”一类的词",
    ),
    (
        Pattern(r"(?:19[4-9]\d|20\d\d)年(?P<it>)来(?=，|、|我[省市县区局院校部办委]|全[省市县区国局]|共|累计)"),
        "说从某一年起应作“……年以来”",
    ),
    (
        Pattern(r"现将(?!来)[^，。；：《\n]{2,30}?(?:报告|汇报|通报|说明|总结|公布|介绍|反馈)(?P<it>)[：:](?!$)?"),
        "“现将……”缺“如下”",
    ),
    (
        Pattern(rf"现将(?!来)(?![^：:\n]*(?:{TOLD}))[^，。；：:\n]{{2,40}}(?P<it>)如下(?=[：:。])"),
        "“现将……如下”中间缺“报告”“通知”一类的词",
    ),
    (Pattern(r"(?:不仅|不但)[^。；\n]{2,40}，(?P<it>而且(?:还)?)(?=[。；])"), "“{it}”后面没有下文"),
)
# behind a word only: 李建和 is a name
NO_AND = "[总平暖温缓附随亲饱柔调祥中谈议讲求言要失之不共应唱人谦宽混媾主]"
HANGING = Pattern(rf"(?P<it>和|以及)(?=[，。；])(?<!{NO_AND}和)(?<!{NO_AND}以及)")
# halves of two frames
MIXED = (
    (Pattern(r"(?P<it>本着[^，。；\n]{2,24}为(?:原则|宗旨|目的))"), "应作“本着……的原则”或“以……为原则”"),
    (
        Pattern(r"(?P<it>围绕(?<!紧紧围绕)(?!着?以)[^，。；以\n]{2,20}为(?:中心|核心|宗旨|目标))(?=，)"),
        "应作“以……为中心”或“围绕……”",
    ),
    (Pattern(r"(?P<it>从[^，。；\n]{2,20}为出发点)"), "应作“从……出发”或“以……为出发点”"),
    (Pattern(r"(?P<it>在(?<![存所现]在)(?![^，。；\n]*以)[^，。；\n]{2,20}为契机)"), "应作“以……为契机”"),
    (Pattern(r"(?P<it>旨在[^，。；\n]{2,24}为目的)"), "应作“旨在……”或“以……为目的”"),
    (
        Pattern(r"(?P<it>(?:防止|避免|杜绝|严防)[^，。；\n]{2,16}不(?:再)?(?:发生|出现|反弹|重演))"),
        "否定说了两次，意思反了，应作“防止……再次发生”",
    ),
    (Pattern(r"(?P<it>(?:切忌|严禁|禁止|杜绝|避免)(?:不要|不得|不准|不能))"), "否定说了两次，意思反了，应删去后两个字"),
)
# usual in official language, but better said otherwise
STYLE = (
    (
        Pattern(r"(?P<it>通过(?<![^。；\n]通过)[^，。；\n]{2,24}，使)(?!用|得?其)"),
        "“通过……，使……”没有主语，宜删去“通过”或“使”",
    ),
    (
        Pattern(
            r"(?P<it>开展(?!了?[^，。；\n]*(?:“|活动|工作|检查|学习|教育|建设|改革|创新|试点))[^，。；、\n]{2,10}制度)(?=[，。；])"
        ),
        "“开展”与“制度”不能搭配，宜作“建立”“实行”“落实”",
    ),
)


class BrokenFrame(Check):
    """句式缺了一半或者两种句式混用：以“……”主题的、在……的正确领导（缺“下”）、2019年来、现将……汇报：、本着……为原则、防止……不再发生。

    “以……为主题”“在……的领导下”“5年来”“涉及、”等完整的说法不报。“通过……，使……”“开展……制度”只作提示。
    """

    title = "句式残缺"
    severity = "warning"
    good = (
        "开展以“学党史”为主题的宣讲，以实际行动迎接主题教育，以点带面突出重点。",
        "在局党组的正确领导下，5年来、近三年来成绩显著，2019年以来投资增长。",
        "现将有关情况汇报如下：现将名单印发给你们，请遵照执行。",
        "本着节约的原则，围绕中心工作，从实际出发，以此为契机，旨在便民。",
        "防止问题再次发生，避免出现反弹，基本普及，总和、温和，李建和，逐项核对。",
        "他在会上的指导，使大家明确了方向，不仅快而且好。",
    )
    bad = (
        Bad("举办以“学党史、守初心”⟦⟧主题的演讲比赛。", message="缺“为”"),
        Bad("在局党组的正确领导⟦⟧，各项工作取得进展。", message="缺“下”"),
        Bad("在市委的坚强⟦⟧下，各项工作有序推进。"),
        Bad("2019年⟦⟧来，我局认真履职。", message="以来"),
        Bad("现将有关情况汇报⟦⟧："),
        Bad("现将我局半年工作⟦⟧如下："),
        Bad("做好宣传教育⟦和⟧，取得实效。"),
        Bad("开展培训。\n\n⟦通过集中培训，使⟧党员受到教育。", message="没有主语"),
        Bad("⟦本着公开、公平、公正为原则⟧，做好招聘。"),
        Bad("加强监管，⟦防止类似问题不再发生⟧。", message="意思反了"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        yield from self.found(document, FRAMES, "请核对")
        yield from self.found(document, MIXED, "请核对")
        yield from self.found(document, STYLE, "供参考", "info")
        for found in document.find(HANGING):
            if table().word(document.before(found.span, 2)):
                yield self.finding(found.span, f"“{found.match['it']}”后面缺少并列的一项，请补全或删去。")

    def found(
        self, document: Document, frames: tuple[tuple[Pattern, str], ...], end: str, severity: Severity = "warning"
    ) -> Iterator[Finding]:
        """Yield a finding for each match of the frames."""
        for pattern, what in frames:
            for found in document.find(pattern):
                told = what.format(it=found.match["it"])
                said = f"“{found.match['it']}”：" if len(found.match["it"]) > 3 else ""
                yield self.finding(document.group(found, "it"), f"{said}{told}，{end}。", severity=severity)
