"""One command per module; the exit code is the recommendation."""
