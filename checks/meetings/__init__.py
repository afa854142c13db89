"""Meetings and other dated things."""

TITLE = "会议"
