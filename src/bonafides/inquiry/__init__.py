"""Gaps in, the questions and clauses to send out."""
