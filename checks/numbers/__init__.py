"""Totals, shares and counts."""

TITLE = "数字"
