"""The settings there are: what each means, what it may hold. `init`, the validation and the documentation read it here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from linter.finding import SEVERITIES
from linter.given import parse_period
from linter.registry import suggestion
from linter.trouble import Trouble

Rule = Callable[[Any], str]  # value → what is wrong with it, a Chinese clause; nothing when it is right


def one_of(*values: str) -> Rule:
    """Return the rule for a choice."""

    def rule(value: Any) -> str:
        if value in values:
            return ""
        return f"应为{'、'.join(values)}之一。{suggestion(str(value), values)}"

    return rule


def text(value: Any) -> str:
    """A string."""
    return "" if isinstance(value, str) else '应为一段文字，如 "…"'


def texts(value: Any) -> str:
    """A string or a list of strings."""
    right = isinstance(value, str) or (isinstance(value, list) and all(isinstance(item, str) for item in value))
    return "" if right else '应为文字的列表，如 ["…", "…"]'


def truth(value: Any) -> str:
    """true or false."""
    return "" if isinstance(value, bool) else "应为 true 或 false"


def seconds(value: Any) -> str:
    """A number of seconds."""
    return "" if isinstance(value, int) and not isinstance(value, bool) and value > 0 else "应为大于零的整数（秒）"


def day(value: Any) -> str:
    """A day, or "today"."""
    if value == "today" or isinstance(value, dt.date):
        return ""
    try:
        dt.date.fromisoformat(str(value))
    except ValueError:
        return "应为日期，如 2023-10-08，或 today"
    return ""


def period(value: Any) -> str:
    """A period as `--period` takes it."""
    try:
        parse_period(str(value))
    except ValueError:
        return "应为时段，如 2023、2023Q3、2023H1、2023-07 或 2023-07-01..2023-09-30"
    return ""


IGNORE_KEYS = ("check", "text", "fingerprint", "path", "reason")


def ignores(value: Any) -> str:
    """Names of checks, or `[[ignore]]` entries, or both."""
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, str):
            continue
        if not isinstance(entry, dict):
            return "应为检查名的列表，或若干 [[ignore]] 条目"
        for key in entry:
            if key not in IGNORE_KEYS:
                return f"条目里不认识“{key}”。{suggestion(key, IGNORE_KEYS)}"
            if text(entry[key]):
                return f"条目的 {key} {text(entry[key])}"
        if not any(entry.get(key) for key in ("check", "text", "fingerprint")):
            return "条目至少要有 check、text、fingerprint 中的一项"
    return ""


def levels(value: Any) -> str:
    """A table name → severity."""
    if not isinstance(value, dict):
        return '应为一组 检查 = "级别"'
    wrong = [name for name, level in value.items() if level not in SEVERITIES]
    return f"“{wrong[0]}”{one_of(*SEVERITIES)(value[wrong[0]])}" if wrong else ""


def tables(value: Any) -> str:
    """A table of tables."""
    right = isinstance(value, dict) and all(isinstance(item, dict) for item in value.values())
    return "" if right else "应为若干小节"


class Key(NamedTuple):
    """A setting: its rule, what it means, an example as it stands in a file; `by_path`: may stand in [paths."…"]."""

    rule: Rule
    help: str
    example: str
    by_path: bool = True


KEYS: Mapping[str, Key] = {
    "select": Key(texts, "只做这些检查（检查名、中文名或类别）；不写则全做", '["leftovers", "错别字"]'),
    "ignore": Key(ignores, "不做这些检查", '["half-width-mark"]'),
    "preview": Key(truth, "也做试用中的检查", "true"),
    "date": Key(day, "成文日期；today 表示当天", '"2023-10-08"'),
    "period": Key(period, "报告期", '"2023Q3"'),
    "profile": Key(one_of("公文", "总结", "普通"), "文种要求", '"公文"'),
    "own": Key(texts, "本单位、本地的名称", '["泉州市", "市科技局"]'),
    "words": Key(texts, "自己的词表（.tsv）：一列是不再报的词，两三列是 错、对、理由", '"words.local.tsv"'),
    "facts": Key(texts, "自己的会议、活动、法规、机构（.toml），补充内置的表", '"facts.local.toml"'),
    "roster": Key(text, "人员名单（.tsv）：姓名、职务，按排序", '"roster.local.tsv"'),
    "former": Key(text, "上期稿，用来对照", '"2022年总结.docx"'),
    "template": Key(truth, "是空白模板，空着不算问题", "true"),
    "fail_on": Key(one_of("error", "warning", "info", "never"), "从哪一级起退出码为 1", '"warning"'),
    "unreadable": Key(one_of("error", "warn", "skip"), "读不了或没读全的文件：报错、提醒或跳过", '"error"'),
    "encoding": Key(text, "文字文件的编码；不写则自动判断", '"gb18030"'),
    "severity": Key(
        levels, "改检查或类别的级别（error 必改、warning 应核、info 提示）", '{ "half-width-mark" = "info" }'
    ),
    "checks": Key(tables, "检查的选项", ""),
    "exclude": Key(texts, "检查文件夹时跳过的文件，写法同 .gitignore", '["归档/", "*.bak.docx"]', by_path=False),
    "baseline": Key(
        text, "已知问题的清单，由 draftlint baseline write 生成", '"draftlint-baseline.json"', by_path=False
    ),
    "plugins": Key(
        texts, "自编检查的文件夹；只在 --config 指明的或用户级的设置文件里有效", '["checks_local"]', by_path=False
    ),
    "time_limit": Key(seconds, "一个文件最多检查多少秒", "60", by_path=False),
    "paths": Key(tables, "某些文件另有要求，写法同 .gitignore", "", by_path=False),
}


class Wrong(Trouble):
    """A setting that cannot be used; the message is a Chinese sentence."""


def validate(values: Mapping[str, Any], by_path: bool = False) -> None:
    """Check the keys and values of a settings file, or of one of its [paths."…"] sections.

    Raises Wrong at the first that is not right.
    """
    allowed = [name for name, key in KEYS.items() if key.by_path or not by_path]
    for name, value in values.items():
        if name not in allowed:
            where = "这里不能写" if name in KEYS else "不认识设置项"
            raise Wrong(f"{where}“{name}”。{suggestion(name, allowed)}")
        if complaint := KEYS[name].rule(value):
            raise Wrong(f"“{name}”{complaint}。".replace("？。", "？").replace("。。", "。"))
    for pattern, section in values.get("paths", {}).items():
        try:
            validate(section, by_path=True)
        except Wrong as problem:
            raise Wrong(f'[paths."{pattern}"] 中{problem}') from problem
