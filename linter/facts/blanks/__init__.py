"""What a draft still lacks: masks, empty slots, prompts, and what belongs there."""

from linter.facts.blanks.extract import extract
from linter.facts.blanks.types import Blank, Blanks

__all__ = ["Blank", "Blanks", "extract"]
