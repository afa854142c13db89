"""Half-width commas, colons, brackets and straight quotes in Chinese text."""

from collections.abc import Iterator

from checks.gather import Slip, together
from linter.check import Bad, Check
from linter.facts import Facts
from linter.finding import Finding
from linter.model import Document, Span
from linter.patterns import Pattern

HAN = Pattern(r"[\u4e00-\u9fff\u3400-\u4dbf，。、；：！？“”‘’《》（）【】]")
QUOTE = Pattern('["“”]')
BRACKET = Pattern("[()（）]")
NAMES = {",": "逗号", ";": "分号", ":": "冒号", "!": "叹号", "?": "问号", "(": "括号", ".": "句号", '"': "引号"}
WIDE = dict(zip(",;:!?().", "，；：！？（）。", strict=True))


class HalfWidthMark(Check):
    """中文之间误用了半角（英文）的逗号、分号、冒号、叹号、问号、句号、括号、引号。

    一种标点全文只报一条，列出各处。汉字中间的圆点可能是句号、顿号或间隔号，请核对后再改。数字之间（1,000、8:30、1:2）、英文之间、网址中的半角标点不算。
    """

    title = "半角标点"
    severity = "warning"
    norm = "GB/T 15834—2011（各点号占一个字的位置，据惯例中文用全角）"
    good = (
        "全年收入1,234万元，8:30开会，比例为1:2。",
        "见Smith, J. (2020)与https://example.cn/a,b?c=1。",
        "坚持“三会一课”（含党课）；落实到位：好！",
        "执行Vue.js与A(B)两套规范。",
        '运行echo "ok"，屏幕为27"，属性写作name="张三"。',
        "张三.李四",
        "关于????工作的通知",
    )
    bad = (
        Bad("2023年⟦,⟧各局认真履责,深入学习。", fixed="2023年，各局认真履责，深入学习。", related=(",",)),
        Bad("现将情况报告如下⟦:⟧", fixed="现将情况报告如下："),
        Bad("抓学习⟦;⟧抓作风;抓落实。", fixed="抓学习；抓作风；抓落实。"),
        Bad("⟦(⟧一)提高站位(含试点)", fixed="（一）提高站位（含试点）", related=(")", "(", ")")),
        Bad("市委⟦(⟧党组）会议", fixed="市委（党组）会议"),
        Bad("会议开得怎么样⟦?⟧很好⟦!⟧", fixed="会议开得怎么样？很好！"),
        Bad("推进落实⟦, ⟧务求实效。", fixed="推进落实，务求实效。"),
        Bad("圆满完成任务⟦.⟧", fixed="圆满完成任务。"),
        Bad("全面完成年度任务⟦.⟧下一步将继续努力。", message="核对"),
        Bad('坚持⟦"⟧人民至上"的理念', fixed="坚持“人民至上”的理念", related=('"',)),
        Bad("支出下降10%⟦,⟧“三公”经费下降。", fixed="支出下降10%，“三公”经费下降。"),
        Bad('推进⟦"⟧1+3”功能区建设。', fixed="推进“1+3”功能区建设。"),
        Bad('实现“一网通办⟦"⟧，群众满意。', fixed="实现“一网通办”，群众满意。"),
    )

    sign = Pattern(r"[,;:!?.](?: +(?=[\u4e00-\u9fff]))?")

    # a point with half a clause of Han on either side: no name, no label
    point = Pattern(r"(\.)(?<=[\u4e00-\u9fff]{4}.|[\u4e00-\u9fff]{3}[”》）].) {0,2}(?=[\u4e00-\u9fff“《]{4})")

    def check(self, document: Document, facts: Facts) -> Iterator[Finding]:
        kinds: dict[str, list[Slip]] = {}
        for found in document.find(self.sign):
            mark = found.match[0][0]
            if _is_chinese(document.blocks[found.span.block].text, found.span.start, found.span.end):
                kinds.setdefault(mark, []).append(Slip(found.span, WIDE[mark]))
        for block in document.blocks:
            if "(" in block.text or ")" in block.text:
                kinds.setdefault("(", []).extend(_brackets(block.index, block.text))
            if '"' in block.text:
                kinds.setdefault('"', []).extend(_quotes(block.index, block.text))
        points = [Slip(document.group(found, 1)) for found in document.find(self.point)]
        if points:
            told = "汉字中间有半角圆点“.”{count}，请核对应是句号“。”、顿号“、”还是间隔号“·”（据惯例）。"
            yield together(self, points, told)
        for mark, slips in kinds.items():
            if slips:
                shown = "()" if mark == "(" else mark
                yield together(
                    self, slips, f"中文里用了半角{NAMES[mark]}“{shown}”{{count}}，应改为全角（据惯例）。", safe=True
                )


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Say whether the half-width mark at `start` stands in Chinese text; `end` is behind the blanks after it."""
    mark, before, after = text[start], text[start - 1 : start], text[end : end + 1]
    if text.startswith("://", start) or before in WIDE or not before:
        return False
    if mark == ":" and text[start + 1 : start + 2] == " " and after.isascii():
        return False  # 更新时间: 2026-01-26, a label of a machine
    if mark == "?" and "???" in text[max(0, start - 2) : start + 3]:
        return False  # characters an encoding lost, or a blank
    if mark == "!" and text[start - 2 : start] in ("错误", "錯誤"):
        return False  # 错误!未找到引用源。, a broken field
    if mark == ".":
        return bool(HAN.match(before)) and not after
    if before.isascii() and before.isdigit() and after.isascii() and after.isdigit():
        return False
    if HAN.match(before):
        return True
    return ("\u4e00" <= after <= "\u9fff" or after in ("“", "《")) and (before.isalnum() or before in "%)")


def _brackets(block: int, text: str) -> Iterator[Slip]:
    """Yield the half-width brackets of pairs that hold Han characters or stand after one."""
    opened: list[int] = []
    for found in BRACKET.finditer(text):
        at = found.start()
        if text[at] in "(（":
            opened.append(at)
        elif opened:
            begin = opened.pop()
            if HAN.search(text, begin + 1, at) or HAN.match(text[begin - 1 : begin]) or text[begin] != "(":
                for place in (begin, at):
                    if text[place] in "()":
                        yield Slip(Span(block, place, place + 1), WIDE[text[place]])


def _quotes(block: int, text: str) -> Iterator[Slip]:
    """Yield the straight quotes round Chinese words: “"” opens and closes by turns, or closes what a “ opened."""
    opened, begin = "", -1
    for found in QUOTE.finditer(text):
        at, char = found.start(), found[0]
        if not opened or char == "“":
            inches = char == '"' and text[at - 1 : at].isdigit()
            opened, begin = ("", -1) if inches else (char, at)
            continue
        if char == '"' or opened == '"':
            mixed = char != opened and {char, opened} != {"“", "”"}
            chinese = mixed or (HAN.search(text, begin + 1, at) and text[begin - 1 : begin] != "=")
            for place, right in ((begin, "“"), (at, "”")) if chinese else ():
                if text[place] == '"':
                    yield Slip(Span(block, place, place + 1), right)
        opened = ""
    if opened == '"' and HAN.match(text[begin - 1 : begin]) and HAN.match(text[begin + 1 : begin + 2]):
        yield Slip(Span(block, begin, begin + 1))
