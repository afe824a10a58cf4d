"""Checks on where the model's data comes from, and with what right."""
