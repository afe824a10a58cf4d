"""Findings and a policy in, a Recommendation out."""
