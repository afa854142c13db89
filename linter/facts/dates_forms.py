"""The written forms of single dates, and how each is read."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from re import Match

from linter.facts.claims import Claims
from linter.facts.dates import DateMention
from linter.model import Document, Span
from linter.patterns import Pattern

S = r"[ \u3000]{0,2}"
YEAR = (
    r"[1-2１-２]\d{3}|[12][0-9oOＯ〇○]{3}|[一二][〇○零oOＯ0一二三四五六七八九]{3}"
    r"|(?:19|20)?[XxＸ×*＊_＿]{2,4}|20\d[XxＸ×*＊_＿]"
)
MONTH = r"\d{1,2}|十[一二]?|[一二三四五六七八九]"
DAY = r"\d{1,2}|三十一?|[廿二]?十[一二三四五六七八九]?|[一二三四五六七八九]"
BLANK = r"[*＊×XxＸ_＿]{1,4}|[（(][ \u3000]*[）)]"
RELATIVE = (
    r"今年|(?<!过)去年|(?<![以之提先])前年(?![度份])|(?<![证说表])明年|(?<![最之以此])后年(?![度份龄])|(?<![基根])本年"
    r"|(?<![以加])上一?年|(?<!相)当年|同年(?![级龄])|(?<![\d首每多])次年|翌年|下一年"
)
QUARTER = r"第?[ \u3000]?[一二三四1-4][ \u3000]?季度|前[ \u3000]?[二两三23][ \u3000]?个?季度"
HALF = r"[上下]半年"
TAIL = (
    rf"(?:{S}(?P<m>{MONTH}|{BLANK}){S}月(?!球|亮|饼|季)(?:份|{S}(?P<d>{DAY}|{BLANK}){S}[日号])?"
    rf"|(?P<hole>[ \u3000]{{1,8}}月(?:[ \u3000]{{0,8}}日|(?=[\n）)。])))"
    rf"|{S}(?P<q>{QUARTER})|{S}(?P<h>{HALF})|(?P<edge>年?(?:初(?![中级步次])|底(?![层线])|末|年内|以来)))"
)
ABSOLUTE = Pattern(rf"(?=[\d一二XxＸ×*＊_＿])(?<![\d.．〇○])(?P<y>{YEAR}){S}学?年(?:度|份)?{TAIL}?")
SHORT = Pattern(
    rf"(?=\d\d年)(?<![\d.．第])(?P<y>\d{{2}})年(?=\d{{1,2}}月){TAIL}|(?<![\d.．])(?P<y0>0\d)年",
    screen=Pattern(r"年(?<=\d\d.)(?<!\d\d\d.)"),
)
AGO = Pattern(rf"(?=[今去前明后本上当同次翌下])(?P<rel>{RELATIVE})(?:度)?{TAIL}?")
LOOSE = Pattern(
    rf"(?=[\d一二三四五六七八九十第前上下])(?<![\d.．年个第来])(?:(?P<m>{MONTH}){S}月(?:份|{S}(?P<d>{DAY}|{BLANK}){S}[日号])"
    rf"|(?P<m1>\d{{1,2}}){S}月(?!球|亮|饼|龄)|(?P<d1>\d{{1,2}}){S}日(?![前后内元均夜])|(?P<q>{QUARTER})|(?P<h>{HALF}))"
)
DOTTED = Pattern(
    r"(?<![\d./\-A-Za-z])(?P<y>(?:19|20)\d{2})(?P<sep>[./-])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d./\-A-Za-z])",
    screen=Pattern(r"[./-](?<=(?:19|20)\d\d.)\d{1,2}[./-]"),
)
DASH = r"(?:[-—–－~～﹣]{1,2}|至|到)"
BARE = Pattern(
    rf"(?=[\d一二三])(?<![\d.．\-—–/第])(?:(?P<y>[12]\d{{3}})(?={S}{DASH}{S}[12]\d{{3}}{S}(?:学?年|[）)]))"
    rf"|(?P<m>\d{{1,2}})(?={S}{DASH}{S}\d{{1,2}}{S}月(?!龄))|(?P<d>\d{{1,2}})(?={S}{DASH}{S}\d{{1,2}}{S}日)"
    rf"|(?P<q>[一二三1-3])(?={S}{DASH}{S}第?[二三四2-4]{S}季度))"
)
BARE_END = Pattern(rf"(?P<y>[12]\d{{3}})(?<=[-—–－~～至到].{{4}})(?={S}[）)])")
WORD = Pattern(
    r"(?=[本上下当年全过一这近])(?:本月(?!球)|上个?月(?=[ ，、底初末的全\d])|下个?月(?=[ ，、底初末的])|当月"
    r"|(?<![\d今去前明后本上学])年(?:初(?![中级])|底|末|内)|全年|(?:过去)?一年来|过去一年|这一年|近年来)"
)
WEEKDAY = Pattern(
    r"(?:星期|礼拜)(?P<w>[一二三四五六日天])|(?<![一二两三四五六七八九十\d每])周(?P<w1>[一二三四五六日])(?![期年岁围次])",
    screen=Pattern("星期|礼拜|周[一二三四五六日]"),
)
TIME = Pattern(
    r"(?<![\d.:：])(?P<h>\d{1,2})(?:时(?![间期代刻候常任限速长差空政评])(?:(?P<n>\d{1,2})分)?|点(?:(?P<n1>\d{1,2})分|整|半))"
    r"|(?<=[日午晚晨夜）])[ \u3000]?(?P<h2>\d{1,2})[:：](?P<n2>\d{2})(?![\d:：])",
    screen=Pattern(r"[时点:：](?<=\d.)"),
)
COUNT = r"\d{1,3}|[一二两三四五六七八九]?百|[一二两三四五六七八九]?[十百]?[一二两三四五六七八九十]"
SPAN_OF_TIME = Pattern(
    rf"(?=[\d一二两三四五六七八九十百])(?<![\d.．〇○第半])(?P<n>{COUNT})[ \u3000]?(?:(?P<age>周岁)|(?P<full>周年)"
    r"|(?P<u>年(?![级度代份月底初末])|个月|天(?![下然津])))"
)
DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys("○零oOＯ", 0) | {"两": 2}


def mentions(document: Document) -> list[DateMention]:
    """Return the single dates of a document in order; a longer form is preferred to a shorter one inside it."""
    claims = Claims(len(document.text))
    found: list[DateMention] = []
    for pattern, read in FORMS:
        for hit in document.find(pattern):
            start, end = hit.match.span()
            item = read(hit.match, hit.span) if claims.free(start, end) else None
            if item:
                claims.claim(start, end)
                found.append(item)
    return sorted(found, key=lambda item: item.span)


def number(text: str) -> int:
    """Read a number below a thousand, in Arabic or Chinese digits (三十一, 廿五, 六十)."""
    if text.isdigit():
        return int(text)
    total = 0
    digit = 0
    for char in text.replace("廿", "二十"):
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = DIGITS[char]
    return total + digit


def year_of(text: str) -> int | None:
    """Read a year in Arabic or Chinese digits; None when some of it is blank."""
    digits = "".join(str(DIGITS.get(char, char)) for char in text)
    return int(digits) if digits.isdigit() else None


def month_last(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def extent(year: int | None, month: int | None, day: int | None) -> tuple[date | None, date | None]:
    """Return the first and last day of a year, a month or a day; None when the year is not known or it is none."""
    try:
        if year is None or (month is None and day is not None):
            return None, None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), month_last(year, month)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None, None


def exists(year: int | None, month: int | None, day: int | None) -> bool:
    """Say whether there is such a month and day; without a year 2月29日 is allowed."""
    if month is not None and not 1 <= month <= 12:
        return False
    if day is None:
        return True
    if month is None:
        return 1 <= day <= 31
    return 1 <= day <= monthrange(year if year and year > 0 else 2000, month)[1]


def _point(match: Match[str], span: Span) -> DateMention | None:
    """Read a form with year (or a relative word), month and day, quarter or half."""
    parts = match.groupdict()
    written = parts.get("y") or parts.get("y0") or ""
    year = year_of(written) if written else None
    form = _form(written, parts)
    if form == "short" and year is not None:
        year += 2000 if year < 50 else 1900
    if parts.get("q") or parts.get("h"):
        return _share(parts, span, year, form)
    month, day = _small(parts.get("m") or parts.get("m1")), _small(parts.get("d") or parts.get("d1"))
    relative = parts.get("rel") or ""
    valid = exists(year, month, day)
    if not valid and (month is None or (day is None and year is None)):
        return None
    kind = "day" if day is not None else "month" if month is not None else "year" if written else "relative"
    blank = bool(parts.get("hole")) or any(
        parts.get(name) and value is None for name, value in (("m", month), ("d", day))
    )
    if parts.get("edge"):
        relative += parts["edge"]
    first, last = extent(year, month, day) if valid and not blank else extent(year, month, None)
    if relative and not written and not month:
        relative = match[0]
    return DateMention(span, kind, year, month, day, first, last, form, relative=relative, valid=valid, blank=blank)


def _form(written: str, parts: dict[str, str | None]) -> str:
    """Return how a date is written: see `DateMention.form`."""
    if parts.get("sep"):
        return {".": "dotted", "-": "hyphen", "/": "slash"}[str(parts["sep"])]
    pieces = [
        piece
        for piece in (written, parts.get("m"), parts.get("d"))
        if piece and piece.strip("*＊×XxＸ_＿（）() \u3000")
    ]
    if written and any(char in written for char in "oOＯ"):
        return "letter"
    chinese = ["一" <= piece[0] <= "龥" for piece in pieces]
    if any(chinese):
        return "chinese" if all(chinese) else "mixed"
    return "short" if len(written) == 2 else "arabic"


def _small(text: str | None) -> int | None:
    """Read a month or day; None when absent or blank."""
    if not text or not (text.isdigit() or text[0] in "一二三四五六七八九十廿"):
        return None
    return number(text)


def _share(parts: dict[str, str | None], span: Span, year: int | None, form: str) -> DateMention:
    """Read a quarter, the first quarters or a half year."""
    quarter, half, relative = parts.get("q"), parts.get("h"), parts.get("rel") or ""
    if half:
        which, start, months, kind = (1, 1, 6, "half") if half[0] == "上" else (2, 7, 6, "half")
    else:
        which = number(str(quarter).replace("第", "").replace("前", "").replace("个", "").replace("季度", "").strip())
        start, months, kind = which * 3 - 2, 3, "quarter"
        if str(quarter).startswith("前"):
            start, months, relative = 1, which * 3, "前" + "零一二三"[which] + "季度"
    first = date(year, start, 1) if year else None
    last = month_last(year, start + months - 1) if year else None
    return DateMention(span, kind, year, None, None, first, last, form, relative=relative, number=which)


def _bare(match: Match[str], span: Span) -> DateMention | None:
    """Read the first end of a range that leaves its unit to the second (2019 of 2019—2022年)."""
    parts = match.groupdict()
    if parts.get("q"):
        return _share({"q": f"{parts['q']}季度"}, span, None, "arabic")
    year, month, day = (int(parts[name]) if parts.get(name) else None for name in ("y", "m", "d"))
    if not exists(year, month, day):
        return None
    kind = "year" if year else "month" if month else "day"
    return DateMention(span, kind, year, month, day, *extent(year, month, day))


def _word(match: Match[str], span: Span) -> DateMention | None:
    return DateMention(span, "relative", relative=match[0])


def _weekday(match: Match[str], span: Span) -> DateMention | None:
    return DateMention(span, "weekday", weekday=min(7, "一二三四五六日天".index(match["w"] or match["w1"]) + 1))


def _time(match: Match[str], span: Span) -> DateMention | None:
    hour = int(match["h"] or match["h2"])
    minute = int(match["n"] or match["n1"] or match["n2"] or 0)
    return DateMention(span, "time", number=hour, valid=hour <= 24 and minute <= 59)


def _duration(match: Match[str], span: Span) -> DateMention | None:
    kind = "age" if match["age"] else "anniversary" if match["full"] else "duration"
    return DateMention(span, kind, number=number(match["n"]), unit=(match["u"] or "年")[-1])


FORMS: tuple[tuple[Pattern, Callable[[Match[str], Span], DateMention | None]], ...] = (
    (ABSOLUTE, _point),
    (DOTTED, _point),
    (SHORT, _point),
    (AGO, _point),
    (BARE, _bare),
    (BARE_END, _bare),
    (LOOSE, _point),
    (SPAN_OF_TIME, _duration),
    (WORD, _word),
    (WEEKDAY, _weekday),
    (TIME, _time),
)
