"""Checks on the quality of answers."""
