"""One technique per module: items for a target, a score for each answer, measurements from the scores."""
