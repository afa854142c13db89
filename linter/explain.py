"""A check told to people, from the check itself: its line in lists and its page."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from linter.check import Bad, Check
from linter.finding import SEVERITY_TITLES
from linter.registry import families, own_checks


def summary(check: type[Check]) -> str:
    """Return the first line of a check's documentation."""
    return documentation(check).partition("\n")[0]


def documentation(check: type[Check]) -> str:
    """Return a check's own docstring, or nothing (an inherited one says nothing about it)."""
    return inspect.cleandoc(vars(check).get("__doc__") or "")


def origin(check: type[Check]) -> str:
    """Return where somebody else's check comes from; nothing for our own."""
    if own_checks().get(check.id) is check:
        return ""
    module = inspect.getmodule(check)
    package = check.__module__.partition(".")[0]
    return str(module.__file__) if package.startswith("draftlint_folder_") and module else package


def page(check: type[Check]) -> str:
    """Return the page `explain` prints."""
    return "\n".join(_lines(check))


def _lines(check: type[Check]) -> Iterator[str]:
    family = families().get(check.family, check.family)
    trial = "，试用中（加 --preview 或指名才做）" if check.preview else ""
    yield f"{check.title}（{check.id}）：{family}类，{SEVERITY_TITLES[check.severity]}{trial}"
    if origin(check):
        yield f"来源：{origin(check)}"
    yield ""
    yield documentation(check)
    if check.norm:
        yield f"\n依据：{check.norm}"
    yield "\n会指出（⟦⟧内）："
    yield from (_example(bad) for bad in check.bad)
    yield "\n不会指出："
    yield from (_example(good) for good in check.good)
    if check.options():
        yield "\n选项（写在设置文件的 [checks." + check.id + "] 下）："
        for name, option in check.options().items():
            yield f"  {name} = {option.default!r}    {option.help}"
    if check.aliases:
        yield f"\n曾用名：{'、'.join(check.aliases)}"


def _example(example: str | Bad) -> str:
    if isinstance(example, str):
        return _indented(example)
    said = "；".join(_given(example))
    cured = f"\n    改为：{example.fixed.strip()}" if example.fixed is not None else ""
    return _indented(example.text) + (f"\n    （{said}）" if said else "") + cured


def _given(example: Bad) -> Iterator[str]:
    """Yield what the user says beside an example, as it is typed or told: without it the example means nothing."""
    for name in ("date", "period", "profile"):
        if value := getattr(example, name):
            yield f"--{name} {value}"
    if example.own:
        yield f"--own {'、'.join(example.own)}"
    if example.words:
        yield f"自己的词：{'、'.join(example.words)}"
    if example.roster:
        yield f"名单：{'，'.join(f'{name} {post}' for name, post in example.roster)}"
    if example.against:
        yield "上期稿：" + " ".join(example.against.split())


def _indented(text: str) -> str:
    return "  · " + text.strip().replace("\n", "\n    ")
