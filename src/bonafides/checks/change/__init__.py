"""Checks on notice of changes."""
