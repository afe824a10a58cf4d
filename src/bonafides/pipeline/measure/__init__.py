"""Measuring: put items to a target under hard limits, lose nothing, and say what the answers show."""
