"""Titles and names."""

TITLE = "名称"
