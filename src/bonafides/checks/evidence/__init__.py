"""Checks on the packet itself: whose, how old, how complete."""
