"""Series of versions or measurements in, what changed out."""
