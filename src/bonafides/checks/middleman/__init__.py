"""Checks on who stands behind the tool."""
