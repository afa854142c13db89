"""Names of people beside what they are (副市长刘卫东, 联系人：何志强), and lists of names (王海燕、赵小刚、孙立)."""

from __future__ import annotations

from linter.facts.blanks.exceptions import SURNAMES
from linter.facts.blanks.scan import HAN
from linter.model import Document, Span
from linter.patterns import Pattern

POST = (
    "书记|[市县区省镇乡局处科院校所部厅会队站馆行台司组委村州盟庭]长|主任|主席|秘书长|教授|研究员|工程师|专家|董事|经理|委员"
    "|律师|民警|教官|医生|医师|护士|讲解员|同志|老师|讲师|支书|干事|联络员|记者|联系人[：:]?|负责人[：:]?|联络人[：:]?|主讲人[：:]?"
)
NAME = rf"(?:欧阳|上官|司马|诸葛|[{SURNAMES}])[{HAN}]{{1,2}}"
VERBS = (
    "出席|作(?![为用业风品物])|讲|主持|到[会场]|带|等[^候待级]|同志|任|率|赴|参加|先后|分别|在|受|就|围绕|为[^民了]|一行"
    "|要|将|牵头|负责|介绍|宣讲|授课|解读"
)
AFTER = rf"(?=[、，。；：:（(）)\s]|{VERBS}|$)"
PERSON = Pattern(rf"(?:{POST})[ \u3000]?(?P<name>{NAME}){AFTER}", 8)
LIST = Pattern(
    rf"(?<![{HAN}])(?:如|像)?(?P<list>{NAME}(?:、{NAME})+)(?=等|[，。；（]|同志)"
    rf"|(?<=[出了有为是：])(?P<more>{NAME}(?:、{NAME}){{2,}})(?=等|[，。；（])"
)
PLACES = (
    "[局委厅部院镇乡村街区县市司校站所社队]|街道|社区|公司|集团|学校|中心|妇联|团[省市区县]委|工会|协会"
    "|段|路|桥|线|馆|园|厂|小区|医院"
)
PLACE = rf"[{HAN}A-Za-z\d]{{1,14}}?(?:{PLACES})"
LEAD = "联合|会同|协同|包括|涉及|重点整治了?|整治了|前往|赴|走访|分别为|如|："
BODIES = Pattern(
    rf"(?<![{HAN}A-Za-z\d、])(?:{LEAD})?(?P<list>{PLACE}(?:、{PLACE}){{2,}})(?=等|[，。；（]|\d|开展|参加|的|要|将|负责|牵头|分别|排名|均|参与|配合|共同|作为|列)"
)


def people(document: Document) -> list[Span]:
    """Return the names of people that stand behind their post."""
    return [document.group(found, "name") for found in document.find(PERSON)]


def lists(document: Document) -> list[Span]:
    """Return the lists of people, bodies and places, from the first name to the last."""
    found = []
    for hit in document.find(LIST):
        found.append(document.group(hit, "list" if hit.match["list"] else "more"))
    found += [document.group(hit, "list") for hit in document.find(BODIES)]
    return sorted(found)
