"""Reporters: results → text. A reporter is a module with `report(results, …) -> str`."""
