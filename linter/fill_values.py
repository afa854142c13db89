"""Answers: what a department wrote, fitted to the blank it answers."""

from __future__ import annotations

import datetime as dt
import re

from linter.facts.blanks import Blank
from linter.model import Document, Span

NUMBER = re.compile(
    r"(?:约|近|超|逾|不足|共)?[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[—\-~～至](?:\d+)(?:\.\d+)?)?[十百千万亿]{0,2}[余多]?"
    r"|[零〇一二两三四五六七八九十百千万亿]+[余多]?|[.·]\d+"
)
NARROW = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
DAY = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2})\s*日?)?(?:[ T]00:00(?::00)?)?月?")


class Refused(ValueError):
    """An answer that does not fit its blank; the message is a Chinese clause."""


def fitted(document: Document, blank: Blank, answer: str) -> tuple[Span, str]:
    """Return the span to replace and the text for it.

    Raises Refused.
    """
    answer = re.sub(r"\s*\n\s*", "", answer.strip())
    if blank.kind == "count":
        return blank.span, _count(document, blank, answer)
    if blank.wanted in ("时间", "星期几"):
        return blank.span, _moment(blank, answer)
    if blank.kind == "date":
        quoted = document.quote(blank.whole)
        numbered = blank.noun == "号" or "号" in quoted
        return blank.whole, _number(quoted, answer) if numbered else _date(quoted, answer)
    if blank.kind == "pair":
        quoted = document.quote(blank.whole)
        return blank.whole, answer if answer[0] == quoted[0] else f"{quoted[0]}{answer}{quoted[-1]}"
    if blank.kind == "name" and blank.noun and answer.endswith(blank.noun) and len(answer) > len(blank.noun):
        answer = answer.removesuffix(blank.noun)
    if blank.wanted == "姓名" and len(answer) > 1:
        answer = answer.removeprefix(document.before(blank.span, 1) or " ")  # the surname stands before the mask
    return blank.span, answer


def _count(document: Document, blank: Blank, answer: str) -> str:
    quoted, mask = document.quote(blank.whole), document.quote(blank.span)
    unit = quoted[len(mask) :] if quoted.startswith(mask) else blank.noun
    value = answer.replace(" ", "").translate(NARROW)
    for tail in (unit, unit.lstrip("余多几"), "％" if unit == "%" else "%" if unit == "％" else unit):
        if tail and value.endswith(tail):
            value = value.removesuffix(tail)
            break
    if document.before(blank.span, 1) == "第":
        value = value.removeprefix("第")
    if not NUMBER.fullmatch(value):
        raise Refused(f"“{answer}”不是数字，此处要填{blank.wanted}")
    return value


def _moment(blank: Blank, answer: str) -> str:
    """Return an hour, a minute or a day of the week."""
    value = answer.translate(NARROW).removesuffix(blank.noun) if blank.noun else answer.translate(NARROW)
    value = value.removeprefix("星期").removeprefix("周")
    if not re.fullmatch(r"[一二三四五六日天]" if blank.wanted == "星期几" else r"\d{1,2}", value):
        raise Refused(f"“{answer}”不像{blank.wanted}")
    return value


def _number(quoted: str, answer: str) -> str:
    """Return a document number as far as it is a blank: from its bracket on, 号 only where the blank holds it."""
    if not re.search(r"\d", answer):
        raise Refused(f"“{answer}”不像文号")
    bracket = re.search(r"[〔\[【（(]", answer)
    if bracket and quoted[0] in "〔[【（(":
        answer = answer[bracket.start() :]
    return answer.removesuffix("号") + ("号" if quoted.endswith("号") else "")


def _date(quoted: str, answer: str) -> str:
    found = DAY.fullmatch(answer)
    if found and "月" in quoted:
        return _day(quoted, found)
    if "年" in quoted and "月" not in quoted and re.fullmatch(r"\d{4}年?", answer):
        return f"{answer.removesuffix('年')}年"
    if re.fullmatch(r"20\d{2}", answer) and "年" not in quoted:
        return answer
    if re.fullmatch(r"\d{1,2}", answer) and re.fullmatch(r"[^年月日号]*[月日号]", quoted):
        return f"{answer}{quoted[-1]}"
    if re.search(r"[年月日]", answer) and re.fullmatch(r"[\d一二三四五六七八九十〇年月日]+", answer):
        return answer
    raise Refused(f"“{answer}”不像日期，可写作 2023年9月30日 或 2023-09-30")


def _day(quoted: str, found: re.Match[str]) -> str:
    year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
    try:
        dt.date(year, month, day)
    except ValueError as wrong:
        raise Refused(f"“{found[0]}”不是真实的日期") from wrong
    text = f"{year}年" if "年" in quoted else ""
    text += f"{month}月"
    return text + (f"{day}日" if "日" in quoted and found[3] else "")
