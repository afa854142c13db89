"""Titles over several lines: cut where the line was full, or line by line by their author."""

from __future__ import annotations

from linter.patterns import Pattern
from linter.readers.unwrap import MARKER

# a line that ends like this says something whole: who writes, or what it is
WHOLE = Pattern(
    r"(?:政府|委员会|[委局厅部处科院校会社]|办公室|办公厅|党组|党委|支部|公司|集团|中心|医院|学校|文件|"
    r"通知|报告|汇报|总结|方案|意见|决定|请示|批复|函|纪要|办法|规定|细则|条例|讲话|发言|计划|规划|要点|公报|公告|通告|通报|"
    r"材料|清单|说明|预案|制度|合同|协议|提纲|情况|附件\d*)[）)》”]?\Z"
)
APART = Pattern(
    r"[（(—－-]|第[一二三四五六七八九十\d]+[章节编篇]|[\d〇○一二三四五六七八九十]{4}年\d{1,2}月|目\s*录\Z|附\s*件"
)


def title_goes_on(last: str, line: str, full: bool) -> bool:
    """Say whether a title's line goes on in the next one, both centred and of one size; `full`: it had no room left."""
    if MARKER.match(line) or (full and line.startswith("关于")):
        return False
    return full or not (WHOLE.search(last) or APART.match(line))
