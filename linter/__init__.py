"""draftlint: a placeholder and consistency linter for Chinese draft reports."""

__version__ = "0.1.0"
