"""The date of the sign-off in a form an official document does not use."""

from collections.abc import Iterator

from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document
from linter.patterns import Pattern

PADDED = Pattern(r"年[ \u3000]?0\d[ \u3000]?月|月[ \u3000]?0\d[ \u3000]?日")


class SignOffDateForm(Check):
    """落款日期的写法不合公文格式：2016.4.23、2016-04-23、2023年05月08日（月、日不编虚位）；公文里也不用汉字数字（二〇二三年五月八日）。

    只看落款一行；有发文字号、主送机关等公文要素的报“应核”，其余只作提示。
    """

    title = "落款日期"
    severity = "info"
    norm = "GB/T 9704—2012 7.3.5.4：成文日期中的数字用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（即1不编为01）"
    good = (
        "# 某局工作总结\n\n现将有关情况总结如下。\n\n某某局\n\n2023年5月8日",
        "# 某局工作总结\n\n2016.4.23前完成，登记日期为2023年05月08日。\n\n某某局\n\n2023年5月8日",
    )
    bad = (
        Bad(
            "# 某局工作总结\n\n现将有关情况总结如下。\n\n某某局\n\n⟦2016.4.23⟧",
            fixed="# 某局工作总结\n\n现将有关情况总结如下。\n\n某某局\n\n2016年4月23日",
        ),
        Bad(
            "某局〔2023〕3号\n\n# 某局关于开展检查的通知\n\n各科室：\n\n现通知如下。\n\n某某局\n\n⟦二〇二三年五月八日⟧",
            message="阿拉伯",
        ),
        Bad("# 某局工作总结\n\n现将有关情况总结如下。\n\n某某局\n\n⟦2023年05月08日⟧", message="2023年5月8日"),
    )

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        for frame in facts.frames:
            if not frame.signed:
                continue
            for item in facts.dates.within(frame.signed):
                text = document.quote(item.span)
                forms = ("dotted", "hyphen", "slash", *(("chinese", "mixed", "short") if frame.official else ()))
                odd = item.form in forms or PADDED.search(text)
                if item.span == frame.signed and odd and item.valid and item.day:
                    right = f"{item.year}年{item.month}月{item.day}日"
                    told = (
                        f"成文日期“{text}”应写作“{right}”：用阿拉伯数字标全，月、日不编虚位（GB/T 9704—2012 7.3.5.4）。"
                    )
                    yield self.finding(item.span, told, fix=right, severity="warning" if frame.official else "info")
