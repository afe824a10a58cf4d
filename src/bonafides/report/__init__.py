"""One report format per module."""
