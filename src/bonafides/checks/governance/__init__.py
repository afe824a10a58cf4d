"""Checks on whether promises can be looked after."""
