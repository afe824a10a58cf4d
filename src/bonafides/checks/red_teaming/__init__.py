"""Checks on adversarial testing."""
