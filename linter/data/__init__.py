"""Tables and statistics; no logic."""
