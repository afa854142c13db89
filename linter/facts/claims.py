"""Which characters of a text are spoken for: what is found first keeps its place."""

from __future__ import annotations


class Claims:
    """The characters of a text, all free at first; positions are code points, ends exclusive."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def claim(self, start: int, end: int) -> bool:
        """Take the characters `start` to `end`; return False, taking none, when one of them is taken already."""
        if not self.free(start, end):
            return False
        self._taken[start:end] = b"\x01" * (end - start)
        return True

    def free(self, start: int, end: int) -> bool:
        """Say whether none of the characters is taken."""
        return self._taken.find(1, start, end) < 0
