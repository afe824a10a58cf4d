"""Checks on how long content is kept and who reads it."""
