"""Checks on unequal treatment."""
