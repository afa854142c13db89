"""What an assistant said round the text it wrote."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern


class AiLeftover(Check):
    """复制人工智能助手的回答时，把它的客套话、说明一起贴了进来：“作为AI语言模型”“以下是为您起草的……”“希望对您有帮助”。

    正常论述人工智能、写“以下是具体情况”的，不算。
    """

    title = "助手用语"
    severity = "error"
    good = (
        "推进人工智能语言模型研发和应用，以下是具体情况。",
        "如需了解更多政策，请拨打12345。希望各单位抓好落实。",
        "作为人工智能企业，公司训练了语言模型。",
    )
    bad = (
        Bad("⟦作为一个AI语言模型⟧，我无法提供实时数据。"),
        Bad("⟦好的，以下是为您起草的工作总结：⟧\n\n一年来，全局上下共同努力。\n\n⟦希望这份总结对您有所帮助⟧！"),
        Bad("⟦以下是根据您提供的材料修改后的版本：⟧"),
        Bad("全年完成任务。⟦如果您需要进一步修改或调整，请随时告诉我⟧。"),
    )

    said = Pattern(
        r"作为(?:一个|一名|一款)?(?:人工智能|AI|大型?语言)(?:语言)?(?:模型|助手)(?=，|,|我)"
        r"|(?:好的|当然(?:可以)?|没问题)[，,！!。]?\s?(?:以下|下面|这|我)[^。\n]{0,30}(?:[：:]|。)"
        r"|(?:以下|下面|这)是(?:我)?(?:为|按|帮|根据)(?:您|你)[^。\n]{2,30}[：:]"
        r"|希望(?:这份|这篇|以上|上述)[^。！\n]{0,16}(?:对您|对你|能帮|能够帮)[^。！\n]{0,10}"
        r"|(?:如果)?(?:您|你)(?:还)?(?:有其他|需要|希望|想要?)[^。\n]{0,24}(?:请随时|随时|请)(?:告诉我|告知我|联系我|提出)"
        r"|(?:请|您可以|你可以)根据(?:您的|你的)?(?:实际情况|具体情况|需要)(?:进行|对)[^。\n]{0,16}(?:修改|调整|补充|替换)"
        r"|(?:截至)?我的知识(?:库)?(?:截止|截至|更新)[^。\n]{0,16}|As an AI language model"
        r"|:contentReference\[[^\]\n]*\]|\[oaicite:\d+\]|【\d+†[^】\n]*】"
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for found in document.find(self.said):
            yield self.finding(found.span, f"“{found.match[0]}”像是助手回答里的话，不是稿件内容，应删去。")
