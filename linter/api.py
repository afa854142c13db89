"""The public names for other people's checks. What is here keeps its meaning while `VERSION` keeps its first number.

See `linter/docs/writing-a-check.md`.
"""

from linter.check import Bad, Check, Good, Option
from linter.facts import Facts
from linter.finding import Finding, Fix, Severity, Silence
from linter.model import Block, Document, Found, Mark, Span, Table
from linter.patterns import Pattern

VERSION = "1.0"

__all__ = [
    "VERSION",
    "Bad",
    "Block",
    "Check",
    "Document",
    "Facts",
    "Finding",
    "Fix",
    "Found",
    "Good",
    "Mark",
    "Option",
    "Pattern",
    "Severity",
    "Silence",
    "Span",
    "Table",
]
