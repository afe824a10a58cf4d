"""Checks on whether customer content trains models."""
