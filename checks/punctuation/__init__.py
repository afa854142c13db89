"""Punctuation, GB/T 15834."""

TITLE = "标点"
