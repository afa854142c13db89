"""The present moment, as reports show it."""

from __future__ import annotations

from datetime import datetime


def now() -> str:
    """Return the local time: 2026年3月5日 09:30."""
    at = datetime.now()
    return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}"
