"""Against the former draft."""

TITLE = "沿用"
