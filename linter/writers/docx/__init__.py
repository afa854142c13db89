"""Word files: comments and edits put into a copy, every other part of the package left as it is."""

from linter.writers.docx.annotate import annotate, clean
from linter.writers.docx.rewrite import edited, rewrite

__all__ = ["annotate", "clean", "edited", "rewrite"]
