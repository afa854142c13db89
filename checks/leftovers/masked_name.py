"""A name that is hidden or not yet filled in."""

from collections import Counter
from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.facts.blanks import Blank
from linter.finding import Finding
from linter.model import Document


class MaskedName(Check):
    """单位、地名、人名等还用 * XX ×× ○○ __ 某某 代替，或者只写了“（姓名）”，没有还原成真名。

    通报、案例里有意隐去的名字，名单里的“张*伟”，作为命名格式引用的“××市××局”，以及加注释的星号、
    乘号、X光、“数据要素×”、勾选框、项目符号，都不算。“某市”“某局”只有在标题、主送、落款，
    或者全文用“某”代替真名时才算。
    """

    title = "名称未还原"
    severity = "error"
    good = (
        "深入实施“数据要素×”行动，推进文化×科技融合，配备X光机和X射线设备。",
        "名单：张*伟、李*、王*芳。",
        "会场里掌声不断……县里的同志都站了起来，王主任　同志们的主心骨，全国先进 书记工作室。",
        "一个单位某些同志、某种倾向、某一环节、某项工作，都要警惕。",
        "关于三起典型案例的通报\n\n某市某局干部张某某违规收受××公司礼金。",
        "挂牌名称统一为“市级××重点实验室”，落款用全称。",
        "面积按长*宽计算，总价=单价*数量。",
        "* 第一项\n* 第二项",
        "条例规定：“〔…〕行政机关应当及时公开信息。”“国家建立制度，[…]各级予以落实。”",
        "ZZ型接头和X中央空调各一台，Z世代青年喜爱的ZZSY展厅。",
        "组长：\n\n张三\n\n副组长：\n\n李四\n\n成员：各支部书记",
        "邮箱dzyj@example.cn，坚持一个方向--市场化改革，建立--省际协作，第X因子理论，X片、X型梁各一件。",
        "采用1+X证书、5+X模式，设X为每天的产量，x=20，则x个零件合格。",
    )
    bad = (
        Bad("创建办⟦主任 同志⟧从全局出发作了部署，大家要⟦按照 书记⟧的讲话抓好落实。", message="中间空着"),
        Bad("我乡是⟦....县⟧人口最少的乡，老支书侯⟦##⟧带头捐款。\n\n⟦.....乡⟧人民政府"),
        Bad("⟦XX局⟧关于开展自查的报告\n\n⟦XX局⟧党委认真落实《⟦*市⟧⟦*区⟧实施意见》。", message="单位名称"),
        Bad("旗帜鲜明讲⟦ZZ⟧，提高⟦ZZ⟧素质，推进全面从严治⟦X⟧，贯彻⟦X⟧中央部署，严明党风⟦X⟧纪。"),
        Bad("坚决肃清⟦**流毒⟧，汲取⟦*⟧等案件教训，组织参观⟦__纪念馆⟧。"),
        Bad("⟦某市⟧科技局2023年工作总结\n\n⟦某市⟧把创新摆在首位。"),
        Bad("⟦X县⟧围绕主业，⟦X镇⟧培育⟦X⟧农产品地理标志，建设⟦X⟧片区，农技站长⟦X⟧获评先进，配备X光机。"),
        Bad("在局⟦X⟧组书记带领下，学习⟦X⟧的二十大精神，落实⟦dzy⟧、国务院部署，迎接省第⟦x⟧生态环境保护督察组。"),
        Bad("⟦组长：⟧\n\n⟦副组长：⟧\n\n成员：各支部书记"),
        Bad("成立⟦--镇⟧河长制办公室，设在⟦*路⟧⟦*⟧号，由⟦某某社区⟧代管。"),
        Bad("由⟦某某单位⟧牵头，⟦××市⟧和⟦○○县⟧配合，⟦（姓名）⟧同志负责。"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        blanks = list(facts.blanks.of("name"))
        often = Counter(_alike(document, blank) for blank in blanks)
        for blank in blanks:
            alike = _alike(document, blank)
            yield self.finding(
                blank.whole,
                self._say(document, blank),
                fold=alike if often[alike] > 1 else "",  # what stands once goes with its sentence
                brief=f"{document.quote(blank.whole)}的真名" if blank.noun else blank.wanted,
                severity="info" if blank.form else None,
            )

    def _say(self, document: Document, blank: Blank) -> str:
        quoted, mask = document.quote(blank.whole), document.quote(blank.span)
        if blank.wanted == "习近平":
            inside = f"“{quoted}”里的" if quoted != mask else ""
            return f"{inside}“{mask}”应补为“习近平”。"
        if not mask.strip():
            return f"“{quoted}”中间空着，应写明{blank.wanted}。"
        where = f"“{quoted}”用“{mask}”代替真名" if blank.noun else f"“{mask}”处尚未填写"
        return f"{where}，应写明{blank.wanted}。"


def _alike(document: Document, blank: Blank) -> str:
    return f"{document.quote(blank.span)}{blank.noun}"
