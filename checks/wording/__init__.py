"""Typos and doublings."""

TITLE = "用词"
