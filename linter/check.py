"""What a check is.

A check is one file in a family folder of `checks/`, holding one subclass of `Check`. Its id is the file's name in
kebab-case, its family the folder. Its author writes a docstring, `title`, `severity`, `good`, `bad` and `check()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NamedTuple, TypeVar

from linter.finding import Finding, Fix, Related, Severity, Silence
from linter.model import Document, Span

if TYPE_CHECKING:
    from linter.facts import Facts

T = TypeVar("T")


class Option(Generic[T]):
    """A setting of a check: `longest: Option[int] = Option(8, "最多几个字")`. Reading it gives the value in force."""

    def __init__(self, default: T, help: str) -> None:
        self.default, self.help, self.name = default, help, ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, check: Check | None, owner: type) -> Any:
        return self if check is None else check.settings.get(self.name, self.default)


class Bad(NamedTuple):
    """A bad example: a small Markdown document with ⟦ ⟧ round every place the check must mark (⟦⟧: a hole).

    fixed: the text after all the fixes of the check. date, period, own, profile, words, roster, against: what the user says
    (ISO day; "2023Q3" …). related: the texts at the related places of the first finding. message: a part of the
    first message. document: builds the document instead (for docx marks); `text` then only names the case.
    """

    text: str
    fixed: str | None = None
    date: str | None = None
    period: str | None = None
    own: tuple[str, ...] = ()
    profile: str | None = None
    words: tuple[str, ...] = ()
    roster: tuple[tuple[str, str], ...] = ()
    against: str | None = None
    related: tuple[str, ...] | None = None
    message: str | None = None
    document: Callable[[], Document] | None = None


class Good(Bad):
    """A good example that needs more than a text; plain strings do for the others."""

    __slots__ = ()


class Check:
    """Base of all checks; `check()` is a pure generator. No state, no I/O.

    title: unique Chinese name of at most eight characters. preview: runs only by name or with `--preview`.
    compares: needs the former draft (`--against`) and does not run without one.
    triggers: literals one of which must occur in the document (empty: always run). norm: the clause a message
    rests on, with its source. aliases: former ids. `good` and `bad` are the examples shown and tested.
    """

    title: ClassVar[str]
    severity: ClassVar[Severity]
    preview: ClassVar[bool] = False
    compares: ClassVar[bool] = False
    triggers: ClassVar[Sequence[str]] = ()
    norm: ClassVar[str] = ""
    aliases: ClassVar[Sequence[str]] = ()
    good: ClassVar[Sequence[str | Good]]
    bad: ClassVar[Sequence[Bad]]
    id: ClassVar[str]
    family: ClassVar[str]

    def __init_subclass__(cls) -> None:
        """Deduce id and family from where the class was written."""
        parts = cls.__module__.rsplit(".", 2)
        cls.id, cls.family = parts[-1].replace("_", "-"), parts[-2] if len(parts) > 1 else ""

    def __init__(self, settings: Mapping[str, Any] | None = None) -> None:
        """`settings`: values of the check's options, validated by the settings."""
        self.settings: Mapping[str, Any] = settings or {}

    @classmethod
    def options(cls) -> dict[str, Option[Any]]:
        """Return the check's options by name."""
        return {name: value for base in cls.__mro__ for name, value in vars(base).items() if isinstance(value, Option)}

    def check(self, document: Document, facts: Facts) -> Iterator[Finding | Silence]:
        """Yield what is wrong in `document`."""
        raise NotImplementedError

    def finding(
        self,
        span: Span | None,
        message: str,
        *,
        fix: Fix | str | None = None,
        related: Sequence[tuple[Span, str]] = (),
        severity: Severity | None = None,
        fold: str = "",
        brief: str = "",
    ) -> Finding:
        """Return a finding of this check; `fix` as a string is a suggested (not a safe) edit of the span."""
        cure = Fix(fix) if isinstance(fix, str) else fix
        places = tuple(Related(*item) for item in related)
        return Finding(self.id, severity or self.severity, span, message, cure, places, fold, brief)

    def silence(self, why: str) -> Silence:
        """Return the note that this check could not judge, and why (a Chinese clause)."""
        return Silence(self.id, why)
