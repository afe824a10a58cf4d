"""Checks on SOC 2 reports: the baseline."""
