"""Checks on what happens when something goes wrong."""
