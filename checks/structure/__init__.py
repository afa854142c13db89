"""Headings, enumerations, references."""

TITLE = "结构"
