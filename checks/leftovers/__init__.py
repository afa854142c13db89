"""Blanks, masks, drafting marks and holes."""

TITLE = "残留"
