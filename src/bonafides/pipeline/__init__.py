"""Use cases that join the stages."""
