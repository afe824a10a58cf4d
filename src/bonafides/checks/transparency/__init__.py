"""Checks on what the vendor says of the model."""
