"""Years, dates and periods."""

TITLE = "时间"
