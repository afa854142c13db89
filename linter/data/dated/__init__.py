"""Dated tables: what was held, ran, was in force or was called what, and when."""
