"""The checks: one file a check, in family folders."""

FAMILIES = (
    "leftovers",
    "dates",
    "meetings",
    "numbers",
    "names",
    "wording",
    "punctuation",
    "form",
    "structure",
    "reuse",
)
