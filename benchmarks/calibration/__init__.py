"""Scripted vendors whose truth is set, and what the probes make of them."""
